/** The counters of the Doorstroompunt: exact for itself, and what of them may leave in a report. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { release } from '#domain/figures/release.ts';
import {
  counterJobs,
  countTableThree,
  printedCounters,
  releasedTyped,
  shares,
  yearOf,
  type CourseSeen,
} from '#domain/report/table-three.ts';

const course = (more: Partial<CourseSeen> = {}): CourseSeen => ({
  birthDate: '2006-05-05',
  signalOn: '2026-02-02',
  after: 'p-levering',
  again: false,
  enrolled: false,
  schoolUntil: '2026-01-20',
  approachedOn: '2026-02-05',
  talks: ['2026-02-10'],
  startedOn: '2026-02-10',
  endedOn: null,
  endedTo: null,
  knownBy: [],
  ...more,
});
const many = (n: number, more: Partial<CourseSeen> = {}) => Array.from({ length: n }, () => course(more));
const leaves = (courses: readonly CourseSeen[]) => {
  const printed = counterJobs(courses, 2026, '2027-02-01').map(({ plan, people }) => {
    const released = release(plan, people);
    if (!released.ok) throw new Error('refused');
    return { plan, printed: released.value.printed };
  });
  return new Map(printedCounters(printed).map(({ title, value }) => [title, value]));
};

describe('the counters of a year', () => {
  it('count to where somebody went, and of who was 17 apart', () => {
    const ended = { endedOn: '2026-06-01' } as const;
    const counted = countTableThree(
      [
        course({ ...ended, endedTo: 'work' }),
        course({ ...ended, endedTo: 'work', birthDate: '2009-02-01' }),
        course({ ...ended, endedTo: null }),
        course({ endedOn: '2025-12-31', endedTo: 'school', signalOn: '2025-03-01' }),
        course({ endedTo: 'school' }),
      ],
      yearOf(2026, '2027-02-01'),
    );
    expect(counted.to).toMatchObject({ work: 2, unknown: 1, school: 0 });
    expect(counted.toSeventeen).toMatchObject({ work: 1, unknown: 0 });
    expect(counted.rows['p-levering']).toMatchObject({ signals: 4, ended: 3, started: 4 });
  });
  it('runs until today while the year is not over', () => {
    expect(yearOf(2026, '2026-11-26')).toEqual({ from: '2026-01-01', until: '2026-11-26' });
    expect(yearOf(2026, '2027-03-01').until).toBe('2026-12-31');
  });
  it('has lead times that add up to a hundred, whatever the numbers', () => {
    expect(shares([0, 0, 0])).toBeNull();
    expect(shares([1, 1, 1])).toEqual([34, 33, 33]);
    fc.assert(
      fc.property(fc.array(fc.nat(500), { minLength: 3, maxLength: 3 }), (counts) => {
        const found = shares(counts);
        if (found === null) return counts.every((n) => n === 0);
        return found.reduce((sum, n) => sum + n, 0) === 100;
      }),
    );
  });
});

describe('what may leave of them', () => {
  it('is secret altogether for a Doorstroompunt with few young people', () => {
    expect(new Set(leaves(many(9)).values())).toEqual(new Set(['x']));
  });
  it('has no number under ten, and hides a second one where one could be computed', () => {
    const printed = leaves([
      ...many(60),
      ...many(40, { after: 'other' }),
      ...many(3, { again: true }),
      ...many(30, { endedOn: '2026-05-01', endedTo: 'work' }),
      ...many(4, { endedOn: '2026-05-01', endedTo: 'nothing' }),
    ]);
    expect(printed.get('Signalen')).toBe(135);
    expect(printed.get('Opnieuw, na een P-levering')).toBe('x');
    // Everybody less the other rows would give the three: so one more is secret.
    const inflow = ['Na een P-levering', 'Na een ander signaal', 'Begonnen in een eerder jaar', 'Opnieuw, na een ander signaal']; // prettier-ignore
    expect(inflow.filter((title) => printed.get(title) === 'x').length).toBeGreaterThan(0);
    expect(printed.get('5. Geen school en geen werk')).toBe('x');
    for (const value of printed.values()) if (typeof value === 'number') expect(value).toBeGreaterThanOrEqual(10);
  });
  it('shows no typed number under ten either, and rounds the rest to five', () => {
    const source = 'eigen register';
    const values = releasedTyped({ 'to-4': { value: 3, source }, 'followed-1-3': { value: 23, source } });
    expect(values.map(({ value }) => value)).toEqual(['x', 25]);
  });
});
