import { describe, expect, test } from 'vitest';
import { readBirthDate, readOtherDate } from '#domain/intake/dates.ts';
import { readName } from '#domain/intake/names.ts';
import { answerKey } from '#domain/intake/outcome-of-row.ts';
import { parsePeriod, periodWords } from '#domain/intake/period.ts';
import { deEik, judge, tableOf, today } from './reading.ts';
import { guessMapping } from '#domain/intake/columns.ts';
import { withoutLooseNumbers } from '#domain/intake/forbidden.ts';

const name = (firstName: string, infix: string, familyName: string, fullName = '') =>
  Object.values(readName({ firstName, infix, familyName, fullName }) ?? {});

describe('dates', () => {
  test.each([
    ['11-03-2008', '2008-03-11'],
    ['11/03/2008', '2008-03-11'],
    ['11.3.2008', '2008-03-11'],
    ['2008-03-11', '2008-03-11'],
    ['2008/3/11', '2008-03-11'],
    ['2008-03-11 00:00:00', '2008-03-11'],
    ['1-3-08', '2008-03-01'],
    ['1-3-81', '1981-03-01'],
    ['29-02-2008', '2008-02-29'],
    ['3-3-82', '1982-03-03'],
  ])('%s is %s', (text, day) => {
    expect(readBirthDate(text, today)).toBe(day);
  });

  test.each([
    '31-02-2008',
    '29-02-2007',
    '1-13-2008',
    '11-03',
    'onbekend',
    '39518',
    '11-03-208',
    '09-06-2026',
    '1-1-80',
    '1-1-23',
    '11-03-1008',
  ])('%s is no birth date', (text) => {
    expect(readBirthDate(text, today)).toBeNull();
  });

  test('two digits of another date mean the nearest year', () => {
    expect(readOtherDate('10-7-26', today)).toBe('2026-07-10');
    expect(readOtherDate('1-8-99', today)).toBe('1999-08-01');
  });
});

describe('names', () => {
  test.each([
    [name('Jesse', 'van', 'Dam'), ['Jesse', 'van', 'Dam']],
    [name('Sam', '', 'de Wit'), ['Sam', 'de', 'Wit']],
    [name('Sam', '', 'Wit, de'), ['Sam', 'de', 'Wit']],
    [name('Hanna', '', 'El Idrissi'), ['Hanna', null, 'El Idrissi']],
    [name('Thijs', '', 'van den Brink'), ['Thijs', 'van den', 'Brink']],
    [name('', '', '', 'Dam, Jesse van'), ['Jesse', 'van', 'Dam']],
    [name('', '', '', 'van Dam, Jesse'), ['Jesse', 'van', 'Dam']],
    [name('', '', '', 'Jesse van Dam'), ['Jesse', 'van', 'Dam']],
    [name('', '', '', 'Anne Fleur van der Meer'), ['Anne Fleur', 'van der', 'Meer']],
    [name('', '', '', 'Roos Vermeer'), ['Roos', null, 'Vermeer']],
    [name('Roos', '', '', 'Roos Vermeer'), ['Roos', null, 'Vermeer']],
    [name('Roos', '', '', 'Vermeer'), ['Roos', null, 'Vermeer']],
    [name('', '', 'Vermeer, Roos'), ['Roos', null, 'Vermeer']],
    [name('', '', '', 'Sukarno'), ['', null, 'Sukarno']],
    [name('Roos', '', ''), []],
  ])('%j', (parts, expected) => {
    expect(parts).toEqual(expected);
  });
});

const header = ['Leerlingnummer', 'Roepnaam', 'Achternaam', 'Geboortedatum', 'Woonplaats', 'Tel', 'BRIN', 'Bestemming'];
const row = (over: Partial<Record<string, string>> = {}) => {
  const usual: Record<string, string> = {
    Roepnaam: 'Roos',
    Achternaam: 'Vermeer',
    Geboortedatum: '02-02-2009',
    Woonplaats: 'Leusden',
  };
  return header.map((column) => over[column] ?? usual[column] ?? '');
};
const only = (cells: readonly string[], more: Parameters<typeof judge>[1] = {}) => {
  const { people, rejected, questions } = judge(tableOf([header, cells]), more);
  return [...people, ...rejected, ...questions][0];
};

