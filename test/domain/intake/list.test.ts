import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareWithStored } from '#domain/intake/compare.ts';
import { FIELDS } from '#domain/intake/fields.ts';
import { forbiddenColumns } from '#domain/intake/forbidden.ts';
import type { JudgedList } from '#domain/intake/list.ts';
import { fingerprint } from '#domain/intake/person.ts';
import { buildReport } from '#domain/intake/report.ts';
import { readTable } from '#outside/files/table.ts';
import { judge, tableOf } from './reading.ts';

const store = (judged: JudgedList) => new Map(judged.people.map(({ key, person }) => [key, fingerprint(person)]));
const bytes = await readFile(new URL('../../../fixtures/lists/eik-uitstroom.csv', import.meta.url));
const outcome = await readTable(bytes, 'eik-uitstroom.csv');
if (!outcome.ok) throw new Error('the list of De Eik is not read');
const table = outcome.value;
const judged = judge(table, { leaveOut: ['BSN'] });

describe('the list of De Eik', () => {
  test('is refused for its BSN, by name and by values, until that column is left out', () => {
    expect(forbiddenColumns(table)).toEqual([{ column: 1, header: 'BSN', why: 'name' }]);
    const renamed = { ...table, header: table.header.map((text) => (text === 'BSN' ? 'Nr 2' : text)) };
    expect(forbiddenColumns(renamed)).toEqual([{ column: 1, header: 'Nr 2', why: 'values' }]);
    expect(forbiddenColumns(table, ['BSN'])).toEqual([]);
  });

  test('gives 38 people, 2 rejected rows and 3 questions, as the contract reports them', () => {
    const report = buildReport({
      file: 'eik-uitstroom.csv',
      table,
      judged,
      compared: compareWithStored(judged.people, new Map(), { alsoOnList: [...judged.questions, ...judged.rejected] }),
    });
    expect(report).toMatchObject({
      file: 'eik-uitstroom.csv',
      encoding: 'windows-1252',
      separator: ';',
      rows: 43,
      new: 38,
      changed: 0,
      unchanged: 0,
      missing: 0,
      rejected: [
        { line: 9, column: 'geboortedatum', code: 'impossible-date', value: '31-02-2008' },
        { line: 12, code: 'duplicate-row', message: expect.stringContaining('regel 11') },
      ],
      questions: [
        { line: 17, code: 'unknown-place', suggestions: expect.arrayContaining(['Heerhugowaard']) },
        { line: 21, code: 'ambiguous-place', suggestions: expect.arrayContaining(['Leusden', 'Barneveld']) },
        { line: 30, code: 'age-out-of-range', suggestions: [] },
      ],
    });
    expect(JSON.stringify(report)).not.toMatch(/"(kind|key|nameKey|raw)"/);
  });

  test('keeps Milan and Luuk apart and lets no BSN through', () => {
    expect(judged.people.filter(({ person }) => person.familyName === 'Hendriks')).toHaveLength(2);
    for (const { cells } of table.rows) expect(JSON.stringify(judged)).not.toContain(cells[1]);
  });

  test('read twice changes nothing, and one fewer is one question to the school', () => {
    const alsoOnList = [...judged.questions, ...judged.rejected];
    const again = compareWithStored(judged.people, store(judged), { alsoOnList });
    expect(again).toMatchObject({ new: 0, changed: 0, unchanged: 38, missing: [] });
    const without = compareWithStored(judged.people.slice(1), store(judged), { alsoOnList });
    expect(without.missing).toEqual([judged.people[0]?.key]);
  });
});

