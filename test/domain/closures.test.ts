import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addOpenDays, backOn, closedOn, closuresIn, countsFrom, needsStandIn } from '#domain/calendar/closures.ts';
import { addWorkingDays, isWorkingDay } from '#law/working-days.ts';
import { addDays } from '#law/day.ts';

const leusden = [{ from: '2026-07-20', until: '2026-08-07' }];
const anyDay = fc.integer({ min: 0, max: 120 }).map((n) => addDays('2026-06-01', n));
const closures = fc.array(
  fc.tuple(anyDay, fc.nat({ max: 30 })).map(([from, n]) => ({ from, until: addDays(from, n) })),
  { maxLength: 3 },
);

describe('closed days', () => {
  it('Karin sends on 8 July, Leusden is closed 20 July to 7 August: ten working days end on Wednesday 12 August', () => {
    expect(addOpenDays('2026-07-08', 10, leusden)).toBe('2026-08-12');
    expect(addOpenDays('2026-07-08', 10, [])).toBe('2026-07-22');
  });

  it('a term ends on a working day on which the organisation is open, never earlier than without closures', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 20 }), closures, (day, n, closed) => {
        const end = addOpenDays(day, n, closed);
        expect(isWorkingDay(end) && closedOn(end, closed) === undefined).toBe(true);
        expect(end >= addWorkingDays(day, n)).toBe(true);
      }),
    );
  });

  it('a day in a closure counts from the first working day after it, and only when the closure has begun', () => {
    expect(countsFrom('2026-07-22', leusden, '2026-07-17')).toBe('2026-07-22');
    expect(countsFrom('2026-07-22', leusden, '2026-07-20')).toBe('2026-08-10');
    expect(countsFrom('2026-07-22', leusden, '2026-08-14')).toBe('2026-08-10');
    expect(countsFrom('2026-08-12', leusden, '2026-08-03')).toBe('2026-08-12');
    // Late already when the doors closed: it waits too, and counts again from the day that they open.
    expect(countsFrom('2026-07-15', leusden, '2026-08-03')).toBe('2026-08-10');
  });

  it('while an organisation is closed nothing at it is late, whatever day was told', () => {
    fc.assert(
      fc.property(anyDay, anyDay, closures, (due, today, closed) => {
        const counts = countsFrom(due, closed, today);
        if (closedOn(today, closed) && due < today) expect(counts > today).toBe(true);
        expect(counts >= due).toBe(true);
      }),
    );
  });

  it('five working days need nobody else, six do', () => {
    expect(needsStandIn({ from: '2026-07-20', until: '2026-07-26' })).toBe(false);
    expect(needsStandIn({ from: '2026-07-20', until: '2026-07-27' })).toBe(true);
  });

  it('after a closure until Friday work begins on Monday; what overlaps a term is found in order', () => {
    expect(backOn({ until: '2026-08-07' })).toBe('2026-08-10');
    const all = [{ from: '2026-12-21', until: '2027-01-01' }, ...leusden];
    expect(closuresIn('2026-07-08', '2026-12-31', all)).toEqual([leusden[0], all[0]]);
    expect(closuresIn('2026-08-08', '2026-12-20', all)).toEqual([]);
  });
});
