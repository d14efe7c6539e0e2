import type { Indicator } from '#domain/figures/indicator.ts';
import { yearLines, type YearLine } from '#domain/figures/published-lines.ts';
import { alikeTables, type Alike } from '#domain/figures/year-breaks.ts';
import { trendOf, type TrendPoint } from '#domain/figures/trend.ts';
import { secret } from '#domain/figures/release.ts';
import { ok } from '#domain/outcome.ts';
import { addMonths } from '#law/day.ts';
import { indicatorsOn } from './figure-rules.ts';
import { makeAct } from '../house.ts';
import type { Printout } from '../ports/counts.ts';

/** So far back a line goes: two school years and a bit. */
const months = 25;
export type Trends = {
  /** What is counted now. */
  readonly list: readonly Indicator[];
  /** By the key of the figure; of the own organisation. */
  readonly own: ReadonlyMap<string, readonly TrendPoint[]>;
  /** What left of all schools together, by the key of the figure; empty but for who coordinates. */
  readonly outside: ReadonlyMap<string, readonly TrendPoint[]>;
  /** What others published, year after year. */
  readonly years: readonly YearLine[];
  /** Tables that look like one count under two names. */
  readonly alike: readonly Alike[];
};

const cell = ({ printed }: Printout, key: string, answer: string): number | null => {
  const number = printed[`${key}=${answer}`];
  return number === undefined || number === secret ? null : number;
};
/** The whole region in each publication. Those of another group of people, or laid out otherwise, are another line. */
function outsideOf(printouts: readonly Printout[], key: string): readonly TrendPoint[] {
  return printouts.map((one, at) => ({
    on: one.publishedOn,
    yes: cell(one, key, 'yes'),
    no: cell(one, key, 'no'),
    unknown: cell(one, key, 'unknown'),
    version: one.plan.group,
    changed: at > 0 && printouts[at - 1]?.plan.group !== one.plan.group,
  }));
}

/** Frozen months of the own organisation, and apart from them what left each month. */
export const seeTrend = makeAct<Record<never, never>, Trends>('see-figures', async ({ desk, today }) => {
  const from = addMonths(today, -months);
  const counts = Map.groupBy(await desk.counts.since(from), ({ indicator }) => indicator);
  // Of a month with two, the last.
  const printouts = (await desk.counts.printouts(from)).filter(
    ({ publishedOn }, at, all) => all[at + 1]?.publishedOn.slice(0, 7) !== publishedOn.slice(0, 7),
  );
  const tables = await desk.counts.tables();
  const answers = printouts.at(-1)?.plan.answers ?? [];
  return ok({
    list: await indicatorsOn({ desk }, today),
    own: new Map([...counts].map(([key, of]) => [key, trendOf(of)])),
    years: yearLines(tables),
    alike: alikeTables(tables),
    outside: new Map(answers.map((key) => [key, outsideOf(printouts, key)])),
  });
});
