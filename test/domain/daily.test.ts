import { describe, expect, test } from 'vitest';
import { news, newest, newSince } from '#domain/daily/news.ts';
import { checkFilter, mostFilters, type SavedFilter } from '#domain/daily/saved-filter.ts';

const codeOf = (name: string, query = 'opgepakt=niet', there: readonly SavedFilter[] = []) => {
  const checked = checkFilter({ name, query }, there);
  return checked.ok ? checked.value.name : checked.refusals[0]?.code;
};
const full = Array.from({ length: mostFilters }, (_, n): SavedFilter => {
  return { id: String(n), list: 'jongeren', name: `Filter ${n}`, query: 'opgepakt=niet' };
});

describe('A filter under an own name', () => {
  test.each([
    [' Blijft   liggen ', 'Blijft liggen'],
    ['', 'filter-name-missing'],
    ['x'.repeat(41), 'filter-name-long'],
    ['111222333', 'bsn'],
  ])('named %s: %s', (name, expected) => expect(codeOf(name)).toBe(expected));
  test('never holds what somebody looked for, nor nothing', () => {
    expect([codeOf('a', 'opgepakt=niet&zoek=1'), codeOf('a', '')]).toEqual(['filter-empty', 'filter-empty']);
  });
  test('has a name of its own, and there are not too many', () => {
    expect(codeOf('filter 3', 'status=actief', full.slice(0, 4))).toBe('filter-name-taken');
    expect(codeOf('Nog een', 'status=actief', full)).toBe('filters-full');
    expect(codeOf('Nog een', 'status=actief', full.slice(1))).toBe('Nog een');
  });
});

describe('What is new', () => {
  test('counts down without a gap, so that a number says what was read', () => {
    expect(news.map(({ number }) => number)).toEqual(Array.from(news, (_, at) => newest - at));
  });
  test('is what came since, and nothing for who was never here', () => {
    expect(newSince(newest - 2).map(({ number }) => number)).toEqual([newest, newest - 1]);
    expect([newSince(null), newSince(newest)]).toEqual([[], []]);
  });
});
