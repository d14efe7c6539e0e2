import { absent, mbo, offer, paper, person, school, spoke, vso, type Scenario } from '../scenario.ts';

// How the facts are read: what is dated later is not there yet, and what was not written down is not guessed.
const article = 'WEB 9.2.1';
const born = '2005-05-02';
const on = '2026-11-22';

export const scenarios: readonly Scenario[] = [
  {
    name: 'everything dated after the day is ignored',
    rules: ['R01', 'R02', 'R04', 'R06', 'R08', 'R09', 'R10'],
    article,
    on: '2026-07-31',
    facts: person(born, {
      enrolments: [
        school('e1', 'pro', '2021-08-01', '2026-07-10'),
        mbo('e2', 'bol 2', '2026-08-24', '2026-10-30', { passedParts: 3 }),
      ],
      papers: [paper('diploma pro', '2026-08-01', 'e1'), paper('diploma havo', '2026-09-01')],
      offers: [offer('e1', '2026-08-01', true)],
      absences: [absent('e2', '2026-09-01')],
      consultations: [spoke('e1', '2026-08-01')],
    }),
    expect: {
      startkwalificatie: false,
      doelgroep: 'met',
      duties: [
        'school must offer-loopbaanbegeleiding e1 2026-01-01..2028-07-10 open',
        'school must renew-offer e1 2027-07-11..2028-07-10 not-yet',
      ],
    },
  },
  {
    name: 'nothing is known but the birth date',
    rules: ['R01'],
    article,
    on,
    facts: person(born),
    expect: { startkwalificatie: false, doelgroep: 'met', duties: [] },
  },
  {
    name: 'an entree diploma that names no enrolment is the one of the only entree enrolment',
    rules: ['R05', 'R06'],
    article: 'WEB 9.2.12',
    on,
    facts: person(born, {
      enrolments: [mbo('e1', 'bol 1', '2025-08-01', '2026-07-03')],
      papers: [paper('diploma mbo 1', '2026-07-03')],
    }),
    expect: {
      doelgroep: 'met',
      duties: [
        'doorstroompunt must consult-school * 2026-07-03..2027-07-02 open',
        'school must offer-loopbaanbegeleiding e1 2026-01-01..2027-07-03 open',
      ],
    },
  },
  {
    name: 'a pro diploma that names no enrolment asks for the consultation all the same',
    rules: ['R01', 'R06'],
    article: 'WEB 9.2.5',
    on,
    facts: person('2009-03-10', { papers: [paper('diploma pro', '2026-07-10')] }),
    expect: { doelgroep: 'met', duties: ['doorstroompunt must consult-school * 2026-07-10..2028-07-09 open'] },
  },
  {
    name: 'enrolled at three schools at once: each owes what it owes',
    rules: ['R01', 'R02', 'R10'],
    article,
    on,
    facts: person('2008-05-02', {
      enrolments: [
        school('e1', 'pro', '2021-08-01'),
        vso('e2', 'arbeidsmarkt', '2026-02-01'),
        mbo('e3', 'bbl 2', '2026-09-01'),
      ],
    }),
    expect: {
      doelgroep: 'not-met',
      duties: [
        'school must offer-loopbaanbegeleiding e1 2026-01-01.. open',
        'school must offer-loopbaanbegeleiding e2 2026-02-01.. open',
        'school may offer-loopbaanbegeleiding e3 2026-09-01.. open',
      ],
    },
  },
  {
    name: 'the order: Doorstroompunt before school, the earliest end first, no end last, then by act',
    rules: ['R02', 'R04', 'R06', 'R08', 'R09'],
    article,
    on,
    facts: person(born, {
      enrolments: [
        vso('e1', 'arbeidsmarkt', '2018-08-01', '2026-04-02'),
        mbo('e2', 'bol 3', '2026-08-24', '2026-10-03', { passedParts: 1 }),
      ],
      papers: [paper('verklaring vso', '2026-04-02', 'e1')],
    }),
    expect: {
      doelgroep: 'met',
      duties: [
        'doorstroompunt must consult-school e1 2026-04-02..2028-04-01 open',
        'school must offer-loopbaanbegeleiding e1 2026-01-01..2028-04-02 open',
        'school must renew-offer e1 2027-04-03..2028-04-02 not-yet',
        'school must mbo-verklaring e2 2026-10-04.. open',
        'school must overgangsdocument e1 2026-04-03.. open',
      ],
    },
  },
];
