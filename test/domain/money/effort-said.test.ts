/** Whether there is enough, as a paper tells it: the outcome with its day, the sums, and what is not certain. */
import { expect, it } from 'vitest';
import { isItEnough } from '#domain/money/effort.ts';
import { enoughSaid } from '#domain/money/effort-said.ts';

const norm = {
  kinds: [
    { key: 'light', words: 'licht', hours: { low: 400, high: 400 } },
    { key: 'intensive', words: 'zwaar', hours: { low: 2200, high: 2200 } },
  ],
  rate: { low: 60_00, high: 60_00 },
};
const said = (there: number | null) => {
  const answer = isItEnough(norm, [{ name: 'Alle scholen', number: 212, source: null, shares: null }], there);
  if (!answer.ok) throw new Error('no answer');
  return enoughSaid({ madeOn: '2026-06-01', thereWords: 'de pot' }, answer.value).map((one) =>
    one.replaceAll('\u00A0', ' '),
  );
};

it('names the outcome, the day, the sums from least to most, and every guess', () => {
  expect(said(480_000_00)).toEqual([
    'Er is genoeg geld voor de begeleiding. Dat is uitgerekend op maandag 1 juni 2026.',
    'Jongeren: 212. Uren begeleiding: 848 tot 4.664. Kosten: € 50.880,00 tot € 279.840,00. Er is € 480.000,00 (de pot).',
    'Er is € 200.160,00 tot € 429.120,00 over.',
    'Niet zeker. Alle scholen: het aantal is een schatting.',
    'Niet zeker. Alle scholen: niemand weet wie wat nodig heeft. Het minste is: allemaal licht. Het meeste is: allemaal zwaar.',
  ]);
});

it('says that nobody knows when nobody knows how much money there is', () => {
  expect(said(null)[0]).toContain('Niemand weet of er genoeg geld is');
});
