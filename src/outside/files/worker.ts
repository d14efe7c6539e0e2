import { parentPort, workerData } from 'node:worker_threads';
import { readSheet } from 'read-excel-file/node';
import { pack, unpack } from './zip.ts';

/** What the worker is started with, and what it sends: rows in slices, then the end. */
export type WorkbookJob = { readonly bytes: Uint8Array; readonly maxUnpacked: number; readonly maxCells: number };
export type WorkbookNews =
  | { readonly rows: readonly (readonly string[])[] }
  | { readonly end: 'done' | 'too-large' | 'unreadable' };

const ROWS_PER_MESSAGE = 500;

const send = (news: WorkbookNews) => parentPort?.postMessage(news);

async function read({ bytes, maxUnpacked, maxCells }: WorkbookJob): Promise<WorkbookNews> {
  const parts = unpack(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), maxUnpacked);
  if (typeof parts === 'string') return { end: parts };
  for (const part of parts) if (countCells(Buffer.from(part.bytes)) > maxCells) return { end: 'too-large' };
  const rows = await readSheet(pack(parts), { parseNumber: (digits: string) => digits });
  for (let at = 0; at < rows.length; at += ROWS_PER_MESSAGE)
    send({ rows: rows.slice(at, at + ROWS_PER_MESSAGE).map((row) => row.map((cell) => asText(cell))) });
  return { end: 'done' };
}

function countCells(xml: Buffer): number {
  let count = 0;
  for (let at = xml.indexOf('<c '); at >= 0; at = xml.indexOf('<c ', at + 3)) count++;
  return count;
}

function asText(cell: unknown): string {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  if (typeof cell === 'boolean') return cell ? 'ja' : 'nee';
  const text = typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '';
  // a number is stored as '612345678' or, when it is long, as '6.12345678E8': the digits are what a person typed
  return /^-?\d+(\.\d+)?E[+]?\d+$/i.test(text) && Number.isSafeInteger(Number(text)) ? String(Number(text)) : text;
}

send(await read(workerData as WorkbookJob).catch((): WorkbookNews => ({ end: 'unreadable' })));
