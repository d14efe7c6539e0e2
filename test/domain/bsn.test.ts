import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findBsn, passesElevenTest } from '#domain/bsn.ts';

const nineDigits = fc.integer({ min: 1, max: 999_999_999 }).map((n) => String(n).padStart(9, '0'));

test('the eleven-test passes what the rule says and nothing else', () => {
  expect(passesElevenTest('111222333')).toBe(true);
  for (const wrong of ['111222334', '000000000', '11122233', '1112223330', '11122233a'])
    expect(passesElevenTest(wrong)).toBe(false);
});

test('changing one digit of a number that passes makes it fail', () => {
  fc.assert(
    fc.property(nineDigits.filter(passesElevenTest), fc.nat(8), fc.integer({ min: 1, max: 9 }), (number, at, by) => {
      const other = (Number(number[at]) + by) % 10;
      expect(passesElevenTest(number.slice(0, at) + String(other) + number.slice(at + 1))).toBe(false);
    }),
  );
});

test.each([
  '111222333',
  'Bel even over 111.222.333, graag',
  'nummer 111 222 333.',
  '1112.22.333',
  'lijst_111222333.csv',
  'BSN111222333',
  'op 3-6-2026 111222333 gezien',
  '１１１２２２３３３',
])('a number that stands alone is found: %s', (text) => {
  expect(findBsn(text)).toEqual({ found: true });
});

test.each([
  '111222334',
  '1112223330',
  '0111222333',
  '06-12345678',
  '+31 111222333',
  '0031111222333',
  '000 111 222 333',
  '111 222 333 44',
  '11-03-2008',
  'NL91 ABNA 0417 1643 00',
  '',
])('longer rows of digits, phone numbers and dates are no number: %s', (text) => {
  expect(findBsn(text)).toEqual({ found: false });
});