describe('compared with what is stored', () => {
  const header = ['Leerlingnummer', 'Roepnaam', 'Achternaam', 'Geboortedatum', 'Woonplaats', 'Bestemming'];
  const list = (...rows: string[][]) => judge(tableOf([header, ...rows]));
  const roos = (number: string, destination = '') => [number, 'Roos', 'Vermeer', '02-02-2009', 'Leusden', destination];

  test('another destination is a change', () => {
    const compared = compareWithStored(list(roos('1', 'Werk')).people, store(list(roos('1'))));
    expect(compared).toMatchObject({ new: 0, changed: 1, unchanged: 0, missing: [] });
  });

  test('a pupil number that came or went makes nobody new and nobody missing', () => {
    const numbered = list(roos('1'));
    const bare = list(roos(''));
    expect(compareWithStored(numbered.people, store(bare))).toMatchObject({ new: 0, changed: 1, missing: [] });
    const names = new Map(numbered.people.map(({ nameKey, key }) => [nameKey, key]));
    expect(compareWithStored(bare.people, store(numbered), { names })).toMatchObject({
      new: 0,
      changed: 1,
      missing: [],
    });
    const other = list(roos('2'));
    expect(compareWithStored(other.people, store(numbered), { names })).toMatchObject({ new: 1, missing: ['nr:1'] });
  });

  test('who became a question or a bad row is not gone', () => {
    const before = store(list(roos('1')));
    const asked = list(['1', 'Roos', 'Vermeer', '02-02-2009', 'Nergenshuizen', '']);
    const bad = list(['1', 'Roos', 'Vermeer', '31-02-2009', 'Leusden', '']);
    for (const { people, questions, rejected } of [asked, bad]) {
      expect(people).toEqual([]);
      expect(compareWithStored(people, before, { alsoOnList: [...questions, ...rejected] }).missing).toEqual([]);
    }
  });
});

describe('whatever a list holds', () => {
  const cell = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom('', '1', '2', 'Roos', 'de Wit', 'Wit, Sam de', 'Leusden', 'Achterveld', '99PR'),
    },
    { weight: 3, arbitrary: fc.constantFrom('02-02-2009', '31-02-2008', '1-1-08', '2008-03-11', '03-03-1982') },
    fc.string({ unit: 'binary', maxLength: 12 }),
  );
  const anyTable = fc
    .array(fc.array(cell, { minLength: 8, maxLength: 8 }), { maxLength: 12 })
    .map((rows) =>
      tableOf([['Leerlingnummer', 'Roepnaam', 'Achternaam', 'Naam', 'Geb', 'Plaats', 'School', 'Uit'], ...rows]),
    );

  test('nothing throws, the counts add up and the same list twice is all unchanged', () => {
    fc.assert(
      fc.property(anyTable, (made) => {
        const first = judge(made);
        const compared = compareWithStored(first.people, new Map());
        const parts = [
          compared.new,
          compared.changed,
          compared.unchanged,
          first.rejected.length,
          first.questions.length,
        ];
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(made.rows.length);
        const alsoOnList = [...first.questions, ...first.rejected];
        const again = compareWithStored(judge(made).people, store(first), { alsoOnList });
        expect(again).toMatchObject({ new: 0, changed: 0, unchanged: first.people.length, missing: [] });
      }),
      { numRuns: 300 },
    );
  });

  test('the order of rows decides nothing but which of two doubles is first', () => {
    const byLine = (made: JudgedList) =>
      new Map([...made.people, ...made.rejected, ...made.questions].map((row) => [row.line, row]));
    fc.assert(
      fc.property(anyTable, (made) => {
        const forward = byLine(judge(made));
        const backward = byLine(judge({ ...made, rows: made.rows.toReversed() }));
        for (const [line, row] of forward) {
          const other = backward.get(line);
          const isDouble = [row, other].some((each) => each?.kind === 'rejected' && each.code === 'duplicate-row');
          if (!isDouble) expect(other).toEqual(row);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('every field ends up in the fingerprint or in the name', () => {
    const values = { birthDate: '02-02-2009', place: 'Leusden', school: '99PR', municipalityCode: '', fullName: '' };
    const dates = ['expectedEnd', 'leftOn', 'paperOn'];
    const fields = FIELDS.filter(({ id }) => !(id in values));
    const cells = (changed?: string) => [
      ...fields.map(({ id }) =>
        (dates.includes(id) ? '10-07-2026' : 'x').replace(/(\d|x)$/, id === changed ? '5' : '$1'),
      ),
      '02-02-2009',
      'Leusden',
    ];
    const header = [...fields.map(({ label }) => label), 'geboortedatum', 'woonplaats'];
    const print = (changed?: string) => {
      const [one] = judge(tableOf([header, cells(changed)])).people;
      return one && fingerprint(one.person);
    };
    for (const { id } of fields) expect(print(id), id).not.toBe(print());
  });
});
