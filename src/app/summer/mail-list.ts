/** The Zomerlijst by mail: a link for each colleague who calls, with one code that is told to them. */
import { isSchool } from '#domain/person/new-person.ts';
import { callerOf, summerOf } from '#domain/summer/list.ts';
import { canGuide } from '#domain/turn/staff.ts';
import type { Actor } from '#domain/access/actor.ts';
import type { Day } from '#law/day.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import { freshLink, hashCode } from '../handover/link.ts';
import { makeAct, type House, type Step } from '../house.ts';
import { memberOf } from '../turn/open-turn.ts';
import { sentBy } from '../notice/tell-lost.ts';

/** Somebody of the own school who can get the link. */
export type Reader = {
  readonly memberId: string;
  readonly name: string;
  readonly hasMail: boolean;
  /** Calls somebody in week 35, or leads the team. */
  readonly proposed: boolean;
  readonly link: { readonly madeOn: Day; readonly openedOn: Day | null } | null;
};
export type MailForm = { readonly until: Day; readonly readers: readonly Reader[]; readonly leavers: number };

async function form(step: Step): Promise<Outcome<MailForm>> {
  const { desk, today } = step;
  const { organisationId, organisationKind } = memberOf(step);
  if (!isSchool(organisationKind)) return notFound;
  const summer = summerOf(today);
  const colleagues = (await desk.directory.colleagues(organisationId)).filter(({ role }) => canGuide(role));
  const lines = await desk.summer.leavers({ from: summer.leftFrom, until: summer.leftUntil, summer: summer.year }, 501);
  const callers = new Set(lines.map((line) => callerOf(line, colleagues, summer)?.colleague.id));
  const links = new Map((await desk.summerLinks.open(organisationId)).map((link) => [link.memberId, link]));
  const readers = colleagues.map(({ id, name, role, mail }) => {
    const link = links.get(id);
    const works = link !== undefined && today <= link.expiresOn;
    return {
      memberId: id,
      name,
      hasMail: mail !== null,
      proposed: mail !== null && (role === 'teamleider' || callers.has(id)),
      link: works ? { madeOn: link.madeOn, openedOn: link.openedOn } : null,
    };
  });
  return ok({ until: summer.leftUntil, readers, leavers: lines.length });
}

/** Who can get the link, who has one that works, and up to when. */
export const summerMailForm = makeAct<Record<never, never>, MailForm>('mail-summer-list', form);

type Secret = { readonly token: string; readonly tokenHash: Uint8Array; readonly codeHash: Uint8Array };
type Send = { readonly memberIds: readonly string[]; readonly secrets: readonly Secret[] };
const send = makeAct<Send, { readonly sent: number }>('mail-summer-list', async (step, { memberIds, secrets }) => {
  const asked = await form(step);
  if (!asked.ok) return asked;
  const { desk, today, newId } = step;
  const { organisationId } = memberOf(step);
  const chosen = asked.value.readers.filter(({ memberId }) => memberIds.includes(memberId));
  if (chosen.length !== memberIds.length) return notFound;
  if (asked.value.leavers === 0) return refuse('nobody-leaves', 'memberId');
  if (chosen.some(({ hasMail }) => !hasMail)) return refuse('no-mail-known', 'memberId');
  await desk.summerLinks.close(organisationId, memberIds);
  for (const [at, { memberId }] of chosen.entries()) {
    const secret = secrets[at];
    if (!secret) throw new RangeError('a secret for each colleague');
    const { token, tokenHash, codeHash } = secret;
    const id = newId();
    const days = { madeOn: today, expiresOn: asked.value.until };
    await desk.summerLinks.make({ id, organisationId, memberId, tokenHash, codeHash, ...days });
    // The token stands in the outbox until the mail is out, and is wiped then.
    await desk.outbox.announce({
      id: newId(),
      kind: 'summer-link',
      organisationId,
      payload: { token, ...sentBy(step, null) },
      onceKey: id,
    });
  }
  return ok({ sent: chosen.length });
});

/**
 * Mails a link to each of these colleagues of the own school; an earlier one of theirs stops working. The code is the same for
 * all, shown once and told. Refusals: 'nobody-chosen', 'nobody-leaves', 'no-mail-known', 'not-found'.
 */
export async function mailSummerList(
  house: House,
  actor: Actor,
  command: { readonly memberIds: readonly string[] },
): Promise<Outcome<{ readonly sent: number; readonly code: string }>> {
  const memberIds = [...new Set(command.memberIds)];
  if (memberIds.length === 0) return refuse('nobody-chosen', 'memberId');
  const { code } = freshLink(house);
  const secrets = memberIds.map(() => {
    const { token, tokenHash } = freshLink(house);
    return { token, tokenHash, codeHash: hashCode(house, token, code) };
  });
  const sent = await send(house, actor, { memberIds, secrets });
  return sent.ok ? ok({ ...sent.value, code }) : sent;
}

/** No link of the own school opens anything any more. */
export const closeSummerLinks = makeAct<Record<never, never>, Record<never, never>>(
  'mail-summer-list',
  async (step) => {
    const { organisationId, organisationKind } = memberOf(step);
    if (!isSchool(organisationKind)) return notFound;
    await step.desk.summerLinks.close(organisationId);
    return ok({});
  },
);
