import type { Consultation } from '#law/facts.ts';
import { absent, mbo, paper, person, school, spoke, vso, type Scenario } from '../scenario.ts';

const article = 'WEB 9.2.5';
const rules = ['R06'];
const on = '2026-11-22';
const born = '2005-05-02';
const consult = (term: string, status = 'open') => `doorstroompunt must consult-school e1 ${term} ${status}`;
const entree = (diploma: string, on_: string, ...consultations: Consultation[]) =>
  ({
    rules,
    article,
    on: on_,
    facts: person(born, {
      enrolments: [mbo('e1', 'bol 1', '2025-08-01', '2026-07-10')],
      papers: [paper('diploma mbo 1', diploma, 'e1')],
      consultations,
    }),
  }) as const;
const offerOf = (until: string, status = 'open') =>
  `school must offer-loopbaanbegeleiding e1 2026-01-01..${until} ${status}`;
const pro = (what: string, date: string, on_: string, ...consultations: Consultation[]) =>
  ({
    rules,
    article,
    on: on_,
    facts: person(born, {
      enrolments: [school('e1', 'pro', '2021-08-01', '2026-07-10')],
      papers: [paper(what, date, 'e1')],
      consultations,
    }),
  }) as const;
const proOffers = (a: string, b: string) => [
  `school must offer-loopbaanbegeleiding e1 2026-01-01..2028-07-10 ${a}`,
  `school must renew-offer e1 2027-07-11..2028-07-10 ${b}`,
];

