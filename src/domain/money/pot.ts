import { split, sum, type Cents } from './amount.ts';
import type { Line, LineKind } from './line.ts';
import type { Source } from './source.ts';

/** What somebody put in a pot, what of it was spent, and what of it is left. */
type PotShare = {
  readonly partyId: string;
  readonly put: Cents;
  readonly spent: Cents;
  readonly left: Cents;
};
export type PotState = {
  readonly put: Cents;
  /** Put in, and not yet agreed. */
  readonly waiting: Cents;
  readonly planned: Cents;
  readonly committed: Cents;
  readonly spent: Cents;
  /** What was put in and not spent. */
  readonly balance: Cents;
  readonly shares: readonly PotShare[];
};
type Id = Pick<Source, 'id'>;

const into = <L extends Pick<Line, 'kind' | 'potId'>>({ id }: Id, lines: readonly L[]) =>
  lines.filter((line) => line.kind === 'contributed' && line.potId === id);
const agreed = ({ state }: Pick<Line, 'state'>): boolean => state === 'agreed';
const cents = (lines: readonly Line[]): Cents => sum(lines.map((line) => line.cents));

/** How much may still be planned, promised or paid of a pot: what waits counts as given out, so that nothing is promised twice. */
export function roomInPot(pot: Id, lines: readonly Line[], kind: LineKind): Cents {
  const out = lines.filter((line) => line.sourceId === pot.id && line.kind === kind && line.state !== 'refused');
  return cents(into(pot, lines).filter(agreed)) - cents(out);
}

type Put = Pick<Line, 'kind' | 'state' | 'potId' | 'partyId'>;
/** The parties that put something in, in the order in which they did. */
export const contributorsOf = (pot: Id, lines: readonly Put[]): readonly string[] => [
  ...new Set(
    into(pot, lines)
      .filter(agreed)
      .map(({ partyId }) => partyId),
  ),
];

/**
 * How a pot stands, the same for everybody who put something in (R4). What was spent is laid at each contributor by what it
 * put in, to the cent: the shares add up to the whole.
 */
export function potState(pot: Id, lines: readonly Line[]): PotState {
  const parties = contributorsOf(pot, lines);
  const given = into(pot, lines);
  const puts = parties.map((partyId) => cents(given.filter((line) => agreed(line) && line.partyId === partyId))); // prettier-ignore
  const out = (kind: LineKind) =>
    cents(lines.filter((line) => line.sourceId === pot.id && line.kind === kind && agreed(line)));
  const [put, spent] = [sum(puts), out('spent')];
  const laid = puts.length > 0 ? split(spent, puts) : [];
  return {
    put,
    waiting: cents(given.filter(({ state }) => state === 'waiting')),
    planned: out('planned'),
    committed: out('committed'),
    spent,
    balance: put - spent,
    shares: parties.map((partyId, at) => {
      const [mine, paid] = [puts[at] ?? 0, laid[at] ?? 0];
      return { partyId, put: mine, spent: paid, left: mine - paid };
    }),
  };
}
