import { expect, test } from 'vitest';
import { markOf, reasonWords, whyFaults, type Why } from '#domain/access/exporting.ts';

test('a list leaves for a reason of the list, or for one in a few own words without a BSN', () => {
  const code = (reason: Why['reason'], words = '') => whyFaults({ reason, words }).map((fault) => fault.code);
  expect(code(undefined)).toEqual(['why-missing']);
  expect(code('team')).toEqual([]);
  expect(code('other', ' ')).toEqual(['why-words-missing']);
  expect(code('other', 'x'.repeat(101))).toEqual(['why-too-long']);
  expect(code('other', 'Voor 111222333')).toEqual(['bsn']);
  expect(code('other', 'Open dag van het mbo')).toEqual([]);
  expect([reasonWords('team', null), reasonWords('other', 'Open dag')]).toEqual(['Overleg in het team', 'Open dag']);
});

test('a mark is eight letters that are read aloud without doubt, another for each list', () => {
  const ids = Array.from(
    { length: 200 },
    (_, n) => `0190ffff-0000-7000-8000-${(n * 7919).toString(16).padStart(12, '0')}`,
  );
  const marks = ids.map(markOf);
  expect(new Set(marks).size).toBe(ids.length);
  for (const mark of marks) expect(mark).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(markOf('0190ffff-0000-7000-8000-00ffffffffff')).toBe('ZZZZ-ZZZZ');
});
