import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf, yearRows, type Entry } from '#domain/money/account.ts';

const entry = (year: number, is: Entry['is'], cents: number, outside?: true): Entry => ({
  year,
  is,
  cents,
  ...(outside && { outside }),
});

describe('The account by year', () => {
  it('carries what is over to the next year, and gives it back in the last one', () => {
    const entries = [entry(2026, 'received', 1000), entry(2026, 'spent', 400), entry(2029, 'spent', 100)];
    const rows = yearRows({ entries, until: '2029-12-31' }, 2029);
    expect(rows.map(({ year, before, rest, carried, back }) => [year, before, rest, carried, back])).toEqual([
      [2026, 0, 600, 600, 0],
      [2027, 600, 600, 600, 0],
      [2028, 600, 600, 600, 0],
      [2029, 600, 500, 0, 500],
    ]);
  });

  it('gives a reserve of before back after 2026, the year in which it had to be spent', () => {
    const rows = yearRows({ entries: [entry(2026, 'received', 50)], until: '2026-12-31' }, 2027);
    expect(rows.map(({ back, carried }) => [back, carried])).toEqual([
      [50, 0],
      [0, 0],
    ]);
  });

  it('shows a correction apart, and how much went by an exception', () => {
    const entries = [
      entry(2026, 'received', 1000),
      entry(2026, 'spent', 900, true),
      entry(2026, 'spent', 100),
      entry(2026, 'spent', -200),
    ];
    expect(yearRows({ entries, until: null }, 2026)).toMatchObject([
      { spent: 1000, corrections: -200, outside: 900, rest: 200, carried: 200, back: 0 },
    ]);
  });

  it('shows that more was spent than came in, and gives nothing back of it', () => {
    const rows = yearRows({ entries: [entry(2029, 'spent', 5)], until: '2029-12-31' }, 2029);
    expect(rows).toMatchObject([{ rest: -5, carried: -5, back: 0 }]);
  });

  it('has no lines while nothing came in or went out', () => {
    expect(yearRows({ entries: [], until: null }, 2029)).toEqual([]);
  });

  it('loses no cent: all that came in was spent, goes back, or is over', () => {
    const some = fc.record({
      year: fc.integer({ min: 2026, max: 2031 }),
      is: fc.constantFrom('received' as const, 'spent' as const),
      cents: fc.integer({ min: -1000, max: 100_000 }),
    });
    fc.assert(
      fc.property(fc.array(some, { minLength: 1, maxLength: 30 }), (entries) => {
        const rows = yearRows({ entries, until: '2029-12-31' }, 2030);
        const total = (is: Entry['is']) =>
          entries.filter((one) => one.is === is).reduce((all, one) => all + one.cents, 0);
        const back = rows.reduce((all, row) => all + row.back, 0);
        expect(total('received') - total('spent')).toBe((rows.at(-1)?.carried ?? 0) + back);
      }),
    );
  });

  it('keeps a column that nobody confirmed open, under the name that the region gave it', () => {
    const open = columnsOf('g2').filter(({ of }) => of === null);
    expect(open.map(({ words }) => words)).toEqual(['Kenmerk van de toewijzing', 'Dag van de toewijzing']);
    expect(columnsOf('g2', { 'g2:open-1': 'Kenmerk' }).find(({ key }) => key === 'open-1')?.words).toBe('Kenmerk');
    expect(columnsOf('sisa', { 'g2:open-1': 'Kenmerk' }).find(({ key }) => key === 'open-1')?.words).toBe(
      'Nummer in SiSa',
    );
  });
});
