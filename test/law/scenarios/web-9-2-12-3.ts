import type { Enrolment } from '#law/facts.ts';
import { mbo, paper, person, school, type Scenario } from '../scenario.ts';

const article = 'WEB 9.2.12(3)';
const rules = ['R03'];
const on = '2026-11-22';
const born = '2005-01-15';
const next = (kind: string, ...others: Enrolment[]) =>
  person(born, {
    enrolments: [mbo('e1', kind, '2024-08-01', '2026-07-10'), ...others],
    papers: [paper(`diploma mbo ${kind.at(-1)}`, '2026-06-15', 'e1')],
  });
const must = 'school must offer-loopbaanbegeleiding e1 2026-01-01..2027-06-15';
const may = 'school may offer-loopbaanbegeleiding e1 2026-01-01..2027-06-15';

export const scenarios: readonly Scenario[] = [
  {
    name: 'an entree graduate who goes on to bol 2: only the new enrolment counts',
    rules: ['R02', 'R03'],
    article,
    on,
    facts: next('bol 1', mbo('e2', 'bol 2', '2026-08-01')),
    expect: { doelgroep: 'not-met', duties: ['school must offer-loopbaanbegeleiding e2 2026-08-01.. open'] },
  },
  {
    name: 'a bol-2 graduate who goes on to bbl 3: the new school may',
    rules: ['R02', 'R03'],
    article,
    on,
    facts: next('bol 2', mbo('e2', 'bbl 3', '2026-08-01')),
    expect: { duties: ['school may offer-loopbaanbegeleiding e2 2026-08-01.. open'] },
  },
  {
    name: 'three months are counted from the last day enrolled, not from the diploma',
    rules,
    article,
    on,
    facts: next('bol 2', school('e2', 'vavo', '2026-10-10')),
    expect: { excepted: 'WEB 9.2.12', duties: [] },
  },
  {
    name: 'a day more than three months',
    rules,
    article,
    on,
    facts: next('bol 2', school('e2', 'vavo', '2026-10-11')),
    expect: { duties: [`${must} open`] },
  },
  {
    name: 'a may knows no exception',
    rules,
    article: 'WEB 9.2.12(4)',
    on,
    facts: next('bbl 2', school('e2', 'ho', '2026-09-01')),
    expect: { duties: [`${may} open`] },
  },
  {
    name: 'a may stays open when the follow-up broke off: there is no question',
    rules,
    article: 'WEB 9.2.12(4)',
    on,
    facts: next('bol 3', school('e2', 'ho', '2026-09-01', '2026-10-15')),
    expect: { duties: [`${may} open`] },
  },
  {
    name: 'the follow-up of an entree graduate broke off: a question',
    rules: ['R03', 'R06'],
    article,
    on,
    facts: next('bol 1', mbo('e2', 'bol 2', '2026-08-24', '2026-10-15')),
    expect: {
      doelgroep: 'met',
      duties: ['doorstroompunt must consult-school e1 2026-06-15..2027-06-14 open', `${must} undetermined`],
      says: [/\?/],
    },
  },
  {
    name: 'the dropout without diploma is neither owed nor excepted, follow-up or not',
    rules: ['R03', 'R05'],
    article,
    on,
    facts: person(born, {
      enrolments: [mbo('e1', 'bol 2', '2024-08-01', '2026-07-10'), school('e2', 'vavo', '2026-08-24')],
    }),
    expect: { duties: [] },
  },
  {
    name: 'still enrolled at entree, with the diploma, and at bol 2 already: both schools must',
    rules: ['R02', 'R03'],
    article,
    on: '2026-07-10',
    facts: next('bol 1', mbo('e2', 'bol 2', '2026-07-06')),
    expect: {
      duties: [
        'school must offer-loopbaanbegeleiding e1 2026-01-01.. open',
        'school must offer-loopbaanbegeleiding e2 2026-07-06.. open',
      ],
    },
  },
  {
    name: 'from bol 2 to pro is not vervolgonderwijs',
    rules,
    article,
    on,
    facts: next('bol 2', school('e2', 'pro', '2026-08-24')),
    expect: { duties: [`${must} open`, 'school must offer-loopbaanbegeleiding e2 2026-08-24.. open'] },
  },
  {
    name: 'a graduate of bol whose level is missing, with a follow-up: must or may, so a question',
    rules,
    article,
    on,
    facts: person(born, {
      enrolments: [mbo('e1', 'bol ?', '2024-08-01', '2026-07-10'), school('e2', 'vavo', '2026-08-24')],
      papers: [paper('diploma mbo 2', '2026-06-15', 'e1')],
    }),
    expect: { duties: ['school * offer-loopbaanbegeleiding e1 2026-01-01..2027-06-15 undetermined'] },
  },
  {
    name: 'a graduate of mbo 3 whose leerweg is missing, with a follow-up: may or nothing, so a question',
    rules,
    article,
    on,
    facts: person(born, {
      enrolments: [mbo('e1', '? 3', '2024-08-01', '2026-07-10'), school('e2', 'ho', '2026-09-01')],
      papers: [paper('diploma mbo 3', '2026-06-15', 'e1')],
    }),
    expect: { duties: [`${may} undetermined`] },
  },
  {
    name: 'an entree graduate whose leerweg is missing, with a follow-up: excepted or never owed, so not listed',
    rules,
    article,
    on,
    facts: person(born, {
      enrolments: [mbo('e1', '? 1', '2024-08-01', '2026-07-10'), school('e2', 'vavo', '2026-08-24')],
      papers: [paper('diploma mbo 1', '2026-06-15', 'e1')],
    }),
    expect: { duties: [] },
  },
];
