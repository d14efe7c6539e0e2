/** What of a report fills itself: targets, agreements and measures out of the programme, and figures with definition and day. */
import type { Day } from '#law/day.ts';
import { indicators } from '../figures/indicators.ts';
import { noMoney, type FrozenMoney } from './frozen-money.ts';
import { agreements, targets } from '../programme/targets.ts';

/** A section of the programme, as far as a report reads it (domain/programme). */
export type SectionSeen = {
  readonly id: string;
  readonly kind: string;
  readonly key: string;
  readonly content: Readonly<Record<string, unknown>>;
};
type Result = { readonly value: number; readonly on: Day; readonly note: string };
export type TargetRow = {
  readonly key: string;
  readonly title: string;
  readonly target: number | null;
  readonly percent: boolean;
  readonly definition: string;
  readonly source: string;
  /** The last reading; null = nobody measured it yet. */
  readonly result: Result | null;
};
type AgreementRow = {
  readonly key: string;
  readonly text: string;
  readonly status: string;
  readonly progress: string;
  readonly evidence: string;
};
type MeasureRow = {
  readonly key: string;
  readonly title: string;
  readonly participants: number | null;
  readonly effect: string;
  readonly from: string;
  readonly to: string;
  /** What the yearly review of the programme said of it; '' = nobody looked back. */
  readonly reviewed: string;
};
/** The review of a measure in a year, as the programme keeps it. */
export type ReviewSeen = { readonly measureId: string; readonly year: number; readonly words: string };
/** A figure as it was frozen. `value` null = niet bekend; 'x' = secret, because too few young people. */
export type FrozenFigure = {
  readonly key: string;
  readonly title: string;
  readonly value: number | string | null;
  readonly about: string;
  readonly definition: string;
  readonly source: string;
  readonly on: Day | null;
};
/** What the Doorstroompunt gave: numbers that may leave, 'x' where too few. */
export type GivenCounter = { readonly group: string; readonly title: string; readonly value: number | string };
export type Given = {
  readonly organisationId: string;
  readonly organisationName: string;
  readonly givenOn: Day;
  readonly byName: string;
  readonly counters: readonly GivenCounter[];
};
export type Filled = {
  readonly targets: readonly TargetRow[];
  readonly agreements: readonly AgreementRow[];
  readonly measures: readonly MeasureRow[];
  readonly figures: readonly FrozenFigure[];
  readonly money: FrozenMoney;
  readonly given: readonly Given[];
};
export const nothingFilled: Filled = {
  targets: [],
  agreements: [],
  measures: [],
  figures: [],
  money: noMoney,
  given: [],
};

const words = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
const amount = (value: unknown): number | null => (typeof value === 'number' ? value : null);

const titleOf = (key: string): string => {
  const found = key in targets ? targets[key as keyof typeof targets] : undefined;
  return found ? `${found.title}, ${found.period}` : key;
};
const definitionOf = (key: string): string => indicators.find((one) => one.key === key)?.title ?? key;

/** The last reading that has a number. */
function lastReading(value: unknown): Result | null {
  if (!Array.isArray(value)) return null;
  const found = value.flatMap((one: { on?: unknown; value?: unknown; note?: unknown }) =>
    typeof one?.on === 'string' && typeof one.value === 'number'
      ? [{ on: one.on, value: one.value, note: words(one.note) }]
      : [],
  );
  return found.toSorted((a, b) => (a.on < b.on ? 1 : -1))[0] ?? null;
}

/** The targets that a report over this year is about: of the study year that ended in it, and of the calendar year. */
const targetKeys = (year: number): readonly string[] => [
  year === 2026 ? 'vsv-old-2025' : `vsv-new-${year - 1}`,
  `neet-${year}`,
];

function targetRow({ key, content }: SectionSeen): TargetRow {
  return {
    key,
    title: titleOf(key),
    target: amount(content['target']),
    percent: content['unit'] === 'percent',
    definition: definitionOf(words(content['definition'])),
    source: words(content['source']),
    result: lastReading(content['readings']),
  };
}

/** Of a year is also what was said in the months after it, when its report is written. */
const reviewOf = (reviews: readonly ReviewSeen[], id: string, year: number): string =>
  reviews.findLast((one) => one.measureId === id && (one.year === year || one.year === year + 1))?.words ?? '';

/** The rows of a report out of the sections of a programme, and its yearly reviews. */
export function fromSections(
  sections: readonly SectionSeen[],
  year: number,
  reviews: readonly ReviewSeen[] = [],
): Pick<Filled, 'targets' | 'agreements' | 'measures'> {
  const of = (kind: string) => sections.filter((section) => section.kind === kind);
  const asked = targetKeys(year);
  return {
    targets: of('target')
      .filter(({ key }) => asked.includes(key))
      .toSorted((a, b) => asked.indexOf(a.key) - asked.indexOf(b.key))
      .map(targetRow),
    agreements: of('agreement')
      .toSorted((a, b) => (a.key < b.key ? -1 : 1))
      .map(({ key, content }) => ({
        key,
        text: words(content['text']) || (key in agreements ? agreements[key as keyof typeof agreements] : ''),
        status: words(content['status']),
        progress: words(content['progress']),
        evidence: words(content['evidence']),
      })),
    measures: of('measure').map(({ id, content }) => ({
      key: id,
      title: words(content['title']),
      participants: amount(content['participants']),
      effect: words(content['effect']),
      from: effectWords(content['effectFrom']),
      to: effectWords(content['effectTo']),
      reviewed: reviewOf(reviews, id, year),
    })),
  };
}
const effectWords = (value: unknown): string => (typeof value === 'number' ? String(value) : words(value));

/** How a target stands. Fewer is better in all of them: they count young people who left, or who have no work. */
export type Stand = 'reached' | 'not-reached' | 'unknown';
export const standOf = ({ target, result }: Pick<TargetRow, 'target' | 'result'>): Stand =>
  target === null || result === null ? 'unknown' : result.value <= target ? 'reached' : 'not-reached';
export const standWords: Readonly<Record<Stand, string>> = {
  reached: 'gehaald',
  'not-reached': 'niet gehaald',
  unknown: 'nog niet bekend',
};
export const agreementWords: Readonly<Record<string, string>> = {
  'not-begun': 'nog niet begonnen',
  'under-way': 'bezig',
  works: 'werkt',
  stopped: 'gestopt',
};
