import type { OpenedImport } from '#app/intake/see-imports.ts';

/** A cell for a spreadsheet: quoted, and never a formula. */
const cell = (value: string): string => `"${(/^[=+\-@\t\r]/.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`;

/** The rejected rows as a CSV to mend and read again: the columns of the file, and in front what is wrong. */
export function faultLines({ batch, lines }: OpenedImport): string {
  const kept = batch.header.flatMap((header, column) => (header === '' ? [] : [column]));
  const rows = lines
    .filter(({ outcome }) => outcome === 'rejected')
    .map(({ line, message, cells }) => [String(line), message ?? '', ...kept.map((column) => cells?.[column] ?? '')]);
  const header = ['Regel', 'Wat is er mis', ...kept.map((column) => batch.header[column] ?? '')];
  return `\uFEFF${[header, ...rows].map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
}
