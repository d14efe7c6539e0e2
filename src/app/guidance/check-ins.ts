import type { Day } from '#law/day.ts';
import type { System } from '#domain/access/actor.ts';
import { needsTalk, type About, type Answer, type Way } from '#domain/guidance/check-in.ts';
import type { Missed } from '#domain/guidance/missed.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import { makeAct, type Act, type House, type Step } from '../house.ts';
import { admitToWrite } from '../person/admit-to-write.ts';
import type { Desk } from '../ports/desk.ts';
import type { LinkAtDoor } from '../ports/lasting.ts';
import { memberOf, note } from '../turn/open-turn.ts';
import { askByLink, linkMaking, type Asked, type LinkMaking, type LinkWay } from './ask-by-link.ts';
import { callSoon, type Called } from './call-soon.ts';

type Ask = { readonly caseId: string; readonly by: LinkWay | undefined };
const ask = makeAct<Ask & { readonly making: LinkMaking }, Asked>('ask-check-in', async (step, command) => {
  const { caseId, by, making } = command;
  const admitted = await admitToWrite(step, caseId);
  if (!admitted.ok) return admitted;
  if (admitted.value.facts.state !== 'active') return refuse('not-active');
  if (by === undefined) return refuse('check-in-way-missing', 'by');
  const asked = await askByLink(step, { caseId, by, about: 'how', making });
  if (asked.ok) await note(step, caseId, { kind: 'check-in-asked' });
  return asked;
});
/**
 * Asks "Hoe gaat het?" by a link: mailed, by sms, or as a text that the colleague sends. An earlier link stops working. Refusals at
 * `by`: check-in-way-missing and as `askByLink`; not-active, record-is-over, not-found.
 */
export const askCheckIn: Act<Ask, Asked> = (house, actor, command) =>
  ask(house, actor, { ...command, making: linkMaking(house) });

/** What was missed is said or not; left out = not said. */
type Misses = { readonly missed?: readonly Missed[] | null };
type Hear = Misses & {
  readonly caseId: string;
  readonly way: Exclude<Way, 'link'> | undefined;
  readonly answer: Answer | undefined;
};
/**
 * A colleague heard how it goes. What is not plainly fine makes the fixed contact person call. Refusals: heard-how-missing,
 * answer-missing; not-active, record-is-over, not-found.
 */
export const hearCheckIn = makeAct<Hear, { readonly called: Called | null }>(
  'hear-check-in',
  async (step, { caseId, way, answer, missed = null }) => {
    const admitted = await admitToWrite(step, caseId);
    if (!admitted.ok) return admitted;
    if (admitted.value.facts.state !== 'active') return refuse('not-active');
    const refusals = [
      ...(way === undefined ? [{ code: 'heard-how-missing', field: 'way' }] : []),
      ...(answer === undefined ? [{ code: 'answer-missing', field: 'answer' }] : []),
    ];
    if (way === undefined || answer === undefined) return { ok: false, refusals };
    return ok({ called: await keepHeard(step, { caseId, way, answer, missed, on: step.today }) });
  },
);

type Heard = Misses & {
  readonly caseId: string;
  readonly way: Exclude<Way, 'link'>;
  readonly answer: Answer;
  readonly on: Day;
};
/** Writes down what a colleague heard on a day, and lets a person call where it is not plainly fine. */
export async function keepHeard(step: Step, { caseId, way, answer, missed = null, on }: Heard): Promise<Called | null> {
  const { organisationId, memberId } = memberOf(step);
  await step.desk.lasting.hear({ id: step.newId(), caseId, organisationId, memberId, way, answer, missed, on });
  return follow(step, { caseId, organisationId }, answer);
}

const signalOf = (answer: Answer) =>
  answer === 'stopped'
    ? ({ verb: 'call', why: 'work-stopped' } as const)
    : ({ verb: 'call-back', why: 'check-in-answered' } as const);
