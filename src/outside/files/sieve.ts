import { setImmediate as nextTurn } from 'node:timers/promises';
import { makeSieve, type Keep, type SievedRow } from '#domain/figures/sieve.ts';
import { ok, refuse, type Outcome } from '#domain/outcome.ts';
import { repairDoubleEncoding } from './encoding.ts';

const starts = (bytes: Uint8Array, mark: readonly number[]): boolean => mark.every((byte, at) => bytes[at] === byte);
/** A zip, an old workbook, a pdf, or text of two bytes a letter: all of it would come by as nonsense. */
const others = [[0x50, 0x4b, 3, 4], [0xd0, 0xcf, 0x11, 0xe0], [0x25, 0x50, 0x44, 0x46], [0xff, 0xfe], [0xfe, 0xff]]; // prettier-ignore

/**
 * A text file as it streams by, of which only the columns that `keep` names are held, row by row. UTF-8 or Windows-1252. Refusals
 * (field file): empty-file, unreadable. Others get their turn after each piece.
 */
export async function sieveText(
  pieces: AsyncIterable<Uint8Array>,
  keep: Keep,
  onRow: (row: SievedRow) => void,
): Promise<Outcome<void>> {
  // Every byte is a letter in Windows-1252; the cells that are held are put right afterwards.
  const decoder = new TextDecoder('windows-1252');
  const right = (cells: ReadonlyMap<number, string>) =>
    new Map([...cells].map(([at, cell]) => [at, repairDoubleEncoding(cell)] as const));
  const sieve = makeSieve(
    (header) => keep(header.map((name) => repairDoubleEncoding(name))),
    (row) => onRow({ ...row, cells: right(row.cells) }),
  );
  let first = true;
  let other = false; // what is left of such a file is let by: who sends it gets an answer, not a line that breaks
  for await (const piece of pieces) {
    if (piece.length === 0 || other) continue;
    other = first && others.some((mark) => starts(piece, mark));
    if (!other)
      sieve.feed(
        decoder.decode(first && starts(piece, [0xef, 0xbb, 0xbf]) ? piece.subarray(3) : piece, { stream: true }),
      );
    first = false;
    await nextTurn();
  }
  if (other) return refuse('unreadable', 'file', { why: 'other-kind' });
  if (first) return refuse('empty-file', 'file');
  return sieve.end() ? ok(undefined) : refuse('quote-open', 'file');
}
