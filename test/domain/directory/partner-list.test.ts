import { describe, expect, test } from 'vitest';
import { guessPartners } from '#domain/directory/partner-fields.ts';
import { judgePartners, type KnownColleague, type KnownOrganisation } from '#domain/directory/partner-list.ts';
import { townFinder } from '#domain/directory/partner-places.ts';
import { workDaysIn } from '#domain/directory/partner-row.ts';
import { sameOrganisation, samePerson } from '#domain/directory/same-organisation.ts';
import { facts } from '#outside/facts/facts.ts';

const { places, distance } = facts();
const townOf = townFinder({ places, distance, today: '2026-06-08', near: 'GM0307' });
const nothing = { formerNames: [], phone: null, publicPhone: null, hasAccount: false };
const deEik: KnownOrganisation = {
  ...nothing,
  id: 'eik',
  name: 'Praktijkschool De Eik',
  shortName: 'De Eik',
  kind: 'pro',
  municipalityCode: 'GM0307',
  hasAccount: true,
};
const leusden: KnownOrganisation = {
  ...nothing,
  id: 'leusden',
  name: 'Werk en inkomen Leusden',
  shortName: 'Leusden',
  kind: 'wi',
  municipalityCode: 'GM0327',
  formerNames: ['Sociale dienst De Stoep'],
  phone: '033 000 00 00',
};
const ilse: KnownColleague = {
  id: 'ilse',
  organisationId: 'leusden',
  name: 'Ilse Mulder',
  jobTitle: 'klantmanager',
  phone: '000 111 22 33',
  mail: null,
  workDays: [],
  standInId: null,
};

const header = ['Organisatie', 'Soort', 'Gemeente', 'Contactpersoon', 'Telefoon', 'E-mail', 'Werkdagen', 'Vervanger'];
/** Lines as they stand in a list, from line 2 on. */
function judge(lines: readonly string[], answers: Record<string, string> = {}, accounts: readonly number[] = []) {
  const rows = lines.map((text, n) => {
    const cells = text.split(';').map((cell) => cell.trim());
    return { line: n + 2, cells: header.map((_, column) => cells[column] ?? '') };
  });
  const [organisations, colleagues] = [[deEik, leusden], [ilse]];
  const townName = (code: string) => places.municipalities.get(code)?.name ?? code;
  const mapping = guessPartners(header);
  return judgePartners({ rows, mapping, organisations, colleagues, townOf, townName, distance, answers, accounts });
}
const names = (plan: ReturnType<typeof judge>) => plan.organisations.map(({ id, name }) => id ?? name);
const codes = (plan: ReturnType<typeof judge>) => plan.faults.map(({ line, code }) => [line, code]);

describe('organisations of a list', () => {
  test('Leusden twice is one organisation, under its name of now, a former one and a short one', () => {
    const plan = judge([
      'Werk en inkomen Leusden; W&I; Leusden; Bo Baas; 000 222 33 44',
      'werk en inkomen LEUSDEN; ; ; Els Kok; 000 222 33 55',
      'Sociale dienst De Stoep; W&I; Leusden',
      'Leusden; werk en inkomen; Leusden',
    ]);
    expect(names(plan)).toEqual(['leusden']);
    expect(plan.questions).toEqual([]);
    expect(plan.organisations[0]?.contacts.map(({ name }) => name)).toEqual(['Ilse Mulder', 'Bo Baas', 'Els Kok']);
  });

  test('what looks like one that is there is asked and held; an answer settles all its lines', () => {
    const lines = ['PrO De Eik; praktijkonderwijs; Amersfoort; Jo Bos; 000 222 33 44', 'Mbo Vecht; mbo; Utrecht'];
    const asked = judge(lines);
    expect(names(asked)).toEqual(['Mbo Vecht']);
    expect(asked.questions).toMatchObject([
      {
        id: 'o:2',
        about: 'organisation',
        said: 'PrO De Eik',
        lines: [2],
        options: [{ label: 'Praktijkschool De Eik' }],
      },
    ]);
    expect(names(judge(lines, { 'o:2': 'eik' }))).toEqual(['eik', 'Mbo Vecht']);
    expect(names(judge(lines, { 'o:2': 'new' }))).toEqual(['PrO De Eik', 'Mbo Vecht']);
    expect(codes(judge(lines, { 'o:2': 'skip' }))).toEqual([[2, 'skipped']]);
    expect(names(judge(lines, { 'o:2': 'somebody-elses-id' }))).toEqual(['Mbo Vecht']);
  });

  test('two lines of the list that may be one are asked too', () => {
    const lines = ['Vso De Linde; vso; Soest', 'De Linde; vso; Soest'];
    expect(judge(lines).questions).toMatchObject([{ id: 'o:3', options: [{ value: 'line:2' }] }]);
    expect(names(judge(lines, { 'o:3': 'line:2' }))).toEqual(['Vso De Linde']);
  });

  test('a telephone number alone is never a reason', () => {
    const known = {
      names: ['Jeugdhulp Eem'],
      kind: 'hulp' as const,
      municipalityCode: null,
      town: null,
      phones: ['033 123 45 67'],
    };
    const wish = { ...known, names: ['Schuldhulp Vallei'] };
    expect(sameOrganisation(known, wish, distance)).toBe('new');
    expect(sameOrganisation(known, { ...wish, names: ['Eem, hulp aan gezinnen'] }, distance)).toBe('maybe');
    expect(samePerson('Ilse Mulder', 'Bo Baas', distance)).toBe('new');
  });

  test('one office for each municipality has its own name; a name that says no kind is asked', () => {
    const plan = judge([
      '; werk en inkomen; Soest',
      'Leerplicht; leerplicht; Soest',
      'Leerplicht; leerplicht; Baarn',
      'Iets; ; Soest',
    ]);
    expect(names(plan)).toEqual(['Werk en inkomen Soest', 'Leerplicht', 'Leerplicht Baarn']);
    expect(plan.questions).toMatchObject([{ id: 'k:5', about: 'kind' }]);
    expect(names(judge(['Iets; ; Soest'], { 'k:2': 'hulp' }))).toEqual(['Iets']);
  });

  test('an unknown municipality holds its lines, and is asked once', () => {
    const lines = [
      'Leerplicht A; leerplicht; Leuzden',
      'Leerplicht B; leerplicht; leuzden',
      'Leerplicht C; leerplicht; Bergen',
    ];
    const asked = judge(lines);
    expect(names(asked)).toEqual([]);
    expect(asked.questions.map(({ said, lines: at }) => [said, at])).toEqual([
      ['Leuzden', [2, 3]],
      ['Bergen', [4]],
    ]);
    expect(asked.questions[0]?.options.map(({ label }) => label)).toContain('Leusden');
    expect(asked.questions[1]?.options.length).toBeGreaterThan(1);
    const plan = judge(lines, { 'm:leuzden': 'GM0327', 'm:bergen': 'skip' });
    expect(plan.organisations.map(({ municipalityCode }) => municipalityCode)).toEqual(['GM0327']);
    expect(plan.questions.map(({ id }) => id)).toEqual(['o:3']); // a second leerplicht in one municipality
    expect(codes(plan)).toEqual([[4, 'skipped']]);
  });

  test('who keeps the region is never made by a list', () =>
    expect(codes(judge(['Contactgemeente Nieuw; contactgemeente; Soest; Bo Baas; 000 222 33 44']))).toEqual([
      [2, 'not-by-list'],
    ]));
});

