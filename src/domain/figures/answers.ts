import type { Day } from '#law/day.ts';
import { categories, categoryOn, type Category } from '../guidance/exit-monitor.ts';
import { shortOf } from '../law/edition.ts';
import { afterSchool, afterText, readAfter } from './after-school.ts';
import { answerOf, type Indicator, type Tally } from './indicator.ts';
import { indicators } from './indicators.ts';
import { missedNow, missedText, readMissedText } from './missed.ts';
import { readWhyText, whyNow, whyText } from './why-not.ts';
import type { Known } from './known.ts';

type Answer = keyof Tally;
/** What one young person adds to the counts of an organisation on a day. */
export type Answers = {
  /** By the key of the indicator; who is not counted there is not in it. */
  readonly of: Readonly<Record<string, Answer>>;
  readonly doing: Category;
  /** Of who left school: where somebody was so many months later. */
  readonly after: ReturnType<typeof afterSchool>;
  readonly missed: ReturnType<typeof missedNow>;
  readonly whyNot: ReturnType<typeof whyNow>;
  readonly municipality: string | null;
};

const letters = { y: 'yes', n: 'no', u: 'unknown' } as const satisfies Record<string, Answer>;
const letterOf = (answer: Answer | undefined): string => answer?.slice(0, 1) ?? '-';

/** Another when an indicator is another. Raise the number when a condition is answered in another way than before. */
export const editionOf = (list: readonly Indicator[]): string => shortOf(JSON.stringify([5, list]));

/** Every answer about somebody on a day, as a short text: who is alike has the same text. */
export const answersOn = (known: Known, day: Day, list: readonly Indicator[] = indicators): string =>
  [
    list.map((indicator) => letterOf(answerOf(indicator, known, day))).join(''),
    [
      categoryOn(known.spells, day).category,
      afterText(afterSchool(known, day)),
      missedText(missedNow(known, day)),
      whyText(whyNow(known, day)),
    ].join('/'),
    known.municipality ?? '',
  ].join(' ');

/** What that text says, of the same list. What stands behind a shorter list is left out. */
export function readAnswers(text: string, list: readonly Indicator[] = indicators): Answers {
  const [marks = '', told = '', ...place] = text.split(' ');
  const [doing, after = '', missed = '', why = ''] = told.split('/'); // what was kept before there were more parts has none
  const municipality = place.join(' ');
  const of: Record<string, Answer> = {};
  for (const [at, { key }] of list.entries()) {
    const answer = Object.entries(letters).find(([letter]) => letter === marks[at])?.[1];
    if (answer) of[key] = answer;
  }
  const category = (Object.keys(categories) as Category[]).find((key) => key === doing) ?? 'unknown';
  return {
    of,
    doing: category,
    after: readAfter(after),
    missed: readMissedText(missed),
    whyNot: readWhyText(why),
    municipality: municipality === '' ? null : municipality,
  };
}
