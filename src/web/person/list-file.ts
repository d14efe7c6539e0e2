import type { ListRow } from '#app/ports/work.ts';
import { ageOn, type Day } from '#domain/day.ts';
import { fullName } from '#domain/person/name.ts';
import { holderWords } from '#web/turn/turn-words.ts';

const byteOrderMark = '\uFEFF';
const heads = ['Naam', 'Leeftijd', 'Woonplaats', 'School', 'Stopt op', 'Na school', 'Aan zet', 'Uiterlijk'];

/** A cell that a spreadsheet neither splits nor runs: one that looks like a formula gets an apostrophe. */
export function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
const line = (cells: readonly string[]): string => cells.map(cell).join(';');

/** The list as a file that Excel opens well: UTF-8 with a mark, semicolons. In demo the first line says "voorbeeld". */
export function listFile(rows: readonly ListRow[], today: Day, myOrganisationId: string, demo: boolean): string {
  const lines = rows.map((row) =>
    line([
      fullName(row),
      String(ageOn(row.birthDate, today)),
      row.place,
      row.school ?? '',
      row.leavesOn ?? '',
      row.destination ?? '',
      row.holder ? holderWords(row.holder, row.waitsFor, row.firstName, myOrganisationId) : '',
      row.dueOn ?? '',
    ]),
  );
  const warning = demo ? [line(['voorbeeld: verzonnen mensen'])] : [];
  return `${byteOrderMark}${[...warning, line(heads), ...lines].join('\r\n')}\r\n`;
}
