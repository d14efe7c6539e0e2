/** A number of the own figures that leads to who is behind it: of a definition, of what young people do, or of who left school. */
import type { Day } from '#law/day.ts';
import { categories, categoryOn, type Category } from '../guidance/exit-monitor.ts';
import {
  afterKey,
  afterMonths,
  afterSchool,
  leftUnknown,
  leftYears,
  monthsWords,
  stationKeys,
  stations,
  yearKeys,
  type AfterMonths,
  type LeftYears,
  type Station,
} from './after-school.ts';
import { missed, missedKeys } from '../guidance/missed.ts';
import { missedKey, missedKeysOf, missedNow } from './missed.ts';
import { whyKey, whyKeysOf, whyNow } from './why-not.ts';
import { notSaidYet, whyNot, whyNotKeys } from '../wish/why-not.ts';
import { answerOf, type Indicator, type Tally } from './indicator.ts';
import type { Known } from './known.ts';

export type Counted = {
  readonly key: string;
  readonly title: string;
  readonly populationWords: string;
  /** Always looked at together with these, by key. */
  readonly beside: readonly string[];
  /** yes = only who it is are counted; the others stand in the numbers beside it. */
  readonly answers: 'three' | 'yes';
  readonly of: (known: Known, day: Day) => keyof Tally | undefined;
};

const everybody = 'jongeren die begeleiding krijgen';
const yes = (is: boolean): 'yes' | undefined => (is ? 'yes' : undefined);
export const doingKey = (category: Category): string => `to:${category}`;
const categoryKeys = Object.keys(categories) as readonly Category[];
const doing: readonly Counted[] = categoryKeys.map((category) => ({
  key: doingKey(category),
  title: categories[category],
  populationWords: everybody,
  beside: categoryKeys.map(doingKey),
  answers: 'yes',
  of: (known, day) => yes(categoryOn(known.spells, day).category === category),
}));

/** Whoever may have left in that year is not known at each moment of it. */
function isAt(after: ReturnType<typeof afterSchool>, year: LeftYears, months: AfterMonths, station: Station): boolean {
  if (after === 'unknown') return station === 'unknown';
  return after?.year === year && after.at[afterMonths.indexOf(months)] === station;
}
const left: readonly Counted[] = yearKeys.flatMap((year) =>
  afterMonths.flatMap((months) =>
    stationKeys.map((station): Counted => ({
      key: afterKey(year, months, station),
      title: `${monthsWords(months)}: ${stations[station].toLowerCase()}`,
      populationWords: `wie ${leftYears[year]}`,
      beside: stationKeys.map((other) => afterKey(year, months, other)),
      answers: 'yes',
      of: (known, day) => yes(isAt(afterSchool(known, day), year, months, station)),
    })),
  ),
);
const missedOf = [...missedKeys, 'unknown'] as const;
export const missedWords = { ...missed, unknown: 'Niet gezegd' } as const;
const misses: readonly Counted[] = missedOf.map((what) => ({
  key: missedKey(what),
  title: `Gemist: ${missedWords[what].toLowerCase()}`,
  populationWords: 'wie in de laatste zes maanden de vraag kreeg hoe het gaat',
  beside: missedOf.map(missedKey),
  answers: 'yes',
  of: (known, day) => yes(missedKeysOf(missedNow(known, day)).includes(missedKey(what))),
}));
const whyOf = [...whyNotKeys, 'unsaid'] as const;
export const whyNotWords = { ...whyNot, unsaid: notSaidYet } as const;
const reasons: readonly Counted[] = whyOf.map((what) => ({
  key: whyKey(what),
  title: `Wens niet gevolgd: ${whyNotWords[what].toLowerCase()}`,
  populationWords: 'wie iets anders doet dan hij of zij wilde',
  beside: whyOf.map(whyKey),
  answers: 'yes',
  of: (known, day) => yes(whyKeysOf(whyNow(known, day)).includes(whyKey(what))),
}));
const fixed: ReadonlyMap<string, Counted> = new Map(
  [...doing, ...left, ...misses, ...reasons].map((one) => [one.key, one]),
);

/** The number of a key; undefined when there is none. */
export function numberOf(key: string, list: readonly Indicator[]): Counted | undefined {
  const indicator = list.find((one) => one.key === key);
  if (!indicator) return fixed.get(key);
  const { title, populationWords, beside } = indicator;
  return {
    key,
    title,
    populationWords,
    beside: [key, ...beside],
    answers: 'three',
    of: (known, day) => answerOf(indicator, known, day),
  };
}

/** How many were counted under a key, when nobody knows of some whether they left school. */
export function frozenOf(key: string, answer: keyof Tally, own: ReadonlyMap<string, Tally>): number {
  const also = key.startsWith('after:') && key.endsWith(':unknown') ? (own.get(leftUnknown)?.yes ?? 0) : 0;
  return (own.get(key)?.[answer] ?? 0) + (answer === 'yes' ? also : 0);
}
