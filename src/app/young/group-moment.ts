/** A colleague holds a group moment: cards for the pupils, who is how far, another code, and the end. */
import type { Actor } from '#domain/access/actor.ts';
import type { Instant } from '#domain/access/session.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import { fullName } from '#domain/person/name.ts';
import { pickUpThresholds } from '#domain/turn/not-picked-up.ts';
import { codeOf, groupLimits } from '#domain/young/group.ts';
import { makeAct, type House, type Step } from '../house.ts';
import { admitToWrite } from '../person/admit-to-write.ts';
import type { Moment } from '../ports/own-words.ts';
import type { ListRow } from '../ports/work.ts';
import { memberOf } from '../turn/open-turn.ts';

/** The hash of a code: keyed, because eight digits are soon tried. */
export const groupCodeHash = (house: Pick<House, 'vault'>, code: string): Uint8Array =>
  house.vault.blur(`group code ${code}`);
function freshCode(house: House): string {
  const random = house.hash(house.secret(32)).slice(0, 6);
  return codeOf(random.reduce((sum, byte) => sum * 256 + byte, 0));
}

const mostPupils = 200;
export type GroupStart = {
  readonly pupils: readonly ListRow[];
  readonly running: readonly { readonly momentId: string; readonly pupils: number }[];
};
type At = { readonly now: Instant };
/** Whom a moment can be held with, and the own moments that run. */
const start = makeAct<At, GroupStart>('see-group-moment', async (step, { now }) => {
  const { memberId, teamId } = memberOf(step);
  const question = { state: 'active', teamId, pickUp: pickUpThresholds(step.today) } as const;
  const pupils = await step.desk.work.youngPeople(question, mostPupils, 0);
  return ok({ pupils, running: await step.desk.ownWords.running(memberId, now) });
});
/** Whom a moment can be held with: the young people whom this colleague may see; and the own moments that run. */
export const seeGroupStart = (house: House, actor: Actor): Promise<Outcome<GroupStart>> =>
  start(house, actor, { now: house.now() });

type OnMoment = { readonly momentId: string };
const see = makeAct<OnMoment & At, Moment>('see-group-moment', async ({ desk }, { momentId, now }) => {
  const found = await desk.ownWords.moment(momentId, now);
  return found ? ok(found) : notFound;
});
/** Who is how far. Refusal: not-found. */
export const seeMoment = (house: House, actor: Actor, { momentId }: OnMoment): Promise<Outcome<Moment>> =>
  see(house, actor, { momentId, now: house.now() });

/** What stands on one card. The code is shown once and not kept. */
export type GroupCard = { readonly name: string; readonly code: string };
type Made = { readonly momentId: string; readonly cards: readonly GroupCard[] };
type Hashed = { readonly code: string; readonly codeHash: Uint8Array };
const hashed = (house: House): Hashed => {
  const code = freshCode(house);
  return { code, codeHash: groupCodeHash(house, code) };
};

/** May write about this one, who is not afgeschermd: a name on a card in a full room tells where somebody is. */
async function nameOf(step: Step, caseId: string): Promise<Outcome<string>> {
  const admitted = await admitToWrite(step, caseId);
  if (!admitted.ok) return admitted;
  const person = await step.desk.people.find(caseId);
  const hidden = await step.desk.cases.isShielded(caseId);
  return person && hidden === undefined && admitted.value.facts.state === 'active' ? ok(fullName(person)) : notFound;
}

type Hold = At & { readonly caseIds: readonly string[]; readonly codes: readonly Hashed[] };
const hold = makeAct<Hold, Made>('hold-group-moment', async (step, { caseIds, codes, now }) => {
  const { organisationId, memberId } = memberOf(step);
  const { desk, newId, today } = step;
  const momentId = newId();
  const cards: GroupCard[] = [];
  for (const [at, caseId] of caseIds.entries()) {
    const name = await nameOf(step, caseId);
    const code = codes[at];
    if (!name.ok || !code) return name.ok ? notFound : name;
    const until = now + groupLimits.minutes * 60_000;
    const seat = { id: newId(), caseId, organisationId, memberId, momentId, madeOn: today, until };
    await desk.ownWords.give({ ...seat, codeHash: code.codeHash });
    cards.push({ name: name.value, code: code.code });
  }
  return ok({ momentId, cards });
});
/**
 * Begins a moment of ninety minutes: a card for each. Who began on an earlier day goes on with what was written. Refusals:
 * group-nobody, group-many, not-found, record-is-over.
 */
export async function holdMoment(
  house: House,
  actor: Actor,
  { caseIds }: { readonly caseIds: readonly string[] },
): Promise<Outcome<Made>> {
  const chosen = [...new Set(caseIds)];
  if (chosen.length === 0) return refuse('group-nobody', 'pupils');
  if (chosen.length > groupLimits.most) return refuse('group-many', 'pupils', { most: groupLimits.most });
  return hold(house, actor, { caseIds: chosen, codes: chosen.map(() => hashed(house)), now: house.now() });
}

type OnSeat = OnMoment & { readonly caseId: string };
const renew = makeAct<OnSeat & At & Hashed, GroupCard>('hold-group-moment', async (step, command) => {
  const { momentId, caseId, codeHash, code, now } = command;
  const name = await nameOf(step, caseId);
  if (!name.ok) return name;
  const open = await step.desk.ownWords.renew(momentId, caseId, codeHash, now);
  return open ? ok({ name: name.value, code }) : notFound;
});
/**
 * Another card for one pupil: after too many wrong years, a browser that was closed, or a card that was lost. The device that was in
 * is out; what was written stays. Refusal: not-found, also when that page is ready or the moment is over.
 */
export const renewCard = (house: House, actor: Actor, on: OnSeat): Promise<Outcome<GroupCard>> =>
  renew(house, actor, { ...on, ...hashed(house), now: house.now() });

const stop = makeAct<OnMoment & At, null>('hold-group-moment', async ({ desk }, { momentId, now }) => {
  if (!(await desk.ownWords.moment(momentId, now))) return notFound;
  await desk.ownWords.stop(momentId, now);
  return ok(null);
});
/** Ends it at once: nobody is in any more. What was not said to be ready stays with the young person. Refusal: not-found. */
export const stopMoment = (house: House, actor: Actor, { momentId }: OnMoment): Promise<Outcome<null>> =>
  stop(house, actor, { momentId, now: house.now() });
