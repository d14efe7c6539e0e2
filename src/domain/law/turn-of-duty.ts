import { addDays, type Day } from '#law/day.ts';
import { addWorkingDays } from '#law/working-days.ts';
import type { OrganisationKind } from '../access/actor.ts';
import { waitsForDecision } from '../turn/approach.ts';
import type { Turn } from '../turn/turn.ts';
import { handoverVerbs, type Verb, type Why } from '../turn/verbs.ts';
import { ownEnrolment } from './case-facts.ts';
import type { CaseAnswer } from './judge-case.ts';

/** Working days in which somebody does what the law begins to ask; a default of ours. */
const daysToDo = 10;
/** Days before the end of a term in which who guides hands over or takes leave (field finding 15). */
export const daysBeforeEnd = 60;

/** A task that the law asks of who leads now: what to do, by when, and of which rule it is. */
export type Call = {
  readonly rule: string;
  readonly verb: Verb;
  readonly why: Why;
  readonly dueOn: Day;
};
const schools: readonly OrganisationKind[] = ['pro', 'vso', 'mbo'];

/**
 * What the law asks of the own school now and nobody may let lie: the term ends within sixty days, or the second offer
 * begins. A term that nobody confirmed counts as it stands on the list; what is undetermined asks nobody.
 */
export function callOf(answer: CaseAnswer, kind: OrganisationKind, today: Day): Call | undefined {
  if (!schools.includes(kind)) return undefined;
  const own = answer.duties.filter(({ party, enrolmentId }) => party === 'school' && enrolmentId === ownEnrolment);
  const term = own.find(({ act }) => act === 'offer-loopbaanbegeleiding');
  if (term?.until && term.until >= today && addDays(term.until, -daysBeforeEnd) <= today)
    return { rule: term.rule, verb: 'close-term', why: 'term-ends', dueOn: term.until };
  const renew = own.find(({ act, status }) => act === 'renew-offer' && status === 'open');
  if (!renew) return undefined;
  const soon = addWorkingDays(today, daysToDo);
  const dueOn = renew.until !== null && renew.until < soon ? renew.until : soon;
  return { rule: renew.rule, verb: 'renew-offer', why: 'law-asks', dueOn };
}

/**
 * Whether the open turn goes first: somebody else moves, a hand-over or a decision waits, or it must be done sooner. Only
 * the end of the term goes before a turn that is late.
 */
export function goesFirst({ waitsFor, verb, dueOn }: Pick<Turn, 'waitsFor' | 'verb' | 'dueOn'>, call: Call): boolean {
  if (waitsFor !== 'self' || handoverVerbs.includes(verb) || waitsForDecision({ verb })) return true;
  if (verb === call.verb) return true;
  return call.verb !== 'close-term' && dueOn <= call.dueOn;
}
