import { exportRefused, type Refused } from '#app/intake/export-refused.ts';
import type { FieldId } from '#domain/exchange/fields.ts';
import type { Batch } from '#app/ports/intake.ts';
import type { Member } from '#domain/access/actor.ts';
import { gone, type Reply, type Visit } from '#web/door/visit.ts';

/** A cell for a spreadsheet: quoted, and never a formula. */
const cell = (value: string): string => `"${(/^[=+\-@\t\r]/.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`;

/** The rejected rows as a CSV to mend and read again: the columns of the file, what is wrong in front, the mark at the end. */
function faultLines({ batch, lines }: Refused, mark: string, open: ReadonlySet<FieldId>): string {
  const kept = open.has('own-cells') ? batch.header.flatMap((header, column) => (header === '' ? [] : [column])) : [];
  const rows = lines.map(({ line, message, cells }) => [
    String(line),
    message ?? '',
    ...kept.map((column) => cells?.[column] ?? ''),
    mark,
  ]);
  const header = ['Regel', 'Wat is er mis', ...kept.map((column) => batch.header[column] ?? ''), 'Kenmerk'];
  return `\uFEFF${[header, ...rows].map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
}

/** The file of rows that were not read. It is for one thing only, so nobody has to choose why. */
export async function faultFile(visit: Visit<Member>, kind: Batch['kind']): Promise<Reply> {
  const command = { batchId: visit.params['batchId'] ?? '', kind, why: { reason: 'mend', words: '' } } as const;
  const taken = await exportRefused(visit.house, visit.actor, command);
  if (!taken.ok) return gone;
  const { found, mark, fields } = taken.value;
  const name = `regels-niet-gelezen-${mark.mark}.csv`;
  return {
    kind: 'file',
    exchange: 'niet-gelezen',
    name,
    type: 'text/csv; charset=utf-8',
    body: faultLines(found, mark.mark, fields),
  };
}
