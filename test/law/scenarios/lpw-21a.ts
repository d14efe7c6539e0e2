import type { Absence } from '#law/facts.ts';
import { absent, mbo, paper, person, school, vso, type Scenario } from '../scenario.ts';

// "gedurende een periode van vier opeenvolgende lesweken in totaal zestien uren": sixteen is enough.
const article = 'LPW 21a';
const rules = ['R10'];
const on = '2026-11-22';
const born = '2009-10-01'; // 17, kwalificatieplichtig
const vo = [school('e1', 'vo', '2022-08-01')];
const away = (more: Partial<Absence>, birthDate = born, on_ = on) =>
  ({
    rules,
    article,
    on: on_,
    facts: person(birthDate, { enrolments: vo, absences: [absent('e1', '2026-11-09', more)] }),
  }) as const;
const report = (status = 'open') => `school must report-absence e1 2026-11-09.. ${status}`;

export const scenarios: readonly Scenario[] = [
  {
    name: 'kwalificatieplichtig, fifteen hours: nothing to report',
    ...away({ hoursInFourWeeks: 15 }),
    expect: { doelgroep: 'not-met', duties: [] },
  },
  {
    name: 'sixteen hours: report',
    ...away({ hoursInFourWeeks: 16 }),
    expect: { doelgroep: 'not-met', duties: [report()] },
  },
  {
    name: 'seventeen hours: report',
    ...away({ hoursInFourWeeks: 17 }),
    expect: { duties: [report()] },
  },
  {
    name: 'nobody counted the hours: a question',
    ...away({}),
    expect: { duties: [report('undetermined')], says: [/\?/] },
  },
  {
    name: 'a valid reason: nothing, however many hours',
    ...away({ hoursInFourWeeks: 40, validReason: true }),
    expect: { duties: [] },
  },
  {
    name: 'a valid reason and nobody counted: nothing, and no question',
    ...away({ validReason: true }),
    expect: { duties: [] },
  },
  {
    name: 'reported: done',
    ...away({ hoursInFourWeeks: 20, reported: '2026-11-20' }),
    expect: { duties: [report('done')] },
  },
  {
    name: 'an absence that ended counts too',
    ...away({ hoursInFourWeeks: 16, until: '2026-11-13' }),
    expect: { duties: [report()] },
  },
  {
    name: 'four weeks away with fifteen hours: the rule of the grown-ups is not for the kwalificatieplichtige',
    rules,
    article,
    on,
    facts: person(born, {
      enrolments: vo,
      absences: [absent('e1', '2026-10-01', { hoursInFourWeeks: 15 })],
    }),
    expect: { doelgroep: 'not-met', duties: [] },
  },
  {
    name: 'leerplichtig at fifteen: sixteen hours',
    ...away({ hoursInFourWeeks: 16 }, '2011-03-10'),
    expect: { duties: [report()] },
  },
  {
    name: 'leerplichtig at fifteen: fifteen hours',
    ...away({ hoursInFourWeeks: 15 }, '2011-03-10'),
    expect: { duties: [] },
  },
  {
    name: 'leerplichtig with a pro diploma at mbo: leerplicht goes by age, so by hours',
    rules,
    article,
    on: '2027-06-15',
    facts: person('2011-03-10', {
      enrolments: [mbo('e1', 'bbl 3', '2027-02-01')],
      papers: [paper('diploma pro', '2027-01-29')],
      absences: [absent('e1', '2027-06-01', { hoursInFourWeeks: 16 })],
    }),
    expect: {
      doelgroep: 'not-met',
      duties: [
        'school may offer-loopbaanbegeleiding e1 2027-02-01.. open',
        'school must report-absence e1 2027-06-01.. open',
      ],
    },
  },
  {
    name: 'the day before eighteen: by hours',
    ...away({ hoursInFourWeeks: 16 }, '2008-11-23'),
    expect: { duties: [report()] },
  },
  {
    name: 'on the eighteenth birthday: by weeks, and two are not four',
    ...away({ hoursInFourWeeks: 16 }, '2008-11-22'),
    expect: { duties: [] },
  },
  {
    name: 'kwalificatieplichtig at vso: by hours as well',
    rules,
    article,
    on,
    facts: person(born, {
      enrolments: [vso('e1', 'vervolgonderwijs', '2022-08-01')],
      absences: [absent('e1', '2026-11-09', { hoursInFourWeeks: 16 })],
    }),
    expect: { doelgroep: 'not-met', duties: [report()] },
  },
  {
    // Being in vso arbeidsmarkt is not yet having followed it (LPW 4a(2)).
    name: 'seventeen and still in vso arbeidsmarkt: by hours',
    rules,
    article,
    on,
    facts: person(born, {
      enrolments: [vso('e1', 'arbeidsmarkt', '2022-08-01')],
      absences: [absent('e1', '2026-11-09', { hoursInFourWeeks: 16 })],
    }),
    expect: { duties: ['school must offer-loopbaanbegeleiding e1 2026-01-01.. open', report()] },
  },
  {
    name: 'seventeen, pro diploma, now at mbo: not kwalificatieplichtig, so by weeks',
    rules,
    article: 'LPW 4a(2)',
    on,
    facts: person(born, {
      enrolments: [school('e1', 'pro', '2022-08-01', '2026-07-10'), mbo('e2', 'bbl 3', '2026-08-24')],
      papers: [paper('diploma pro', '2026-07-10', 'e1')],
      absences: [absent('e2', '2026-11-09', { hoursInFourWeeks: 40 })],
    }),
    expect: { doelgroep: 'not-met', duties: ['school may offer-loopbaanbegeleiding e2 2026-08-24.. open'] },
  },
  {
    name: 'seventeen, vso arbeidsmarkt left, now at mbo: by weeks',
    rules,
    article: 'LPW 4a(2)',
    on,
    facts: person(born, {
      enrolments: [vso('e1', 'arbeidsmarkt', '2022-08-01', '2026-07-10'), mbo('e2', 'bbl 3', '2026-08-24')],
      absences: [absent('e2', '2026-10-25')],
    }),
    expect: {
      doelgroep: 'met',
      duties: [
        'school may offer-loopbaanbegeleiding e2 2026-08-24.. open',
        'school must overgangsdocument e1 2026-07-11.. open',
        'school must report-absence e2 2026-11-22.. open',
      ],
    },
  },
  {
    name: 'seventeen, vso left without known profile, at vavo: hours or weeks, so a question',
    rules,
    article: 'LPW 4a(2)',
    on,
    facts: person(born, {
      enrolments: [vso('e1', '?', '2022-08-01', '2026-07-10'), school('e2', 'vavo', '2026-08-24')],
      absences: [absent('e2', '2026-11-09', { hoursInFourWeeks: 16 })],
    }),
    expect: {
      doelgroep: 'not-met',
      duties: [
        'school must overgangsdocument e1 2026-07-11.. undetermined',
        'school must report-absence e2 * undetermined',
      ],
      says: [/\?/],
    },
  },
  {
    name: 'the same at eighteen: no question, by weeks',
    rules,
    article: 'LPW 4a(2)',
    on,
    facts: person('2008-11-22', {
      enrolments: [vso('e1', '?', '2022-08-01', '2026-07-10'), school('e2', 'vavo', '2026-08-24')],
      absences: [absent('e2', '2026-11-09', { hoursInFourWeeks: 16 })],
    }),
    expect: { duties: ['school must overgangsdocument e1 2026-07-11.. undetermined'] },
  },
  {
    name: 'an absence that starts today counts with the hours that were written down',
    rules,
    article,
    on: '2026-11-09',
    facts: person(born, { enrolments: vo, absences: [absent('e1', '2026-11-09', { hoursInFourWeeks: 16 })] }),
    expect: { duties: [report()] },
  },
  {
    name: 'an absence that starts tomorrow does not',
    rules,
    article,
    on: '2026-11-08',
    facts: person(born, { enrolments: vo, absences: [absent('e1', '2026-11-09', { hoursInFourWeeks: 16 })] }),
    expect: { duties: [] },
  },
  {
    name: 'seventeen with a havo diploma, at vo for vwo: no longer kwalificatieplichtig, nothing to report',
    rules,
    article: 'LPW 4a(1)',
    on,
    facts: person(born, {
      enrolments: vo,
      papers: [paper('diploma havo', '2026-07-01', 'e1')],
      absences: [absent('e1', '2026-11-09', { hoursInFourWeeks: 40 })],
    }),
    expect: { startkwalificatie: true, doelgroep: 'not-met', duties: [], says: [/kwalificatieplicht voorbij/] },
  },
];
