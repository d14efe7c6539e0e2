import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { least, spread, toHide, type Arrow } from '#domain/monitor/suppress.ts';

/** A table with its totals, as arrows: cells, row totals, column totals, grand total. */
function tableOf(rows: readonly (readonly number[])[]): Arrow[] {
  const width = rows[0]?.length ?? 0;
  const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
  const columns = Array.from({ length: width }, (_, c) => sum(rows.map((row) => row[c] ?? 0)));
  return [
    ...rows.flatMap((row, r) => row.map((value, c) => ({ from: `row ${r}`, to: `column ${c}`, value }))),
    ...rows.map((row, r) => ({ from: 'all', to: `row ${r}`, value: sum(row) })),
    ...columns.map((value, c) => ({ from: `column ${c}`, to: 'end', value })),
    { from: 'end', to: 'all', value: sum(columns) },
  ];
}

type Four = readonly [number, number, number, number];
/** The nine numbers of a 2 x 2 table in the order of tableOf. */
const nine = ([a, b, c, d]: Four) => [a, b, c, d, a + b, c + d, a + c, b + d, a + b + c + d];

/** How far each number can lie apart in all tables that fit what is shown, found by trying them. No flow in it. */
function tried(real: Four, hidden: readonly boolean[], most: number): readonly number[] {
  const shown = nine(real);
  const low = shown.map(() => Infinity);
  const high = shown.map(() => -Infinity);
  const choices = real.map((value, at) => (hidden[at] ? Array.from({ length: most }, (_, n) => n + 1) : [value]));
  const [as = [], bs = [], cs = [], ds = []] = choices;
  for (const a of as)
    for (const b of bs) {
      if (!hidden[4] && a + b !== shown[4]) continue;
      for (const c of cs) {
        if (!hidden[6] && a + c !== shown[6]) continue;
        for (const d of ds) {
          const table = nine([a, b, c, d]);
          if (table.some((value, at) => !hidden[at] && value !== shown[at])) continue;
          for (const [at, value] of table.entries()) {
            low[at] = Math.min(low[at] ?? value, value);
            high[at] = Math.max(high[at] ?? value, value);
          }
        }
      }
    }
  return low.map((value, at) => (high[at] ?? value) - value);
}

const count = fc.oneof(fc.nat(30), fc.constantFrom(0, 1, 9, 10, 11));

describe('numbers that leave the region', () => {
  it('hide every count from 1 up to 9, and show zero', () => {
    fc.assert(
      fc.property(fc.array(fc.array(count, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 }), (rows) => {
        const arrows = tableOf(rows);
        const hidden = toHide(arrows);
        for (const [at, { value }] of arrows.entries()) {
          if (value > 0 && value < least) expect(hidden[at]).toBe(true);
          if (value === 0) expect(hidden[at]).toBe(false);
        }
      }),
      { seed: 8 },
    );
  });
  it('never let a hidden count be computed to within fewer than 10 from rows, columns and totals', () => {
    fc.assert(
      fc.property(fc.array(fc.array(count, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 6 }), (rows) => {
        const arrows = tableOf(rows);
        const hidden = toHide(arrows);
        for (const at of arrows.keys())
          if (hidden[at]) expect(spread(arrows, hidden, at)).toBeGreaterThanOrEqual(least);
      }),
      { seed: 8 },
    );
  });
  it('hold against somebody who tries every table that fits', () => {
    const small = fc.oneof(fc.nat(14), fc.constantFrom(0, 1, 9, 10));
    fc.assert(
      fc.property(fc.tuple(small, small, small, small), ([a, b, c, d]) => {
        const hidden = toHide(
          tableOf([
            [a, b],
            [c, d],
          ]),
        );
        for (const [at, apart] of tried([a, b, c, d], hidden, 25).entries())
          if (hidden[at]) expect(apart).toBeGreaterThanOrEqual(least);
      }),
      { seed: 8, numRuns: 40 },
    );
  });
  it('hide nothing where nothing is small', () => {
    expect(
      toHide(
        tableOf([
          [10, 20],
          [30, 40],
        ]),
      ),
    ).not.toContain(true);
  });
  it('hide a second count beside a single small one', () => {
    const hidden = toHide([
      { from: 'a', to: 'b', value: 3 },
      { from: 'a', to: 'b', value: 40 },
      { from: 'a', to: 'b', value: 25 },
      { from: 'b', to: 'a', value: 68 },
    ]);
    expect(hidden).toEqual([true, false, true, false]);
  });
});
