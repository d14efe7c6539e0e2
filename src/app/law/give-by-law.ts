import { callOf, goesFirst, type Call } from '#domain/law/turn-of-duty.ts';
import type { CaseAnswer } from '#domain/law/judge-case.ts';
import type { KnownOf } from '#domain/law/case-facts.ts';
import type { System } from '#domain/access/actor.ts';
import type { Turn } from '#domain/turn/turn.ts';
import { addDays, type Day } from '#law/day.ts';
import { tell } from '../notice/tell.ts';
import type { Desk } from '../ports/desk.ts';
import type { Followed, StoredReceipt } from '../ports/law.ts';
import { holderOfResting } from '../turn/wake-resting.ts';

/** Whom a turn that goes first keeps waiting, is not looked at each night: each look is a line in the log. */
const daysUntilAgain = 7;

type Night = { readonly desk: Desk; readonly actor: System; readonly today: Day; readonly newId: () => string };

const taskOf = ({ verb, why, dueOn }: Call, organisationId: string, today: Day) => ({
  verb,
  why,
  dueOn,
  words: null,
  whyWords: null,
  waitsFor: 'self' as const,
  since: today,
  givenBy: { organisationId, memberId: null },
  alsoOrganisationId: null,
});

/** On the timeline, and whoever is on turn hears of it. */
async function say({ desk, actor, today, newId }: Night, { caseId, organisationId }: KnownOf, to: Turn['holder']) {
  const event = { id: newId(), caseId, organisationId, alsoOrganisationId: null, memberId: null };
  await desk.writing.addEvent({ ...event, kind: 'law-turn', onDay: today, details: {} });
  await tell({ desk, actor, newId }, { to, kind: 'turn', caseId });
}

/** Puts the colleague or team that is on turn already to what the law asks. False when the open turn goes first. */
async function give(night: Night, known: KnownOf, call: Call): Promise<boolean> {
  const { desk, today } = night;
  const { caseId, organisationId } = known;
  const facts = await desk.cases.find(caseId);
  if (facts?.state === 'ended') return wake(night, known, call);
  const turn = await desk.cases.turn(caseId);
  if (!facts || !turn || facts.leadOrganisationId !== organisationId) return false;
  const elsewhere = turn.holder.organisationId !== organisationId || (await desk.cases.hasOpenHandover(caseId));
  if (elsewhere || goesFirst(turn, call)) return false;
  const given = { ...turn, ...taskOf(call, organisationId, today) };
  if (!(await desk.cases.giveTurn(given, facts.version))) return false; // somebody was faster
  await say(night, known, given.holder);
  return true;
}

/**
 * Who wanted no help rests, and what school offered counts as done. Only the second offer comes all the same, in year two
 * (field finding 27): the case wakes with that task and no other.
 */
async function wake(night: Night, known: KnownOf, call: Call): Promise<boolean> {
  const { desk, today } = night;
  if (call.verb !== 'renew-offer') return false;
  const one = await desk.outcomes.resting(known.caseId);
  if (one?.organisationId !== known.organisationId) return false;
  const holder = await holderOfResting(desk, one, today);
  const turn = holder && { caseId: known.caseId, holder, ...taskOf(call, known.organisationId, today) };
  if (!turn || !(await desk.cases.reopen(turn, one.version))) return false; // nobody is left there, or somebody was faster
  await desk.outcomes.over(known.caseId, today);
  await say(night, known, turn.holder);
  return true;
}

const followsAs = ({ verb }: Call): Followed => (verb === 'close-term' ? 'term-turn' : 'turn');
/** What is kept of the duty of this call, while nothing followed from it; the end of a term follows a second time. */
export function receiptFor(receipts: readonly StoredReceipt[], call: Call): StoredReceipt | undefined {
  const of = receipts.find(
    ({ rule, overOn, judged }) =>
      rule === call.rule && overOn === null && 'act' in judged && judged.enrolmentId === call.enrolmentId,
  );
  const again = of?.followed === 'turn' && call.verb === 'close-term';
  return of && (of.followed === null || again) ? of : undefined;
}

/**
 * A task that the law begins to ask becomes the turn of who leads, once for each receipt, when nothing goes first. Until it
 * could, it is looked at each week. Still one turn: it is replaced, and the receipt says that it followed.
 */
export async function giveByLaw(night: Night, known: KnownOf, answer: CaseAnswer): Promise<boolean> {
  const { desk, today } = night;
  const call = callOf(answer, known, today);
  if (!call) return false;
  const of = { caseId: known.caseId, organisationId: known.organisationId };
  const receipt = receiptFor(await desk.law.receipts(of), call);
  if (!receipt) return false;
  if (await give(night, known, call)) {
    await desk.law.follow(of, receipt.id, followsAs(call), today);
    return true;
  }
  await desk.law.lookAgain(of, addDays(today, daysUntilAgain));
  return false;
}
