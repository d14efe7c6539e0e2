import type { Extract } from '#domain/extract/extract.ts';
import type { Handover } from '#domain/handover/handover.ts';
import { findBsn } from '#domain/bsn.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import { makeAct, type House, type Step } from '../house.ts';
import type { HandoverLink } from '../ports/handovers.ts';
import { bothSides } from './at.ts';
import type { CameIn, EnterByLink, LinkState } from './commands.ts';
import { behindLink, guestOf, opens } from './guest.ts';
import { hashCode } from './link.ts';

const doorkeeper = { kind: 'system', name: 'doorkeeper' } as const;

type Linked = { readonly link: HandoverLink; readonly handover: Handover | Extract };
async function linked(step: Step, tokenHash: Uint8Array, how: 'look' | 'hold'): Promise<Outcome<Linked>> {
  const link = await step.desk.handovers.linkOf(tokenHash, how);
  const handover = link && (await behindLink(step.desk, link.handoverId));
  return link && handover ? ok({ link, handover }) : notFound;
}

const isExtract = (handover: Handover | Extract): handover is Extract => !('answerDueOn' in handover);
const seen = (behind: Handover | Extract) =>
  isExtract(behind)
    ? { extract: true, state: behind.state, sentOn: behind.givenOn, answerDueOn: null, takenOverOn: null }
    : {
        extract: false,
        state: behind.state,
        sentOn: behind.sentOn,
        answerDueOn: behind.answerDueOn,
        takenOverOn: behind.takenOverOn,
      };

const show = makeAct<{ readonly tokenHash: Uint8Array }, LinkState>('see-link', async (step, { tokenHash }) => {
  const found = await linked(step, tokenHash, 'look');
  if (!found.ok) return found;
  const { link, handover } = found.value;
  const { from, to } = await bothSides(step, handover);
  const { fromMemberId } = handover;
  const person = fromMemberId === null ? undefined : await step.desk.directory.colleague(fromMemberId);
  return ok({
    ...seen(handover),
    // Where somebody worked with the young person would tell work what kind of school it was.
    senderName: handover.kind === 'H13' ? (person?.name ?? to.name) : from.name,
    senderPerson: person?.name ?? null,
    senderPhone: person?.phone ?? from.phone,
    receiverName: to.name,
    closedOn: handover.closedOn,
    opens: opens(link, handover, step.today),
    blockedMinutes: link.blockedMinutes,
  });
});
/** What a link shows without a code, by GET: the state, never the young person. Mail scanners open links; nothing changes. */
export const showLink = (house: House, token: string): Promise<Outcome<LinkState>> =>
  show(house, doorkeeper, { tokenHash: house.hash(token) });

const longestName = 80;
type Entering = { readonly tokenHash: Uint8Array; readonly codeHash: Uint8Array; readonly name: string };
/** Whether two hashes are the same; it takes as long when they are not. */
export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => {
  // Every byte is compared, so that the time it takes tells nothing.
  let differences = a.length ^ b.length;
  for (let at = 0; at < a.length; at++) differences |= (a[at] ?? 0) ^ (b[at] ?? 0);
  return differences === 0;
};

const enter = makeAct<Entering, CameIn>('come-in-by-link', async (step, { tokenHash, codeHash, name }) => {
  const found = await linked(step, tokenHash, 'hold');
  if (!found.ok) return found;
  const { link, handover } = found.value;
  if (!opens(link, handover, step.today)) return notFound;
  if (link.blockedMinutes > 0) return refuse('link-waits', 'code', { minutes: link.blockedMinutes });
  if (!sameBytes(codeHash, link.codeHash)) {
    // This is the one refusal that writes: the wrong code must count.
    const left = await step.desk.handovers.countWrongCode(link.id);
    return left === 0 ? refuse('link-waits', 'code', { minutes: 15 }) : refuse('wrong-code', 'code', { left });
  }
  const guestId = step.newId();
  await step.desk.handovers.letIn({ id: guestId, linkId: link.id, name, onDay: step.today });
  const guest = await guestOf(step.desk, handover, name);
  return ok({ guest, guestId, extract: isExtract(handover) });
});
/**
 * The token of the mail with the code of the phone and a name lets a guest in. `guestId` goes into the guest's cookie.
 * Refuses 'wrong-code' with how many tries are `left`, and after five 'link-waits' for `minutes`.
 */
export async function enterByLink(
  house: House,
  { token, code, name, jobTitle = '' }: EnterByLink,
): Promise<Outcome<CameIn>> {
  const digits = code.replace(/\D/g, '');
  const said = [name, jobTitle]
    .map((words) => words.trim())
    .filter(Boolean)
    .join(', ');
  if (!name.trim()) return refuse('name-missing', 'name');
  for (const [field, words] of Object.entries({ name, jobTitle }))
    if (words.trim().length > longestName) return refuse('too-long', field, { most: longestName });
  if (findBsn(name).found) return refuse('bsn', 'name');
  if (findBsn(jobTitle).found) return refuse('bsn', 'jobTitle');
  if (digits.length !== 6) return refuse('code-shape', 'code');
  const hashes = { tokenHash: house.hash(token), codeHash: hashCode(house, token, digits) };
  return enter(house, doorkeeper, { ...hashes, name: said });
}
