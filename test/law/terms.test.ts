import { describe, expect, test } from 'vitest';
import { applicationFrom, informationUntil, removeUntil } from '#law/terms.ts';
import { termScenarios } from './scenarios/terms.ts';
import { termsInWords } from './scenarios/terms-in-words.ts';

describe('what is reckoned by a rule, on the borders of its term', () => {
  test.each([...termScenarios, ...termsInWords])('$article: $name', ({ got, wanted }) => expect(got()).toEqual(wanted));
});

test('a reckoning leaves a receipt: rule, version, what went in and the words', () => {
  const { receipt } = informationUntil('2026-11-21', 'vo');
  expect(receipt).toEqual({
    rule: 'R11',
    article: 'WVO 2020 8.22',
    version: '2026-01-01',
    inputs: { asked: '2026-11-21', day: '2026-12-21' },
    outcome: 'computed',
    words: ['De school antwoordt uiterlijk op 21 december 2026.'],
  });
});

test('what is not certain in a reckoning is said with its question', () => {
  const facts = { birthDate: '2005-01-15', municipality: 'GM0307' };
  const said = [applicationFrom(facts, '2026-09-01'), removeUntil(facts, '2026-09-01')];
  for (const { receipt } of said) expect(receipt.words.join(' ')).toMatch(/Nog niet bevestigd: .*\?/);
});

test('a day on which a rule was not there yet is a bug of who asks', () => {
  expect(() => informationUntil('2025-12-31', 'mbo')).toThrow('WEB 9.2.3 has no term on this day');
});
