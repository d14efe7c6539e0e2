import { expect, test } from 'vitest';
import { daysTogether, spansIn, typedSpans, type Span } from '#domain/directory/hours.ts';

test('hours are read as people write them, and given back so that they read the same', () => {
  for (const [typed, read] of [
    ['9-17', [['09:00', '17:00']]],
    ['9.00 - 12.30 en 13 – 17', [['09:00', '12:30'], ['13:00', '17:00']]],
    ['8:30 tot 24', [['08:30', '24:00']]],
    ['  ', []],
  ] as const) {
    expect(spansIn(typed)).toEqual(read);
    expect(spansIn(typedSpans(read))).toEqual(read);
  }
}); // prettier-ignore

test('what cannot be read is no time: backwards, too late, one over the other, or words', () => {
  for (const typed of ['17-9', '9-25', '9-12, 11-17', 'de hele dag', '9', '9-9', '9.75-12', '1-2,3-4,5-6,7-8'])
    expect(spansIn(typed)).toBeUndefined();
});

test('days that say the same and follow each other are said once; a closed day between parts them', () => {
  const day: readonly Span[] = [['09:00', '17:00']];
  const short: readonly Span[] = [['09:00', '12:00']];
  const together = daysTogether([day, day, short, [], short, [], []]);
  expect(together.map(({ first, last }) => [first, last])).toEqual([[1, 2], [3, 3], [5, 5]]);
}); // prettier-ignore
