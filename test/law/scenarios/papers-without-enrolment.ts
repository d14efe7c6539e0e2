import { mbo, paper, person, school, type Scenario, vso } from '../scenario.ts';

// A paper may name no enrolment. It is of the only one that fits; of none; or of one of several, and that is a question.
const on = '2026-11-22';
const born = '2005-05-02';
const must = (id: string, until: string, status: string) =>
  `school must offer-loopbaanbegeleiding ${id} 2026-01-01..${until} ${status}`;

export const scenarios: readonly Scenario[] = [
  {
    name: 'an entree diploma where only pro is known: of no enrolment',
    rules: ['R06'],
    article: 'WEB 9.2.5',
    on,
    facts: person(born, {
      enrolments: [school('e1', 'vavo', '2021-08-01', '2023-07-14')],
      papers: [paper('diploma mbo 1', '2026-07-03')],
    }),
    expect: { doelgroep: 'met', duties: ['doorstroompunt must consult-school null 2026-07-03..2027-07-02 open'] },
  },
  {
    name: 'an entree diploma beside an enrolment of mbo 2: of no enrolment',
    rules: ['R05', 'R06'],
    article: 'WEB 9.2.5',
    on,
    facts: person(born, {
      enrolments: [mbo('e1', 'bol 2', '2025-08-01', '2026-07-03')],
      papers: [paper('diploma mbo 1', '2026-07-03')],
    }),
    expect: { doelgroep: 'met', duties: ['doorstroompunt must consult-school null 2026-07-03..2027-07-02 open'] },
  },
  {
    name: 'an entree diploma older than the enrolment: of another one',
    rules: ['R05', 'R06'],
    article: 'WEB 9.2.5',
    on,
    facts: person(born, {
      enrolments: [mbo('e1', 'bol 1', '2026-07-06', '2026-10-02')],
      papers: [paper('diploma mbo 1', '2026-07-03')],
    }),
    expect: { doelgroep: 'met', duties: ['doorstroompunt must consult-school null 2026-07-03..2027-07-02 open'] },
  },
  {
    name: 'an entree diploma of the first day of the enrolment: of this one',
    rules: ['R05', 'R06'],
    article: 'WEB 9.2.12',
    on,
    facts: person(born, {
      enrolments: [mbo('e1', 'bol 1', '2026-07-03', '2026-10-02')],
      papers: [paper('diploma mbo 1', '2026-07-03')],
    }),
    expect: {
      duties: [
        'doorstroompunt must consult-school e1 2026-07-03..2027-07-02 open',
        'school must offer-loopbaanbegeleiding e1 2026-07-03..2027-07-03 open',
      ],
    },
  },
  {
    name: 'two enrolments of mbo 2 and one diploma: of which is a question',
    rules: ['R05'],
    article: 'WEB 9.2.12',
    on,
    facts: person(born, {
      enrolments: [mbo('e1', 'bol 2', '2024-08-01', '2026-06-30'), mbo('e2', 'bol 2', '2025-08-01', '2026-07-10')],
      papers: [paper('diploma mbo 2', '2026-06-30')],
    }),
    expect: {
      startkwalificatie: true,
      duties: [must('e1', '2027-06-30', 'undetermined'), must('e2', '2027-06-30', 'undetermined')],
    },
  },
  {
    name: 'two enrolments of mbo 2 and one of mbo 3: the last has no part in the question',
    rules: ['R05'],
    article: 'WEB 9.2.12',
    on,
    facts: person(born, {
      enrolments: [
        mbo('e1', 'bol 2', '2024-08-01', '2026-06-30'),
        mbo('e2', 'bol 2', '2025-08-01', '2026-06-30'),
        mbo('e3', 'bol 3', '2023-08-01', '2024-06-30'),
      ],
      papers: [paper('diploma mbo 2', '2026-06-30')],
    }),
    expect: { duties: [must('e1', '2027-06-30', 'undetermined'), must('e2', '2027-06-30', 'undetermined')] },
  },
  {
    name: 'two enrolments of mbo 2, the diploma names the second: no question',
    rules: ['R05'],
    article: 'WEB 9.2.12',
    on,
    facts: person(born, {
      enrolments: [mbo('e1', 'bol 2', '2024-08-01', '2025-06-30'), mbo('e2', 'bol 2', '2025-08-01', '2026-06-30')],
      papers: [paper('diploma mbo 2', '2026-06-30', 'e2')],
    }),
    expect: { duties: [must('e2', '2027-06-30', 'open')] },
  },
  {
    name: 'two enrolments of mbo 2, one diploma names its own and an earlier one names none',
    rules: ['R05'],
    article: 'WEB 9.2.12',
    on,
    facts: person(born, {
      enrolments: [mbo('e1', 'bol 2', '2024-08-01', '2026-06-30'), mbo('e2', 'bol 2', '2025-08-01', '2026-06-30')],
      papers: [paper('diploma mbo 2', '2026-05-29'), paper('diploma mbo 2', '2026-06-30', 'e1')],
    }),
    expect: { duties: [must('e1', '2027-06-30', 'open'), must('e2', '2027-05-29', 'undetermined')] },
  },
  {
    name: 'two stays at entree, one diploma that names neither: whether a verklaring is owed is a question',
    rules: ['R09'],
    article: 'WEB 7.4.6a',
    on,
    facts: person(born, {
      enrolments: [
        mbo('e1', 'derde 1', '2022-08-01', '2023-07-07', { passedParts: 1 }),
        mbo('e2', 'derde 1', '2023-08-01', '2024-07-05'),
      ],
      papers: [paper('diploma mbo 1', '2024-07-05')],
    }),
    expect: { duties: ['school must mbo-verklaring e1 2024-07-06.. undetermined'] },
  },
  {
    name: 'the verklaring was given to that one: no question left',
    rules: ['R09'],
    article: 'WEB 7.4.6a',
    on,
    facts: person(born, {
      enrolments: [
        mbo('e1', 'derde 1', '2022-08-01', '2023-07-07', { passedParts: 1 }),
        mbo('e2', 'derde 1', '2023-08-01', '2024-07-05'),
      ],
      papers: [paper('diploma mbo 1', '2024-07-05'), paper('mbo-verklaring mbo 1', '2024-07-05', 'e1')],
    }),
    expect: { duties: ['school must mbo-verklaring e1 2024-07-06.. done'] },
  },
  {
    name: 'two stays at mbo 3 with parts, one verklaring that names neither: a question for both',
    rules: ['R09'],
    article: 'WEB 7.4.6a',
    on,
    facts: person(born, {
      enrolments: [
        mbo('e1', 'bol 3', '2024-08-01', '2026-07-03', { passedParts: 1 }), // the last one stands first
        mbo('e2', 'bol 3', '2022-08-01', '2024-02-02', { passedParts: 1 }),
      ],
      papers: [paper('mbo-verklaring mbo 3', '2026-07-03')],
    }),
    expect: {
      duties: [
        'school must mbo-verklaring e1 2026-07-04.. undetermined',
        'school must mbo-verklaring e2 2026-07-04.. undetermined',
      ],
    },
  },
  {
    name: 'two stays at dagbesteding, one overgangsdocument that names neither: a question for both',
    rules: ['R08'],
    article: 'WEC 14h',
    on,
    facts: person(born, {
      enrolments: [
        vso('e1', 'dagbesteding', '2020-08-01', '2024-07-12'),
        vso('e2', 'dagbesteding', '2024-08-01', '2026-07-10'),
      ],
      papers: [paper('overgangsdocument vso', '2026-07-10')],
    }),
    expect: {
      duties: [
        'school must overgangsdocument e1 2024-07-13.. undetermined',
        'school must overgangsdocument e2 2026-07-11.. undetermined',
      ],
    },
  },
  {
    name: 'one stay at dagbesteding, one overgangsdocument that names none: done',
    rules: ['R08'],
    article: 'WEC 14h',
    on,
    facts: person(born, {
      enrolments: [vso('e1', 'dagbesteding', '2020-08-01', '2026-07-10')],
      papers: [paper('overgangsdocument vso', '2026-07-10')],
    }),
    expect: { duties: ['school must overgangsdocument e1 2026-07-11.. done'] },
  },
  {
    name: 'an overgangsdocument of pro that names none is not of the vso',
    rules: ['R08'],
    article: 'WEC 14h',
    on,
    facts: person(born, {
      enrolments: [vso('e1', 'dagbesteding', '2020-08-01', '2026-07-10')],
      papers: [paper('overgangsdocument pro', '2026-07-10')],
    }),
    expect: { duties: ['school must overgangsdocument e1 2026-07-11.. open'] },
  },
  {
    name: 'a question about a diploma of mbo is no question for the pro school',
    rules: ['R02', 'R05'],
    article: 'WVO 2020 2.31a',
    on,
    facts: person(born, {
      enrolments: [
        mbo('e1', 'derde 2', '2024-02-01', '2025-01-31'),
        mbo('e2', 'derde 2', '2024-03-01', '2025-01-31'),
        school('e3', 'pro', '2025-08-25', '2026-07-10'),
      ],
      papers: [paper('diploma mbo 2', '2025-01-31')],
    }),
    expect: {
      duties: [
        'school must offer-loopbaanbegeleiding e3 2026-01-01..2028-07-10 open',
        'school must renew-offer e3 2027-07-11..2028-07-10 not-yet',
      ],
    },
  },
  {
    name: 'two diplomas that name no enrolment: of both schools the first is the question',
    rules: ['R05'],
    article: 'WEB 9.2.12',
    on,
    facts: person(born, {
      enrolments: [mbo('e1', 'bol 2', '2024-08-01', '2026-06-30'), mbo('e2', 'bol 2', '2025-08-01', '2026-06-30')],
      papers: [paper('diploma mbo 2', '2026-05-29'), paper('diploma mbo 2', '2026-06-30')],
    }),
    expect: { duties: [must('e1', '2027-05-29', 'undetermined'), must('e2', '2027-05-29', 'undetermined')] },
  },
];
