import { setImmediate as nextTurn } from 'node:timers/promises';
import { parse, type CsvError } from 'csv-parse';
import type { Separator, TableRow } from '#domain/intake/table.ts';
import { findSeparator } from './separator.ts';

export type Delimited = { readonly separator: Separator; readonly rows: readonly TableRow[] };

/** So much text is taken in before others get a turn: about ten milliseconds of work. */
const SLICE = 32_768;

/**
 * All rows of a text file, the header too, each with the line on which it starts. `null` when more than `maxRows`.
 * Never throws: a quote that is opened and never closed makes the quotes of that file plain letters.
 */
export async function readDelimited(text: string, maxRows: number): Promise<Delimited | null> {
  const plain = text.replace(/\r\n?/g, '\n').replaceAll('\0', '');
  // Excel writes 'sep=;' on a line of its own for other Excels; it is no row, but it is a line.
  const told = /^sep=([;,\t])\n/i.exec(plain);
  const separator = (told?.[1] as Separator | undefined) ?? findSeparator(plain);
  const body = told ? plain.slice(told[0].length) : plain;
  const firstLine = told ? 2 : 1;
  const rows =
    (await parseText(body, { separator, firstLine, quotes: true, maxRows })) ??
    (await parseText(body, { separator, firstLine, quotes: false, maxRows }));
  if (!rows) throw new Error('a text without quotes can always be split');
  return rows === 'too-many' ? null : { separator, rows };
}

type Way = {
  readonly separator: Separator;
  readonly firstLine: number;
  readonly quotes: boolean;
  readonly maxRows: number;
};

async function parseText(text: string, way: Way): Promise<TableRow[] | 'too-many' | null> {
  const rows: TableRow[] = [];
  let line = way.firstLine;
  let failure: CsvError | Error | null = null;
  const parser = parse({
    delimiter: way.separator || ';',
    record_delimiter: '\n',
    quote: way.quotes ? '"' : null,
    escape: way.quotes ? '"' : null,
    relax_column_count: true,
    relax_quotes: true,
    on_record: (cells: string[], context) => {
      // csv-parse tells where a record ends; the next one starts on the line after.
      if (cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells: cells.map((cell) => cell.trim()) });
      line = context.lines + way.firstLine;
      return null;
    },
  });
  parser.on('error', (error: Error) => (failure = error));
  parser.resume();
  for (let at = 0; at < text.length && !failure; at += SLICE) {
    parser.write(text.slice(at, at + SLICE));
    if (rows.length > way.maxRows) return 'too-many';
    await nextTurn();
  }
  await finished(parser);
  return failure ? null : rows.length > way.maxRows ? 'too-many' : rows;
}

function finished(parser: ReturnType<typeof parse>): Promise<void> {
  return new Promise((resolve) => {
    if (parser.destroyed) return resolve();
    parser.once('close', resolve);
    parser.end();
  });
}
