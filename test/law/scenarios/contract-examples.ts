import { mbo, paper, person, school, type Scenario } from '../scenario.ts';

const on = '2026-11-22';
const pro = school('e1', 'pro', '2021-08-01', '2026-07-10');

/** The five examples of the contract. */
export const scenarios: readonly Scenario[] = [
  {
    name: 'example 1: pro diploma this summer, nothing after',
    rules: ['R01', 'R02', 'R04', 'R06'],
    article: 'WVO 2020 2.31a',
    on,
    facts: person('2008-05-02', { enrolments: [pro], papers: [paper('diploma pro', '2026-07-10', 'e1')] }),
    expect: {
      startkwalificatie: false,
      doelgroep: 'met',
      duties: [
        'doorstroompunt must consult-school e1 2026-07-10..2028-07-09 open',
        'school must offer-loopbaanbegeleiding e1 2026-01-01..2028-07-10 open',
        'school must renew-offer e1 2027-07-11..2028-07-10 not-yet',
      ],
    },
  },
  {
    name: 'example 2: the same, and entree after 45 days',
    rules: ['R01', 'R02', 'R03', 'R06'],
    article: 'WVO 2020 2.31a(3)',
    on,
    facts: person('2008-05-02', {
      enrolments: [pro, mbo('e2', 'bol 1', '2026-08-24')],
      papers: [paper('diploma pro', '2026-07-10', 'e1')],
    }),
    expect: {
      doelgroep: 'not-met',
      duties: ['school must offer-loopbaanbegeleiding e2 2026-08-24.. open'],
      not: ['renew-offer', 'consult-school', 'offer-loopbaanbegeleiding e1'],
    },
  },
  {
    name: 'example 3: mbo 2 bbl with a diploma',
    rules: ['R01', 'R02', 'R05'],
    article: 'WEB 9.2.12',
    on,
    facts: person('2005-01-15', {
      enrolments: [mbo('e1', 'bbl 2', '2024-08-01', '2026-06-30')],
      papers: [paper('diploma mbo 2', '2026-06-30', 'e1')],
    }),
    expect: {
      startkwalificatie: true,
      doelgroep: 'not-met',
      duties: ['school may offer-loopbaanbegeleiding e1 2026-01-01..2027-06-30 open'],
    },
  },
  {
    name: 'example 4: mbo 3 left without diploma, two parts',
    rules: ['R01', 'R05', 'R06', 'R09'],
    article: 'WEB 7.4.6a',
    on,
    facts: person('2004-09-09', {
      enrolments: [mbo('e1', 'bol 3', '2024-08-01', '2026-10-03', { passedParts: 2 })],
    }),
    expect: {
      doelgroep: 'met',
      duties: ['school must mbo-verklaring e1 2026-10-04.. open'],
      not: ['offer-loopbaanbegeleiding', 'consult-school'],
    },
  },
  {
    name: 'example 5: seventeen, pro with diploma',
    rules: ['R01', 'R06'],
    article: 'LPW 4a(2)',
    on,
    facts: person('2009-03-10', { enrolments: [pro], papers: [paper('diploma pro', '2026-07-10', 'e1')] }),
    expect: {
      doelgroep: 'met',
      duties: [
        'doorstroompunt must consult-school e1 2026-07-10..2028-07-09 open',
        'school must offer-loopbaanbegeleiding e1 2026-01-01..2028-07-10 open',
        'school must renew-offer e1 2027-07-11..2028-07-10 not-yet',
      ],
    },
  },
  {
    name: 'example 5, without diploma or verklaring',
    rules: ['R01', 'R06'],
    article: 'LPW 4a(2)',
    on,
    facts: person('2009-03-10', { enrolments: [pro] }),
    expect: { doelgroep: 'not-met', not: ['consult-school'] },
  },
];
