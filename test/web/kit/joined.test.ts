import { expect, it } from 'vitest';
import { joined } from '#web/kit/joined.ts';
import { inWords } from '#web/person/refusals.ts';

it('tables of words are one, and no table speaks in the place of another', () => {
  expect(joined({ a: 'A' }, { b: 'B' })).toEqual({ a: 'A', b: 'B' });
  expect(() => joined({ a: 'A' }, { b: 'B' }, { a: 'another' })).toThrow("two tables of words hold 'a'");
  expect(inWords({ code: 'decision-missing' })).toBe('Kies wel of niet benaderen.');
});