/** Fine is written down; anything else goes to a person. */
async function follow(
  at: Pick<Step, 'desk' | 'actor' | 'today' | 'newId'>,
  of: { readonly caseId: string; readonly organisationId: string },
  answer: Answer,
): Promise<Called | null> {
  const { desk, actor, today, newId } = at;
  if (needsTalk(answer)) return (await callSoon(at, { ...of, ...signalOf(answer) }, signalOf(answer).why)) ?? null;
  const memberId = actor.kind === 'member' ? actor.memberId : null;
  const line = { id: newId(), ...of, alsoOrganisationId: null, memberId, onDay: today, details: {} };
  await desk.writing.addEvent({ ...line, kind: 'check-in-well' });
  return null;
}

const doorkeeper: System = { kind: 'system', name: 'doorkeeper' };
/** A link that works today, with who asks; not when that colleague left, or the organisation stopped. */
async function found({ lasting, directory, cases }: Desk, tokenHash: Uint8Array, today: Day, how: 'look' | 'hold') {
  const link = await lasting.linkByToken(tokenHash, how);
  if (!link || today > link.expiresOn) return undefined;
  const colleague = await directory.colleague(link.memberId);
  const organisation = await directory.organisation(link.organisationId);
  const facts = await cases.find(link.caseId);
  if (!organisation?.hasAccount || facts?.state !== 'active' || (await cases.isShielded(link.caseId))) return undefined;
  const asks = colleague && colleague.leftOn === null ? colleague : undefined;
  return { link, asks, phone: asks?.phone ?? organisation.phone };
}

/** What the link shows: the question, and who asks it. No name of the young person, no school. */
export type ShownCheckIn = {
  readonly about: About;
  readonly asks: string | null;
  readonly phone: string | null;
  readonly answered: boolean;
};
/** By GET: it changes nothing, since scanners open links too. Refusal: not-found. */
export const showCheckIn = (house: House, token: string): Promise<Outcome<ShownCheckIn>> =>
  house.withActor(doorkeeper, 'come-in', async (desk) => {
    const seen = await found(desk, house.hash(token), house.today(), 'look');
    return seen ? ok(shownOf(seen)) : notFound;
  });
type Found = {
  readonly link: LinkAtDoor;
  readonly asks: { readonly name: string } | undefined;
  readonly phone: string | null;
};
const shownOf = ({ link, asks, phone }: Found): ShownCheckIn => ({
  about: link.about,
  asks: asks?.name ?? null,
  phone,
  answered: link.answered,
});

export type AnsweredCheckIn = ShownCheckIn & { readonly callBy: Day | null };
const answering = (token: string, answer: Answer | undefined, missed: readonly Missed[] | null) =>
  makeAct<Pick<House, 'hash'>, AnsweredCheckIn>('answer-check-in', async (step, house) => {
    const { desk, today, newId } = step;
    const seen = await found(desk, house.hash(token), today, 'hold');
    if (!seen) return notFound;
    if (seen.link.answered) return ok({ ...shownOf(seen), callBy: null });
    if (answer === undefined) return refuse('answer-missing', 'answer');
    const { caseId, organisationId, id } = seen.link;
    // What was missed is asked with how it goes, not with an offer.
    const said = { answer, missed: seen.link.about === 'how' ? missed : null };
    await desk.lasting.answer(id, { ...said, on: today, mark: newId() });
    const called = await follow(step, { caseId, organisationId }, answer);
    return ok({ ...shownOf(seen), answered: true, callBy: called?.dueOn ?? null });
  });
/**
 * The young person answers by the link: the button acts, once. Needs no name and shows none. Refusals: answer-missing,
 * not-found for a link that does not work.
 */
export const answerCheckIn = (
  house: House,
  { token, answer, missed = null }: Misses & { readonly token: string; readonly answer: Answer | undefined },
): Promise<Outcome<AnsweredCheckIn>> => answering(token, answer, missed)(house, doorkeeper, house);
