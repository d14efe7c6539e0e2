import { expect, test } from 'vitest';
import { findBsn } from '#domain/bsn.ts';
import { plainDigits, plainPhone } from '#domain/digits.ts';
import { checkAsk } from '#domain/routemap/call-back.ts';
import { readCode } from '#domain/young/group.ts';
import { mobileNumber } from '#domain/young/way.ts';

const zeros = [0x0660, 0x06f0];
const typedWith = (zero: number, text: string) =>
  text.replaceAll(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));

test.each(zeros)('digits of another keyboard are the same digits (zero at %d)', (zero) => {
  expect(plainDigits(typedWith(zero, 'op 10-3-2026, code 987 654'))).toBe('op 10-3-2026, code 987 654');
  expect(readCode(typedWith(zero, '4827 1936'))).toBe('48271936');
  expect(mobileNumber(typedWith(zero, '06 00 00 00 01'))).toBe('+31600000001');
  expect(findBsn(`BSN ${typedWith(zero, '111222333')}`)).toEqual({ found: true });
  expect(findBsn(typedWith(zero, '111222334'))).toEqual({ found: false });
});

test('words stay as they are', () => {
  expect(plainDigits('Ik ben 19 😀, год 2008, سنة')).toBe('Ik ben 19 😀, год 2008, سنة');
});

test.each([
  ['\u202a+31 6 00 00 00 01\u202c', '+31 6 00 00 00 01'],
  ['06\u201100\u00a000\u00a000\u00a001', '06-00 00 00 01'],
  ['06–00000001', '06-00000001'],
  ['٠٦ ٠٠ ٠٠ ٠٠ ٠١', '06 00 00 00 01'],
])('a number that was copied or typed on another keyboard can be called: %s', (typed, number) => {
  expect(plainPhone(typed)).toBe(number);
  expect(checkAsk({ name: 'Nena', phone: typed, website: '' })).toEqual({
    ok: true,
    value: { name: 'Nena', phone: number },
  });
  expect(mobileNumber(typed)).toBe('+31600000001');
});
