/** Is there enough for what comes? A norm, times how many leave school, times a rate, beside the money that there is (US-10.3). */
import { sum } from './amount.ts';
import { refuse, type Outcome, type Refusal } from '../outcome.ts';

/** The least and the most that it can be. */
export type Span = { readonly low: number; readonly high: number };
/** A kind of guidance. `hours` for one young person, in hundredths of an hour. */
export type Guidance = { readonly key: string; readonly words: string; readonly hours: Span };
/** What a region agreed. `rate` in cents for an hour; null = nobody knows. */
export type Norm = { readonly kinds: readonly Guidance[]; readonly rate: Span | null };

/**
 * Young people of one school or profile. `number` null = nobody knows how many. `source` null = somebody's guess. `shares` in
 * whole percents by the key of a kind; null = nobody knows who needs what.
 */
export type Group = {
  readonly name: string;
  readonly number: number | null;
  readonly source: string | null;
  readonly shares: Readonly<Record<string, number>> | null;
};

/** One line of "zo is gerekend". `people` null = not known; `kind` null = not known who needs what. */
type Line = {
  readonly group: string;
  readonly kind: Guidance | null;
  readonly people: number | null;
  readonly hours: Span | null;
  readonly cents: Span | null;
};
/** Something in the answer that is no fact. */
export type Assumption =
  | { readonly is: 'number-unknown' | 'number-guessed' | 'shares-unknown'; readonly group: string }
  | { readonly is: 'rate-unknown' | 'money-unknown' };

type Verdict = 'enough' | 'not-enough' | 'unknown';
/** `most` is null where there is no upper limit: of somebody's number or of the rate nobody knows it. */
export type Limits = { readonly least: number; readonly most: number | null };
export type Answer = {
  readonly lines: readonly Line[];
  /** Of the groups with a number. */
  readonly people: number;
  readonly hours: Limits;
  /** In cents; null when the rate is not known. */
  readonly cents: Limits | null;
  readonly there: number | null;
  readonly verdict: Verdict;
  /** What is short at the least and at the most, in cents; below zero is over. null = cannot be said. */
  readonly short: Limits | null;
  readonly assumptions: readonly Assumption[];
};

/** Hundredths of an hour at a rate in cents; half a cent goes up. */
const costOf = (hours: number, rate: number): number => Math.round((hours * rate) / 100);

/** A whole number of people over shares, so that the parts add up to it: who is left over goes where most was cut off. */
export function divide(number: number, shares: readonly number[]): readonly number[] {
  const exact = shares.map((share) => number * share);
  const parts = exact.map((one) => Math.floor(one / 100));
  const over = number - sum(parts);
  const mostCut = exact
    .map((one, at) => ({ at, cut: one % 100 }))
    .toSorted((a, b) => b.cut - a.cut || a.at - b.at)
    .slice(0, over);
  return parts.map((part, at) => part + (mostCut.some((cut) => cut.at === at) ? 1 : 0));
}

const timesSpan = (people: number, { low, high }: Span): Span => ({ low: people * low, high: people * high });
const priced = (hours: Span, rate: Span | null): Span | null =>
  rate && { low: costOf(hours.low, rate.low), high: costOf(hours.high, rate.high) };

function linesOf({ kinds, rate }: Norm, group: Group): readonly Line[] {
  const { name, number, shares } = group;
  if (number === null) return [{ group: name, kind: null, people: null, hours: null, cents: null }];
  if (shares === null) {
    // Everybody the lightest, or everybody the heaviest: it is somewhere between.
    const low = Math.min(...kinds.map(({ hours }) => hours.low));
    const hours = timesSpan(number, { low, high: Math.max(...kinds.map((kind) => kind.hours.high)) });
    return [{ group: name, kind: null, people: number, hours, cents: priced(hours, rate) }];
  }
  const people = divide(
    number,
    kinds.map(({ key }) => shares[key] ?? 0),
  );
  return kinds.map((kind, at) => {
    const hours = timesSpan(people[at] ?? 0, kind.hours);
    return { group: name, kind, people: people[at] ?? 0, hours, cents: priced(hours, rate) };
  });
}

