/** What the paper of a programme says of money by source and year, of municipalities and of boards. */
import { expect, test } from 'vitest';
import { linesOf } from '#domain/papers/paper.ts';
import { townsSaid } from '#domain/programme/agreed.ts';
import { budgetOf } from '#domain/programme/budget-asked.ts';
import { boardPaper } from '#domain/programme-document/board.ts';
import { programmePaper } from '#domain/programme-document/chapters.ts';
import { told } from './written.ts';

const euro = (words: string): string => `€\u00a0${words}`;
const whole = (over: Parameters<typeof told>[0]): string => linesOf(programmePaper(told(over))).join('\n');
const line = (
  kind: string,
  use: 'measure' | 'general' | 'task',
  about: string | null,
  year: number,
  cents: number,
) => ({
  kind,
  use,
  about,
  year,
  cents,
});
const budget = budgetOf([
  line('contact-school', 'measure', 'm1', 2026, 40_000_00),
  line('spuk-programme', 'measure', 'm1', 2027, 12_500_50),
  line('spuk-programme', 'general', null, 2027, 5_000_00),
  line('municipal', 'task', 'PW7a', 2027, 90_000_00),
]);

test('the budget stands there by measure and by source, each year; a task of the law is not in it', () => {
  const words = whole({ budget });
  for (const row of [
    `Hulp na school voor entree | ${euro('40.000')} | ${euro('12.500,50')} | – | – | ${euro('52.500,50')}`,
    `Algemene kosten | – | ${euro('5.000')} | – | – | ${euro('5.000')}`,
    `subsidie contactschool | ${euro('40.000')} | – | – | – | ${euro('40.000')}`,
    `SPUK, deel programma | – | ${euro('17.500,50')} | – | – | ${euro('17.500,50')}`,
    `Samen | ${euro('40.000')} | ${euro('17.500,50')} | – | – | ${euro('57.500,50')}`,
  ])
    expect(words).toContain(row);
  expect(words).not.toContain('gemeentefonds');
  expect(words).toContain('Nog niet ingevuld'); // the measure without an amount
});

test('the sheet for boards ends with the sum, and says that it is not everything when an amount is unknown', () => {
  const words = linesOf(boardPaper(told({ budget }))).join('\n');
  expect(words).toContain(`Samen, voor zover bekend | met ${euro('5.000')} algemeen |  | ${euro('57.501')}`);
});

test('each municipality stands there with what it said, and a no with its reason, also at the measure itself', () => {
  const town = (code: string, name: string) => ({ code, name, organisationIds: [] });
  const said = (measureId: string, name: string, answer: 'yes' | 'no' | null, why = '') => ({
    measureId,
    town: name,
    answer,
    why,
  });
  const towns = [
    said('m1', 'Leusden', 'no', 'Het wijkteam doet dit al.'),
    said('m2', 'Leusden', 'yes'),
    said('m1', 'Soest', 'yes'),
    said('m2', 'Soest', 'yes'),
    said('m1', 'Baarn', null),
    said('m2', 'Baarn', null),
  ];
  const words = whole({ towns, notIn: { m1: ['Leusden'] } });
  expect(words).toContain('Geldt niet in Leusden. Leusden: Het wijkteam doet dit al.');
  expect(words).toContain('Leusden | Maatregel 2 | Maatregel 1: Het wijkteam doet dit al. | –');
  expect(words).toContain('Soest | Alle 2 | – | –');
  expect(words).toContain('Baarn | – | – | Alle 2');
  // Nobody said anything: then there is no chapter of it.
  expect(whole({ towns: towns.slice(4) })).not.toContain('Wat gemeenten zeiden');
  const measure = told().programme.sections.find(({ id }) => id === 'm1')!;
  const entry = undefined;
  expect(townsSaid([{ measure, answers: [{ town: town('GM1', 'Baarn'), entry, changed: false }] }])).toEqual([
    { town: 'Baarn', measureId: 'm1', answer: null, why: '' },
  ]);
});

test('what colleges and boards decided stands in the paper', () => {
  const decided = [{ name: 'ROC Eemwijk (contactschool)', words: 'Akkoord, op 8 juni 2026.' }];
  expect(whole({ decided })).toContain('ROC Eemwijk (contactschool) | Akkoord, op 8 juni 2026.');
  expect(whole({})).not.toContain('Wie besloot');
});
