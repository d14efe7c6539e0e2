import { absent, mbo, paper, person, school, vso, type Scenario } from '../scenario.ts';

const article = 'WEB 9.2.1';
const rules = ['R01'];
const on = '2026-11-22';
const born = '2004-09-09';
const kevin = person('1999-09-14', { enrolments: [mbo('e1', 'bol 3', '2017-08-01', '2019-03-31')] });
const leap = person('2000-02-29', { enrolments: [mbo('e1', 'bol 3', '2017-08-01', '2019-03-31')] });
const sem = (last: string) => person('2006-12-12', { enrolments: [mbo('e1', 'bol 2', '2025-08-01', last)] });
const atMbo = [mbo('e1', 'bbl 3', '2024-08-01')];
const may = 'school may offer-loopbaanbegeleiding e1 2026-01-01.. open';

export const scenarios: readonly Scenario[] = [
  {
    name: 'the day before the 27th birthday belongs to the group',
    ...{ rules, article, on: '2026-09-13' },
    facts: kevin,
    expect: { startkwalificatie: false, doelgroep: 'met', duties: [] },
  },
  {
    name: 'on the 27th birthday no longer',
    ...{ rules, article, on: '2026-09-14' },
    facts: kevin,
    expect: { startkwalificatie: false, doelgroep: 'not-met', duties: [] },
  },
  {
    name: 'nor on the day after',
    ...{ rules, article, on: '2026-09-15' },
    facts: kevin,
    expect: { doelgroep: 'not-met', duties: [] },
  },
  {
    name: 'born on 29 February: not yet 27 on 28 February of a common year',
    ...{ rules, article, on: '2027-02-28' },
    facts: leap,
    expect: { doelgroep: 'met' },
  },
  {
    name: 'born on 29 February: 27 on 1 March of a common year',
    ...{ rules, article, on: '2027-03-01' },
    facts: leap,
    expect: { doelgroep: 'not-met' },
  },
  {
    name: 'the twenty-third birthday is no border any more',
    ...{ rules, article, on: '2027-09-09' },
    facts: person(born, { enrolments: [mbo('e1', 'bol 3', '2022-08-01', '2026-10-03')] }),
    expect: { doelgroep: 'met', duties: [] },
  },
  {
    name: 'on the first day of the law, 1 January 2026',
    ...{ rules, article, on: '2026-01-01' },
    facts: person(born, { enrolments: [mbo('e1', 'bol 3', '2022-08-01', '2025-10-03')] }),
    expect: { doelgroep: 'met', duties: [] },
  },
  {
    name: 'on the last day enrolled: enrolled',
    ...{ rules, article, on: '2026-10-02' },
    facts: sem('2026-10-02'),
    expect: { doelgroep: 'not-met', duties: ['school must offer-loopbaanbegeleiding e1 2026-01-01.. open'] },
  },
  {
    name: 'the day after the last day: for the Doorstroompunt',
    ...{ rules, article, on: '2026-10-03' },
    facts: sem('2026-10-02'),
    expect: { doelgroep: 'met', duties: [] },
  },
  {
    name: 'a planned end is not an end',
    ...{ rules, article, on },
    facts: sem('2027-07-09'),
    expect: { doelgroep: 'not-met', duties: ['school must offer-loopbaanbegeleiding e1 2026-01-01.. open'] },
  },
  {
    name: 'the enrolment of tomorrow does not count',
    ...{ rules, article, on: '2026-08-23' },
    facts: person(born, { enrolments: [mbo('e1', 'bbl 3', '2026-08-24')] }),
    expect: { doelgroep: 'met', duties: [] },
  },
  {
    name: 'the enrolment of today does',
    ...{ rules, article, on: '2026-08-24' },
    facts: person(born, { enrolments: [mbo('e1', 'bbl 3', '2026-08-24')] }),
    expect: { doelgroep: 'not-met', duties: ['school may offer-loopbaanbegeleiding e1 2026-08-24.. open'] },
  },
  {
    name: 'never at a school that we know of: not enrolled',
    ...{ rules, article, on },
    facts: person(born),
    expect: { startkwalificatie: false, doelgroep: 'met', duties: [] },
  },
  {
    name: 'enrolled in ho is enrolled',
    ...{ rules, article, on },
    facts: person(born, { enrolments: [school('e1', 'ho', '2026-09-01')] }),
    expect: { doelgroep: 'not-met', duties: [] },
  },
  {
    name: 'enrolled in vavo is enrolled',
    ...{ rules, article, on },
    facts: person(born, { enrolments: [school('e1', 'vavo', '2026-09-01')] }),
    expect: { doelgroep: 'not-met', duties: [] },
  },
  {
    name: 'one enrolment ended, another runs: enrolled',
    ...{ rules, article, on },
    facts: person(born, {
      enrolments: [school('e1', 'vavo', '2024-09-01', '2026-06-30'), school('e2', 'ho', '2026-09-01')],
    }),
    expect: { doelgroep: 'not-met', duties: [] },
  },
  {
    name: 'away for 27 days: not yet',
    ...{ rules: ['R01', 'R10'], article, on: '2026-11-21' },
    facts: person(born, { enrolments: atMbo, absences: [absent('e1', '2026-10-25')] }),
    expect: { doelgroep: 'not-met', duties: [may] },
  },
  {
    name: 'away for 28 days: four weeks are met',
    ...{ rules: ['R01', 'R10'], article, on },
    facts: person(born, { enrolments: atMbo, absences: [absent('e1', '2026-10-25')] }),
    expect: { doelgroep: 'met', duties: [may, 'school must report-absence e1 2026-11-22.. open'] },
  },
  {
    name: 'away for 29 days',
    ...{ rules: ['R01', 'R10'], article, on: '2026-11-23' },
    facts: person(born, { enrolments: atMbo, absences: [absent('e1', '2026-10-25')] }),
    expect: { doelgroep: 'met', duties: [may, 'school must report-absence e1 2026-11-22.. open'] },
  },
  {
    name: 'four weeks over the Christmas holiday count',
    ...{ rules: ['R01', 'R10'], article, on: '2027-01-12' },
    facts: person(born, { enrolments: atMbo, absences: [absent('e1', '2026-12-15')] }),
    expect: { doelgroep: 'met', duties: [may, 'school must report-absence e1 2027-01-12.. open'] },
  },
  {
    name: 'four weeks in February of a leap year end on a day that exists',
    ...{ rules: ['R01'], article, on: '2028-02-29' },
    facts: person(born, { enrolments: atMbo, absences: [absent('e1', '2028-02-01')] }),
    expect: { doelgroep: 'met' },
  },
  {
    name: 'away with a valid reason is not away',
    ...{ rules: ['R01', 'R10'], article, on },
    facts: person(born, { enrolments: atMbo, absences: [absent('e1', '2026-09-01', { validReason: true })] }),
    expect: { doelgroep: 'not-met', duties: [may] },
  },
  {
    name: 'came back last week: no longer in the group, but to be reported',
    ...{ rules: ['R01', 'R10'], article, on },
    facts: person(born, { enrolments: atMbo, absences: [absent('e1', '2026-09-01', { until: '2026-11-15' })] }),
    expect: { doelgroep: 'not-met', duties: [may, 'school must report-absence e1 2026-09-29.. open'] },
  },
  {
    name: 'will come back next week: still away',
    ...{ rules: ['R01', 'R10'], article, on },
    facts: person(born, { enrolments: atMbo, absences: [absent('e1', '2026-09-01', { until: '2026-11-29' })] }),
    expect: { doelgroep: 'met', duties: [may, 'school must report-absence e1 2026-09-29.. open'] },
  },
  {
    name: 'away from the one school, present at the other',
    ...{ rules: ['R01', 'R10'], article, on },
    facts: person(born, {
      enrolments: [...atMbo, school('e2', 'vavo', '2026-09-01')],
      absences: [absent('e1', '2026-09-01')],
    }),
    expect: { doelgroep: 'not-met', duties: [may, 'school must report-absence e1 2026-09-29.. open'] },
  },
  {
    name: 'away from both',
    ...{ rules: ['R01', 'R10'], article, on },
    facts: person(born, {
      enrolments: [...atMbo, school('e2', 'vavo', '2026-09-01')],
      absences: [absent('e1', '2026-09-01'), absent('e2', '2026-10-25')],
    }),
    expect: {
      doelgroep: 'met',
      duties: [
        may,
        'school must report-absence e1 2026-09-29.. open',
        'school must report-absence e2 2026-11-22.. open',
      ],
    },
  },
  {
    name: 'away from both, at the second a day short of four weeks',
    ...{ rules: ['R01', 'R10'], article, on },
    facts: person(born, {
      enrolments: [...atMbo, school('e2', 'vavo', '2026-09-01')],
      absences: [absent('e1', '2026-09-01'), absent('e2', '2026-10-26')],
    }),
    expect: { doelgroep: 'not-met', duties: [may, 'school must report-absence e1 2026-09-29.. open'] },
  },
  {
    name: 'two absences of two weeks are not one of four',
    ...{ rules: ['R01', 'R10'], article, on },
    facts: person(born, {
      enrolments: atMbo,
      absences: [absent('e1', '2026-10-19', { until: '2026-11-01' }), absent('e1', '2026-11-09')],
    }),
    expect: { doelgroep: 'not-met', duties: [may] },
  },
  {
    name: 'the absence that starts tomorrow is ignored',
    ...{ rules: ['R01', 'R10'], article, on },
    facts: person(born, { enrolments: atMbo, absences: [absent('e1', '2026-11-23')] }),
    expect: { doelgroep: 'not-met', duties: [may] },
  },
  {
    name: 'away for four weeks with a startkwalificatie: not in the group, nothing to report',
    ...{ rules: ['R01', 'R10'], article, on },
    facts: person(born, {
      enrolments: atMbo,
      papers: [paper('diploma havo', '2022-07-01')],
      absences: [absent('e1', '2026-09-01')],
    }),
    expect: { startkwalificatie: true, doelgroep: 'not-met', duties: [may] },
  },
  {
    name: 'a vso pupil of twenty, away for four weeks: in the group, though the report asks a month',
    ...{ rules: ['R01', 'R10'], article, on },
    facts: person('2006-05-01', {
      enrolments: [vso('e1', 'dagbesteding', '2020-08-01')],
      absences: [absent('e1', '2026-10-25')],
    }),
    expect: { doelgroep: 'met', duties: [] },
  },
  {
    name: 'twenty-seven, enrolled and away for weeks: not in the group',
    ...{ rules: ['R01', 'R10'], article, on },
    facts: person('1999-11-22', { enrolments: atMbo, absences: [absent('e1', '2026-09-01')] }),
    expect: { doelgroep: 'not-met', duties: [may] },
  },
  {
    name: 'leaves on the last day of the school year and starts in September: in between for the Doorstroompunt',
    ...{ rules: ['R01'], article, on: '2026-08-15' },
    facts: person(born, {
      enrolments: [school('e1', 'vavo', '2025-09-01', '2026-07-17'), mbo('e2', 'bbl 2', '2026-08-24')],
    }),
    expect: { doelgroep: 'met', duties: [] },
  },
];
