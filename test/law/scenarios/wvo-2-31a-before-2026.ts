import { mbo, offer, paper, person, school, vso, type Scenario } from '../scenario.ts';

// No transitional rule was found (MvT 36667-3, section 14, is not stored): the answer is a question, not a guess.
const article = 'WVO 2020 2.31a';
const rules = ['R02', 'R04', 'R05'];
const on = '2026-11-22';
const born = '2004-05-02';
const proLeaver = (last: string, more = {}) =>
  person(born, { enrolments: [school('e1', 'pro', '2018-08-01', last)], ...more });

export const scenarios: readonly Scenario[] = [
  {
    name: 'left pro on the last day before the law: nobody knows, until the term is over',
    rules,
    article,
    on,
    facts: proLeaver('2025-12-31'),
    expect: {
      doelgroep: 'met',
      duties: [
        'school must offer-loopbaanbegeleiding e1 2026-01-01..2027-12-31 undetermined',
        'school must renew-offer e1 2027-01-01..2027-12-31 undetermined',
      ],
      says: [/\?/],
    },
  },
  {
    name: 'left pro on the first day of the law: the law is there',
    rules,
    article,
    on,
    facts: proLeaver('2026-01-01'),
    expect: {
      duties: [
        'school must offer-loopbaanbegeleiding e1 2026-01-01..2028-01-01 open',
        'school must renew-offer e1 2027-01-02..2028-01-01 not-yet',
      ],
    },
  },
  {
    name: 'left pro in the summer before the law',
    rules,
    article,
    on,
    facts: proLeaver('2025-07-11'),
    expect: {
      duties: [
        'school must offer-loopbaanbegeleiding e1 2026-01-01..2027-07-11 undetermined',
        'school must renew-offer e1 2026-07-12..2027-07-11 undetermined',
      ],
    },
  },
  {
    name: 'the term ended on the last day before the law: not listed',
    rules,
    article,
    on: '2026-01-01',
    facts: proLeaver('2023-12-31'),
    expect: { duties: [] },
  },
  {
    name: 'the term ended on the first day of the law: listed as a question',
    rules,
    article,
    on: '2026-01-01',
    facts: proLeaver('2024-01-01'),
    expect: {
      duties: [
        'school must offer-loopbaanbegeleiding e1 2026-01-01..2026-01-01 undetermined',
        'school must renew-offer e1 * undetermined', // where it begins, before the law, is the same question
      ],
    },
  },
  {
    name: 'a used offer in the first year takes the renewed offer away, whatever the law says of the rest',
    rules,
    article,
    on,
    facts: proLeaver('2025-07-11', { offers: [offer('e1', '2025-09-01', true)] }),
    expect: { not: ['renew-offer'] },
  },
  {
    name: 'with an aansluitende inschrijving there is no question',
    rules: [...rules, 'R03'],
    article,
    on,
    facts: person(born, {
      enrolments: [school('e1', 'pro', '2018-08-01', '2025-07-11'), mbo('e2', 'bol 1', '2025-08-25')],
    }),
    expect: { duties: ['school must offer-loopbaanbegeleiding e2 2026-01-01.. open'] },
  },
  {
    name: 'left vso arbeidsmarkt before the law: the overgangsdocument is no question',
    rules: [...rules, 'R08'],
    article: 'WEC 44',
    on,
    facts: person(born, { enrolments: [vso('e1', 'arbeidsmarkt', '2018-08-01', '2025-07-11')] }),
    expect: {
      duties: [
        'school must offer-loopbaanbegeleiding e1 2026-01-01..2027-07-11 undetermined',
        'school must renew-offer e1 2026-07-12..2027-07-11 undetermined',
        'school must overgangsdocument e1 2025-07-12.. open',
      ],
    },
  },
  {
    name: 'an entree diploma from before the law: a question until the year is over',
    rules,
    article: 'WEB 9.2.12',
    on: '2026-03-02',
    facts: person(born, {
      enrolments: [mbo('e1', 'bol 1', '2024-08-01', '2025-07-04')],
      papers: [paper('diploma mbo 1', '2025-07-04', 'e1')],
    }),
    expect: {
      duties: [
        'doorstroompunt must consult-school e1 2025-07-04..2026-07-03 open',
        'school must offer-loopbaanbegeleiding e1 2026-01-01..2026-07-04 undetermined',
      ],
    },
  },
  {
    name: 'an mbo diploma whose year ended on the last day before the law',
    rules,
    article: 'WEB 9.2.12',
    on: '2026-01-01',
    facts: person(born, {
      enrolments: [mbo('e1', 'bol 2', '2023-08-01', '2024-12-31')],
      papers: [paper('diploma mbo 2', '2024-12-31', 'e1')],
    }),
    expect: { duties: [] },
  },
  {
    name: 'an mbo diploma whose year ended on the first day of the law',
    rules,
    article: 'WEB 9.2.12',
    on: '2026-01-01',
    facts: person(born, {
      enrolments: [mbo('e1', 'bol 2', '2023-08-01', '2025-01-01')],
      papers: [paper('diploma mbo 2', '2025-01-01', 'e1')],
    }),
    expect: { duties: ['school must offer-loopbaanbegeleiding e1 2026-01-01..2026-01-01 undetermined'] },
  },
  {
    name: 'an mbo diploma of the first day of the law',
    rules,
    article: 'WEB 9.2.12',
    on,
    facts: person(born, {
      enrolments: [mbo('e1', 'bol 2', '2023-08-01', '2026-01-01')],
      papers: [paper('diploma mbo 2', '2026-01-01', 'e1')],
    }),
    expect: { duties: ['school must offer-loopbaanbegeleiding e1 2026-01-01..2027-01-01 open'] },
  },
  {
    name: 'a may of before the law is a question too',
    rules,
    article: 'WEB 9.2.12',
    on: '2026-03-02',
    facts: person(born, {
      enrolments: [mbo('e1', 'bbl 2', '2023-08-01', '2025-12-19')],
      papers: [paper('diploma mbo 2', '2025-12-19', 'e1')],
    }),
    expect: { duties: ['school may offer-loopbaanbegeleiding e1 2026-01-01..2026-12-19 undetermined'] },
  },
];
