import { isDay, type Day } from '#law/day.ts';
import { ok, type Outcome, type Refusal } from '../outcome.ts';
import { tooLong } from '../too-long.ts';
import type { Cents } from './amount.ts';
import { mostOfBecause, numbersIn } from './free-text.ts';
import { isSpending, type Line, type NewLine } from './line.ts';
import { roomInPot } from './pot.ts';
import { isTask, outsidePurpose, sourceKindFacts, statutoryTasks, type MeasureFacts, type Source } from './source.ts';

/** What a line is judged by. */
export type Around = {
  readonly sources: readonly Source[];
  readonly measures: readonly MeasureFacts[];
  readonly lines: readonly Line[];
};
/** As it was typed, or stood in a file. `because` = why it is an exception; '' = it is none. */
export type TypedLine = Omit<NewLine, 'exception' | 'partyId'> & { readonly because: string };

const longestWhat = 200;
const shortestWhy = 10;

/** What two partners may agree on all the same. A task of the law, a source that is closed and the term of the law are not among it. */
const excepted = new Set(['outside-purpose', 'outside-period']);

/** Programme money for a task that a law gives: never (R16), with the article of that task. */
function forTask({ use, about }: TypedLine, source: Source, measure: MeasureFacts | undefined): readonly Refusal[] {
  if (!sourceKindFacts(source.kind).programme) return [];
  const task = use === 'task' ? (about ?? '') : (measure?.task ?? 'none');
  if (!isTask(task)) return [];
  return [{ code: use === 'task' ? 'statutory-task' : 'statutory-measure', field: 'about', values: { article: statutoryTasks[task].article } }];
} // prettier-ignore

function periodFaults({ on, year }: TypedLine, source: Source): readonly Refusal[] {
  if (!isDay(on)) return [{ code: 'on-missing', field: 'on' }];
  if (!Number.isInteger(year) || year < 2020 || year > 2040) return [{ code: 'year-missing', field: 'year' }];
  const law = sourceKindFacts(source.kind);
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  if ((law.until !== null && (on > law.until || first > law.until)) || (law.from !== null && last < law.from))
    return [{ code: 'outside-law-period', field: 'year', values: { article: law.article ?? '' } }];
  const inside = on >= source.from && on <= source.until && first <= source.until && last >= source.from;
  return inside ? [] : [{ code: 'outside-period', field: 'year', values: { from: source.from, until: source.until } }];
}

function useFaults(line: TypedLine, source: Source, { measures }: Around): readonly Refusal[] {
  if (!isSpending(line.kind)) return [];
  if (line.use === null) return [{ code: 'use-missing', field: 'about' }];
  const measure = line.use === 'measure' ? measures.find(({ id }) => id === line.about) : undefined;
  if (line.use === 'measure' && !measure) return [{ code: 'measure-missing', field: 'about' }];
  if (line.use === 'task' && !isTask(line.about ?? '')) return [{ code: 'task-missing', field: 'about' }];
  const never = forTask(line, source, measure);
  if (never.length > 0) return never;
  const outside = outsidePurpose(source, line.use, measure);
  return outside === undefined ? [] : [{ code: 'outside-purpose', field: 'about', values: { way: outside } }];
}

const sameUse = (a: NewLine | TypedLine, b: NewLine): boolean =>
  a.sourceId === b.sourceId && a.kind === b.kind && a.use === b.use && a.about === b.about && a.potId === b.potId;
/** What is left of a line after what was taken back of it; also what still waits counts. */
const leftOf = (line: Line, lines: readonly Line[]): Cents =>
  lines.filter(({ corrects, state }) => corrects === line.id && state !== 'refused')
    .reduce((left, { cents }) => left + cents, line.cents); // prettier-ignore

function amountFaults(line: TypedLine, { lines }: Around): readonly Refusal[] {
  if (line.cents === 0) return [{ code: 'amount-zero', field: 'amount' }];
  if (line.corrects === null)
    return line.cents < 0 ? [{ code: 'negative-needs-reference', field: 'corrects' }] : [];
  const corrected = lines.find(({ id }) => id === line.corrects);
  if (!corrected || corrected.state === 'refused' || corrected.corrects !== null || !sameUse(line, corrected))
    return [{ code: 'correction-unknown', field: 'corrects' }];
  const left = leftOf(corrected, lines);
  return left + line.cents < 0 ? [{ code: 'correction-too-large', field: 'amount', values: { left } }] : [];
} // prettier-ignore

