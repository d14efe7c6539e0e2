import { parentPort, workerData } from 'node:worker_threads';
import writeWorkbook from 'write-excel-file/node';
import type { Sheet } from '#app/house.ts';

const widest = 40;
/** A column as wide as its longest cell, within reason. */
const widthOf = (rows: Sheet['rows'], at: number): number =>
  Math.min(widest, 2 + Math.max(8, ...rows.map((row) => row[at]?.length ?? 0)));

/** Every cell is text, so that nothing is counted with, dated or run. */
async function write({ title, rows, headsAt }: Sheet): Promise<Uint8Array> {
  const below = rows.slice(headsAt);
  const cells = rows.map((row, line) =>
    row.map((value) => ({ value, type: String, ...(line === headsAt && { fontWeight: 'bold' as const }) })),
  );
  const columns = (rows[headsAt] ?? []).map((_, at) => ({ width: widthOf(below, at) }));
  return writeWorkbook(cells, { sheet: title, columns, stickyRowsCount: headsAt + 1 }).toBuffer();
}

parentPort?.postMessage(await write(workerData as Sheet));
