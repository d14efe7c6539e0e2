import { paper, person, school, type Scenario } from '../scenario.ts';

// A pro diploma takes the kwalificatieplicht away (LPW 4a(2)): what keeps the Doorstroompunt out is the leerplicht alone.
const article = 'LPW 3';
const rules = ['R01'];
const proLeaver = (birthDate: string, last: string) =>
  person(birthDate, {
    enrolments: [school('e1', 'pro', '2022-08-01', last)],
    papers: [paper('diploma pro', last, 'e1')],
  });

export const scenarios: readonly Scenario[] = [
  {
    name: 'sixteen in March: leerplichtig up to and including 31 July',
    rules,
    article,
    on: '2026-07-31',
    facts: proLeaver('2010-03-10', '2026-07-10'),
    expect: { doelgroep: 'not-met', not: ['consult-school'] },
  },
  {
    name: 'and no longer on 1 August',
    rules,
    article,
    on: '2026-08-01',
    facts: proLeaver('2010-03-10', '2026-07-10'),
    expect: { doelgroep: 'met' },
  },
  {
    name: 'sixteen on 31 July, the last day of the school year: leerplichtig on that day',
    rules,
    article,
    on: '2026-07-31',
    facts: proLeaver('2010-07-31', '2026-07-10'),
    expect: { doelgroep: 'not-met' },
  },
  {
    name: 'and free of it the next day',
    rules,
    article,
    on: '2026-08-01',
    facts: proLeaver('2010-07-31', '2026-07-10'),
    expect: { doelgroep: 'met' },
  },
  {
    name: 'sixteen on 1 August: the school year has just begun, so not free the day after',
    rules,
    article,
    on: '2026-08-02',
    facts: proLeaver('2010-08-01', '2026-07-10'),
    expect: { doelgroep: 'not-met' },
  },
  {
    name: 'sixteen on 1 August: leerplichtig to 31 July a year later',
    rules,
    article,
    on: '2027-07-31',
    facts: proLeaver('2010-08-01', '2026-07-10'),
    expect: { doelgroep: 'not-met' },
  },
  {
    name: 'and not one day longer',
    rules,
    article,
    on: '2027-08-01',
    facts: proLeaver('2010-08-01', '2026-07-10'),
    expect: { doelgroep: 'met' },
  },
  {
    name: 'sixteen in December: leerplichtig into the next calendar year',
    rules,
    article,
    on: '2027-07-31',
    facts: proLeaver('2010-12-31', '2026-12-18'),
    expect: { doelgroep: 'not-met' },
  },
  {
    name: 'sixteen on New Year: to 31 July of the same calendar year',
    rules,
    article,
    on: '2027-08-01',
    facts: proLeaver('2011-01-01', '2027-07-09'),
    expect: { doelgroep: 'met' },
  },
  {
    name: 'born on 29 February: sixteen on 29 February, leerplichtig to 31 July',
    rules,
    article,
    on: '2028-07-31',
    facts: proLeaver('2012-02-29', '2028-07-14'),
    expect: { doelgroep: 'not-met' },
  },
  {
    name: 'born on 29 February: free on 1 August of that year',
    rules,
    article,
    on: '2028-08-01',
    facts: proLeaver('2012-02-29', '2028-07-14'),
    expect: { doelgroep: 'met' },
  },
  {
    name: 'fifteen and out of school is for the leerplichtambtenaar',
    rules,
    article,
    on: '2026-11-22',
    facts: person('2011-03-10', { enrolments: [school('e1', 'vo', '2023-08-01', '2026-10-01')] }),
    expect: { doelgroep: 'not-met', duties: [], says: [/leerplicht/i] },
  },
];
