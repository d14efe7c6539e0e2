import { describe, expect, test } from 'vitest';
import { rowsOf } from '#web/law/ask-fields.ts';
import { readAsk } from '#web/law/read-ask.ts';
import { around, leaver, typed } from './typed.ts';

const read = (fields: Readonly<Record<string, string>>) => readAsk(typed(fields), around);
const factsOf = (fields: Readonly<Record<string, string>>) => read(fields).asked?.facts;
const errorsOf = (fields: Readonly<Record<string, string>>) =>
  Object.fromEntries(read(fields).errors.map(({ field, text }) => [field, text]));

describe('The form of "Wat vraagt de wet vandaag?"', () => {
  test('becomes the facts of the contract, the town its municipality, the paper that of its school', () => {
    expect(read(leaver)).toEqual({
      errors: [],
      towns: [],
      asked: {
        day: '2026-11-22',
        livesIn: 'Leusden',
        facts: {
          birthDate: '2008-05-02',
          municipality: 'GM0327',
          enrolments: [{ id: 'school-1', schoolKind: 'pro', from: '2021-08-01', until: '2026-07-10' }],
          papers: [{ kind: 'diploma', of: 'pro', date: '2026-07-10', enrolmentId: 'school-1' }],
          offers: [],
          absences: [],
          consultations: [],
        },
      },
    });
  });

  test('needs a birth date and nothing else', () => {
    expect(factsOf({ born: '2008-05-02' })).toMatchObject({ birthDate: '2008-05-02', enrolments: [], papers: [] });
    expect(errorsOf({})).toEqual({ born: 'Vul de dag van geboorte in. Bijvoorbeeld: 2 5 2008.' });
  });

  test('knows the day of the house, and another one when asked', () => {
    expect(read(leaver).asked?.day).toBe('2026-11-22');
    expect(read({ ...leaver, on: '2027-07-11' }).asked?.day).toBe('2027-07-11');
  });

  test('takes the level and the leerweg of mbo, and leaves out what nobody chose', () => {
    const mbo = { born: '2004-09-09', 'school-1': 'mbo', 'school-1-from': '2024-08-01' };
    expect(factsOf(mbo)?.enrolments).toEqual([{ id: 'school-1', schoolKind: 'mbo', from: '2024-08-01' }]);
    const whole = { ...mbo, 'school-1-level': '3', 'school-1-leerweg': 'bol', 'school-1-passed': '2' };
    expect(factsOf(whole)?.enrolments).toEqual([
      { id: 'school-1', schoolKind: 'mbo', mboLevel: 3, leerweg: 'bol', from: '2024-08-01', passedParts: 2 },
    ]);
  });

  test('forgets what belongs to a kind of school that was chosen before', () => {
    const changed = { ...leaver, 'school-1-level': '3', 'school-1-leerweg': 'bol', 'school-1-profile': 'dagbesteding' };
    expect(factsOf(changed)?.enrolments).toEqual(factsOf(leaver)?.enrolments);
  });

  test('reads what the school offered, what the Doorstroompunt asked and what was missed', () => {
    const more = {
      ...leaver,
      'school-1-offer': '2026-06-01',
      'school-1-used': 'yes',
      'school-1-again': '2027-08-01',
      'school-1-consulted': '2026-09-01',
      'school-1-absent': '2026-03-01',
      'school-1-absent-until': '2026-04-01',
      'school-1-reason': 'no',
      'school-1-hours': '16',
      'school-1-reported': '2026-04-02',
    };
    expect(factsOf(more)).toMatchObject({
      offers: [
        { enrolmentId: 'school-1', date: '2026-06-01', used: true },
        { enrolmentId: 'school-1', date: '2027-08-01', used: false },
      ],
      consultations: [{ enrolmentId: 'school-1', date: '2026-09-01' }],
      absences: [
        {
          enrolmentId: 'school-1',
          from: '2026-03-01',
          until: '2026-04-01',
          validReason: false,
          hoursInFourWeeks: 16,
          reported: '2026-04-02',
        },
      ],
    });
  });
});

