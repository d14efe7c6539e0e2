import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, addYears, ageOn, daysBetween, isDay, isoWeek, weekday } from '#law/day.ts';
import { longDay, monthWords, relative, shortDay } from '#domain/day-words.ts';

// The oracle is the Date of the platform, in UTC.
const DAY_MS = 86_400_000;
const dayOfDate = (date: Date): string => date.toISOString().slice(0, 10);
const dateOfDay = (day: string): Date => new Date(`${day}T00:00:00Z`);
const anyDay = fc
  .integer({ min: Date.UTC(1600, 0, 1) / DAY_MS, max: Date.UTC(2400, 0, 1) / DAY_MS })
  .map((n) => dayOfDate(new Date(n * DAY_MS)));
const anyStep = fc.integer({ min: -60_000, max: 60_000 });

describe('a day', () => {
  test.each(['2026-06-08', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s is one', (text) => {
    expect(isDay(text)).toBe(true);
  });

  test.each(['2026-02-29', '1900-02-29', '2008-02-31', '2026-13-01', '2026-00-10', '2026-01-00', '2026-04-31'])(
    '%s is on no calendar',
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );

  test.each([
    '',
    '2026-6-8',
    '08-06-2026',
    '2026-06-08T00:00',
    ' 2026-06-08',
    '2026-06-08\n',
    '0000-01-01',
    '٢٠٢٦-٠٦-٠٨',
  ])('"%s" does not have the shape of one', (text) => {
    expect(isDay(text)).toBe(false);
  });

  test('agrees with the platform on which texts are days', () => {
    const part = (max: number) => fc.integer({ min: 0, max }).map((n) => String(n).padStart(2, '0'));
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9999 }), part(14), part(33), (year, month, date) => {
        const text = `${year}-${month}-${date}`;
        const read = dateOfDay(text);
        expect(isDay(text)).toBe(!Number.isNaN(read.getTime()) && dayOfDate(read) === text);
      }),
    );
  });

  test('that is on no calendar is refused by arithmetic, without repeating it', () => {
    expect(() => addDays('2026-02-31', 1)).toThrow(/^not a calendar day$/);
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
  });
});

describe('counting days', () => {
  test('agrees with the platform', () => {
    fc.assert(
      fc.property(anyDay, anyStep, (day, n) => {
        expect(addDays(day, n)).toBe(dayOfDate(new Date(dateOfDay(day).getTime() + n * DAY_MS)));
        expect(weekday(day)).toBe(dateOfDay(day).getUTCDay() || 7);
      }),
      { numRuns: 1000 },
    );
  });

  test('there and back is home again', () => {
    fc.assert(
      fc.property(anyDay, anyStep, (day, n) => {
        expect(addDays(addDays(day, n), -n)).toBe(day);
        expect(daysBetween(day, addDays(day, n))).toBe(n);
      }),
    );
  });

  test('days compare as text', () => {
    fc.assert(fc.property(anyDay, anyDay, (a, b) => a < b === daysBetween(a, b) > 0));
  });
});

describe('counting months and years', () => {
  test('keeps the date, or takes the last of the month', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2024-03-31', -1)).toBe('2024-02-29');
    expect(addMonths('2026-11-30', 3)).toBe('2027-02-28');
    expect(addYears('2024-02-29', 1)).toBe('2025-02-28');
    expect(addYears('2024-02-29', 4)).toBe('2028-02-29');
    expect(addYears('2026-07-10', 2)).toBe('2028-07-10');
  });

  test('lands in the month meant, never past its end', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -2000, max: 2000 }), (day, n) => {
        const from = dateOfDay(day);
        const landed = addMonths(day, n);
        const last = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + n + 1, 0));
        const date = Math.min(from.getUTCDate(), last.getUTCDate());
        expect(landed).toBe(`${dayOfDate(last).slice(0, 8)}${String(date).padStart(2, '0')}`);
      }),
    );
  });
});

describe('age', () => {
  test('is reached on the birthday', () => {
    expect(ageOn('2008-03-11', '2026-03-10')).toBe(17);
    expect(ageOn('2008-03-11', '2026-03-11')).toBe(18);
  });

  test('of who was born on 29 February is reached on 1 March in a common year', () => {
    expect(ageOn('2008-02-29', '2026-02-28')).toBe(17);
    expect(ageOn('2008-02-29', '2026-03-01')).toBe(18);
    expect(ageOn('2008-02-29', '2028-02-29')).toBe(20);
  });

  test('goes up by one at a time and never down', () => {
    fc.assert(
      fc.property(anyDay, fc.nat({ max: 40_000 }), (birth, n) => {
        const step = ageOn(birth, addDays(birth, n + 1)) - ageOn(birth, addDays(birth, n));
        expect(step === 0 || step === 1).toBe(true);
      }),
    );
  });
});

describe('week numbers', () => {
  test.each([
    ['2026-01-01', 2026, 1],
    ['2026-06-08', 2026, 24],
    ['2026-12-31', 2026, 53],
    ['2027-01-03', 2026, 53],
    ['2027-01-04', 2027, 1],
    ['2024-12-30', 2025, 1],
    ['2021-01-01', 2020, 53],
  ])('%s lies in week %i-%i', (day, year, week) => {
    expect(isoWeek(day)).toEqual({ year, week });
  });
});

describe('days in words', () => {
  test('long, short and by month', () => {
    expect(longDay('2026-06-08')).toBe('maandag 8 juni 2026');
    expect(shortDay('2026-06-08')).toBe('ma 8 juni');
    expect(longDay('2027-03-28')).toBe('zondag 28 maart 2027');
    expect(monthWords('2026-12-01')).toBe('december 2026');
    expect(monthWords('2026-12')).toBe('december 2026');
  });

  test.each([
    ['2026-06-13', 'over 5 dagen', 'info'],
    ['2026-06-10', 'over 2 dagen', 'info'],
    ['2026-06-09', 'morgen', 'soon'],
    ['2026-06-08', 'vandaag', 'soon'],
    ['2026-06-07', '1 dag te laat', 'late'],
    ['2026-06-02', '6 dagen te laat', 'late'],
  ])('due %s is "%s" on 8 June', (due, text, tone) => {
    expect(relative(due, '2026-06-08')).toEqual({ text, tone });
  });
});
