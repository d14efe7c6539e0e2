import type { Duty } from '#law/answer.ts';
import { addDays, type Day } from '#law/day.ts';
import { addWorkingDays } from '#law/working-days.ts';
import type { OrganisationKind } from '../access/actor.ts';
import { waitsForDecision } from '../turn/approach.ts';
import type { Turn } from '../turn/turn.ts';
import { handoverVerbs, type Verb, type Why } from '../turn/verbs.ts';
import { ownEnrolment, type KnownOf } from './case-facts.ts';
import type { CaseAnswer } from './judge-case.ts';

/** Working days in which somebody does what the law begins to ask; a default of ours. */
const daysToDo = 10;
/** Days before the end of a term in which who guides hands over or takes leave (field finding 15). */
export const daysBeforeEnd = 60;
/**
 * Days after leaving from which a school that wrote down no offer is asked for the first one. The law names no day for it, only
 * the end of the term: a default of ours, after the summer.
 */
export const daysUntilOffer = 60;

/** A task that the law asks of who leads now: what to do, by when, and of which duty it is. */
export type Call = Pick<Duty, 'rule' | 'act' | 'enrolmentId' | 'from' | 'until'> & {
  readonly verb: Verb;
  readonly why: Why;
  readonly dueOn: Day;
};
const schools: readonly OrganisationKind[] = ['pro', 'vso', 'mbo'];

/** By when: in two weeks of work, and not after the last day of the duty. */
function soonFor({ until }: Duty, today: Day): Day {
  const soon = addWorkingDays(today, daysToDo);
  return until !== null && until < soon ? until : soon;
}

const asked = (duty: Duty, verb: Verb, today: Day): Call => {
  const { rule, act, enrolmentId, from, until } = duty;
  return { rule, act, enrolmentId, from, until, verb, why: 'law-asks', dueOn: soonFor(duty, today) };
};

/** The term of the own school that ends within sixty days. */
function ending(term: Duty | undefined, today: Day): Call | undefined {
  if (!term?.until || term.until < today || addDays(term.until, -daysBeforeEnd) > today) return undefined;
  return { ...asked(term, 'close-term', today), why: 'term-ends', dueOn: term.until };
}

/** A first offer that must be made, was not written down, and has had the time of the summer. */
const lacksOffer = ({ ownUntil }: CaseAnswer, { strength, status }: Duty, today: Day): boolean =>
  strength === 'must' && status === 'open' && ownUntil !== null && addDays(ownUntil, daysUntilOffer) <= today;

/** What the law asks of a school, in this order. A paper is of the own school; a may asks nobody. */
function ofSchool(answer: CaseAnswer, today: Day): Call | undefined {
  const own = answer.duties.filter(({ party, enrolmentId }) => party === 'school' && enrolmentId === ownEnrolment);
  const open = (act: Duty['act']) => own.find((duty) => duty.act === act && duty.status === 'open');
  const term = own.find(({ act }) => act === 'offer-loopbaanbegeleiding');
  const ends = ending(term, today);
  if (ends) return ends;
  const [renew, transfer, parts] = [open('renew-offer'), open('overgangsdocument'), open('mbo-verklaring')];
  if (renew) return asked(renew, 'renew-offer', today);
  if (transfer) return asked(transfer, 'give-transfer-paper', today);
  if (parts) return asked(parts, 'give-mbo-paper', today);
  return term && lacksOffer(answer, term, today) ? asked(term, 'offer-guidance', today) : undefined;
}

type Standing = Pick<KnownOf, 'organisationKind' | 'asking' | 'hand'>;
/** A Doorstroompunt speaks with school first, unless it asked already or said why it does not wait (WEB 9.2.5 lid 5 and 7). */
function ofDoorstroompunt(answer: CaseAnswer, { asking, hand }: Standing, today: Day): Call | undefined {
  if (asking || hand.some(({ details }) => details.kind === 'override')) return undefined;
  const consult = answer.duties.find(({ act, status }) => act === 'consult-school' && status === 'open');
  return consult && asked(consult, 'ask-school', today);
}

/**
 * What the law asks now of who leads and nobody may let lie. A last day that nobody confirmed counts as it stands on the list;
 * what is undetermined asks nobody, nor does the law where a person decides about approaching first. A municipality has no
 * task on a day in these rules (docs/decisions/0014).
 */
export function callOf(answer: CaseAnswer, known: Standing, today: Day): Call | undefined {
  if (answer.exempt || answer.approach) return undefined;
  if (schools.includes(known.organisationKind)) return ofSchool(answer, today);
  return known.organisationKind === 'doorstroompunt' ? ofDoorstroompunt(answer, known, today) : undefined;
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