describe('A paper', () => {
  const twoSchools = {
    ...leaver,
    schools: '2',
    'school-2': 'pro',
    'school-2-from': '2025-08-01',
    'school-2-until': '2026-07-10',
    'school-1-until': '2025-07-11',
  };

  test('belongs to the school that ran on its day, also when an earlier one is of the same kind', () => {
    expect(factsOf(twoSchools)?.papers?.[0]?.enrolmentId).toBe('school-2');
  });
  test('belongs to the school that was chosen for it', () => {
    expect(factsOf({ ...twoSchools, 'paper-1-school': 'school-1' })?.papers?.[0]?.enrolmentId).toBe('school-1');
  });
  test('of a late day belongs to the last school of its kind', () => {
    expect(factsOf({ ...twoSchools, 'paper-1-date': '2026-08-20' })?.papers?.[0]?.enrolmentId).toBe('school-2');
  });
  test('of no school on the form has none', () => {
    expect(factsOf({ ...leaver, 'paper-1': 'diploma-havo' })?.papers).toEqual([
      { kind: 'diploma', of: 'havo', date: '2026-07-10' },
    ]);
  });
  test('of mbo without a level of its own has that of its school, and asks for it when there is none', () => {
    const mbo = { 'school-1': 'mbo', 'school-1-level': '2', 'paper-1': 'certificaat-mbo' };
    expect(factsOf({ ...leaver, ...mbo })?.papers?.[0]).toMatchObject({ kind: 'certificaat', of: 'mbo', mboLevel: 2 });
    expect(errorsOf({ ...leaver, 'paper-1': 'mbo-verklaring' })).toEqual({
      'paper-1': 'Vul bij School de mbo-opleiding in, met het niveau.',
    });
  });
  test('of another kind than the school chosen for it is refused at its field', () => {
    const wrong = { ...twoSchools, 'school-2': 'mbo', 'paper-1-school': 'school-2' };
    expect(Object.keys(errorsOf(wrong))).toEqual(['paper-1-school']);
  });
});

describe('What is wrong', () => {
  test.each([
    ['a day that does not exist', { 'school-1-until': '2026-02-31' }, 'school-1-until'],
    ['a birth in the future', { born: '2027-01-01' }, 'born'],
    ['a last day before the first', { 'school-1-until': '2020-01-01' }, 'school-1-until'],
    ['a school before birth', { 'school-1-from': '2007-01-01' }, 'school-1-from'],
    ['a school without a first day', { 'school-1-from': '' }, 'school-1-from'],
    ['a school without a kind', { 'school-1': '' }, 'school-1'],
    ['a paper without a day', { 'paper-1-date': '' }, 'paper-1-date'],
    ['a day without a paper', { 'paper-1': '' }, 'paper-1'],
    ['a paper before birth', { 'paper-1-date': '2007-01-01' }, 'paper-1-date'],
    ['guidance that was used but never offered', { 'school-1-used': 'yes' }, 'school-1-offer'],
    ['an absence without its beginning', { 'school-1-reason': 'no' }, 'school-1-absent'],
    ['hours that are no number', { 'school-1-hours': 'veel' }, 'school-1-hours'],
    ['a town that nobody knows', { place: 'Xyzzy' }, 'place'],
    ['a number in place of a town', { place: '111222333' }, 'place'],
  ])('%s is said at its own field', (_, change, field) => {
    const fields = { ...leaver, ...change };
    expect(Object.keys(errorsOf(fields))).toContain(field);
    expect(read(fields).asked).toBeUndefined();
  });

  test('a town in two municipalities asks which one, and the choice is followed', () => {
    const asked = read({ ...leaver, place: 'Achterveld' });
    expect(asked.errors.map(({ field }) => field)).toEqual(['municipality']);
    expect(asked.towns.map(({ label }) => label).toSorted()).toEqual(['Barneveld', 'Leusden']);
    expect(factsOf({ ...leaver, place: 'Achterveld', municipality: 'GM0203' })?.municipality).toBe('GM0203');
  });

  test('somebody without a fixed address is no error', () => {
    expect(read({ ...leaver, place: 'Geen vast adres' })).toMatchObject({
      errors: [],
      asked: { livesIn: 'geen vast adres', facts: { municipality: '' } },
    });
  });
});

describe('The rows of the form', () => {
  test('one more is asked for by a button, up to a limit', () => {
    expect(rowsOf(typed({}))).toEqual({ schools: 1, papers: 1 });
    expect(rowsOf(typed({ schools: '2', more: 'school' }))).toEqual({ schools: 3, papers: 1 });
    expect(rowsOf(typed({ papers: '8', more: 'paper' }))).toEqual({ schools: 1, papers: 8 });
    expect(rowsOf(typed({ schools: '99999', papers: '-3' }))).toEqual({ schools: 6, papers: 1 });
  });
  test('a row in which nothing stands counts for nothing', () => {
    expect(factsOf({ ...leaver, schools: '3', papers: '4' })?.enrolments).toHaveLength(1);
    expect(factsOf({ ...leaver, schools: '3', papers: '4' })?.papers).toHaveLength(1);
  });
});
