import { mbo, person, school, type Scenario, vso } from '../scenario.ts';

// Outside the contract's facts: an exemption changes nothing in the law's own words, but a person decides who calls.
const article = 'LPW 5, 5a, 15';
const rules = ['R01', 'H01'];
const on = '2026-11-22';
const born = '2007-10-01';
const left = [school('e1', 'vo', '2019-08-01', '2023-07-14')];

export const scenarios: readonly Scenario[] = [
  {
    name: 'nineteen with an exemption that runs: met to the letter, and a person decides',
    rules,
    article,
    on,
    facts: person(born, { enrolments: left, exemptions: [{ article: '5', from: '2023-08-01' }] }),
    expect: { doelgroep: 'met', approach: 'LPW 5', duties: [] },
  },
  {
    name: 'an exemption that ended long ago: still a person decides',
    rules,
    article,
    on,
    facts: person(born, {
      enrolments: left,
      exemptions: [{ article: '5a', from: '2020-08-01', until: '2021-07-31' }],
    }),
    expect: { doelgroep: 'met', approach: 'LPW 5a' },
  },
  {
    name: 'of two exemptions the latest is named',
    rules,
    article,
    on,
    facts: person(born, {
      enrolments: left,
      exemptions: [
        { article: '5a', from: '2020-08-01', until: '2021-07-31' },
        { article: '15', from: '2023-08-01' },
      ],
    }),
    expect: { doelgroep: 'met', approach: 'LPW 15' },
  },
  {
    name: 'of two exemptions the latest is named, in whatever order they stand',
    rules,
    article,
    on,
    facts: person(born, {
      enrolments: left,
      exemptions: [
        { article: '15', from: '2023-08-01' },
        { article: '5a', from: '2020-08-01', until: '2021-07-31' },
      ],
    }),
    expect: { doelgroep: 'met', approach: 'LPW 15' },
  },
  {
    name: 'an exemption from today counts',
    rules,
    article,
    on,
    facts: person(born, { enrolments: left, exemptions: [{ article: '15', from: on }] }),
    expect: { doelgroep: 'met', approach: 'LPW 15' },
  },
  {
    name: 'an exemption from tomorrow does not',
    rules,
    article,
    on,
    facts: person(born, { enrolments: left, exemptions: [{ article: '15', from: '2026-11-23' }] }),
    expect: { doelgroep: 'met', approach: 'none' },
  },
  {
    name: 'enrolled again: nothing to decide',
    rules,
    article,
    on,
    facts: person(born, {
      enrolments: [...left, mbo('e2', 'bbl 3', '2026-08-24')],
      exemptions: [{ article: '5a', from: '2020-08-01', until: '2021-07-31' }],
    }),
    expect: { doelgroep: 'not-met', approach: 'none' },
  },
  {
    name: 'the group is a question: a person decides as well',
    rules,
    article,
    on,
    facts: person('2009-03-10', {
      enrolments: [vso('e1', '?', '2021-08-01', '2026-07-10')],
      exemptions: [{ article: '5a', from: '2020-08-01', until: '2021-07-31' }],
    }),
    expect: { doelgroep: 'undetermined', approach: 'LPW 5a' },
  },
];
