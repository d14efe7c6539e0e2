import { inflateSync } from 'node:zlib';

const headBytes = 12;
const entryBytes = 16;
const woffHeadBytes = 44;
const woffEntryBytes = 20;
const whole = (bytes: number): number => (bytes + 3) & ~3;

/**
 * A font as its tables lie open, out of a WOFF of version 1 (W3C, 2012). What reads fonts for a PDF inflates a closed table anew
 * for each letter: a second for the first document.
 */
export function openFont(woff: Uint8Array): Uint8Array {
  const from = Buffer.from(woff.buffer, woff.byteOffset, woff.byteLength);
  const count = from.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, n) => {
    const at = woffHeadBytes + n * woffEntryBytes;
    const [offset, packed, length] = [4, 8, 12].map((more) => from.readUInt32BE(at + more)) as [number, number, number];
    const body = from.subarray(offset, offset + packed);
    return { tagAndSum: [at, at + 16] as const, body: packed < length ? inflateSync(body) : body };
  });
  const power = Math.floor(Math.log2(count));
  const head = Buffer.alloc(headBytes + count * entryBytes);
  from.copy(head, 0, 4, 8);
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(entryBytes * 2 ** power, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE(entryBytes * (count - 2 ** power), 10);
  let offset = head.length;
  for (const [n, { tagAndSum, body }] of tables.entries()) {
    const at = headBytes + n * entryBytes;
    from.copy(head, at, tagAndSum[0], tagAndSum[0] + 4);
    from.copy(head, at + 4, tagAndSum[1], tagAndSum[1] + 4);
    head.writeUInt32BE(offset, at + 8);
    head.writeUInt32BE(body.length, at + 12);
    offset += whole(body.length);
  }
  return Buffer.concat([head, ...tables.flatMap(({ body }) => [body, Buffer.alloc(whole(body.length) - body.length)])]);
}
