import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passesElevenTest } from '#domain/bsn.ts';
import { guessMapping, headerKey } from '#domain/intake/columns.ts';
import { FIELDS } from '#domain/intake/fields.ts';
import { forbiddenColumns } from '#domain/intake/forbidden.ts';
import { forbiddenWords, missingColumnsWords } from '#domain/intake/messages.ts';
import { tableOf } from './reading.ts';

describe('columns are found by their names', () => {
  test('the header of De Eik is known except BSN', () => {
    const header =
      'Leerlingnummer;BSN;Roepnaam;Tussenvoegsel;Achternaam;Geb.datum;Postcode;Plaats;Leerjaar;Verwachte einddatum;Bestemming;Mentor;Tel;E-mail'.split(
        ';',
      );
    const guess = guessMapping(header);
    expect(guess.unknown).toEqual(['BSN']);
    expect(guess.missing).toEqual([]);
    expect(guess.mapping.filter((field) => field === null)).toHaveLength(1);
  });

  test('capitals, dots, spaces and underscores make no difference', () => {
    for (const { id, label, synonyms } of FIELDS) {
      for (const name of [label, ...synonyms]) {
        const spelled = ` ${name.toUpperCase().replaceAll(' ', '_')}. `;
        expect(guessMapping([spelled]).mapping, name).toEqual([id]);
      }
    }
  });

  test('no name stands for two fields', () => {
    const keys = FIELDS.flatMap(({ label, synonyms }) => [...new Set([label, ...synonyms].map(headerKey))]);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  test('of two columns for one field the likeliest counts and the other is shown as left out', () => {
    const guess = guessMapping(['Voornaam', 'Roepnaam', 'Achternaam']);
    expect(guess.mapping).toEqual([null, 'firstName', 'familyName']);
    expect(guess.unknown).toEqual(['Voornaam']);
    expect(guess.missing).toEqual(['birthDate', 'place']);
    expect(missingColumnsWords(guess.missing)).toContain('een geboortedatum en een woonplaats');
  });

  test('what the school chose before wins, also "leave it out"', () => {
    const remembered = new Map([
      [headerKey('Klas 5?'), 'mentor' as const],
      [headerKey('Mentor'), 'none' as const],
    ]);
    expect(guessMapping(['klas_5', 'MENTOR', 'Naam'], remembered).mapping).toEqual(['mentor', null, 'fullName']);
  });

  test('any header is mapped without error, and no field twice', () => {
    const names = fc.oneof(
      fc.string(),
      fc.constantFrom('Naam', 'Tel', 'Mobiel', 'naam', '', 'constructor', '__proto__'),
    );
    fc.assert(
      fc.property(fc.array(names), (header) => {
        const fields = guessMapping(header).mapping.filter((field) => field !== null);
        expect(new Set(fields).size).toBe(fields.length);
      }),
    );
  });
});

describe('a column with burgerservicenummers refuses the list', () => {
  test.each([
    'BSN',
    'bsn-nummer',
    'Burgerservicenummer',
    'Onderwijsnummer',
    'PGN',
    'Persoonsgebonden nummer',
    'Sofi-nr',
    'BSN leerling',
    'leerlingBSN',
  ])('by its name: %s', (header) => {
    expect(forbiddenColumns(tableOf([['Naam', header]]))).toEqual([{ column: 1, header, why: 'name' }]);
  });

  const column = (values: readonly string[]) => tableOf([['Nummer'], ...values.map((value) => [value])]);

  test('by its values: at least nine in ten nine-digit values pass', () => {
    const made = Array.from({ length: 9_999 }, (_, at) => String(999_990_000 + at)).filter(passesElevenTest);
    const nine = made.slice(0, 9);
    expect(forbiddenColumns(column([...nine, '111222334']))).toMatchObject([{ why: 'values' }]);
    expect(forbiddenColumns(column([...nine.slice(0, 8), '111222334', '111222335']))).toEqual([]);
    expect(forbiddenColumns(column([...nine.slice(0, 3), '', 'geen', '12']))).toMatchObject([{ why: 'values' }]);
    expect(forbiddenColumns(column(['111.222.333', ...nine.slice(0, 2)]))).toHaveLength(1);
    expect(forbiddenColumns(column(nine.slice(0, 2)))).toEqual([]);
    expect(forbiddenColumns(column(Array.from({ length: 30 }, () => '111222333')))).toEqual([]);
  });

  test('random pupil numbers of nine digits do not', () => {
    const numbers = fc.integer({ min: 100_000_000, max: 999_999_999 }).map(String);
    fc.assert(
      fc.property(fc.uniqueArray(numbers, { minLength: 38, maxLength: 60 }), (values) => {
        expect(forbiddenColumns(column(values))).toEqual([]);
      }),
    );
  });

  test('the message names the column and no number; left out, the rest may be read', () => {
    const table = tableOf([
      ['Naam', 'BSN'],
      ['A', '111222333'],
    ]);
    const words = forbiddenWords(forbiddenColumns(table));
    expect(words).toContain('"BSN"');
    expect(words).not.toContain('111222333');
    expect(forbiddenColumns(table, ['bsn'])).toEqual([]);
  });
});
