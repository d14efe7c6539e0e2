import { mbo, offer, paper, person, school, spoke, vso, type Scenario } from '../scenario.ts';

const samira = (more = {}) =>
  person('2008-03-11', {
    enrolments: [school('e1', 'pro', '2021-08-01', '2026-07-10')],
    papers: [paper('diploma pro', '2026-07-10', 'e1')],
    ...more,
  });
const offerOf = (status: string) => `school must offer-loopbaanbegeleiding e1 2026-01-01..2028-07-10 ${status}`;
const again = (status: string) => `school must renew-offer e1 2027-07-11..2028-07-10 ${status}`;
const consult = (status = 'open') => `doorstroompunt must consult-school e1 2026-07-10..2028-07-09 ${status}`;
const document = (status = 'open') => `school must overgangsdocument e1 2026-07-11.. ${status}`;
const daan = (profile: 'vervolgonderwijs' | 'arbeidsmarkt', more = {}) =>
  person('2008-11-20', { enrolments: [vso('e1', profile, '2021-08-01', '2026-07-10')], ...more });

/** The people of the demo region, on the days of its clock. */
export const scenarios: readonly Scenario[] = [
  {
    name: 'Samira on 8 June 2026, at school and eighteen',
    rules: ['R01', 'R02'],
    article: 'WVO 2020 2.31a',
    on: '2026-06-08',
    facts: samira(),
    expect: { doelgroep: 'not-met', duties: ['school must offer-loopbaanbegeleiding e1 2026-01-01.. open'] },
  },
  {
    name: 'Samira in the summer, 3 August 2026: the school still owes her the offer',
    rules: ['R01', 'R02', 'R04', 'R06'],
    article: 'WVO 2020 2.31a',
    on: '2026-08-03',
    facts: samira(),
    expect: { doelgroep: 'met', duties: [consult(), offerOf('open'), again('not-yet')] },
  },
  {
    name: 'Samira on 11 July 2027, offer made and not used: again',
    rules: ['R02', 'R04', 'R06'],
    article: 'WVO 2020 2.31a(7)',
    on: '2027-07-11',
    facts: samira({ offers: [offer('e1', '2026-06-15')], consultations: [spoke('e1', '2026-09-14')] }),
    expect: { doelgroep: 'met', duties: [consult('done'), offerOf('done'), again('open')] },
  },
  {
    name: 'Samira on 11 July 2027, offer made and used: nothing more',
    rules: ['R02', 'R04', 'R06'],
    article: 'WVO 2020 2.31a(7)',
    on: '2027-07-11',
    facts: samira({ offers: [offer('e1', '2026-06-15', true)] }),
    expect: { duties: [consult(), offerOf('done')] },
  },
  {
    name: 'Samira on 10 July 2028, the last day of the term',
    rules: ['R02', 'R04', 'R06'],
    article: 'WVO 2020 2.31a',
    on: '2028-07-10',
    facts: samira(),
    expect: { doelgroep: 'met', duties: [offerOf('open'), again('open')] },
  },
  {
    name: 'Samira on 11 July 2028: the terms are over',
    rules: ['R02', 'R04', 'R06'],
    article: 'WVO 2020 2.31a',
    on: '2028-07-11',
    facts: samira(),
    expect: { doelgroep: 'met', duties: [offerOf('lapsed'), again('lapsed')] },
  },
  {
    name: 'Roos, 17, with a pro diploma, on 14 September 2026',
    rules: ['R01', 'R02', 'R04', 'R06'],
    article: 'LPW 4a(2)',
    on: '2026-09-14',
    facts: person('2009-02-02', {
      enrolments: [school('e1', 'pro', '2021-08-01', '2026-07-10')],
      papers: [paper('diploma pro', '2026-07-10', 'e1')],
    }),
    expect: { doelgroep: 'met', duties: [consult(), offerOf('open'), again('not-yet')] },
  },
  {
    name: 'someone like Roos with a verklaring',
    rules: ['R01', 'R02', 'R04', 'R06'],
    article: 'LPW 4a(2)',
    on: '2026-09-14',
    facts: person('2009-02-02', {
      enrolments: [school('e1', 'pro', '2021-08-01', '2026-07-10')],
      papers: [paper('verklaring pro', '2026-07-10', 'e1')],
    }),
    expect: { doelgroep: 'met', duties: [consult(), offerOf('open'), again('not-yet')] },
  },
  {
    name: 'someone of 17 from vso arbeidsmarkt without a paper',
    rules: ['R01', 'R02', 'R04', 'R08'],
    article: 'LPW 4a(2)',
    on: '2026-09-14',
    facts: person('2009-02-02', { enrolments: [vso('e1', 'arbeidsmarkt', '2021-08-01', '2026-07-10')] }),
    expect: { doelgroep: 'met', duties: [offerOf('open'), again('not-yet'), document()] },
  },
  {
    name: 'Daan, 17, vso vervolgonderwijs, on 14 September 2026: for the leerplichtambtenaar',
    rules: ['R01'],
    article: 'LPW 4a',
    on: '2026-09-14',
    facts: daan('vervolgonderwijs'),
    expect: { doelgroep: 'not-met', duties: [] },
  },
  {
    name: 'Daan on his eighteenth birthday: for the Doorstroompunt',
    rules: ['R01'],
    article: 'LPW 4a',
    on: '2026-11-20',
    facts: daan('vervolgonderwijs'),
    expect: { doelgroep: 'met', duties: [] },
  },
  {
    name: 'Daan, had his profile been arbeidsmarkt: for the Doorstroompunt at 17',
    rules: ['R01', 'R08'],
    article: 'LPW 4a(2)',
    on: '2026-09-14',
    facts: daan('arbeidsmarkt', { papers: [paper('overgangsdocument vso', '2026-07-08', 'e1')] }),
    expect: { doelgroep: 'met', duties: [offerOf('open'), again('not-yet'), document('done')] },
  },
  {
    name: 'Finn, 16, left vo: kwalificatieplichtig as long as no exemption is known',
    rules: ['R01'],
    article: 'LPW 4a',
    on: '2026-09-14',
    facts: person('2009-10-01', { enrolments: [school('e1', 'vo', '2022-08-01', '2026-07-10')] }),
    expect: { doelgroep: 'not-met', duties: [], says: [/vrijstelling|exemption/i] },
  },
  {
    name: 'Kevin on the day before his 27th birthday',
    rules: ['R01'],
    article: 'WEB 9.2.1',
    on: '2026-09-13',
    facts: person('1999-09-14', { enrolments: [mbo('e1', 'bol 2', '2018-08-01', '2020-02-01')] }),
    expect: { doelgroep: 'met', duties: [] },
  },
  {
    name: 'Kevin on his 27th birthday',
    rules: ['R01'],
    article: 'WEB 9.2.1',
    on: '2026-09-14',
    facts: person('1999-09-14', { enrolments: [mbo('e1', 'bol 2', '2018-08-01', '2020-02-01')] }),
    expect: { doelgroep: 'not-met', duties: [] },
  },
  {
    name: 'Ilse, 31, bol-2 diploma: the mbo must offer, the Doorstroompunt has no part',
    rules: ['R01', 'R02', 'R05'],
    article: 'WEB 9.2.12',
    on: '2026-09-14',
    facts: person('1995-03-03', {
      enrolments: [mbo('e1', 'bol 2', '2024-08-01', '2026-07-03')],
      papers: [paper('diploma mbo 2', '2026-07-03', 'e1')],
    }),
    expect: {
      startkwalificatie: true,
      doelgroep: 'not-met',
      duties: ['school must offer-loopbaanbegeleiding e1 2026-01-01..2027-07-03 open'],
    },
  },
  {
    name: 'Eva, 19, entree diploma and nothing after',
    rules: ['R01', 'R02', 'R05', 'R06'],
    article: 'WEB 9.2.5',
    on: '2026-09-14',
    facts: person('2007-05-05', {
      enrolments: [mbo('e1', 'bol 1', '2025-08-25', '2026-07-03')],
      papers: [paper('diploma mbo 1', '2026-07-03', 'e1')],
    }),
    expect: {
      doelgroep: 'met',
      duties: [
        'doorstroompunt must consult-school e1 2026-07-03..2027-07-02 open',
        'school must offer-loopbaanbegeleiding e1 2026-01-01..2027-07-03 open',
      ],
    },
  },
  {
    name: 'Lotte, left vso arbeidsmarkt in spring',
    rules: ['R01', 'R02', 'R04', 'R08'],
    article: 'WEC 44',
    on: '2026-06-08',
    facts: person('2006-02-08', { enrolments: [vso('e1', 'arbeidsmarkt', '2019-08-01', '2026-04-02')] }),
    expect: {
      doelgroep: 'met',
      duties: [
        'school must offer-loopbaanbegeleiding e1 2026-01-01..2028-04-02 open',
        'school must renew-offer e1 2027-04-03..2028-04-02 not-yet',
        'school must overgangsdocument e1 2026-04-03.. open',
      ],
    },
  },
  {
    name: 'Sem, 19, stopped with mbo 2 and passed one part',
    rules: ['R01', 'R05', 'R09'],
    article: 'WEB 7.4.6a',
    on: '2026-11-01',
    facts: person('2006-12-12', {
      enrolments: [mbo('e1', 'bol 2', '2025-08-25', '2026-10-02', { passedParts: 1 })],
    }),
    expect: { doelgroep: 'met', duties: ['school must mbo-verklaring e1 2026-10-03.. open'] },
  },
];
