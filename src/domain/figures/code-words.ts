import { addDays, addMonths, isDay, type Day } from '#law/day.ts';
import { findBsn } from '../bsn.ts';
import { ok, type Outcome, type Refusal } from '../outcome.ts';
import { tooLong } from '../too-long.ts';
import { empty, notRead, type RegisterCount } from './register-count.ts';
import { layoutFacts, layouts, type RegisterLayout } from './register-layouts.ts';

/** What a code in a column of a file of DUO means: said by a colleague, with a source, from a day on. It is only added to. */
export type CodeWord = {
  readonly id: string;
  readonly layout: RegisterLayout;
  readonly axis: string;
  readonly code: string;
  readonly words: string;
  readonly source: string;
  readonly validFrom: Day;
  readonly setOn: Day;
  /** Name of who said it. */
  readonly by: string;
};
type Counted = Pick<RegisterCount, 'layout' | 'axes'> & { readonly period: string | null; readonly loadedOn: Day };
/** A code that nobody said the meaning of, where it stands first and how often. */
export type CodeQuestion = {
  readonly axis: string;
  readonly code: string;
  readonly lines: number;
  /** undefined = the file was counted before lines were held. */
  readonly first: number | undefined;
};

/** The last day that a counted file is about; where its name did not say, the day on which it was counted. */
export function aboutDay({ period, loadedOn }: Pick<Counted, 'period' | 'loadedOn'>): Day {
  if (period === null) return loadedOn;
  return period.length === 4 ? `${period}-12-31` : addDays(addMonths(`${period}-01`, 1), -1);
}

/** The columns of a file whose codes have no list that we know. */
export const codeAxes = (layout: RegisterLayout) => layoutFacts(layout).axes.filter(({ raw }) => raw === true);
const axisOf = (layout: RegisterLayout, id: string) => codeAxes(layout).find((axis) => axis.id === id);
/** Other files that have this column too: perhaps its codes mean the same there. Asked, not guessed. */
export function alsoIn(layout: RegisterLayout, id: string): readonly RegisterLayout[] {
  const column = axisOf(layout, id)?.column;
  return layouts.filter((other) => other !== layout && axisOf(other, id)?.column === column && column !== undefined);
}

type Of = Pick<CodeWord, 'layout' | 'axis' | 'code'>;
const isOf = (word: Of, { layout, axis, code }: Of): boolean =>
  word.layout === layout && word.axis === axis && word.code === code;
/** In the order in which they begin; of two that begin on one day the one that was said last counts. */
const inOrder = (words: readonly CodeWord[]): readonly CodeWord[] =>
  words.toSorted((a, b) => (a.validFrom === b.validFrom ? (a.id < b.id ? -1 : 1) : a.validFrom < b.validFrom ? -1 : 1));

/** What a code means in a file about a day; undefined = nobody said. */
export const meaningOn = (words: readonly CodeWord[], of: Of, day: Day): CodeWord | undefined =>
  inOrder(words.filter((word) => isOf(word, of))).findLast(({ validFrom }) => validFrom <= day);

const isCode = (value: string): boolean => value !== empty && value !== notRead;
/** Codes of one counted file of which nobody said what they mean, by column and code. */
export const questionsIn = (count: Counted, words: readonly CodeWord[]): readonly CodeQuestion[] =>
  codeAxes(count.layout).flatMap(({ id: axis }) => {
    const values = count.axes.find((one) => one.axis === axis)?.values ?? [];
    return values.flatMap(({ value: code, lines, first }) =>
      isCode(code) && !meaningOn(words, { layout: count.layout, axis, code }, aboutDay(count))
        ? [{ axis, code, lines, first }]
        : [],
    );
  });

