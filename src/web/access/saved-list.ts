import type { ExportMark } from '#app/ports/exports.ts';
import { reasonWords } from '#domain/access/exporting.ts';
import type { Member } from '#domain/access/actor.ts';
import { longDay } from '#domain/day-words.ts';
import type { Reply, Visit } from '#web/door/visit.ts';

/** A list on its way out: the name of the file without what comes after a dot, and cells as they are. */
export type SavedList = {
  readonly name: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Read by another system: no line above the heads. */
  readonly forSystem?: true;
};
const byteOrderMark = '\uFEFF';
const lines = (n: number) => (n === 1 ? '1 regel' : `${n} regels`);

/** A cell that a spreadsheet neither splits nor runs: one that looks like a formula gets an apostrophe. */
function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The list with its mark at the end of each row, so that a part of it has one too; who and why stand in the first line. */
function markedTable(
  { actor, house }: Visit<Member>,
  mark: ExportMark,
  { heads, rows, forSystem }: SavedList,
): readonly (readonly string[])[] {
  const said = `Meegenomen door ${actor.name}, ${actor.organisationName}, op ${longDay(mark.madeOn)}. Waarvoor: ${reasonWords(mark.reason, mark.words)}. ${lines(mark.rows)}. Kenmerk ${mark.mark}.`;
  return [
    ...(house.demo && !forSystem ? [['voorbeeld: verzonnen mensen']] : []),
    ...(forSystem ? [] : [[said]]),
    [...heads, 'Kenmerk'],
    ...rows.map((row) => [...row, mark.mark]),
  ];
}

/** The list as a file that Excel opens well: UTF-8 with a byte order mark, semicolons, nothing that runs. */
export function savedList(visit: Visit<Member>, mark: ExportMark, list: SavedList): Reply {
  const table = markedTable(visit, mark, list).map((row) => row.map(cell).join(';'));
  const example = visit.house.demo ? '-voorbeeld' : '';
  return {
    kind: 'file',
    name: `${list.name}${example}-${mark.mark}.csv`,
    type: 'text/csv; charset=utf-8',
    body: `${byteOrderMark}${table.join('\r\n')}\r\n`,
  };
}