describe('one row', () => {
  test('an empty destination is normal', () => {
    expect(only(row())).toMatchObject({ kind: 'ok', person: { destination: null, municipalityCode: 'GM0327' } });
  });

  test('an impossible date names line, column, value and what to do', () => {
    expect(only(row({ Geboortedatum: '31-02-2008' }))).toEqual({
      kind: 'rejected',
      line: 2,
      code: 'impossible-date',
      column: 'geboortedatum',
      value: '31-02-2008',
      message:
        'Regel 2: geboortedatum 31-02-2008 bestaat niet. Pas de datum aan in je lijst en lees het bestand opnieuw.',
    });
  });

  test.each([
    ['1 mei 2008', '2008-05-01'],
    ['donderdag 1 mei 2008', '2008-05-01'],
    ['01-mrt-09', '2009-03-01'],
    ["3 okt. '08", '2008-10-03'],
    ['20080612', '2008-06-12'],
  ])('a birth date written as %s is read', (typed, birthDate) => {
    expect(only(row({ Geboortedatum: typed }))).toMatchObject({ kind: 'ok', person: { birthDate } });
  });

  test.each(['39500', '1 smurf 2008', '2008', 'onbekend'])(
    'of %s we do not say that the day does not exist',
    (typed) => {
      const message = `Regel 2: geboortedatum ${typed} kunnen we niet lezen. Schrijf de datum als 31-12-2008 en lees het bestand opnieuw.`;
      expect(only(row({ Geboortedatum: typed }))).toMatchObject({ code: 'impossible-date', message });
    },
  );

  test.each(['3831 AB Leusden', '3831ab, Leusden'])('a place with its postcode before it is a place: %s', (typed) => {
    expect(only(row({ Woonplaats: typed }))).toMatchObject({ kind: 'ok', person: { place: 'Leusden' } });
  });

  test.each(['١١١٢٢٢٣٣٣', '۱۱۱۲۲۲۳۳۳', '１１１２２２３３３'])(
    'also in the digits of another keyboard: %s',
    (number) => {
      const table = tableOf([header, row({ Achternaam: `Vermeer ${number}` })]);
      const read = withoutLooseNumbers(table, guessMapping(header).mapping);
      expect(JSON.stringify(read)).not.toContain(number);
      expect(judge(read).rejected).toMatchObject([{ code: 'number-in-row' }]);
    },
  );

  test('a BSN between words is left out of all that is kept, and the row says where it stood', () => {
    const table = tableOf([header, row({ Achternaam: 'Vermeer 111222333', Bestemming: '111222333' })]);
    const read = withoutLooseNumbers(table, guessMapping(header).mapping);
    expect(JSON.stringify(read)).not.toContain('111222333');
    expect(judge(read).rejected).toEqual([
      {
        kind: 'rejected',
        line: 2,
        code: 'number-in-row',
        column: 'achternaam',
        message: expect.stringContaining('een nummer dat op een BSN lijkt'),
      },
    ]);
  });

  test('nine digits that are a phone or a pupil number stay what they are, unless they are called a BSN', () => {
    const clean = (over: Partial<Record<string, string>>) =>
      withoutLooseNumbers(tableOf([header, row(over)]), guessMapping(header).mapping).rows[0]?.cells ?? [];
    expect(clean({ Tel: 'moeder 111222333', Leerlingnummer: '111222333' })).toContain('moeder 111222333');
    expect(clean({ Tel: 'bsn 111222333' }).join()).not.toContain('111222333');
  });

  test.each(['Achternaam', 'Geboortedatum', 'Woonplaats'])('without %s nothing is taken', (column) => {
    expect(only(row({ [column]: '' }))).toMatchObject({ code: 'missing-value', column: column.toLowerCase() });
  });

  test.each([
    ['99PR', 'ok'],
    ['99pr01', 'ok'],
    ['De Eik', 'ok'],
    ['88ZZ', 'rejected'],
    ['De Linde', 'rejected'],
  ])('school %s is %s', (text, kind) => {
    expect(only(row({ BRIN: text }))?.kind).toBe(kind);
  });

  test('a list of only another school is another school', () => {
    expect(judge(tableOf([header, row({ BRIN: '88ZZ' }), row({ BRIN: '88ZZ' })])).otherSchool).toBe(true);
    expect(judge(tableOf([header, row({ BRIN: '88ZZ' }), row()])).otherSchool).toBe(false);
  });

  test.each([
    ['08-06-2015', 'pro', 'ok'],
    ['09-06-2015', 'pro', 'question'],
    ['09-06-2003', 'vso', 'ok'],
    ['08-06-2003', 'vso', 'question'],
    ['03-03-1995', 'mbo', 'ok'],
    ['03-03-1952', 'mbo', 'ok'],
  ])('born %s on %s is %s', (Geboortedatum, kind, outcome) => {
    expect(only(row({ Geboortedatum }), { school: { ...deEik, kind } })?.kind).toBe(outcome);
  });

  test('who answers that the age is right lets the row in', () => {
    const asked = only(row({ Geboortedatum: '03-03-1982' }));
    if (asked?.kind !== 'question') throw new Error('not asked');
    const answers = new Map([[answerKey(asked.code, asked.raw), 'klopt']]);
    expect(only(row({ Geboortedatum: '03-03-1982' }), { answers })?.kind).toBe('ok');
  });

  test.each([
    ['unknown-place', 'Heerhugowaard-Zuid', 'Heerhugowaard', 'GM1980'],
    ['unknown-place', 'Heerhugowaard-Zuid', 'GM1980', 'GM1980'],
    ['ambiguous-place', 'Achterveld', 'Leusden', 'GM0327'],
    ['ambiguous-place', 'Achterveld', 'GM0203', 'GM0203'],
  ] as const)('%s %s is asked, and answered with %s', (code, Woonplaats, answer, municipalityCode) => {
    expect(only(row({ Woonplaats }))).toMatchObject({ kind: 'question', code, raw: Woonplaats });
    const answers = new Map([[answerKey(code, Woonplaats), answer]]);
    expect(only(row({ Woonplaats }), { answers })).toMatchObject({
      kind: 'ok',
      person: { municipalityCode, placeTyped: Woonplaats },
    });
  });

  test('a town chosen by answer that lies in two municipalities is the next question', () => {
    const answers = new Map([[answerKey('unknown-place', 'Achterfeld'), 'Achterveld']]);
    const Woonplaats = 'Achterfeld';
    expect(only(row({ Woonplaats }), { answers })).toMatchObject({ code: 'ambiguous-place', raw: Woonplaats });
    answers.set(answerKey('ambiguous-place', Woonplaats), 'Barneveld');
    expect(only(row({ Woonplaats }), { answers })).toMatchObject({ person: { municipalityCode: 'GM0203' } });
  });

  test('a page of text in the cell of the place is asked about at once', () => {
    expect(only(row({ Woonplaats: '( '.repeat(50_000) }))).toMatchObject({ code: 'unknown-place', suggestions: [] });
  });

  test('no fixed address is an answer, not a question', () => {
    expect(only(row({ Woonplaats: 'Geen vast adres' }))).toMatchObject({ person: { specialPlace: 'geen vast adres' } });
  });
});

