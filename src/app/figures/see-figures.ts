import { ok } from '#domain/outcome.ts';
import type { Indicator, Tally } from '#domain/figures/indicator.ts';
import { saysPeople } from '#domain/figures/school-says.ts';
import type { Day } from '#law/day.ts';
import { leadsOn } from './behind-figure.ts';
import { indicatorsOn } from './figure-rules.ts';
import { makeAct } from '../house.ts';
import type { Printout, ReplacedTable, StoredTable } from '../ports/counts.ts';

export type OwnFigure = Tally & { readonly before: Tally | null };
export type Figures = {
  /** null = nothing was counted of the own organisation yet. */
  readonly countedOn: Day | null;
  readonly countedBefore: Day | null;
  /** What was counted then: the indicators of Aanzet and those of the region. */
  readonly list: readonly Indicator[];
  /** By the key of the indicator. */
  readonly own: ReadonlyMap<string, OwnFigure>;
  /** Each number of it leads to who is behind it, for this colleague. */
  readonly leads: boolean;
  /** What CBS, DUO or another published. */
  readonly published: readonly StoredTable[];
  /** Of those what came again with other numbers: the older ones. */
  readonly replaced: readonly ReplacedTable[];
  /** What may leave of the young people of all schools; undefined but for who coordinates. */
  readonly outside: Printout | undefined;
  /** The same of how it goes. */
  readonly saysOutside: Printout | undefined;
};

/** The own organisation exactly about itself, as it was frozen this month, and apart from it what others published. */
export const seeFigures = makeAct<Record<never, never>, Figures>('see-figures', async (step) => {
  const { desk, today } = step;
  const counts = await desk.counts.own();
  const [countedOn = null, countedBefore = null] = [...new Set(counts.map((count) => count.countedOn))];
  const tally = ({ yes, no, unknown }: Tally): Tally => ({ yes, no, unknown });
  const at = (day: Day | null) => counts.filter((count) => count.countedOn === day);
  const before = new Map(at(countedBefore).map((count) => [`${count.indicator} ${count.version}`, tally(count)]));
  const own = new Map(
    at(countedOn).map((count): [string, OwnFigure] => [
      count.indicator,
      { ...tally(count), before: before.get(`${count.indicator} ${count.version}`) ?? null },
    ]),
  );
  const [published, outside] = [await desk.counts.tables(), await desk.counts.printout()];
  const replaced = await desk.counts.replacedTables();
  const list = await indicatorsOn({ desk }, countedOn ?? today);
  const leads = await leadsOn(step, at(countedOn));
  const saysOutside = await desk.counts.printout(saysPeople);
  return ok({ saysOutside, list, leads, countedOn, countedBefore, own, published, replaced, outside });
});
