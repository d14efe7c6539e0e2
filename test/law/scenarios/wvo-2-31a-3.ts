import { mbo, offer, person, school, vso, type Scenario } from '../scenario.ts';

// "Aansluitend" has no number in the law: three months is a setting of Aanzet, and the answer says so.
const article = 'WVO 2020 2.31a(3)';
const rules = ['R03'];
const born = '2005-05-02';
const after = (last: string, kind: 'vo' | 'vavo' | 'ho' | 'pro', from: string, end?: string) =>
  person(born, { enrolments: [school('e1', 'pro', '2021-08-01', last), school('e2', kind, from, end)] });
const owed = [
  'school must offer-loopbaanbegeleiding e1 2026-01-01..2028-07-10 open',
  'school must renew-offer e1 2027-07-11..2028-07-10 not-yet',
];
// Whether the exception still holds is open, so what hangs on it is: the offer, and the renewed one with it.
const question = [
  'school must offer-loopbaanbegeleiding e1 2026-01-01..2028-07-10 undetermined',
  'school must renew-offer e1 2027-07-11..2028-07-10 undetermined',
];

export const scenarios: readonly Scenario[] = [
  {
    name: 'from pro to mbo after 45 days: the pro school owes nothing, the mbo its own offer',
    rules: ['R02', 'R03'],
    article,
    on: '2026-11-22',
    facts: person(born, {
      enrolments: [school('e1', 'pro', '2021-08-01', '2026-07-10'), mbo('e2', 'bol 1', '2026-08-24')],
    }),
    expect: {
      doelgroep: 'not-met',
      duties: ['school must offer-loopbaanbegeleiding e2 2026-08-24.. open'],
    },
  },
  {
    name: 'from pro to vo',
    rules,
    article,
    on: '2026-11-22',
    facts: after('2026-07-10', 'vo', '2026-08-24'),
    expect: { excepted: 'WVO 2020 2.31a', duties: [] },
  },
  {
    name: 'from pro to vavo',
    rules,
    article,
    on: '2026-11-22',
    facts: after('2026-07-10', 'vavo', '2026-08-24'),
    expect: { duties: [] },
  },
  {
    name: 'from pro to ho',
    rules,
    article,
    on: '2026-11-22',
    facts: after('2026-07-10', 'ho', '2026-09-01'),
    expect: { duties: [] },
  },
  {
    name: 'from pro to vso is not vervolgonderwijs in this sense',
    rules,
    article,
    on: '2026-11-22',
    facts: person(born, {
      enrolments: [school('e1', 'pro', '2021-08-01', '2026-07-10'), vso('e2', 'dagbesteding', '2026-08-24')],
    }),
    expect: { duties: owed },
  },
  {
    name: 'exactly three months after the last day still follows on',
    rules,
    article,
    on: '2026-11-22',
    facts: after('2026-07-10', 'vavo', '2026-10-10'),
    expect: { duties: [] },
  },
  {
    name: 'the day before three months does',
    rules,
    article,
    on: '2026-11-22',
    facts: after('2026-07-10', 'vavo', '2026-10-09'),
    expect: { duties: [] },
  },
  {
    name: 'three months and one day does not',
    rules,
    article,
    on: '2026-11-22',
    facts: after('2026-07-10', 'vavo', '2026-10-11'),
    expect: { doelgroep: 'not-met', duties: owed },
  },
  {
    name: 'three months after 30 November end on 28 February',
    rules,
    article,
    on: '2027-03-15',
    facts: after('2026-11-30', 'vavo', '2027-02-28'),
    expect: { duties: [] },
  },
  {
    name: 'and 1 March is too late',
    rules,
    article,
    on: '2027-03-15',
    facts: after('2026-11-30', 'vavo', '2027-03-01'),
    expect: {
      duties: [
        'school must offer-loopbaanbegeleiding e1 2026-01-01..2028-11-30 open',
        'school must renew-offer e1 2027-12-01..2028-11-30 not-yet',
      ],
    },
  },
  {
    name: 'three months after 30 November of the year before a leap year end on 29 February',
    rules,
    article,
    on: '2028-03-15',
    facts: after('2027-11-30', 'vavo', '2028-02-29'),
    expect: { duties: [] },
  },
  {
    name: 'three months after 31 January end on 30 April',
    rules,
    article,
    on: '2026-11-22',
    facts: after('2026-01-31', 'vavo', '2026-04-30'),
    expect: { duties: [] },
  },
  {
    name: 'and 1 May is too late',
    rules,
    article,
    on: '2026-11-22',
    facts: after('2026-01-31', 'vavo', '2026-05-01'),
    expect: {
      duties: [
        'school must offer-loopbaanbegeleiding e1 2026-01-01..2028-01-31 open',
        'school must renew-offer e1 2027-02-01..2028-01-31 not-yet',
      ],
    },
  },
  {
    name: 'the new school began before the old one ended',
    rules,
    article,
    on: '2026-11-22',
    facts: after('2026-07-10', 'vavo', '2026-07-01'),
    expect: { duties: [] },
  },
  {
    name: 'the day before the new school starts the old one still owes the offer',
    rules,
    article,
    on: '2026-08-23',
    facts: after('2026-07-10', 'vavo', '2026-08-24'),
    expect: { doelgroep: 'met', duties: owed },
  },
  {
    name: 'on the day it starts no longer',
    rules,
    article,
    on: '2026-08-24',
    facts: after('2026-07-10', 'vavo', '2026-08-24'),
    expect: { doelgroep: 'not-met', duties: [] },
  },
  {
    name: 'the exception is for who has left: enrolled at both, the pro pupil must get an offer',
    rules,
    article,
    on: '2026-07-10',
    facts: after('2026-07-10', 'vavo', '2026-07-01'),
    expect: { duties: ['school must offer-loopbaanbegeleiding e1 2026-01-01.. open'] },
  },
  {
    name: 'the follow-up has a planned end: it still runs',
    rules,
    article,
    on: '2026-11-22',
    facts: after('2026-07-10', 'vavo', '2026-08-24', '2027-07-09'),
    expect: { duties: [] },
  },
  {
    name: 'on the last day of the follow-up it still runs',
    rules,
    article,
    on: '2026-10-30',
    facts: after('2026-07-10', 'vavo', '2026-08-24', '2026-10-30'),
    expect: { duties: [] },
  },
  {
    name: 'the follow-up broke off: whether the duty comes back is a question',
    rules,
    article,
    on: '2026-10-31',
    facts: after('2026-07-10', 'vavo', '2026-08-24', '2026-10-30'),
    expect: {
      doelgroep: 'met',
      duties: question,
      says: [/\?/],
    },
  },
  {
    name: 'of two follow-ups one still runs: no question',
    rules,
    article,
    on: '2026-11-22',
    facts: person(born, {
      enrolments: [
        school('e1', 'pro', '2021-08-01', '2026-07-10'),
        school('e2', 'vavo', '2026-08-24', '2026-09-11'),
        school('e3', 'vo', '2026-09-14'),
      ],
    }),
    expect: { duties: [] },
  },
  {
    name: 'a follow-up that broke off and one that came too late: a question',
    rules,
    article,
    on: '2026-11-22',
    facts: person(born, {
      enrolments: [
        school('e1', 'pro', '2021-08-01', '2026-07-10'),
        school('e2', 'vavo', '2026-08-24', '2026-09-11'),
        school('e3', 'vo', '2026-11-02'),
      ],
    }),
    expect: { duties: question },
  },
  {
    name: 'a follow-up that came too late and broke off changes nothing',
    rules,
    article,
    on: '2026-11-22',
    facts: after('2026-07-10', 'vavo', '2026-10-12', '2026-11-02'),
    expect: { duties: owed },
  },
  {
    name: 'an earlier enrolment elsewhere that ended before is no follow-up',
    rules,
    article,
    on: '2026-11-22',
    facts: person(born, {
      enrolments: [school('e0', 'vo', '2017-08-01', '2021-07-16'), school('e1', 'pro', '2021-08-01', '2026-07-10')],
    }),
    expect: { duties: owed },
  },
  {
    name: 'the old school made its offer already: with a follow-up nothing is listed of it',
    rules,
    article,
    on: '2026-11-22',
    facts: person(born, {
      enrolments: [school('e1', 'pro', '2021-08-01', '2026-07-10'), school('e2', 'vavo', '2026-08-24')],
      offers: [offer('e1', '2026-05-01')],
    }),
    expect: { duties: [] },
  },
  {
    name: 'a school beside it that ended on the same day is no follow-up',
    rules,
    article,
    on: '2026-11-22',
    facts: after('2026-07-10', 'vavo', '2026-07-01', '2026-07-10'),
    expect: { duties: owed },
  },
  {
    name: 'a school beside it that ended a day later is one, and it broke off',
    rules,
    article,
    on: '2026-11-22',
    facts: after('2026-07-10', 'vavo', '2026-07-01', '2026-07-11'),
    expect: { duties: question },
  },
  {
    name: 'a region that says one month: after one month and a day it no longer follows on',
    rules,
    article,
    on: '2026-11-22',
    facts: after('2026-07-10', 'vavo', '2026-08-11'),
    settings: { aansluitendMonths: 1 },
    expect: { duties: owed },
  },
];
