/** The single lines of the money as a table: what each says, and that paper is narrower. */
import { expect, it } from 'vitest';
import { linesTable } from '#web/money/lines-file.ts';
import { fund, line, measure, pot } from '../../domain/money/cast.ts';

const party = { id: 'p-soest', role: 'wi', organisationId: null, name: 'Werk en inkomen Soest', schoolKind: null, municipalityCode: null } as const; // prettier-ignore
const programme = { parties: [party] };
const paid = line({ id: 'one', what: 'Uren', cents: 1_250_50, reference: 'B1' });
const view = {
  programme,
  measures: [measure],
  ledger: {
    sources: [fund, pot],
    lines: [
      paid,
      line({ what: 'Uren terug', cents: -250_50, corrects: 'one' }),
      line({ what: 'Inleg', kind: 'contributed', use: null, about: null, potId: 'pot', sourceId: 'hidden' }),
    ],
  },
};
const cells = (found: ReturnType<typeof linesTable>, head: string) =>
  found.rows.map((row) => row[found.columns.findIndex((one) => one.head === head)]);

it('each line says from which source, for what, how much, and which line it corrects', () => {
  const all = linesTable(view, { narrow: false });
  expect(cells(all, 'Bron')).toEqual(['Geld van Soest', 'Geld van Soest', 'Geld van Werk en inkomen Soest']);
  expect(cells(all, 'Waarvoor')).toEqual([measure.title, measure.title, pot.name]);
  expect(cells(all, 'Bedrag')).toEqual(['1.250,50', '-250,50', '1.000,00']);
  expect(cells(all, 'Verbetert')).toEqual(['', 'Uren', '']);
  expect(cells(all, 'Nummer in de administratie')).toEqual(['B1', '', '']);
});

it('of one pot only what was put in it, and on paper without the columns that do not fit', () => {
  const narrow = linesTable(view, { sourceId: 'pot', narrow: true });
  expect(cells(narrow, 'Wat')).toEqual(['Inleg']);
  expect(narrow.columns.map(({ head }) => head)).not.toContain('Nummer in de administratie');
});
