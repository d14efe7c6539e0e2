/** Mijn verhaal: a few short answers, shared by who wrote them for one use until a day. */
import { addDays, addMonths, isDay, type Day } from '#law/day.ts';
import type { OrganisationKind } from '../access/actor.ts';
import { whoSaysYes } from '../handover/yes.ts';

/** The questions, one a screen, by their word in the address. Their words: web/young/story-words. */
export const storyQuestions = [
  { step: 'wie', id: 'who' },
  { step: 'goed', id: 'good' },
  { step: 'moeilijk', id: 'hard' },
  { step: 'hielp', id: 'helped' },
  { step: 'wil', id: 'wants' },
] as const;
export type StoryId = (typeof storyQuestions)[number]['id'];
export type StoryAnswers = Partial<Readonly<Record<StoryId, string>>>;
/** Letters in one answer: about three lines. */
export const storyLetters = 300;

/** What was answered, in the order of the questions. */
export const toldIn = (answers: StoryAnswers): readonly { readonly id: StoryId; readonly text: string }[] =>
  storyQuestions.flatMap(({ id }) => {
    const text = answers[id];
    return text === undefined ? [] : [{ id, text }];
  });

/** What it is shared for: a talk with the fixed contact person. On paper the young person gives it away without us. */
export type StoryUseKind = 'talk';
/** The last day until which a yes can hold; who wants longer says yes again. */
const lastDayToShare = (today: Day): Day => addMonths(today, 3);
/** Days to choose from: two weeks, a month, the longest. */
export const proposedDays = (today: Day): readonly Day[] => [
  addDays(today, 14),
  addMonths(today, 1),
  lastDayToShare(today),
];
/** Whether that is a day until which it can be shared; '' when left empty, undefined when it does not exist. */
export const canShareUntil = (until: Day | undefined, today: Day): until is Day =>
  until !== undefined && isDay(until) && until >= today && until <= lastDayToShare(today);

/** Who says yes to sharing. Where another decides too it waits: nothing is shared by this page. */
export type WhoShares = 'self' | 'too-young' | 'represented';
type Deciding = { readonly from: OrganisationKind; readonly age: number; readonly represented: boolean };
/**
 * By the table of who must say yes (toestemming). Who reads it guides this person already and nothing leaves the organisation, so
 * an adult of whom nobody was appointed decides alone here without being asked for it first.
 */
export function whoShares({ from, age, represented }: Deciding): WhoShares {
  const appointed = represented ? 'curator' : undefined;
  const { who } = whoSaysYes({ basis: 'toestemming', from, age, capacity: 'yes', appointed });
  if (who === 'self') return 'self';
  return age < 18 ? 'too-young' : 'represented';
}

type Use = { readonly until: Day; readonly endedOn: Day | null };
/** So long a colleague still reads that it is shared no more; then nothing. */
const daysTold = 30;
export function standingOfUse({ until, endedOn }: Use, today: Day): 'runs' | 'over' | 'past' {
  if (endedOn === null && until >= today) return 'runs';
  const over = endedOn !== null && endedOn < until ? endedOn : until;
  return addDays(over, daysTold) >= today ? 'over' : 'past';
}
