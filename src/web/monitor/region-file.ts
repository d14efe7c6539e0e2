import type { Day } from '#law/day.ts';
import { countColumns, type TableOut } from '#web/daily/table-out.tsx';

/** One line of the file: along which axis, of what, how many, and since when the oldest. */
export type FileLine = {
  readonly axis: string;
  readonly name: string;
  readonly count: number | 'x';
  readonly oldestSince?: Day | null;
};
type Of = Pick<TableOut, 'name' | 'title' | 'back'> & {
  readonly countedOn: Day | null;
  readonly demo: boolean;
  /** Whether the oldest day of each count may be told. */
  readonly ages: boolean;
};

/** The counts as a list on its way out; in demo "voorbeeld" on top. */
export function regionTable(lines: readonly FileLine[], { countedOn, demo, ages, ...of }: Of): TableOut {
  return {
    ...of,
    above: demo ? ['voorbeeld: verzonnen mensen'] : [],
    exchange: 'aantallen',
    columns: countColumns(['Telling', 'Naam', 'Aantal', ...(ages ? ['Oudste sinds'] : []), 'Geteld op'], ['Aantal']),
    rows: lines.map(({ axis, name, count, oldestSince }) => {
      return [axis, name, String(count), ...(ages ? [oldestSince ?? ''] : []), countedOn ?? ''];
    }),
  };
}
