import { crc32, inflateRawSync } from 'node:zlib';
import type { Day } from '#law/day.ts';

type Entry = { readonly name: string; readonly bytes: Uint8Array };

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;

/** More parts than any of ours has: each costs a look, however small it says to be. */
const MOST_PARTS = 2000;
const ofWorkbook = (name: string): boolean => name.endsWith('.xml') || name.endsWith('.rels');

/**
 * The parts of a zip (the XML ones of a workbook, unless told otherwise), really unpacked, so that their size is measured and
 * not believed. 'too-large' as soon as together they pass the limit; 'unreadable' for anything that is no whole zip.
 */
export function unpack(
  zip: Buffer,
  limit: number,
  wanted: (name: string) => boolean = ofWorkbook,
): readonly Entry[] | 'too-large' | 'unreadable' {
  const entries: Entry[] = [];
  let left = limit;
  let seen = 0;
  try {
    for (const at of centralEntries(zip)) {
      if (++seen > MOST_PARTS) return 'too-large';
      const name = zip.toString('utf8', at + 46, at + 46 + zip.readUInt16LE(at + 28));
      if (!wanted(name)) continue;
      const packed = packedBytes(zip, at);
      const method = zip.readUInt16LE(at + 10);
      if (method !== 0 && method !== 8) return 'unreadable';
      if (left <= 0) return 'too-large';
      const bytes = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: left });
      left -= bytes.length;
      if (left < 0) return 'too-large';
      entries.push({ name, bytes });
    }
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'unreadable';
  }
  return entries;
}

function* centralEntries(zip: Buffer): Generator<number> {
  let end = zip.length - 22;
  while (end >= 0 && zip.readUInt32LE(end) !== END) end--;
  if (end < 0) throw new RangeError('no end of a zip');
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    if (zip.readUInt32LE(at) !== CENTRAL) throw new RangeError('no entry of a zip');
    yield at;
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
}

function packedBytes(zip: Buffer, central: number): Buffer {
  const local = zip.readUInt32LE(central + 42);
  if (zip.readUInt32LE(local) !== LOCAL) throw new RangeError('no part of a zip');
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  return zip.subarray(start, start + zip.readUInt32LE(central + 20));
}

/** A day as a zip keeps it: years since 1980, month and day in seven, four and five bits. */
function zipDay(day: Day): number {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number);
  return ((year - 1980) << 9) | (month << 5) | dayOfMonth;
}

/** A zip with exactly these parts and nothing packed: what is read on is what was measured. Without a day it goes to nobody. */
export function pack(entries: readonly Entry[], madeOn?: Day): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, bytes } of entries) {
    const title = Buffer.from(name, 'utf8');
    // flags, method and time of the day are zero; the rest is the same in both records
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    if (madeOn !== undefined) facts.writeUInt16LE(zipDay(madeOn), 8);
    facts.writeUInt32LE(crc32(bytes), 10);
    facts.writeUInt32LE(bytes.length, 14);
    facts.writeUInt32LE(bytes.length, 18);
    facts.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([uint32(LOCAL), facts, title, bytes]);
    directory.push(Buffer.concat([uint32(CENTRAL), Buffer.from([20, 0]), facts, Buffer.alloc(10), uint32(at), title]));
    parts.push(local);
    at += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, list, end]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value, 0);
  return bytes;
}

/** Zips for the house: every part that is there, and never more than the limit. */
export const zip = {
  pack: (parts: readonly Entry[], madeOn: Day): Uint8Array => pack(parts, madeOn),
  unpack: (bytes: Uint8Array, limit: number): readonly Entry[] | 'too-large' | 'unreadable' =>
    unpack(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), limit, () => true),
};
