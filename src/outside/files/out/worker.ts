import { parentPort, workerData } from 'node:worker_threads';
import writeWorkbook from 'write-excel-file/node';
import type { Sheet, SheetNumber } from '#app/house.ts';

const widest = 40;
/** A column as wide as its longest cell, within reason. */
const widthOf = (rows: Sheet['rows'], at: number): number =>
  Math.min(widest, 2 + Math.max(8, ...rows.map((row) => row[at]?.length ?? 0)));

/** What Excel takes for the name of a sheet: at most 31 letters, and none of these signs. The whole title stands on the page. */
const nameOf = (title: string): string => title.replaceAll(/[\\/?*[\]:]/g, ' ').replaceAll(/\s+/g, ' ').trim().slice(0, 31).trim(); // prettier-ignore
const formats = { euro: '#,##0.00', whole: '0', plain: 'General' } as const satisfies Record<SheetNumber, string>;
/** A number as this house writes it, '-12.500,00'; anything else is none. */
const dutch = /^-?(\d+|\d{1,3}(\.\d{3})+)(,\d{1,2})?$/;
const cellOf = (value: string, kind: SheetNumber | null | undefined) =>
  kind && dutch.test(value)
    ? { value: Number(value.replaceAll('.', '').replace(',', '.')), type: Number, format: formats[kind] }
    : { value, type: String };

/** Every cell is text, so that nothing is counted with, dated or run; but for the columns that are there to be added up. */
async function write({ title, rows, headsAt, numbers = [] }: Sheet): Promise<Uint8Array> {
  const below = rows.slice(headsAt);
  const cells = rows.map((row, line) =>
    row.map((value, at) => ({
      ...cellOf(value, line > headsAt ? numbers[at] : null),
      ...(line === headsAt && { fontWeight: 'bold' as const }),
    })),
  );
  const columns = (rows[headsAt] ?? []).map((_, at) => ({ width: widthOf(below, at) }));
  return writeWorkbook(cells, { sheet: nameOf(title), columns, stickyRowsCount: headsAt + 1 }).toBuffer();
}

parentPort?.postMessage(await write(workerData as Sheet));
