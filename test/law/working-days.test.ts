import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addWorkingDays,
  feastDays,
  isWorkingDay,
  nextWorkingDay,
  workingDaysBack,
  workingDaysBetween,
} from '#law/working-days.ts';
import { addDays } from '#law/day.ts';

const anyDay = fc.integer({ min: 0, max: 40_000 }).map((n) => addDays('1990-01-01', n));
const anyCount = fc.nat({ max: 300 });
const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/** Easter by another road than the product's: the method of Meeus, Jones and Butcher. */
function easterOracle(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const date = (h + l - 7 * m + 33 * month + 19) % 32;
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

const dayNamed = (year: number, name: string): string | undefined =>
  feastDays(year).find((feast) => feast.name === name)?.day;

describe('feast days', () => {
  test('of 2026 are these nine, in order', () => {
    expect(feastDays(2026)).toEqual([
      { day: '2026-01-01', name: 'Nieuwjaarsdag' },
      { day: '2026-04-03', name: 'Goede Vrijdag' },
      { day: '2026-04-06', name: 'Tweede paasdag' },
      { day: '2026-04-27', name: 'Koningsdag' },
      { day: '2026-05-05', name: 'Bevrijdingsdag' },
      { day: '2026-05-14', name: 'Hemelvaartsdag' },
      { day: '2026-05-25', name: 'Tweede pinksterdag' },
      { day: '2026-12-25', name: 'Eerste kerstdag' },
      { day: '2026-12-26', name: 'Tweede kerstdag' },
    ]);
  });

  test.each([
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2028, '2028-04-16'],
    [2029, '2029-04-01'],
    [2030, '2030-04-21'],
    [1954, '1954-04-18'],
    [1981, '1981-04-19'],
    [2008, '2008-03-23'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
    [2285, '2285-03-22'],
  ])('Easter of %i is %s', (year, easter) => {
    expect(dayNamed(year, 'Tweede paasdag')).toBe(addDays(easter, 1));
    expect(dayNamed(year, 'Goede Vrijdag')).toBe(addDays(easter, -2));
  });

  test('follow Easter in every year from 1900 to 2299', () => {
    for (let year = 1900; year < 2300; year++) {
      const easter = easterOracle(year);
      expect(dayNamed(year, 'Tweede paasdag')).toBe(addDays(easter, 1));
      expect(dayNamed(year, 'Hemelvaartsdag')).toBe(addDays(easter, 39));
      expect(dayNamed(year, 'Tweede pinksterdag')).toBe(addDays(easter, 50));
    }
  });

  test('Koningsdag moves to Saturday when the 27th is a Sunday', () => {
    expect(dayNamed(2025, 'Koningsdag')).toBe('2025-04-26');
    expect(dayNamed(2031, 'Koningsdag')).toBe('2031-04-26');
    expect(dayNamed(2030, 'Koningsdag')).toBe('2030-04-27');
    expect(isWorkingDay('2031-04-28')).toBe(true);
  });
});

describe('working days', () => {
  test('no weekend and no feast day is one, every other day is', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const isFeast = feastDays(Number(day.slice(0, 4))).some((feast) => feast.day === day);
        expect(isWorkingDay(day)).toBe(!isWeekend(day) && !isFeast);
      }),
    );
  });

  test('are counted over Easter, Koningsdag and Christmas', () => {
    expect(addWorkingDays('2026-04-02', 1)).toBe('2026-04-07');
    expect(addWorkingDays('2026-04-24', 5)).toBe('2026-05-04');
    expect(addWorkingDays('2026-12-24', 1)).toBe('2026-12-28');
    expect(addWorkingDays('2026-06-08', 11)).toBe('2026-06-23');
    expect(workingDaysBack('2026-04-07', 1)).toBe('2026-04-02');
    expect(workingDaysBack('2027-01-04', 5)).toBe('2026-12-24');
    expect(workingDaysBetween('2026-06-08', '2026-06-15')).toBe(5);
    expect(workingDaysBetween('2026-06-15', '2026-06-08')).toBe(-5);
    expect(workingDaysBetween('2026-06-13', '2026-06-14')).toBe(0);
  });

  test('a term that ends on a free day runs on to the next working day', () => {
    expect(nextWorkingDay('2026-06-08')).toBe('2026-06-08');
    expect(nextWorkingDay('2026-06-13')).toBe('2026-06-15');
    expect(nextWorkingDay('2026-04-03')).toBe('2026-04-07');
    expect(addWorkingDays('2026-06-13', 0)).toBe('2026-06-15');
    expect(workingDaysBack('2026-06-13', 0)).toBe('2026-06-12');
    expect(workingDaysBack('2026-06-08', 0)).toBe('2026-06-08');
  });

  test('adding never lands on a weekend or a feast day, in either direction', () => {
    fc.assert(
      fc.property(anyDay, anyCount, (day, n) => {
        for (const landed of [addWorkingDays(day, n), workingDaysBack(day, n)]) {
          expect(isWeekend(landed)).toBe(false);
          expect(feastDays(Number(landed.slice(0, 4))).map((feast) => feast.day)).not.toContain(landed);
        }
      }),
    );
  });

  test('more days later and a later start end later', () => {
    fc.assert(
      fc.property(anyDay, anyCount, (day, n) => {
        expect(addWorkingDays(day, n + 1) > addWorkingDays(day, n) || !isWorkingDay(day)).toBe(true);
        expect(addWorkingDays(day, n + 1) >= addWorkingDays(day, n)).toBe(true);
        expect(addWorkingDays(addDays(day, 1), n) >= addWorkingDays(day, n)).toBe(true);
      }),
    );
  });

  test('counting what was added gives back the number', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 300 }), (day, n) => {
        expect(workingDaysBetween(day, addWorkingDays(day, n))).toBe(n);
        expect(addWorkingDays(day, -n)).toBe(workingDaysBack(day, n));
        const start = nextWorkingDay(day);
        expect(workingDaysBack(addWorkingDays(start, n), n)).toBe(start);
      }),
    );
  });
});
