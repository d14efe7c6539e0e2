import { describe, expect, test } from 'vitest';
import type { Duty } from '#law/answer.ts';
import { articleWords, hasLater, reasonsOf, shortAnswer, termWords } from '#web/law/answer-words.ts';

const duty: Duty = {
  rule: 'R02',
  article: 'WVO 2020 2.31a',
  party: 'school',
  act: 'offer-loopbaanbegeleiding',
  strength: 'must',
  from: '2027-07-11',
  until: '2028-07-10',
  due: null,
  status: 'open',
  enrolmentId: 'e1',
  because: [],
};

describe('A task in words', () => {
  test.each<[string, Partial<Duty>, string]>([
    ['must, with a last day', {}, 'Dit moet nu. Uiterlijk maandag 10 juli 2028.'],
    ['may', { strength: 'may' }, 'Dit mag nu. Uiterlijk maandag 10 juli 2028.'],
    ['later', { status: 'not-yet' }, 'Dit moet vanaf zondag 11 juli 2027. Uiterlijk maandag 10 juli 2028.'],
    ['done', { status: 'done' }, 'Dit moet. Het is gedaan.'],
    ['over', { status: 'lapsed' }, 'De tijd is voorbij. Het kon tot en met maandag 10 juli 2028.'],
    ['not certain', { status: 'undetermined' }, 'Misschien moet dit. Uiterlijk maandag 10 juli 2028.'],
    ['still at school', { until: null }, 'Dit moet nu. Zolang de jongere op deze school zit, en een tijd daarna.'],
    ['no term', { act: 'mbo-verklaring', until: null }, 'Dit moet nu. De wet noemt geen laatste dag.'],
    ['a day of its own', { until: null, due: '2028-01-03' }, 'Dit moet nu. Uiterlijk maandag 3 januari 2028.'],
    [
      'a condition of helping, and no duty to help',
      { act: 'consult-school', party: 'doorstroompunt' },
      'Dit moet, als het Doorstroompunt wil helpen. Het geldt tot en met maandag 10 juli 2028.',
    ],
  ])('%s', (_, change, words) => expect(termWords({ ...duty, ...change })).toBe(words));
});

test('reasons, what was assumed and open questions are told apart', () => {
  const because = [
    'Het papier is van 10 juli 2026.',
    'We gaan ervan uit dat er geen vrijstelling is.',
    'Nog niet bevestigd: Hoeveel tijd mag ertussen zitten?',
  ];
  expect(reasonsOf(because)).toEqual({
    why: [because[0]],
    assumed: [because[1]],
    doubts: ['Hoeveel tijd mag ertussen zitten?'],
  });
});

test('what counts now is said in one line', () => {
  const may: Duty = { ...duty, strength: 'may' };
  expect(shortAnswer({ duties: [] })).toBe('Niemand moet nu iets doen.');
  expect(shortAnswer({ duties: [duty] })).toBe('1 ding moet nu.');
  expect(shortAnswer({ duties: [{ ...duty, status: 'undetermined' }] })).toBe('1 ding is niet zeker.');
  expect(shortAnswer({ duties: [duty, duty, may, { ...duty, status: 'not-yet' }, { ...duty, status: 'done' }] })).toBe(
    '2 dingen moeten nu. 1 ding mag nu. 1 ding komt later.',
  );
});

test('an article is cited as people write it', () => {
  expect(articleWords('WVO 2020 2.31a')).toBe('WVO 2020, artikel 2.31a');
  expect(articleWords('WEB 9.2.12')).toBe('WEB, artikel 9.2.12');
});

test('what lies after the day is seen, a planned end is not', () => {
  const facts = {
    birthDate: '2008-05-02',
    municipality: 'GM0327',
    enrolments: [{ id: 'e1', schoolKind: 'pro', from: '2021-08-01', until: '2026-07-10' }] as const,
  };
  expect(hasLater(facts, '2026-06-08')).toBe(false);
  const paper = { kind: 'diploma', of: 'pro', date: '2026-07-10' } as const;
  expect([
    hasLater({ ...facts, papers: [paper] }, '2026-07-09'),
    hasLater({ ...facts, papers: [paper] }, '2026-07-10'),
  ]).toEqual([true, false]);
});
