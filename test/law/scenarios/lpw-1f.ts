import { mbo, paper, person, school, type Scenario } from '../scenario.ts';

const article = 'LPW 1(f)';
const on = '2026-11-22';
const rules = ['R01'];
const born = '2004-09-09';
const left = [school('e1', 'vo', '2017-08-01', '2022-07-15')];

export const scenarios: readonly Scenario[] = [
  {
    name: 'without any paper there is no startkwalificatie',
    ...{ rules, article, on },
    facts: person(born, { enrolments: left }),
    expect: { startkwalificatie: false, doelgroep: 'met', duties: [] },
  },
  {
    name: 'a havo diploma is a startkwalificatie',
    ...{ rules, article, on },
    facts: person(born, { enrolments: left, papers: [paper('diploma havo', '2022-07-01', 'e1')] }),
    expect: { startkwalificatie: true, doelgroep: 'not-met', duties: [] },
  },
  {
    name: 'a vwo diploma is a startkwalificatie',
    ...{ rules, article, on },
    facts: person(born, { enrolments: left, papers: [paper('diploma vwo', '2022-07-01', 'e1')] }),
    expect: { startkwalificatie: true, doelgroep: 'not-met', duties: [] },
  },
  {
    name: 'a vmbo diploma is not',
    ...{ rules, article, on },
    facts: person(born, { enrolments: left, papers: [paper('diploma vmbo', '2022-07-01', 'e1')] }),
    expect: { startkwalificatie: false, doelgroep: 'met', duties: [] },
  },
  {
    name: 'an entree diploma (mbo 1) is not',
    ...{ rules, article, on },
    facts: person(born, { enrolments: left, papers: [paper('diploma mbo 1', '2023-07-01')] }),
    expect: { startkwalificatie: false, doelgroep: 'met', duties: [] },
  },
  {
    name: 'a diploma of mbo 2 is, the lowest that is',
    ...{ rules, article, on },
    facts: person(born, { enrolments: left, papers: [paper('diploma mbo 2', '2023-07-01')] }),
    expect: { startkwalificatie: true, doelgroep: 'not-met', duties: [] },
  },
  {
    name: 'a diploma of mbo 3 is',
    ...{ rules, article, on },
    facts: person(born, { enrolments: left, papers: [paper('diploma mbo 3', '2023-07-01')] }),
    expect: { startkwalificatie: true, doelgroep: 'not-met', duties: [] },
  },
  {
    name: 'a diploma of mbo 4 is',
    ...{ rules, article, on },
    facts: person(born, { enrolments: left, papers: [paper('diploma mbo 4', '2023-07-01')] }),
    expect: { startkwalificatie: true, doelgroep: 'not-met', duties: [] },
  },
  {
    name: 'a pro diploma is not',
    ...{ rules, article, on },
    facts: person(born, { enrolments: left, papers: [paper('diploma pro', '2021-07-01')] }),
    expect: { startkwalificatie: false, doelgroep: 'met', duties: [] },
  },
  {
    name: 'a vso diploma is not',
    ...{ rules, article, on },
    facts: person(born, { enrolments: left, papers: [paper('diploma vso', '2021-07-01')] }),
    expect: { startkwalificatie: false, doelgroep: 'met', duties: [] },
  },
  {
    name: 'a certificaat of mbo 2 is not a diploma',
    ...{ rules, article, on },
    facts: person(born, { enrolments: left, papers: [paper('certificaat mbo 2', '2023-07-01')] }),
    expect: { startkwalificatie: false, doelgroep: 'met', duties: [] },
  },
  {
    name: 'an mbo-verklaring of mbo 4 is not a diploma',
    ...{ rules, article, on },
    facts: person(born, { enrolments: left, papers: [paper('mbo-verklaring mbo 4', '2023-07-01')] }),
    expect: { startkwalificatie: false, doelgroep: 'met', duties: [] },
  },
  {
    name: 'a certificaat of havo is not a diploma',
    ...{ rules, article, on },
    facts: person(born, { enrolments: left, papers: [paper('certificaat havo', '2022-07-01')] }),
    expect: { startkwalificatie: false, doelgroep: 'met', duties: [] },
  },
  {
    name: 'the diploma counts on the day it is dated',
    ...{ rules, article, on },
    facts: person(born, { enrolments: left, papers: [paper('diploma havo', '2026-11-22')] }),
    expect: { startkwalificatie: true, doelgroep: 'not-met' },
  },
  {
    name: 'and not a day earlier',
    ...{ rules, article, on },
    facts: person(born, { enrolments: left, papers: [paper('diploma havo', '2026-11-23')] }),
    expect: { startkwalificatie: false, doelgroep: 'met' },
  },
  {
    name: 'one startkwalificatie among other papers is enough',
    ...{ rules, article, on },
    facts: person(born, {
      enrolments: [mbo('e1', 'bol 2', '2021-08-01', '2023-07-01')],
      papers: [paper('diploma vmbo', '2021-07-01'), paper('diploma mbo 2', '2023-07-01', 'e1')],
    }),
    expect: { startkwalificatie: true, doelgroep: 'not-met', duties: [] },
  },
];