export const scenarios: readonly Scenario[] = [
  {
    name: 'entree diploma of a day short of a year ago: consult first',
    ...entree('2026-07-10', '2027-07-09'),
    expect: { doelgroep: 'met', duties: [consult('2026-07-10..2027-07-09'), offerOf('2027-07-10')] },
  },
  {
    name: 'entree diploma of exactly a year ago: not younger than a year',
    ...entree('2026-07-10', '2027-07-10'),
    expect: { doelgroep: 'met', duties: [offerOf('2027-07-10')] },
  },
  {
    name: 'entree diploma of a day more than a year ago: never lapsed, just gone',
    ...entree('2026-07-10', '2027-07-11'),
    expect: { duties: [offerOf('2027-07-10', 'lapsed')] },
  },
  {
    name: 'on the day of a late diploma',
    ...entree('2026-09-15', '2026-09-15'),
    expect: { duties: [consult('2026-09-15..2027-09-14'), offerOf('2027-09-15')] },
  },
  {
    name: 'the day before the late diploma',
    ...entree('2026-09-15', '2026-09-14'),
    expect: { duties: [] },
  },
  {
    name: 'spoke with the school on the date of the diploma: done',
    ...entree('2026-07-10', on, spoke('e1', '2026-07-10')),
    expect: { duties: [consult('2026-07-10..2027-07-09', 'done'), offerOf('2027-07-10')] },
  },
  {
    name: 'spoke with the school the day before the diploma: that was about something else',
    ...entree('2026-07-10', on, spoke('e1', '2026-07-09')),
    expect: { duties: [consult('2026-07-10..2027-07-09'), offerOf('2027-07-10')] },
  },
  {
    name: 'spoke today: done',
    ...entree('2026-07-10', on, spoke('e1', on)),
    expect: { duties: [consult('2026-07-10..2027-07-09', 'done'), offerOf('2027-07-10')] },
  },
  {
    name: 'will speak tomorrow: open',
    ...entree('2026-07-10', on, spoke('e1', '2026-11-23')),
    expect: { duties: [consult('2026-07-10..2027-07-09'), offerOf('2027-07-10')] },
  },
  {
    name: 'done stays listed to the end of its term',
    ...entree('2026-07-10', '2027-07-09', spoke('e1', '2026-09-01')),
    expect: { duties: [consult('2026-07-10..2027-07-09', 'done'), offerOf('2027-07-10')] },
  },
  {
    name: 'and not longer',
    ...entree('2026-07-10', '2027-07-10', spoke('e1', '2026-09-01')),
    expect: { duties: [offerOf('2027-07-10')] },
  },
  {
    name: 'entree diploma on 29 February: the anniversary is 28 February, the last day 27 February',
    rules,
    article,
    on: '2029-02-27',
    facts: person(born, {
      enrolments: [mbo('e1', 'bol 1', '2026-08-01', '2028-02-29')],
      papers: [paper('diploma mbo 1', '2028-02-29', 'e1')],
    }),
    expect: {
      duties: [
        consult('2028-02-29..2029-02-27'),
        'school must offer-loopbaanbegeleiding e1 2026-08-01..2029-02-28 open',
      ],
    },
  },
  {
    name: 'and on 28 February it is gone',
    rules,
    article,
    on: '2029-02-28',
    facts: person(born, {
      enrolments: [mbo('e1', 'bol 1', '2026-08-01', '2028-02-29')],
      papers: [paper('diploma mbo 1', '2028-02-29', 'e1')],
    }),
    expect: { duties: ['school must offer-loopbaanbegeleiding e1 2026-08-01..2029-02-28 open'] },
  },
  {
    name: 'pro diploma of 1 March: two years later to 29 February of the leap year',
    ...pro('diploma pro', '2026-03-01', '2028-02-29'),
    expect: { duties: [consult('2026-03-01..2028-02-29'), ...proOffers('open', 'open')] },
  },
  {
    name: 'pro diploma of a day short of two years ago',
    ...pro('diploma pro', '2026-07-10', '2028-07-09'),
    expect: { duties: [consult('2026-07-10..2028-07-09'), ...proOffers('open', 'open')] },
  },
  {
    name: 'pro diploma of exactly two years ago',
    ...pro('diploma pro', '2026-07-10', '2028-07-10'),
    expect: { doelgroep: 'met', duties: proOffers('open', 'open') },
  },
  {
    name: 'pro verklaring: the same two years',
    ...pro('verklaring pro', '2026-07-10', '2028-07-09', spoke('e1', '2028-07-09')),
    expect: { duties: [consult('2026-07-10..2028-07-09', 'done'), ...proOffers('open', 'open')] },
  },
  {
    name: 'pro certificaat: no consultation asked',
    ...pro('certificaat pro', '2026-07-10', on),
    expect: { doelgroep: 'met', duties: proOffers('open', 'not-yet') },
  },
  ...(['diploma vso', 'verklaring vso'] as const).map((what) => ({
    name: `${what} of the profile arbeidsmarkt: two years`,
    rules,
    article,
    on,
    facts: person(born, {
      enrolments: [vso('e1', 'arbeidsmarkt', '2020-08-01', '2026-07-10')],
      papers: [paper(what, '2026-07-03', 'e1')],
    }),
    expect: {
      duties: [
        consult('2026-07-03..2028-07-02'),
        ...proOffers('open', 'not-yet'),
        'school must overgangsdocument e1 2026-07-11.. open',
      ],
    },
  })),
  {
    name: 'vso diploma of the profile dagbesteding: 14g is not named',
    rules,
    article,
    on,
    facts: person(born, {
      enrolments: [vso('e1', 'dagbesteding', '2020-08-01', '2026-07-10')],
      papers: [paper('diploma vso', '2026-07-10', 'e1')],
    }),
    expect: { doelgroep: 'met', duties: ['school must overgangsdocument e1 2026-07-11.. open'] },
  },
  {
    name: 'vso diploma and nobody wrote the profile down: a question',
    rules,
    article,
    on,
    facts: person(born, {
      enrolments: [vso('e1', '?', '2020-08-01', '2026-07-10')],
      papers: [paper('diploma vso', '2026-07-10', 'e1')],
    }),
    expect: {
      doelgroep: 'met',
      duties: [
        consult('2026-07-10..2028-07-09', 'undetermined'),
        ...proOffers('undetermined', 'undetermined'),
        'school must overgangsdocument e1 2026-07-11.. undetermined',
      ],
      says: [/\?/],
    },
  },
  {
    name: 'diploma of mbo 2: a startkwalificatie, so not the Doorstroompunt',
    rules,
    article,
    on,
    facts: person(born, {
      enrolments: [mbo('e1', 'bol 2', '2025-08-01', '2026-07-10')],
      papers: [paper('diploma mbo 2', '2026-07-10', 'e1')],
    }),
    expect: { doelgroep: 'not-met', not: ['consult-school'] },
  },
  {
    name: 'enrolled again: not met, so no consultation',
    rules: ['R01', 'R06'],
    article,
    on,
    facts: person(born, {
      enrolments: [school('e1', 'pro', '2021-08-01', '2026-07-10'), school('e2', 'vavo', '2026-08-24')],
      papers: [paper('diploma pro', '2026-07-10', 'e1')],
    }),
    expect: { doelgroep: 'not-met', duties: [] },
  },
  {
    name: 'enrolled again but away for four weeks: met, so consult the old school',
    rules: ['R01', 'R06', 'R10'],
    article,
    on,
    facts: person(born, {
      enrolments: [school('e1', 'pro', '2021-08-01', '2026-07-10'), school('e2', 'vavo', '2026-08-24')],
      papers: [paper('diploma pro', '2026-07-10', 'e1')],
      absences: [absent('e2', '2026-10-01')],
    }),
    expect: {
      doelgroep: 'met',
      duties: [consult('2026-07-10..2028-07-09'), 'school must report-absence e2 2026-10-29.. open'],
    },
  },
  {
    name: 'the day before 27 the consultation is asked',
    rules: ['R01', 'R06'],
    article,
    on: '2026-09-13',
    facts: person('1999-09-14', {
      enrolments: [mbo('e1', 'bol 1', '2025-08-01', '2026-07-10')],
      papers: [paper('diploma mbo 1', '2026-07-10', 'e1')],
    }),
    expect: { doelgroep: 'met', duties: [consult('2026-07-10..2027-07-09'), offerOf('2027-07-10')] },
  },
  {
    name: 'at 27 no longer, the mbo still owes its offer',
    rules: ['R01', 'R02', 'R06'],
    article,
    on: '2026-09-14',
    facts: person('1999-09-14', {
      enrolments: [mbo('e1', 'bol 1', '2025-08-01', '2026-07-10')],
      papers: [paper('diploma mbo 1', '2026-07-10', 'e1')],
    }),
    expect: { doelgroep: 'not-met', duties: [offerOf('2027-07-10')] },
  },
  {
    name: 'two papers, two schools: both are asked, and speaking with one is not speaking with the other',
    rules,
    article,
    on,
    facts: person(born, {
      enrolments: [school('e1', 'pro', '2021-08-01', '2025-07-11'), mbo('e2', 'bbl 1', '2025-08-25', '2026-07-10')],
      papers: [paper('diploma pro', '2025-07-11', 'e1'), paper('diploma mbo 1', '2026-07-10', 'e2')],
      consultations: [spoke('e2', '2026-09-01')],
    }),
    expect: {
      doelgroep: 'met',
      duties: [
        'doorstroompunt must consult-school e2 2026-07-10..2027-07-09 done',
        'doorstroompunt must consult-school e1 2025-07-11..2027-07-10 open',
        'school must offer-loopbaanbegeleiding e2 2026-01-01..2027-07-10 open',
        'school must offer-loopbaanbegeleiding e1 2026-01-01..2027-07-11 undetermined',
        'school must renew-offer e1 2026-07-12..2027-07-11 undetermined',
      ],
    },
  },
  {
    name: 'a recent vmbo diploma asks for no consultation',
    rules,
    article,
    on,
    facts: person(born, {
      enrolments: [school('e1', 'vo', '2021-08-01', '2026-07-10')],
      papers: [paper('diploma vmbo', '2026-06-20', 'e1')],
    }),
    expect: { doelgroep: 'met', duties: [] },
  },
];
