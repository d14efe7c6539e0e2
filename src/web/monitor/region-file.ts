import type { Day } from '#domain/day.ts';
import { cell } from '#web/access/saved-list.ts';

/** One line of the file: along which axis, of what, how many, and since when the oldest. */
export type FileLine = {
  readonly axis: string;
  readonly name: string;
  readonly count: number | 'x';
  readonly oldestSince?: Day | null;
};
const byteOrderMark = '\uFEFF';
const line = (cells: readonly string[]): string => cells.map(cell).join(';');

/** The counts as a file that a spreadsheet opens well: UTF-8 with a mark, semicolons; in demo "voorbeeld" on top. */
export function regionFile(lines: readonly FileLine[], countedOn: Day | null, demo: boolean, ages: boolean): string {
  const heads = ['Telling', 'Naam', 'Aantal', ...(ages ? ['Oudste sinds'] : []), 'Geteld op'];
  const rows = lines.map(({ axis, name, count, oldestSince }) =>
    line([axis, name, String(count), ...(ages ? [oldestSince ?? ''] : []), countedOn ?? '']),
  );
  const warning = demo ? [line(['voorbeeld: verzonnen mensen'])] : [];
  return `${byteOrderMark}${[...warning, line(heads), ...rows].join('\r\n')}\r\n`;
}
