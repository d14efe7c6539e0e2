import { mbo, offer, paper, person, school, vso, type Scenario } from '../scenario.ts';

const article = 'WEC 44';
const rules = ['R02', 'R05'];
const on = '2026-11-22';
const born = '2006-09-01';
const at = (profile: 'arbeidsmarkt' | 'vervolgonderwijs' | 'dagbesteding' | '?', last?: string, more = {}) =>
  person(born, { enrolments: [vso('e1', profile, '2020-08-01', last)], ...more });
const document = 'school must overgangsdocument e1 2026-07-11.. open';

export const scenarios: readonly Scenario[] = [
  {
    name: 'a vso pupil of the profile arbeidsmarkt must get an offer',
    rules,
    article,
    on,
    facts: at('arbeidsmarkt'),
    expect: { doelgroep: 'not-met', duties: ['school must offer-loopbaanbegeleiding e1 2026-01-01.. open'] },
  },
  {
    name: 'after leaving for two years, and the overgangsdocument comes with it',
    rules: [...rules, 'R04', 'R08'],
    article,
    on,
    facts: at('arbeidsmarkt', '2026-07-10'),
    expect: {
      duties: [
        'school must offer-loopbaanbegeleiding e1 2026-01-01..2028-07-10 open',
        'school must renew-offer e1 2027-07-11..2028-07-10 not-yet',
        document,
      ],
    },
  },
  {
    name: 'on the last day of the two years',
    rules: [...rules, 'R04', 'R08'],
    article,
    on: '2028-07-10',
    facts: at('arbeidsmarkt', '2026-07-10'),
    expect: {
      duties: [
        'school must offer-loopbaanbegeleiding e1 2026-01-01..2028-07-10 open',
        'school must renew-offer e1 2027-07-11..2028-07-10 open',
        document,
      ],
    },
  },
  {
    name: 'a day later the offers have lapsed; the overgangsdocument never does',
    rules: [...rules, 'R04', 'R08'],
    article,
    on: '2028-07-11',
    facts: at('arbeidsmarkt', '2026-07-10'),
    expect: {
      duties: [
        'school must offer-loopbaanbegeleiding e1 2026-01-01..2028-07-10 lapsed',
        'school must renew-offer e1 2027-07-11..2028-07-10 lapsed',
        document,
      ],
    },
  },
  {
    name: 'the offer at school does it',
    rules,
    article,
    on,
    facts: at('arbeidsmarkt', undefined, { offers: [offer('e1', '2026-03-16')] }),
    expect: { duties: ['school must offer-loopbaanbegeleiding e1 2026-01-01.. done'] },
  },
  {
    name: 'the profile vervolgonderwijs knows no offer duty',
    rules,
    article,
    on,
    facts: at('vervolgonderwijs'),
    expect: { doelgroep: 'not-met', duties: [] },
  },
  {
    name: 'nor after leaving',
    rules,
    article,
    on,
    facts: at('vervolgonderwijs', '2026-07-10', { papers: [paper('diploma vso', '2026-07-10', 'e1')] }),
    expect: { doelgroep: 'met', duties: [] },
  },
  {
    name: 'the profile dagbesteding knows no offer duty while enrolled',
    rules,
    article,
    on,
    facts: at('dagbesteding'),
    expect: { duties: [] },
  },
  {
    name: 'nor after leaving, only the overgangsdocument',
    rules: [...rules, 'R08'],
    article,
    on,
    facts: at('dagbesteding', '2026-07-10'),
    expect: { duties: [document] },
  },
  {
    name: 'enrolled and the profile is missing: the offer is a question',
    rules,
    article,
    on,
    facts: at('?'),
    expect: { duties: ['school must offer-loopbaanbegeleiding e1 2026-01-01.. undetermined'], says: [/\?/] },
  },
  {
    name: 'left and the profile is missing: offer, renewed offer and overgangsdocument are questions',
    rules: [...rules, 'R04', 'R08'],
    article,
    on,
    facts: at('?', '2026-07-10'),
    expect: {
      doelgroep: 'met',
      duties: [
        'school must offer-loopbaanbegeleiding e1 2026-01-01..2028-07-10 undetermined',
        'school must renew-offer e1 2027-07-11..2028-07-10 undetermined',
        'school must overgangsdocument e1 2026-07-11.. undetermined',
      ],
    },
  },
  {
    name: 'the profile is missing but mbo followed: no offer either way, the document stays a question',
    rules: ['R03', 'R08'],
    article,
    on,
    facts: person(born, {
      enrolments: [vso('e1', '?', '2020-08-01', '2026-07-10'), school('e2', 'vo', '2026-08-24')],
    }),
    expect: { duties: ['school must overgangsdocument e1 2026-07-11.. undetermined'] },
  },
  {
    name: 'from vso arbeidsmarkt to entree within the summer: the mbo owes the offer, the vso the document',
    rules: ['R02', 'R03', 'R08'],
    article: 'WEC 44(3)',
    on,
    facts: person(born, {
      enrolments: [vso('e1', 'arbeidsmarkt', '2020-08-01', '2026-07-10'), mbo('e2', 'bbl 1', '2026-08-24')],
    }),
    expect: { duties: ['school must offer-loopbaanbegeleiding e2 2026-08-24.. open', document] },
  },
  {
    name: 'from vso arbeidsmarkt to mbo, exactly three months',
    rules: ['R03', 'R08'],
    article: 'WEC 44(3)',
    on,
    facts: person(born, {
      enrolments: [vso('e1', 'arbeidsmarkt', '2020-08-01', '2026-07-10'), school('e2', 'vavo', '2026-10-10')],
    }),
    expect: { excepted: 'WEC 44', duties: [document] },
  },
  {
    name: 'from vso arbeidsmarkt to mbo, a day more',
    rules: ['R03', 'R08'],
    article: 'WEC 44(3)',
    on,
    facts: person(born, {
      enrolments: [vso('e1', 'arbeidsmarkt', '2020-08-01', '2026-07-10'), school('e2', 'vavo', '2026-10-11')],
    }),
    expect: {
      duties: [
        'school must offer-loopbaanbegeleiding e1 2026-01-01..2028-07-10 open',
        'school must renew-offer e1 2027-07-11..2028-07-10 not-yet',
        document,
      ],
    },
  },
  {
    name: 'changed profile within vso: the first school owes as arbeidsmarkt, the second as dagbesteding',
    rules: ['R02', 'R04', 'R08'],
    article,
    on,
    facts: person(born, {
      enrolments: [
        vso('e1', 'arbeidsmarkt', '2020-08-01', '2026-07-10'),
        vso('e2', 'dagbesteding', '2026-08-24', '2026-10-30'),
      ],
    }),
    expect: {
      duties: [
        'school must offer-loopbaanbegeleiding e1 2026-01-01..2028-07-10 open',
        'school must renew-offer e1 2027-07-11..2028-07-10 not-yet',
        document,
        'school must overgangsdocument e2 2026-10-31.. open',
      ],
    },
  },
];
