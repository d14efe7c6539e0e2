/** A table that comes again: the same numbers are no news, other numbers are a question. */
import { describe, expect, it } from 'vitest';
import type { Published } from '#domain/figures/published.ts';
import { changeOf, isSameName } from '#domain/figures/same-table.ts';

const table = (rows: Published['rows'], more: Partial<Published> = {}): Published => ({
  kind: 'other',
  title: 'Jongeren zonder werk',
  source: 'CBS',
  about: '2025-12-31',
  target: null,
  columns: ['Aantal'],
  rows,
  differences: [],
  ...more,
});
const soest = table([{ label: 'Soest', figures: [12] }]);

describe('a table that comes again', () => {
  it('has one name, one source and one day, however it was typed', () => {
    expect(isSameName(soest, { ...soest, title: ' jongeren  zonder Werk', source: 'cbs ' })).toBe(true);
    expect(isSameName(soest, { ...soest, about: '2024-12-31' })).toBe(false);
    expect(isSameName(soest, { ...soest, source: 'DUO' })).toBe(false);
  });

  it('with the same numbers has no change, also when a total was worked out anew', () => {
    expect(changeOf(soest, { ...soest, title: 'JONGEREN', differences: [{ where: 'x', stated: 1, added: 2 }] })).toBe(undefined); // prettier-ignore
  });

  it('names each number that is other, a sign as well, and what came or went', () => {
    const newer = table(
      [
        { label: 'Soest', figures: [14, 'x'] },
        { label: 'Baarn', figures: [3, 1] },
      ],
      { columns: ['Aantal', 'Vorig jaar'] },
    );
    const older = table([
      { label: 'Soest', figures: [12, 5] },
      { label: 'Weesp', figures: [1, 1] },
    ], { columns: ['Aantal', 'Vorig jaar'] }); // prettier-ignore
    expect(changeOf(older, newer)).toEqual({
      cells: [
        { where: 'Soest, Aantal', was: 12, is: 14 },
        { where: 'Soest, Vorig jaar', was: 5, is: 'x' },
      ],
      gone: ['Weesp'],
      added: ['Baarn'],
      beside: false,
    });
  });

  it('tells two lines of one name apart, and says when only the version of targets is other', () => {
    const twice = (second: number) => table([{ label: 'Soest', figures: [1] }, { label: 'Soest', figures: [second] }]); // prettier-ignore
    expect(changeOf(twice(2), twice(3))?.cells).toEqual([{ where: 'Soest (2)', was: 2, is: 3 }]);
    expect(changeOf({ ...soest, target: 'juni' }, { ...soest, target: 'juli' })).toMatchObject({ cells: [], beside: true }); // prettier-ignore
  });
});