/** A code of a column as the form asks about it: where it was seen, and what will hold last. */
export type AskedCode = {
  readonly code: string;
  readonly words: string;
  readonly seen: readonly (Pick<CodeQuestion, 'lines' | 'first'> & Pick<Counted, 'period' | 'loadedOn'>)[];
};
/** Every code of a column that was counted or said, by code. */
export function codesOf(
  layout: RegisterLayout,
  axis: string,
  counts: readonly Counted[],
  words: readonly CodeWord[],
): readonly AskedCode[] {
  const said = inOrder(words.filter((word) => word.layout === layout && word.axis === axis));
  const seen = counts.flatMap((count) => {
    const values = count.layout === layout ? (count.axes.find((one) => one.axis === axis)?.values ?? []) : [];
    const { period, loadedOn } = count;
    return values.flatMap(({ value, lines, first }) =>
      isCode(value) ? [{ code: value, at: { lines, first, period, loadedOn } }] : [],
    );
  });
  const codes = new Set([...seen, ...said].map(({ code }) => code));
  return [...codes].toSorted().map((code) => ({
    code,
    words: said.findLast((word) => word.code === code)?.words ?? '',
    seen: seen.flatMap((one) => (one.code === code ? [one.at] : [])),
  }));
}

/** As it was typed; '' = left empty. */
export type TypedCodes = {
  readonly layout: RegisterLayout;
  readonly axis: string;
  /** Of each code that was asked, and of one that somebody adds. `field` is where what was typed stands. */
  readonly answers: readonly { readonly code: string; readonly words: string; readonly field: string }[];
  readonly source: string;
  readonly validFrom: Day | undefined;
  /** Other files for which it is said as well. */
  readonly also: readonly string[];
};
export type SaidCode = Omit<CodeWord, 'id' | 'setOn' | 'by'>;
/** Where the code that somebody adds is typed. */
export const ownCodeField = 'code';
const mostOfCode = { words: 80, source: 100, code: 12 } as const;
const shape = /^[A-Z0-9][A-Z0-9 +/-]{0,11}$/;
const notThis = (words: readonly CodeWord[], said: SaidCode): boolean => {
  const now = meaningOn(words, said, said.validFrom);
  return now?.words !== said.words || now.source !== said.source;
};

/**
 * What a colleague says that codes mean. What is left empty stays a question, and what holds already is not said again. Refusals by
 * field: codes-none, code-shape, code-words, codes-no-day, codes-source, text-too-long, bsn.
 */
export function checkCodes(typed: TypedCodes, words: readonly CodeWord[]): Outcome<readonly SaidCode[]> {
  const { layout, axis, validFrom } = typed;
  const source = typed.source.trim();
  const answers = typed.answers.map((one) => ({
    ...one,
    code: one.code.trim().toUpperCase(),
    words: one.words.trim(),
  }));
  const filled = answers.filter((one) => one.words !== '');
  const faults = answers.flatMap((one): readonly Refusal[] => [
    ...(one.words !== '' && !shape.test(one.code) ? [{ code: 'code-shape', field: ownCodeField }] : []),
    ...(one.words === '' && one.field === 'words' && one.code !== '' ? [{ code: 'code-words', field: one.field }] : []),
    ...tooLong(one.words, one.field, mostOfCode.words),
    ...(findBsn(one.words).found ? [{ code: 'bsn', field: one.field }] : []),
    ...(findBsn(one.code).found ? [{ code: 'bsn', field: ownCodeField }] : []),
  ]);
  const isSaid = validFrom !== undefined && isDay(validFrom);
  const refusals: readonly Refusal[] = [
    ...faults,
    ...(source === '' ? [{ code: 'codes-source', field: 'source' }] : tooLong(source, 'source', mostOfCode.source)),
    ...(findBsn(source).found ? [{ code: 'bsn', field: 'source' }] : []),
    ...(isSaid ? [] : [{ code: 'codes-no-day', field: 'validFrom' }]),
  ];
  if (!isSaid || refusals.length > 0) return { ok: false, refusals };
  const where = [layout, ...alsoIn(layout, axis).filter((other) => typed.also.includes(other))];
  const said = where.flatMap((one) => filled.map(({ code, words: of }) => ({ layout: one, axis, code, words: of, source, validFrom }))); // prettier-ignore
  const fresh = said.filter((one) => notThis(words, one));
  const first = answers[0]?.field ?? 'words';
  return fresh.length > 0 ? ok(fresh) : { ok: false, refusals: [{ code: 'codes-none', field: first }] };
}
