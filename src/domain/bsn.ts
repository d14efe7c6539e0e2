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

/** As it is looked at: one kind of digit and of space. */
const plainly = (text: string): string => plainDigits(text.normalize('NFKC')).replace(/\s/g, ' ');
const isBsn = (hit: string): boolean => passesElevenTest(hit.replace(/\D/g, ''));

/** The text with `NUMBER_LEFT_OUT` for every number that may be a BSN; the text itself when there is none. */
export function withoutBsn(text: string): string {
  const plain = plainly(text);
  const without = plain.replace(STANDING_ALONE, (hit) => (isBsn(hit) ? NUMBER_LEFT_OUT : hit));
  return without === plain ? text : without;
}

/** Whether a burgerservicenummer or onderwijsnummer may stand in this text: a note, a file name. Never says which. */
export function findBsn(text: string): { readonly found: boolean } {
  for (const [hit] of plainly(text).matchAll(STANDING_ALONE)) {
    if (isBsn(hit)) return { found: true };
  }
  return { found: false };
}
