import { mbo, offer, paper, person, type Scenario } from '../scenario.ts';

const article = 'WEB 9.2.12';
const rules = ['R02', 'R05'];
const on = '2026-11-22';
const born = '2005-01-15';
const student = (kind: string, last?: string, more = {}) =>
  person(born, { enrolments: [mbo('e1', kind, '2024-08-01', last)], ...more });
const must = 'school must offer-loopbaanbegeleiding e1 2026-01-01..';
const may = 'school may offer-loopbaanbegeleiding e1 2026-01-01..';
const graduate = (kind: string, level: number, more = {}) =>
  student(kind, '2026-06-30', { papers: [paper(`diploma mbo ${level}`, '2026-06-30', 'e1')], ...more });

export const scenarios: readonly Scenario[] = [
  ...[
    ['bol 1', `${must} open`],
    ['bbl 1', `${must} open`],
    ['bol 2', `${must} open`],
    ['bbl 2', `${may} open`],
    ['bol 3', `${may} open`],
    ['bbl 3', `${may} open`],
    ['bol 4', `${may} open`],
    ['bbl 4', `${may} open`],
  ].map(([kind = '', duty = '']) => ({
    name: `a student of mbo ${kind}: ${duty.slice(0, 11)} offer`,
    ...{ rules: ['R02'], article, on },
    facts: student(kind),
    expect: { doelgroep: 'not-met' as const, duties: [duty] },
  })),
  ...['derde 1', 'derde 2', 'derde 3', 'derde 4', 'derde ?'].map((kind) => ({
    name: `a student of mbo ${kind}: article 9.2.12 is not among what 11.1.13 applies`,
    ...{ rules: ['R02'], article, on },
    facts: student(kind),
    expect: { doelgroep: 'not-met' as const, duties: [] },
  })),
  ...['bol ?', '? 1', '? 2', '? 3', '? ?', 'bbl ?'].map((kind) => ({
    name: `a student of mbo ${kind}, where nobody wrote down the rest: a question`,
    ...{ rules: ['R02'], article, on },
    facts: student(kind),
    expect: {
      duties: ['school * offer-loopbaanbegeleiding e1 2026-01-01.. undetermined'],
      says: [/\?/],
    },
  })),
  {
    name: 'a graduate whose level was not written down: a question with a term',
    ...{ rules, article, on },
    facts: student('bol ?', '2026-06-30', { papers: [paper('diploma mbo 2', '2026-06-30', 'e1')] }),
    expect: { duties: ['school * offer-loopbaanbegeleiding e1 2026-01-01..2027-06-30 undetermined'] },
  },
  {
    name: 'a dropout of entree without diploma is owed nothing by the mbo',
    ...{ rules, article, on },
    facts: student('bol 1', '2026-10-02'),
    expect: { doelgroep: 'met', duties: [] },
  },
  {
    name: 'a dropout of whom the level is missing neither',
    ...{ rules, article, on },
    facts: student('bol ?', '2026-10-02'),
    expect: { doelgroep: 'met', duties: [] },
  },
  {
    name: 'an entree graduate: one year after the diploma',
    ...{ rules: ['R02', 'R05', 'R06'], article, on },
    facts: graduate('bbl 1', 1),
    expect: {
      doelgroep: 'met',
      duties: ['doorstroompunt must consult-school e1 2026-06-30..2027-06-29 open', `${must}2027-06-30 open`],
    },
  },
  {
    name: 'a bol-2 graduate has a startkwalificatie and is owed the offer all the same',
    ...{ rules, article, on },
    facts: graduate('bol 2', 2),
    expect: { startkwalificatie: true, doelgroep: 'not-met', duties: [`${must}2027-06-30 open`] },
  },
  {
    name: 'no renewed offer at mbo, on the first anniversary or after',
    ...{ rules: ['R04', 'R05'], article, on: '2027-06-30' },
    facts: graduate('bol 2', 2),
    expect: { duties: [`${must}2027-06-30 open`], not: ['renew-offer'] },
  },
  {
    name: 'the day before the last day of the year',
    ...{ rules, article, on: '2027-06-29' },
    facts: graduate('bol 2', 2),
    expect: { duties: [`${must}2027-06-30 open`] },
  },
  {
    name: 'the day after the year: lapsed',
    ...{ rules, article, on: '2027-07-01' },
    facts: graduate('bol 2', 2),
    expect: { duties: [`${must}2027-06-30 lapsed`] },
  },
  {
    name: 'a may lapses as well',
    ...{ rules, article, on: '2027-07-01' },
    facts: graduate('bbl 2', 2),
    expect: { duties: [`${may}2027-06-30 lapsed`] },
  },
  {
    name: 'an offer to a graduate: done, also after the year',
    ...{ rules, article, on: '2027-07-01' },
    facts: graduate('bol 2', 2, { offers: [offer('e1', '2027-06-30')] }),
    expect: { duties: [`${must}2027-06-30 done`] },
  },
  {
    name: 'an offer during the programme: done for the graduate too',
    ...{ rules, article, on },
    facts: graduate('bol 2', 2, { offers: [offer('e1', '2026-02-01')] }),
    expect: { duties: [`${must}2027-06-30 done`] },
  },
  {
    name: 'the diploma on 29 February: the year ends on 28 February',
    ...{ rules, article, on: '2029-02-28' },
    facts: student('bol 2', '2028-02-29', { papers: [paper('diploma mbo 2', '2028-02-29', 'e1')] }),
    expect: { duties: [`${must}2029-02-28 open`] },
  },
  {
    name: 'the diploma on 29 February: over on 1 March',
    ...{ rules, article, on: '2029-03-01' },
    facts: student('bol 2', '2028-02-29', { papers: [paper('diploma mbo 2', '2028-02-29', 'e1')] }),
    expect: { duties: [`${must}2029-02-28 lapsed`] },
  },
  {
    name: 'the diploma on 28 February: over on 29 February of the leap year',
    ...{ rules, article, on: '2028-02-29' },
    facts: student('bol 2', '2027-02-28', { papers: [paper('diploma mbo 2', '2027-02-28', 'e1')] }),
    expect: { duties: [`${must}2028-02-28 lapsed`] },
  },
  {
    name: 'a late diploma: before it comes nothing is owed',
    ...{ rules, article, on: '2026-09-14' },
    facts: student('bol 2', '2026-07-10', { papers: [paper('diploma mbo 2', '2026-09-15', 'e1')] }),
    expect: { startkwalificatie: false, doelgroep: 'met', duties: [] },
  },
  {
    name: 'a late diploma: the year runs from the diploma, not from leaving',
    ...{ rules, article, on: '2026-09-15' },
    facts: student('bol 2', '2026-07-10', { papers: [paper('diploma mbo 2', '2026-09-15', 'e1')] }),
    expect: { startkwalificatie: true, duties: [`${must}2027-09-15 open`] },
  },
  {
    name: 'an early diploma, still enrolled: open-ended',
    ...{ rules, article, on: '2026-07-10' },
    facts: student('bol 2', '2026-07-10', { papers: [paper('diploma mbo 2', '2026-06-15', 'e1')] }),
    expect: { duties: [`${must} open`] },
  },
  {
    name: 'an early diploma, left: the year runs from the diploma',
    ...{ rules, article, on: '2026-07-11' },
    facts: student('bol 2', '2026-07-10', { papers: [paper('diploma mbo 2', '2026-06-15', 'e1')] }),
    expect: { duties: [`${must}2027-06-15 open`] },
  },
  {
    name: 'a second diploma of the same enrolment: what has lapsed does not reopen',
    ...{ rules, article, on: '2027-09-01' },
    facts: student('bol 2', '2026-06-30', {
      papers: [paper('diploma mbo 2', '2027-08-20', 'e1'), paper('diploma mbo 2', '2026-06-30', 'e1')],
    }),
    expect: { duties: [`${must}2027-06-30 lapsed`] },
  },
  {
    name: 'the diploma of another enrolment starts no term here',
    ...{ rules, article, on },
    facts: person(born, {
      enrolments: [mbo('e1', 'bbl 3', '2022-08-01', '2024-07-05'), mbo('e2', 'bol 2', '2024-08-01', '2026-07-03')],
      papers: [paper('diploma mbo 2', '2026-07-03', 'e2')],
    }),
    expect: { duties: ['school must offer-loopbaanbegeleiding e2 2026-01-01..2027-07-03 open'] },
  },
  {
    name: 'a certificaat starts no term',
    ...{ rules, article, on },
    facts: student('bol 2', '2026-07-10', { papers: [paper('certificaat mbo 2', '2026-07-10', 'e1')] }),
    expect: { doelgroep: 'met', duties: [] },
  },
  {
    name: 'an mbo-verklaring starts no term',
    ...{ rules, article, on },
    facts: student('bol 1', '2026-07-10', { papers: [paper('mbo-verklaring mbo 1', '2026-07-10', 'e1')] }),
    expect: { doelgroep: 'met', duties: [] },
  },
  {
    name: 'a graduate of the derde leerweg is owed no offer',
    ...{ rules, article, on },
    facts: graduate('derde 2', 2),
    expect: { startkwalificatie: true, duties: [] },
  },
  {
    name: 'Ilse, 31, bol-2 diploma: the mbo must, age plays no part',
    ...{ rules: ['R01', 'R02', 'R05'], article, on },
    facts: person('1995-03-03', {
      enrolments: [mbo('e1', 'bol 2', '2024-08-01', '2026-07-03')],
      papers: [paper('diploma mbo 2', '2026-07-03', 'e1')],
    }),
    expect: { startkwalificatie: true, doelgroep: 'not-met', duties: [`${must}2027-07-03 open`] },
  },
];
