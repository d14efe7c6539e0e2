import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { euro, plainEuro, readAmount, split, sum } from '#domain/money/amount.ts';

const read = (text: string, means = '') => {
  const amount = readAmount(text, means);
  return amount.ok ? amount.value : (amount.refusals[0]?.code ?? '');
};

describe('an amount', () => {
  it('is read in every way in which it is written, and to the cent', () => {
    for (const text of ['€ 12.500,00', '12500', '12.500,00', '12500,0', '€12500,-', '€\u00a012.500,--', 'EUR 12500.00'])
      expect(read(text)).toBe(12_500_00);
    expect([read('12500,5'), read('0,07'), read('1.234.567'), read('-500'), read('€ -1.000,50')]).toEqual([
      12_500_50, 7, 1_234_567_00, -500_00, -1_000_50,
    ]);
  });
  it('that can be two things is asked back with both, and read by what was chosen', () => {
    const asked = readAmount('12.500');
    expect(asked).toEqual({ ok: false, refusals: [{ code: 'amount-unclear', field: 'amount', values: { high: 12_500_00, low: 12_50 } }] }); // prettier-ignore
    expect([read('12.50'), read('12,500'), read('9.000')]).toEqual(Array(3).fill('amount-unclear'));
    expect([read('12.500', '1250000'), read('12.500', '1250')]).toEqual([12_500_00, 12_50]);
    expect(read('12.500', '99')).toBe('amount-unclear');
    expect(read('-12.500', '1250')).toBe(-12_50);
  });
  it('below a euro has no thousands: the cents are read, and three digits after a nought are no amount', () => {
    expect(['0.50', '0.5', '0,50', '-0.5'].map((text) => read(text))).toEqual([50, 50, 50, -50]);
    expect(['0,001', '0.500', '00,500'].map((text) => read(text))).toEqual(Array(3).fill('amount-unreadable'));
  });
  it('that is none is refused, never made into one', () => {
    expect(['', '€', '-'].map((text) => read(text))).toEqual(Array(3).fill('amount-missing'));
    expect(['twaalf', '12,5,0', '1.23.456', '1e9', '12500,123', '--5', '.'].map((text) => read(text))).toEqual(Array(7).fill('amount-unreadable')); // prettier-ignore
    expect(read('999999999999999')).toBe('amount-too-large');
  });
  it('is written so that it reads back as itself, whatever it is', () => {
    expect([euro(12_500_00), euro(-500_00), plainEuro(5)]).toEqual(['€\u00a012.500,00', '€\u00a0-500,00', '0,05']);
    fc.assert(fc.property(fc.integer({ min: -1e13, max: 1e13 }), (cents) => read(euro(cents)) === cents));
  });
  it('is shared so that the parts are the whole, and nobody gets a cent more than a share', () => {
    expect(split(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(split(9, [0, 0])).toEqual([9, 0]);
    const weights = fc.array(fc.integer({ min: 0, max: 1e11 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(fc.integer({ min: -1e13, max: 1e13 }), weights, (cents, by) => {
        const parts = split(cents, by);
        const all = sum(by);
        const near = parts.every((part, at) => all === 0 || Math.abs(part - (cents / all) * (by[at] ?? 0)) < 1.01);
        return sum(parts) === cents && near;
      }),
    );
  });
});
