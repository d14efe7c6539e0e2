/** An estimate as somebody types it: how many young people, who needs what, and how much money there is. */
import type { Outcome, Refusal } from '../outcome.ts';
import { isItEnough, type Group, type Norm, type Span } from './effort.ts';
import { lineFaults, moneyOf } from './norm.ts';

/** So many groups fit on the form. */
export const mostGroups = 4;
const longestName = 60;
const longestSource = 100;
/** Under this many young people, a number leaves no organisation. */
const least = 10;

export type TypedGroup = {
  readonly name: string;
  readonly number: string;
  readonly source: string;
  /** In the order of the kinds of the norm. */
  readonly shares: readonly string[];
};
export type TypedEstimate = {
  readonly groups: readonly TypedGroup[];
  readonly there: string;
  readonly thereWords: string;
};
export type NewEstimate = {
  readonly groups: readonly Group[];
  /** In cents; null = nobody knows. */
  readonly there: number | null;
  readonly thereWords: string;
};

/** People are whole: '1.250' can be one thing only. */
function readPeople(text: string): number | undefined {
  return /^(\d{1,6}|\d{1,3}(\.\d{3})+)$/.test(text) ? Number(text.replaceAll('.', '')) : undefined;
}
function sharesOf(shares: readonly string[], { kinds }: Norm): Group['shares'] {
  if (shares.every((share) => share === '')) return null;
  return Object.fromEntries(
    kinds.map(({ key }, at) => {
      const text = (shares[at] ?? '').replace(/\s*%$/, '');
      return [key, text === '' ? 0 : /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN];
    }),
  );
}

type Row = { readonly at: number; readonly group: Group; readonly faults: readonly Refusal[] };
function rowOf({ name, number, source, shares }: TypedGroup, at: number, norm: Norm, forRegion: boolean): Row {
  const people = number === '' ? null : readPeople(number);
  const small = forRegion && typeof people === 'number' && people > 0 && people < least;
  return {
    at,
    group: { name, number: people ?? null, source: source === '' ? null : source, shares: sharesOf(shares, norm) },
    faults: [
      ...lineFaults(name, `name-${at}`, longestName, 'group-name-missing'),
      ...(people === undefined ? [{ code: 'people-unclear', field: `number-${at}` }] : []),
      ...(small ? [{ code: 'people-too-few', field: `number-${at}`, values: { least } }] : []),
      ...lineFaults(source, `source-${at}`, longestSource),
    ],
  };
}
const isEmpty = ({ name, number, source, shares }: TypedGroup): boolean =>
  [name, number, source, ...shares].every((text) => text === '');

/** The shares that do not add up, at the row in which they were typed. */
function shareFaults(rows: readonly Row[], norm: Norm): readonly Refusal[] {
  return rows.flatMap(({ at, group }) => {
    const worked = isItEnough(norm, [group], null);
    return worked.ok ? [] : worked.refusals.map((refusal) => ({ ...refusal, field: `share-${at}-0` }));
  });
}

/**
 * An estimate that can be worked out. For the region a number under ten is not taken: others would read it. Refusals by field:
 * no-groups, group-name-missing, people-unclear, people-too-few, shares-not-100, share-unclear, text-too-long, bsn, those of
 * readAmount, amount-negative.
 */
export function checkEstimate(typed: TypedEstimate, norm: Norm, forRegion: boolean): Outcome<NewEstimate> {
  const rows = typed.groups.flatMap((group, at) => (isEmpty(group) ? [] : [rowOf(group, at, norm, forRegion)]));
  const money = typed.there === '' ? undefined : moneyOf(typed.there, 'there');
  const there = money?.ok === true ? money.value : null;
  const faults = [
    ...(rows.length === 0 ? [{ code: 'no-groups', field: 'name-0' }] : []),
    ...rows.flatMap((row) => row.faults),
    ...shareFaults(rows, norm),
    ...(money && !money.ok ? money.refusals : []),
    ...lineFaults(typed.thereWords, 'thereWords', longestSource),
  ];
  if (faults.length > 0) return { ok: false, refusals: faults };
  return { ok: true, value: { groups: rows.map(({ group }) => group), there, thereWords: typed.thereWords } };
}

type Estimated = NewEstimate & { readonly norm: Norm };
const spanWords = (span: Span | null): string => (span ? `${span.low}-${span.high}` : '');
/** All that an estimate was worked out from, in one order: a database keeps the keys of an object in another. */
const inputsOf = ({ groups, there, thereWords, norm }: Estimated): string =>
  JSON.stringify([
    groups.map(({ name, number, source, shares }) => [
      name,
      number,
      source,
      shares && norm.kinds.map(({ key }) => shares[key] ?? 0),
    ]),
    [there, thereWords],
    [spanWords(norm.rate), norm.kinds.map(({ key, words, hours }) => [key, words, spanWords(hours)])],
  ]);
/** Whether two estimates were worked out from the same numbers and the same norm: then they say the same. */
export const isSameEstimate = (one: Estimated, other: Estimated): boolean => inputsOf(one) === inputsOf(other);