function assumptionsOf(norm: Norm, groups: readonly Group[], there: number | null): readonly Assumption[] {
  return [
    ...groups.flatMap(({ name: group, number, source, shares }): readonly Assumption[] => [
      ...(number === null ? [{ is: 'number-unknown' as const, group }] : []),
      ...(number !== null && source === null ? [{ is: 'number-guessed' as const, group }] : []),
      ...(number !== null && shares === null ? [{ is: 'shares-unknown' as const, group }] : []),
    ]),
    ...(norm.rate === null ? [{ is: 'rate-unknown' as const }] : []),
    ...(there === null ? [{ is: 'money-unknown' as const }] : []),
  ];
}

/** Enough only when there is money for the most; not enough only when there is none for the least. Between is not known. */
function verdictOf(cents: Limits | null, there: number | null): Verdict {
  if (cents === null || there === null) return 'unknown';
  if (there < cents.least) return 'not-enough';
  return cents.most !== null && there >= cents.most ? 'enough' : 'unknown';
}

/** Parts of which each share is a whole percent, and all of them together a hundred. Refusals: shares-not-100, share-unclear. */
function shareFaults({ kinds }: Norm, { name, shares }: Group, at: number): readonly Refusal[] {
  if (shares === null) return [];
  const parts = kinds.map(({ key }) => shares[key] ?? 0);
  const field = `shares-${at}`;
  if (parts.some((part) => !Number.isInteger(part) || part < 0)) return refuse('share-unclear', field).refusals;
  const all = sum(parts);
  return all === 100 ? [] : refuse('shares-not-100', field, { group: name, sum: all }).refusals;
}

/**
 * What the groups ask by this norm, beside the money that there is in cents (null = nobody knows). Always with what it rests on.
 * Refusals: no-kinds, no-groups; by group shares-not-100, share-unclear.
 */
export function isItEnough(norm: Norm, groups: readonly Group[], there: number | null): Outcome<Answer> {
  if (norm.kinds.length === 0) return refuse('no-kinds');
  if (groups.length === 0) return refuse('no-groups');
  const faults = groups.flatMap((group, at) => shareFaults(norm, group, at));
  if (faults.length > 0) return { ok: false, refusals: faults };
  const lines = groups.flatMap((group) => linesOf(norm, group));
  const allKnown = groups.every(({ number }) => number !== null);
  const limitsOf = (spans: readonly (Span | null)[]): Limits => ({
    least: sum(spans.map((span) => span?.low ?? 0)),
    most: allKnown ? sum(spans.map((span) => span?.high ?? 0)) : null,
  });
  const cents = norm.rate && limitsOf(lines.map((line) => line.cents));
  const short =
    cents === null || there === null
      ? null
      : { least: cents.least - there, most: cents.most === null ? null : cents.most - there };
  return {
    ok: true,
    value: {
      lines,
      people: sum(groups.map(({ number }) => number ?? 0)),
      hours: limitsOf(lines.map((line) => line.hours)),
      cents,
      there,
      verdict: verdictOf(cents, there),
      short,
      assumptions: assumptionsOf(norm, groups, there),
    },
  };
}

/** Hours as they were typed ('4', '4,5', '0,25') in hundredths; undefined = not to be read for sure. A point is not guessed at. */
export function readHours(text: string): number | undefined {
  const found = /^(\d{1,4})(?:,(\d{1,2}))?$/.exec(text.trim());
  return found ? Number(found[1]) * 100 + Number((found[2] ?? '0').padEnd(2, '0')) : undefined;
}
/** '4', '4,5', '1.802': hundredths of an hour in words. */
export function hoursWords(hundredths: number): string {
  const whole = String(Math.floor(hundredths / 100)).replaceAll(/\B(?=(\d{3})+$)/g, '.');
  const part = String(hundredths % 100).padStart(2, '0').replace(/0+$/, ''); // prettier-ignore
  return part === '' ? whole : `${whole},${part}`;
}