describe('people of a list', () => {
  test('blanks are filled, what is there stays, and the difference is named', () => {
    const plan = judge([
      'Werk en inkomen Leusden; wi; Leusden; Ilse Mulder; 000 999 99 99; ilse@example.org; ma, di en vrij',
    ]);
    expect(plan.organisations[0]?.contacts).toMatchObject([
      { id: 'ilse', phone: '000 111 22 33', mail: 'ilse@example.org', workDays: [1, 2, 5], changed: true },
    ]);
    expect(codes(plan)).toEqual([[2, 'differs']]);
  });

  test('the same person twice is one; an initial is a question', () => {
    const line = (name: string) => `Werk en inkomen Leusden; wi; Leusden; ${name}; 000 222 33 44`;
    expect(judge([line('Bo Baas'), line('bo baas')]).organisations[0]?.contacts).toHaveLength(2);
    const asked = judge([line('I. Mulder')]);
    expect(asked.questions).toMatchObject([{ id: 'p:2', about: 'person', options: [{ value: 'ilse' }] }]);
    expect(judge([line('I. Mulder')], { 'p:2': 'ilse' }).organisations[0]?.contacts).toHaveLength(1);
  });

  test('where people work with Aanzet a list adds nobody but the first', () => {
    expect(codes(judge(['De Eik; pro; Amersfoort; Jo Bos; 000 222 33 44']))).toEqual([]);
    const school = (name: string) => `Vso De Linde; vso; Soest; ${name}; 000 222 33 44`;
    const plan = judge([school('Jo Bos'), school('Al Kok')], {}, [2]);
    expect(plan.organisations).toMatchObject([{ hasAccount: true, contacts: [{ name: 'Jo Bos' }] }]);
    expect(codes(plan)).toEqual([[3, 'kept-there']]);
  });

  test('faults name their line: a BSN, no way to reach somebody, a number that is none; a stand-in must be there', () => {
    const line = (rest: string) => `Leerplicht Soest; leerplicht; Soest; ${rest}`;
    expect(
      codes(
        judge([
          line('Bo 111222333; 000 222 33 44'),
          line('Bo Baas'),
          line('Bo Baas; 12'),
          line('Bo Baas; ; bo-at-work'),
          line('Els Kok; 612345678; ; wanneer het kan; Piet'),
          '; ; Soest',
        ]),
      ),
    ).toEqual([
      [2, 'bsn'],
      [3, 'no-channel'],
      [4, 'no-phone'],
      [5, 'no-mail'],
      [6, 'work-days'],
      [6, 'stand-in'],
      [7, 'no-organisation'],
    ]);
  });

  test('days of the week are read as people write them', () => {
    expect(workDaysIn('ma t/m do')).toEqual([1, 2, 3, 4]);
    expect(workDaysIn('maandag, woensdag en vrijdag')).toEqual([1, 3, 5]);
    expect(workDaysIn('di-vr')).toEqual([2, 3, 4, 5]);
    expect(workDaysIn('alle dagen')).toEqual([1, 2, 3, 4, 5]);
    expect(workDaysIn('in overleg')).toBeUndefined();
  });
});
