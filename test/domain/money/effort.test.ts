import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divide, hoursWords, isItEnough, readHours, type Answer, type Group, type Norm } from '#domain/money/effort.ts';

const light = { key: 'light', words: 'licht', hours: { low: 400, high: 400 } };
const intensive = { key: 'intensive', words: 'intensief', hours: { low: 2200, high: 2200 } };
const norm: Norm = { kinds: [light, intensive], rate: { low: 6500, high: 8000 } };
const leavers = (more: Partial<Group> = {}): Group => ({
  name: 'De Eik',
  number: 212,
  source: 'DUO, op 1 oktober 2026',
  shares: { light: 75, intensive: 25 },
  ...more,
});
const answer = (groups: readonly Group[], there: number | null, by: Norm = norm): Answer =>
  valueOf(isItEnough(by, groups, there));

type Told<T> = { ok: true; value: T } | { ok: false; refusals: readonly { code: string }[] };
const codesOf = (outcome: Told<unknown>) => (outcome.ok ? [] : outcome.refusals.map(({ code }) => code));
function valueOf<T>(outcome: Told<T>): T {
  if (!outcome.ok) throw new Error(codesOf(outcome).join());
  return outcome.value;
}

describe('Is it enough', () => {
  it('for 212 who leave, 159 light of 4 hours and 53 intensive of 22 hours: 1.802 hours, at the least and the most rate', () => {
    const { lines, hours, cents, people } = answer([leavers()], null);
    expect(lines.map((line) => [line.kind?.words, line.people, line.hours?.low])).toEqual([
      ['licht', 159, 63_600],
      ['intensief', 53, 116_600],
    ]);
    expect([people, hours.least, hours.most]).toEqual([212, 180_200, 180_200]);
    expect(cents).toEqual({ least: 11_713_000, most: 14_416_000 });
  });

  it('is somewhere between all light and all intensive when nobody knows who needs what', () => {
    const { hours, assumptions } = answer([leavers({ shares: null })], null);
    expect([hours.least, hours.most]).toEqual([84_800, 466_400]);
    expect(assumptions).toContainEqual({ is: 'shares-unknown', group: 'De Eik' });
  });

  it('is enough for the most, not enough for less than the least, and not known between', () => {
    expect(answer([leavers()], 14_416_000)).toMatchObject({ verdict: 'enough', short: { most: 0 } });
    expect(answer([leavers()], 11_712_999)).toMatchObject({ verdict: 'not-enough', short: { least: 1 } });
    expect(answer([leavers()], 13_000_000).verdict).toBe('unknown');
    expect(answer([leavers()], null)).toMatchObject({ verdict: 'unknown', short: null });
  });

  it('has no upper limit while a number is not known, and can be too little all the same', () => {
    const groups = [leavers(), leavers({ name: 'Eemwijk', number: null })];
    expect(answer(groups, 999_999_999)).toMatchObject({ verdict: 'unknown', hours: { most: null } });
    expect(answer(groups, 1).verdict).toBe('not-enough');
  });

  it('has hours and no money while the rate is not known, and says each guess', () => {
    const { cents, hours, verdict, assumptions } = answer([leavers({ source: null })], 1, { ...norm, rate: null });
    expect([cents, hours.least, verdict]).toEqual([null, 180_200, 'unknown']);
    expect(assumptions).toEqual([{ is: 'number-guessed', group: 'De Eik' }, { is: 'rate-unknown' }]);
  });

  it('is not worked out from shares that are no hundred together', () => {
    const wrong = isItEnough(norm, [leavers({ shares: { light: 75, intensive: 20 } })], null);
    expect(wrong).toEqual({
      ok: false,
      refusals: [{ code: 'shares-not-100', field: 'shares-0', values: { group: 'De Eik', sum: 95 } }],
    });
    expect(codesOf(isItEnough(norm, [leavers({ shares: { light: 110, intensive: -10 } })], null))).toEqual([
      'share-unclear',
    ]);
    expect(codesOf(isItEnough({ ...norm, kinds: [] }, [leavers()], null))).toEqual(['no-kinds']);
    expect(codesOf(isItEnough(norm, [], null))).toEqual(['no-groups']);
  });

  it('divides people so that the parts add up to all of them', () => {
    const shares = fc
      .integer({ min: 0, max: 100 })
      .chain((one) => fc.integer({ min: 0, max: 100 - one }).map((two) => [one, two, 100 - one - two]));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), shares, (number, of) => {
        const parts = divide(number, of);
        expect(parts.reduce((all, part) => all + part, 0)).toBe(number);
        parts.forEach((part, at) => expect(Math.abs(part - (number * (of[at] ?? 0)) / 100)).toBeLessThan(1));
      }),
    );
  });

  it('adds its lines up to its totals, and with more money never becomes worse', () => {
    const worth = { 'not-enough': 0, unknown: 1, enough: 2 };
    const number = fc.option(fc.integer({ min: 0, max: 900 }));
    const money = fc.integer({ min: 0, max: 60_000_000 });
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 4 }), money, money, (numbers, there, more) => {
        const groups = numbers.map((one, at) => leavers({ name: `school ${at}`, number: one }));
        const one = answer(groups, there);
        const total = (of: 'low' | 'high') => one.lines.reduce((all, line) => all + (line.cents?.[of] ?? 0), 0);
        expect(one.cents?.least).toBe(total('low'));
        if (one.cents?.most !== null) expect(one.cents?.most).toBe(total('high'));
        expect(worth[answer(groups, there + more).verdict]).toBeGreaterThanOrEqual(worth[one.verdict]);
      }),
    );
  });

  it('reads hours with a comma and asks again about a point', () => {
    expect(['4', ' 4,5 ', '0,25', '22'].map(readHours)).toEqual([400, 450, 25, 2200]);
    expect(['4.5', '1.250', 'vier', '', '4,125', '-1'].map(readHours)).toEqual(Array(6).fill(undefined));
    expect([400, 450, 25, 180_200, 116_605].map(hoursWords)).toEqual(['4', '4,5', '0,25', '1.802', '1.166,05']);
  });
});
