/** What a list looks like once it left: a number stays a number, and the three ways keep what the address asked already. */
import { expect, it } from 'vitest';
import { countColumns, guarded, wayHref } from '#web/daily/table-out.tsx';

it('an amount below nought stays a number in a file, and what looks like a formula does not run', () => {
  for (const number of ['-9.000,00', '-250,50', '-3', '12.500,00']) expect(guarded(number)).toBe(number);
  for (const formula of ['=1+1', '-1+1', '-', '-9.000,00+A1', '+31', '@x', ' -cmd', '-9\n=1'])
    expect(guarded(formula)).toBe(`'${formula}`);
});

it('each way to save a list keeps what its address asked already', () => {
  expect(wayHref('/regio/cijfers/verloop/bestand?wat=neet', 'csv')).toBe(
    '/regio/cijfers/verloop/bestand?wat=neet&vorm=csv',
  );
  expect(wayHref('/regio/geld/bestand', 'xlsx')).toBe('/regio/geld/bestand?vorm=xlsx');
});

it('of a list of counts a workbook may add up the counts, and not the years and the names beside them', () => {
  const columns = countColumns(['Jaar', 'Ja', 'Niet bekend'], ['Ja', 'Niet bekend']);
  expect(columns.map(({ head, number }) => [head, number])).toEqual([
    ['Jaar', undefined],
    ['Ja', 'whole'],
    ['Niet bekend', 'whole'],
  ]);
});