describe('who is the same person', () => {
  const rows = (...cells: string[][]) => judge(tableOf([header, ...cells]));

  test('twins on one phone stay two people', () => {
    const { people } = rows(
      row({ Roepnaam: 'Milan', Tel: '000 123 45 05' }),
      row({ Roepnaam: 'Luuk', Tel: '000 123 45 05' }),
    );
    expect(new Set(people.map(({ key }) => key)).size).toBe(2);
  });

  test('one pupil number twice is a double row, also with another name, and the first line is named', () => {
    const { rejected } = rows(row({ Leerlingnummer: '7' }), row({ Leerlingnummer: '7', Roepnaam: 'Rosa' }));
    expect(rejected).toMatchObject([{ line: 3, code: 'duplicate-row', message: expect.stringContaining('regel 2') }]);
  });

  test('accents and capitals make nobody new; two pupil numbers make two', () => {
    expect(rows(row({ Roepnaam: 'Zoë' }), row({ Roepnaam: 'ZOE' })).rejected).toHaveLength(1);
    expect(rows(row({ Leerlingnummer: '1' }), row({ Leerlingnummer: '2' })).people).toHaveLength(2);
    expect(rows(row({ Leerlingnummer: '1' }), row()).rejected).toHaveLength(1);
  });
});

test('a period is of a school year, and nothing said is the school year of today', () => {
  expect(parsePeriod('2026-3', today)).toEqual({ ok: true, value: { schoolYear: 2026, period: 3 } });
  expect(parsePeriod(undefined, today)).toEqual({ ok: true, value: { schoolYear: 2025, period: null } });
  expect(parsePeriod('', '2026-08-01')).toMatchObject({ value: { schoolYear: 2026 } });
  for (const text of ['3', '2026-0', '26-3', '2026-3-1', 'zomer']) expect(parsePeriod(text, today).ok).toBe(false);
  expect(periodWords({ schoolYear: 2026, period: 3 })).toBe('2026/27, periode 3');
});
