import { callOf, goesFirst, type Call } from '#domain/law/turn-of-duty.ts';
import type { CaseAnswer } from '#domain/law/judge-case.ts';
import type { KnownOf } from '#domain/law/case-facts.ts';
import type { System } from '#domain/access/actor.ts';
import { addDays, type Day } from '#law/day.ts';
import { tell } from '../notice/tell.ts';
import type { Desk } from '../ports/desk.ts';

/** Whom a turn that goes first keeps waiting, is not looked at each night: each look is a line in the log. */
const daysUntilAgain = 7;

type Night = { readonly desk: Desk; readonly actor: System; readonly today: Day; readonly newId: () => string };

/** Puts the colleague or team that is on turn already to what the law asks. False when the open turn goes first. */
async function give({ desk, actor, today, newId }: Night, known: KnownOf, call: Call): Promise<boolean> {
  const { caseId, organisationId } = known;
  const facts = await desk.cases.find(caseId);
  const turn = await desk.cases.turn(caseId);
  if (!facts || !turn || facts.leadOrganisationId !== organisationId) return false;
  const elsewhere = turn.holder.organisationId !== organisationId || (await desk.cases.hasOpenHandover(caseId));
  if (elsewhere || goesFirst(turn, call)) return false;
  const { verb, why, dueOn } = call;
  const now = { verb, why, dueOn, words: null, whyWords: null, waitsFor: 'self' as const, since: today };
  const givenBy = { organisationId, memberId: null };
  const given = { ...turn, ...now, givenBy, alsoOrganisationId: null };
  if (!(await desk.cases.giveTurn(given, facts.version))) return false; // somebody was faster
  const event = { id: newId(), caseId, organisationId, alsoOrganisationId: null, memberId: null };
  await desk.writing.addEvent({ ...event, kind: 'law-turn', onDay: today, details: {} });
  await tell({ desk, actor, newId }, { to: given.holder, kind: 'turn', caseId });
  return true;
}

/**
 * A task that the law begins to ask becomes the turn of who leads, once for each receipt, when nothing goes first. Until it
 * could, it is looked at each week. Still one turn: it is replaced, and the receipt says that it followed.
 */
export async function giveByLaw(night: Night, known: KnownOf, answer: CaseAnswer): Promise<boolean> {
  const { desk, today } = night;
  const call = callOf(answer, known.organisationKind, today);
  if (!call) return false;
  const of = { caseId: known.caseId, organisationId: known.organisationId };
  const receipts = await desk.law.receipts(of);
  const receipt = receipts.find(({ rule, overOn }) => rule === call.rule && overOn === null);
  if (!receipt || receipt.followed !== null) return false;
  if (await give(night, known, call)) {
    await desk.law.follow(of, receipt.id, 'turn', today);
    return true;
  }
  await desk.law.lookAgain(of, addDays(today, daysUntilAgain));
  return false;
}
