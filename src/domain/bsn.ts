import { plainDigits } from './digits.ts';

/** Whether nine digits pass the eleven-test of a burgerservicenummer (Wabb); nine zeros do not. One in eleven random numbers passes. */
export function passesElevenTest(nineDigits: string): boolean {
  if (!/^\d{9}$/.test(nineDigits) || nineDigits === '000000000') return false;
  let sum = -Number(nineDigits[8]);
  for (let at = 0; at < 8; at++) sum += Number(nineDigits[at]) * (9 - at);
  return sum % 11 === 0;
}

// Nine digits in a row, or in groups as people write them down (111.222.333, 1112.22.333). After +31 or 0031 it is a
// phone number; part of a longer row of digits is something else.
const IN_A_ROW = String.raw`(?<!\d)(?<!(?:\+|\b00)\d{2}[ .-]?)\d{9}(?!\d)`;
const IN_GROUPS = String.raw`(?<!\d[ .-]?)(?:\d{3}([ .-])\d{3}\1\d{3}|\d{4}([ .])\d{2}\2\d{3})(?![ .-]?\d)`;
const STANDING_ALONE = new RegExp(`${IN_A_ROW}|${IN_GROUPS}`, 'g');

/** What stands in the place of a number that was left out. */
export const NUMBER_LEFT_OUT = '•••••••••';

/** The text with `NUMBER_LEFT_OUT` for every number that may be a BSN; the text itself when there is none. */
export function withoutBsn(text: string): string {
  if (!findBsn(text).found) return text;
  const plain = text.normalize('NFKC').replace(/\s/g, ' ');
  return plain.replace(STANDING_ALONE, (hit) => (passesElevenTest(hit.replace(/\D/g, '')) ? NUMBER_LEFT_OUT : hit));
}

/** Whether a burgerservicenummer or onderwijsnummer may stand in this text: a note, a file name. Never says which. */
export function findBsn(text: string): { readonly found: boolean } {
  const plain = plainDigits(text.normalize('NFKC')).replace(/\s/g, ' ');
  for (const [hit] of plain.matchAll(STANDING_ALONE)) {
    if (passesElevenTest(hit.replace(/\D/g, ''))) return { found: true };
  }
  return { found: false };
}
