/** The years of the planning in the form of a measure. */
import { expect, test } from 'vitest';
import { numberedYears } from '#domain/programme/plan-rows.ts';

const period = { from: '2026-01-01', until: '2029-12-31' };
const rows = (typed: Readonly<Record<string, string>>) =>
  numberedYears(new Map(Object.entries(typed).map(([name, value]) => [name, [value]])), 'planning', period);

test('each year of the programme stands ready, and one row for another year', () => {
  expect(rows({}).map(({ year, given }) => [year, given])).toEqual([
    ['2026', true],
    ['2027', true],
    ['2028', true],
    ['2029', true],
    ['', false],
  ]);
});

test('what was written keeps its row, in the order of the years; a year outside the programme and a second one are typed', () => {
  const typed = {
    'planning-year-0': '2028',
    'planning-what-0': 'Kijken.',
    'planning-year-1': '2030',
    'planning-what-1': 'Na.',
  };
  expect(
    rows({ ...typed, 'planning-year-4': '2028', 'planning-what-4': 'Ook.' }).map(({ n, year, given }) => [
      n,
      year,
      given,
    ]),
  ).toEqual([
    [5, '2026', true],
    [6, '2027', true],
    [0, '2028', true],
    [4, '2028', false],
    [7, '2029', true],
    [1, '2030', false],
    [8, '', false],
  ]);
});

test('a row that came back without a year stays, so that nothing that was typed is lost', () => {
  const back = rows({ 'planning-year-0': '', 'planning-what-0': 'Zonder jaar.' });
  expect(back.filter(({ year }) => year === '')).toEqual([{ n: 0, year: '', given: false }]);
  expect(new Set(back.map(({ n }) => n)).size).toBe(back.length);
});
