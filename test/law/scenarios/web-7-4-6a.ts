import type { Paper } from '#law/facts.ts';
import { mbo, paper, person, school, type Scenario } from '../scenario.ts';

const article = 'WEB 7.4.6a';
const rules = ['R09'];
const on = '2026-11-22';
const born = '2004-09-09';
const left = (parts: number | undefined, ...papers: Paper[]) =>
  person(born, {
    enrolments: [mbo('e1', 'bol 3', '2024-08-01', '2026-10-03', parts === undefined ? {} : { passedParts: parts })],
    papers,
  });
const statement = 'school must mbo-verklaring e1 2026-10-04..';

export const scenarios: readonly Scenario[] = [
  {
    name: 'left mbo with two parts and no diploma: the verklaring is owed without asking',
    rules,
    article,
    on,
    facts: left(2),
    expect: { doelgroep: 'met', duties: [`${statement} open`] },
  },
  {
    name: 'one part is enough',
    rules,
    article,
    on,
    facts: left(1),
    expect: { duties: [`${statement} open`] },
  },
  {
    name: 'no part, no verklaring',
    rules,
    article,
    on,
    facts: left(0),
    expect: { duties: [] },
  },
  {
    name: 'nobody wrote parts down: none',
    rules,
    article,
    on,
    facts: left(undefined),
    expect: { duties: [] },
  },
  {
    name: 'on the last day enrolled not yet',
    rules,
    article,
    on: '2026-10-03',
    facts: left(2),
    expect: { duties: ['school may offer-loopbaanbegeleiding e1 2026-01-01.. open'] },
  },
  {
    name: 'from the next day',
    rules,
    article,
    on: '2026-10-04',
    facts: left(2),
    expect: { duties: [`${statement} open`] },
  },
  {
    name: 'given: done',
    rules,
    article,
    on,
    facts: left(2, paper('mbo-verklaring mbo 3', '2026-10-20', 'e1')),
    expect: { duties: [`${statement} done`] },
  },
  {
    name: 'given today: done',
    rules,
    article,
    on,
    facts: left(2, paper('mbo-verklaring mbo 3', on, 'e1')),
    expect: { duties: [`${statement} done`] },
  },
  {
    name: 'given tomorrow: open',
    rules,
    article,
    on,
    facts: left(2, paper('mbo-verklaring mbo 3', '2026-11-23', 'e1')),
    expect: { duties: [`${statement} open`] },
  },
  {
    name: 'a certificaat is not the verklaring',
    rules,
    article,
    on,
    facts: left(2, paper('certificaat mbo 3', '2026-10-20', 'e1')),
    expect: { duties: [`${statement} open`] },
  },
  {
    name: 'with the diploma of that enrolment there is no verklaring',
    rules,
    article,
    on,
    facts: person(born, {
      enrolments: [mbo('e1', 'bol 1', '2024-08-01', '2026-07-03', { passedParts: 2 })],
      papers: [paper('diploma mbo 1', '2026-07-03', 'e1')],
    }),
    expect: { not: ['mbo-verklaring'] },
  },
  {
    name: 'the diploma of another enrolment, of entree, takes nothing away',
    rules,
    article,
    on,
    facts: person(born, {
      enrolments: [
        mbo('e0', 'bol 1', '2022-08-01', '2023-07-07'),
        mbo('e1', 'bol 3', '2024-08-01', '2026-10-03', { passedParts: 1 }),
      ],
      papers: [paper('diploma mbo 1', '2023-07-07', 'e0')],
    }),
    expect: { startkwalificatie: false, doelgroep: 'met', duties: [`${statement} open`] },
  },
  {
    name: 'who has a startkwalificatie must ask for it',
    rules,
    article,
    on,
    facts: left(2, paper('diploma havo', '2022-07-01')),
    expect: { startkwalificatie: true, duties: [] },
  },
  {
    name: 'the day before 27 without asking',
    rules,
    article,
    on: '2026-11-22',
    facts: person('1999-11-23', {
      enrolments: [mbo('e1', 'bol 3', '2024-08-01', '2026-10-03', { passedParts: 2 })],
    }),
    expect: { duties: [`${statement} open`] },
  },
  {
    name: 'at 27 only on request',
    rules,
    article,
    on: '2026-11-23',
    facts: person('1999-11-23', {
      enrolments: [mbo('e1', 'bol 3', '2024-08-01', '2026-10-03', { passedParts: 2 })],
    }),
    expect: { duties: [] },
  },
  {
    name: 'at 27 a verklaring that was given is not listed any more either',
    rules,
    article,
    on: '2026-11-23',
    facts: person('1999-11-23', {
      enrolments: [mbo('e1', 'bol 3', '2024-08-01', '2026-10-03', { passedParts: 2 })],
      papers: [paper('mbo-verklaring mbo 3', '2026-10-20', 'e1')],
    }),
    expect: { duties: [] },
  },
  {
    name: 'enrolled at another mbo: no verklaring without asking',
    rules,
    article,
    on,
    facts: person(born, {
      enrolments: [
        mbo('e1', 'bol 3', '2024-08-01', '2026-10-03', { passedParts: 2 }),
        mbo('e2', 'bbl 3', '2026-10-12'),
      ],
    }),
    expect: { duties: ['school may offer-loopbaanbegeleiding e2 2026-10-12.. open'] },
  },
  {
    name: 'the day before the other mbo starts it is owed',
    rules,
    article,
    on: '2026-10-11',
    facts: person(born, {
      enrolments: [
        mbo('e1', 'bol 3', '2024-08-01', '2026-10-03', { passedParts: 2 }),
        mbo('e2', 'bbl 3', '2026-10-12'),
      ],
    }),
    expect: { duties: [`${statement} open`] },
  },
  {
    name: 'enrolled at vavo is enrolled at no mbo',
    rules,
    article,
    on,
    facts: person(born, {
      enrolments: [
        mbo('e1', 'bol 3', '2024-08-01', '2026-10-03', { passedParts: 2 }),
        school('e2', 'vavo', '2026-10-12'),
      ],
    }),
    expect: { doelgroep: 'not-met', duties: [`${statement} open`] },
  },
  {
    // "niet langer is ingeschreven" at any school: both are owed since the last of them was left.
    name: 'two programmes, both with parts: a verklaring for each, and one was given',
    rules,
    article,
    on,
    facts: person(born, {
      enrolments: [
        mbo('e1', 'bol 3', '2022-08-01', '2024-02-02', { passedParts: 1 }),
        mbo('e2', 'bbl 2', '2024-08-01', '2026-10-03', { passedParts: 3 }),
      ],
      papers: [paper('mbo-verklaring mbo 3', '2024-03-01', 'e1')],
    }),
    expect: {
      duties: ['school must mbo-verklaring e1 2026-10-04.. done', 'school must mbo-verklaring e2 2026-10-04.. open'],
    },
  },
  {
    name: 'the level and leerweg do not matter for it',
    rules,
    article,
    on,
    facts: person(born, {
      enrolments: [mbo('e1', '? ?', '2024-08-01', '2026-10-03', { passedParts: 1 })],
    }),
    expect: { duties: [`${statement} open`] },
  },
];
