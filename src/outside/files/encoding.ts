import type { Encoding } from '#domain/intake/table.ts';

type Decoded = { readonly encoding: Exclude<Encoding, 'xlsx'>; readonly text: string };

/**
 * Text of a list in whatever way it was saved: BOM, UTF-16 without BOM, UTF-8, else Windows-1252.
 * Never throws; letters that were encoded twice ('JosÃ©') come back as they were meant.
 */
export function decode(bytes: Uint8Array): Decoded {
  const encoding = detect(bytes);
  const skip = encoding === 'windows-1252' && startsWith(bytes, [0xef, 0xbb, 0xbf]) ? bytes.subarray(3) : bytes;
  const text = new TextDecoder(encoding).decode(skip);
  return { encoding, text: repairDoubleEncoding(text) };
}

function detect(bytes: Uint8Array): Decoded['encoding'] {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  const wide = wideWithoutMark(bytes);
  if (wide) return wide;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** Nearly every letter in a Dutch list is Latin, so in UTF-16 one half of the byte pairs is zero. */
function wideWithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 4096);
  let even = 0;
  let odd = 0;
  for (const [at, byte] of sample.entries()) {
    if (byte !== 0) continue;
    if (at % 2 === 0) even++;
    else odd++;
  }
  const half = sample.length / 2;
  if (half < 2 || bytes.length % 2 === 1) return null;
  if (odd > half * 0.6 && even < half * 0.2) return 'utf-16le';
  if (even > half * 0.6 && odd < half * 0.2) return 'utf-16be';
  return null;
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}

/** Windows-1252 puts these letters on 0x80-0x9f; the rest of the high half equals its Unicode number. */
const HIGH_WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const FOLLOWERS = `${HIGH_WINDOWS}\u00a0-\u00bf`;
const TWICE = new RegExp(`[\u00c2-\u00df][${FOLLOWERS}]|[\u00e0-\u00ef][${FOLLOWERS}]{2}`, 'g');

/** 'JosÃ©' is 'José' in UTF-8 read as Windows-1252 and saved again. Only pairs that decode to a letter or a sign of print are touched. */
export function repairDoubleEncoding(text: string): string {
  return text.replace(TWICE, (found) => {
    const bytes = Uint8Array.from(found.split(''), windowsByte);
    try {
      const meant = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      return /^[\u00a0-\u024f\u2010-\u2027\u20ac]$/.test(meant) ? meant : found;
    } catch {
      return found;
    }
  });
}

function windowsByte(letter: string): number {
  const high = HIGH_WINDOWS.indexOf(letter);
  return high >= 0 ? 0x80 + high : letter.charCodeAt(0);
}
