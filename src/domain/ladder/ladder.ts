import { addMonths, addYears, daysBetween, isDay, type Day } from '#law/day.ts';
import { findBsn } from '../bsn.ts';
import { ok, refuse, type Outcome, type Refusal } from '../outcome.ts';
import { fold } from '../person/search-name.ts';

/**
 * What climbs is a question, never a turn and never a name: the case keeps its one turn and who leads it
 * (docs/decisions/0030-what-climbs-is-a-question.md).
 */
export type Reason = 'sent-back' | 'still';
/** A case begins at operational level, with who is on turn: what climbs comes out at policy, and then at the board. */
export type QuestionLevel = 'policy' | 'board';
export type QuestionState = 'open' | 'answered' | 'fell-away';

/** When a question climbs and who gets it, as a region agreed; a seat without anybody is null. */
export type LadderTerms = {
  /** So often sent back. */
  readonly times: number;
  /** So many days without anything, after the last good day went by. */
  readonly days: number;
  /** Working days to answer in. */
  readonly answerDays: number;
  readonly policyMemberId: string | null;
  readonly boardMemberId: string | null;
};
export type AgreedTerms = { readonly validFrom: Day; readonly terms: LadderTerms };
/** Where Aanzet begins: the numbers of the plan, which no region confirmed. */
export const proposedTerms: LadderTerms = {
  times: 2,
  days: 30,
  answerDays: 10,
  policyMemberId: null,
  boardMemberId: null,
};
export type TermsNow = { readonly terms: LadderTerms; readonly since: Day | null };
/** What holds on a day; `since` is null while nothing was agreed. */
export function termsOn(agreed: readonly AgreedTerms[], day: Day): TermsNow {
  const now = agreed
    .filter(({ validFrom }) => validFrom <= day)
    .toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
    .at(-1);
  return now ? { terms: now.terms, since: now.validFrom } : { terms: proposedTerms, since: null };
}

export type TypedTerms = {
  readonly times: number;
  readonly days: number;
  readonly answerDays: number;
  readonly policyMemberId: string | null;
  readonly boardMemberId: string | null;
  readonly validFrom: Day | undefined;
};
const between = (n: number, least: number, most: number): boolean => Number.isInteger(n) && n >= least && n <= most;
/** An agreement of what was typed. Refusals by field: ladder-number with least and most, no-day, due-past, due-too-far. */
export function checkTerms({ validFrom, ...terms }: TypedTerms, today: Day): Outcome<AgreedTerms> {
  const limits = { times: [2, 9], days: [10, 120], answerDays: [3, 30] } as const;
  const numbers = Object.entries(limits).flatMap(([field, [least, most]]) =>
    between(terms[field as keyof typeof limits], least, most)
      ? []
      : [{ code: 'ladder-number', field, values: { least, most } }],
  );
  const known = validFrom !== undefined && isDay(validFrom);
  const refusals: readonly Refusal[] = [
    ...numbers,
    ...(known ? [] : [{ code: 'no-day', field: 'validFrom' }]),
    ...(known && validFrom < today ? [{ code: 'due-past', field: 'validFrom' }] : []),
    ...(known && validFrom > addYears(today, 1) ? [{ code: 'due-too-far', field: 'validFrom' }] : []),
  ];
  return refusals.length > 0 || !known ? { ok: false, refusals } : ok({ validFrom, terms });
}

/** What decides whether a case is stuck; nothing about whom it is. */
export type StuckFacts = {
  /** Hand-overs of who leads that came back. */
  readonly sentBack: number;
  /** Since when the turn lies where it lies, and its last good day without the days that its holder is closed. */
  readonly since: Day;
  readonly dueOn: Day;
  /** Reasons for which it climbed before: reason and mark, as below. */
  readonly climbed: readonly string[];
};
export type Climb = { readonly reason: Reason; readonly amount: number; readonly mark: string };

/**
 * The reason for which a case climbs today, or undefined. For one reason once: two more times sent back is another, and so is another
 * turn that stays still.
 */
export function climbOf(
  { sentBack, since, dueOn, climbed }: StuckFacts,
  { times, days }: LadderTerms,
  today: Day,
): Climb | undefined {
  const still = daysBetween(since, today);
  const wishes: readonly Climb[] = [
    ...(sentBack >= times
      ? [{ reason: 'sent-back' as const, amount: sentBack, mark: String(Math.floor(sentBack / times)) }]
      : []),
    ...(still >= days && dueOn < today ? [{ reason: 'still' as const, amount: still, mark: since }] : []),
  ];
  return wishes.find(({ reason, mark }) => !climbed.includes(`${reason} ${mark}`));
}

/** Whether a question goes from policy to the board: nobody answered for as long as a case may stay still. */
export const rises = (
  { level, since }: { readonly level: QuestionLevel; readonly since: Day },
  { days }: LadderTerms,
  today: Day,
): boolean => level === 'policy' && daysBetween(since, today) >= days;

type Worker = {
  readonly id: string;
  readonly role: string;
  readonly organisationId: string;
  readonly leftOn: Day | null;
};
/**
 * Who gets questions at a level: who was agreed on and still works there; for policy else who coordinates the region. undefined =
 * nobody, and then the question stays where it is.
 */
export function seatOf(
  level: QuestionLevel,
  { policyMemberId, boardMemberId }: LadderTerms,
  working: readonly Worker[],
): Worker | undefined {
  const wanted = level === 'policy' ? policyMemberId : boardMemberId;
  const named = working.find(({ id, leftOn }) => id === wanted && leftOn === null);
  return (
    named ??
    (level === 'policy' ? working.find(({ role, leftOn }) => role === 'coordinator' && leftOn === null) : undefined)
  );
}

/** The question as the reason says it, where nobody put it in own words. */
export const questionOf = (reason: Reason, amount: number): string =>
  reason === 'sent-back'
    ? `Een overdracht kwam ${amount} keer terug. Wie neemt de begeleiding over?`
    : `Al ${amount} dagen gebeurt er niets. Wie doet de volgende stap?`;

export const mostQuestion = 300;
export const mostAnswer = 600;
/** A text that goes to another level. Refusals at `field`: question-missing, words-too-long, bsn. */
function checkText(typed: string, field: string, most: number): Outcome<string> {
  const words = typed.trim();
  if (words === '') return refuse('question-missing', field);
  if (words.length > most) return refuse('words-too-long', field, { most });
  return findBsn(words).found ? refuse('bsn', field) : ok(words);
}
export const checkAnswer = (typed: string): Outcome<string> => checkText(typed, 'answer', mostAnswer);

type Named = { readonly firstName: string; readonly familyName: string };
/** The question in own words: as a text above, and never with the name of whom it is about (question-names). */
export function checkQuestionWords(typed: string, { firstName, familyName }: Named): Outcome<string> {
  const checked = checkText(typed, 'words', mostQuestion);
  if (!checked.ok) return checked;
  const said = ` ${fold(checked.value)} `;
  const named = [firstName, familyName].map((name) => fold(name)).filter((name) => name.length > 1);
  return named.some((name) => said.includes(` ${name} `)) ? refuse('question-names', 'words') : checked;
}

/** So long what was answered or fell away stays on the page. */
export const shownFrom = (today: Day): Day => addMonths(today, -3);
