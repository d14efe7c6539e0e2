import { expect, it } from 'vitest';
import { tooLongWords } from '#web/door/length-words.ts';
import { reportErrors } from '#web/report/words.ts';

it('names the box in which no number stands, so that a form with eight amounts says which one', () => {
  const wrong = { code: 'report-no-number', field: 'spending--reserve.euro', values: { what: 'Bewaard voor later' } };
  expect(reportErrors([wrong], 'spending')).toEqual([
    {
      field: 'spending--reserve.euro',
      text: 'Bij “Bewaard voor later”: dit is geen getal. Schrijf alleen cijfers. Bijvoorbeeld: 1250 of 2,5.',
    },
  ]);
});

it('says how many letters too many, one and more', () => {
  expect(tooLongWords({ most: 1000, over: 1 })).toBe('Maak het 1 letter korter. Er passen 1000 letters in.');
  expect(tooLongWords({ most: 1000, over: 40 })).toBe('Maak het 40 letters korter. Er passen 1000 letters in.');
});