function settleFaults(line: TypedLine, { lines }: Around): readonly Refusal[] {
  if (line.settles === null) return [];
  const promised = lines.find(({ id }) => id === line.settles);
  const fits = promised?.kind === 'committed' && promised.state !== 'refused' && line.kind === 'spent'
    && promised.sourceId === line.sourceId && promised.use === line.use && promised.about === line.about; // prettier-ignore
  return fits ? [] : [{ code: 'commitment-unknown', field: 'settles' }];
}

function potFaults(line: TypedLine, source: Source, around: Around): readonly Refusal[] {
  if (line.kind === 'contributed') {
    const pot = around.sources.find(({ id }) => id === line.potId);
    if (pot?.kind !== 'pot' || source.kind === 'pot') return [{ code: 'pot-missing', field: 'potId' }];
    return pot.archivedOn === null ? [] : [{ code: 'source-archived', field: 'potId' }];
  }
  if (source.kind !== 'pot') return [];
  if (line.kind === 'received') return [{ code: 'pot-receives', field: 'kind' }];
  const room = roomInPot(source, around.lines, line.kind);
  return line.cents > room ? [{ code: 'pot-too-small', field: 'amount', values: { room } }] : [];
}

function textFaults({ what, because, reference }: TypedLine): readonly Refusal[] {
  return [
    ...(what.trim() === '' ? [{ code: 'what-missing', field: 'what' }] : []),
    ...tooLong(what, 'what', longestWhat),
    ...tooLong(because, 'because', mostOfBecause),
    ...numbersIn({ what, because, reference: reference ?? '' }),
  ];
} // prettier-ignore

/**
 * A line as it may be written down; it counts only after somebody else agreed (approval.ts). Refusals by field: source-missing,
 * source-archived, use-missing, measure-missing, task-missing, statutory-task, statutory-measure, outside-purpose (`way`),
 * outside-period, outside-law-period, on-missing, year-missing, amount-zero, negative-needs-reference, correction-unknown,
 * correction-too-large, commitment-unknown, pot-missing, pot-receives, pot-too-small, what-missing, because-short,
 * text-too-long, bsn. Outside purpose or period it stays an exception with `because`, which two partners must agree on.
 */
export function checkLine(line: TypedLine, around: Around): Outcome<NewLine> {
  const source = around.sources.find(({ id }) => id === line.sourceId);
  if (!source) return { ok: false, refusals: [{ code: 'source-missing', field: 'sourceId' }] };
  if (source.archivedOn !== null) return { ok: false, refusals: [{ code: 'source-archived', field: 'sourceId' }] };
  const all = [
    ...useFaults(line, source, around),
    ...periodFaults(line, source),
    ...amountFaults(line, around),
    ...settleFaults(line, around),
    ...potFaults(line, source, around),
    ...textFaults(line),
  ];
  const because = line.because.trim();
  // What is taken back goes where it came from: that needs no exception of its own.
  const outside = line.corrects === null ? all.filter(({ code }) => excepted.has(code)) : [];
  const others = all.filter(({ code }) => !excepted.has(code));
  const short = outside.length > 0 && because !== '' && because.length < shortestWhy;
  const refusals = [...others, ...(because === '' ? outside : []), ...(short ? [{ code: 'because-short', field: 'because' }] : [])]; // prettier-ignore
  if (refusals.length > 0) return { ok: false, refusals };
  const { because: _said, ...kept } = line;
  const exception = outside.length > 0 ? { why: because, broken: outside.map(({ code }) => code) } : null;
  return ok({ ...kept, partyId: source.partyId, what: line.what.trim(), exception });
}

/** Shares of a plan must add up to the cost (R2). Refusals at `cost`: shares-differ (`values` cost, added). */
export function checkShares(cost: Cents, shares: readonly Cents[]): Outcome<readonly Cents[]> {
  const added = shares.reduce((all, one) => all + one, 0);
  return added === cost
    ? ok(shares)
    : { ok: false, refusals: [{ code: 'shares-differ', field: 'cost', values: { cost, added } }] };
}

/** The day of a line that says only its year: the last of that year, or today when that is still to come. */
export const dayOfYear = (year: number, today: Day): Day =>
  [`${year}-12-31`, `${year}-01-01` > today ? `${year}-01-01` : today].toSorted()[0] ?? today;
