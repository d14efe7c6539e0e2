/** A colleague gives a young person a way in to the own page: by sms, mail, or on a card. */
import type { Actor } from '#domain/access/actor.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import { fullName } from '#domain/person/name.ts';
import { checkWay, lastDayOfWay, type Channel, type CheckedWay, type GiveWay } from '#domain/young/way.ts';
import type { Day } from '#law/day.ts';
import { freshLink } from '../handover/link.ts';
import { admit, makeAct, type House, type Step } from '../house.ts';
import type { GivenWay } from '../ports/young.ts';
import { memberOf } from '../turn/open-turn.ts';
import { sentBy } from '../notice/tell-lost.ts';

export type WayForm = {
  readonly caseId: string;
  readonly firstName: string;
  readonly fullName: string;
  readonly shielded: boolean;
  /** What the own organisation has, to begin with. */
  readonly phone: string | null;
  readonly mail: string | null;
  readonly way: GivenWay | undefined;
};
type OnCase = { readonly caseId: string };

async function formOf(step: Step, { caseId }: OnCase): Promise<Outcome<WayForm>> {
  const admitted = await admit(step, caseId);
  if (!admitted.ok) return admitted;
  const { desk, today } = step;
  const person = await desk.people.find(caseId);
  if (!person || admitted.value.facts.state !== 'active') return notFound;
  const contact = await desk.people.contact(caseId);
  const way = await desk.youngWays.open(caseId);
  return ok({
    caseId,
    firstName: person.firstName,
    fullName: fullName(person),
    shielded: (await desk.cases.isShielded(caseId)) !== undefined,
    phone: contact?.phone ?? null,
    mail: contact?.mail ?? null,
    way: way && today <= way.expiresOn ? way : undefined,
  });
}

/** Whether there is a way in, and what is known to send one to. Refusal: 'not-found'. */
export const seeWayIn = makeAct<OnCase, WayForm>('see-way-in', formOf);

type Keep = OnCase & {
  readonly typed: GiveWay;
  readonly bounds: { readonly sms: boolean; readonly examples: boolean };
  readonly token: string;
  readonly tokenHash: Uint8Array;
  readonly codeHash: Uint8Array;
};
type Kept = CheckedWay & { readonly until: Day; readonly firstName: string };

const keep = makeAct<Keep, Kept>('give-way-in', async (step, { caseId, typed, bounds, token, ...hashes }) => {
  const form = await formOf(step, { caseId });
  if (!form.ok) return form;
  const { desk, today, newId } = step;
  const checked = checkWay(typed, { shielded: form.value.shielded, ...bounds });
  if (!('channel' in checked)) return { ok: false, refusals: checked };
  const { organisationId, memberId } = memberOf(step);
  const { channel, to, codeTo } = checked;
  const until = lastDayOfWay(channel, today);
  // A new link ends the one before.
  await desk.youngWays.close(caseId);
  const id = newId();
  const { tokenHash, codeHash } = hashes;
  await desk.youngWays.make({
    id,
    caseId,
    organisationId,
    memberId,
    channel,
    tokenHash,
    codeHash: codeTo === null ? codeHash : null,
    codeTo,
    madeOn: today,
    expiresOn: until,
  });
  if (to !== null)
    // Token and number stand in the outbox until it is out, and are wiped then.
    await desk.outbox.announce({
      id: newId(),
      kind: 'young-link',
      organisationId,
      payload: { token, to, channel, ...sentBy(step, caseId) },
      onceKey: id,
    });
  return ok({ ...checked, until, firstName: form.value.firstName });
});

export type GivenNow = {
  readonly channel: Channel;
  readonly until: Day;
  readonly firstName: string;
  /** To tell, once; null when each code goes by sms. */
  readonly code: string | null;
  /** Of a card only: what stands in its square. Not kept. */
  readonly token: string | null;
};
/**
 * Gives a link and ends the one before. The code is shown once and told, or goes by sms to another place than the link. Refusals by
 * field: way-channel, way-code, way-number, way-mail, way-shielded (only paper), way-no-sms; not-found.
 */
export async function giveWayIn(
  house: House,
  actor: Actor,
  { caseId, ...typed }: OnCase & GiveWay,
): Promise<Outcome<GivenNow>> {
  const { token, code, tokenHash, codeHash } = freshLink(house);
  const kept = await keep(house, actor, {
    caseId,
    typed,
    bounds: { sms: house.sms === true, examples: house.demo },
    token,
    tokenHash,
    codeHash,
  });
  if (!kept.ok) return kept;
  const { channel, until, firstName, codeTo } = kept.value;
  return ok({
    channel,
    until,
    firstName,
    code: codeTo === null ? code : null,
    token: channel === 'card' ? token : null,
  });
}

/** No link of the own organisation opens anything for this young person any more. Refusal: 'not-found'. */
export const closeWayIn = makeAct<OnCase, null>('give-way-in', async (step, { caseId }) => {
  const admitted = await admit(step, caseId);
  if (!admitted.ok) return admitted;
  if (!(await step.desk.youngWays.open(caseId))) return refuse('not-found');
  await step.desk.youngWays.close(caseId);
  return ok(null);
});
