/** A table of measures that somebody copied out of Excel or Word: what fits a question goes there, the rest stays in the text. */
import { expect, test } from 'vitest';
import { cellsOf, pastedMeasures } from '#domain/programme/pasted-measures.ts';
import { aProgramme } from './a-programme.ts';

const programme = aProgramme();
const table = (...rows: readonly (readonly string[])[]) => rows.map((row) => row.join('\t')).join('\n');
const read = (...rows: readonly (readonly string[])[]) => pastedMeasures(table(...rows), programme);
const value = (typed: ReadonlyMap<string, readonly string[]>, name: string) => typed.get(name)?.join(' ');

test('cells keep their lines and their quotes; lines without anything are none', () => {
  expect(cellsOf('Naam\tWat\r\nA\t"Eerst dit.\nDan ""dat""."\r\n\t\r\nB\tKort')).toEqual([
    ['Naam', 'Wat'],
    ['A', 'Eerst dit.\nDan "dat".'],
    ['B', 'Kort'],
  ]);
  expect(cellsOf('Naam;Wat\nA;Kort')).toEqual([['Naam', 'Wat'], ['A', 'Kort']]); // prettier-ignore
  expect(cellsOf('Naam\tWat\nA\t"nooit dicht').at(-1)).toEqual(['A', '"nooit dicht']);
});

test('columns are known by our own words and by those of regions, in any order, and years are the planning', () => {
  const { measures, named, unknown } = read(
    ['2027', 'Regiepartner', 'Maatregel', 'Doelgroep', 'Aantal', 'Partners', 'Hoofdstuk', 'Evaluatie'],
    ['Begin.', 'eik', 'Stagecoach', 'wie stage loopt', '45', 'roc, wi', '1', '1-10-2027'],
  );
  const typed = measures[0]?.typed ?? new Map();
  expect([named, unknown]).toEqual([true, []]);
  expect(Object.fromEntries([...typed.keys()].map((name) => [name, value(typed, name)]))).toEqual({
    title: 'Stagecoach',
    owner: 'eik',
    forWords: 'wie stage loopt',
    participants: '45',
    partners: 'roc wi',
    analysis: 'analysis-1',
    review: '1-10-2027',
    'planning-year-0': '2027',
    'planning-what-0': 'Begin.',
  });
});

test('nothing is lost: what fits no question, or cannot be read, stands in the text and is told', () => {
  const { measures, unknown, missing } = read(
    ['Maatregel', 'Wat', 'Kleur', 'Trekker', 'Aantal', 'Partners'],
    ['Stagecoach', 'Een coach.', 'Groen', 'Stichting X', 'ongeveer 45', 'roc; Bureau Y'],
  );
  const [one] = measures;
  expect(value(one!.typed, 'what')).toBe(
    'Een coach.\nKleur: Groen\nTrekker: Stichting X\nWie meedoen: Bureau Y\nHoeveel jongeren: ongeveer 45',
  );
  expect(value(one!.typed, 'partners')).toBe('roc');
  expect(one!.notes).toEqual([
    'Doet nog niet mee: Stichting X. De naam staat in de tekst.',
    'Doet nog niet mee: Bureau Y. De naam staat in de tekst.',
    'In de tekst gezet: Hoeveel jongeren: ongeveer 45.',
  ]);
  expect(unknown).toEqual(['Kleur']);
  expect(missing).toContain('Wat het oplevert');
});

test('a measure that is in the programme stays as it is, and without a name column nothing is read', () => {
  const { measures, there } = read(['Maatregel'], ['warme  OVERDRACHT'], ['Nieuw']);
  expect([there, measures.map(({ title }) => title)]).toEqual([['warme  OVERDRACHT'], ['Nieuw']]);
  expect(read(['Trekker', 'Aantal'], ['eik', '4'])).toMatchObject({ named: false, measures: [] });
  expect(read(['Maatregel', 'Wat'], ['Lang', 'a'.repeat(6001)])).toMatchObject({ measures: [], refused: ['Lang'] });
});
