import type { Outcome } from '#law/answer.ts';
import type { Facts } from '#law/facts.ts';

type Example = {
  readonly name: string;
  readonly facts: Facts;
  readonly doelgroep: Outcome;
  readonly startkwalificatie: boolean;
  readonly duties: readonly string[];
};

const municipality = 'GM0307';
const pro = { id: 'e1', schoolKind: 'pro', from: '2021-08-01', until: '2026-07-10' } as const;
const diplomaPro = { kind: 'diploma', of: 'pro', date: '2026-07-10', enrolmentId: 'e1' } as const;
const proDuties = [
  'school must offer-loopbaanbegeleiding 2026-01-01/2028-07-10 open R02 WVO 2020 2.31a e1',
  'school must renew-offer 2027-07-11/2028-07-10 not-yet R04 WVO 2020 2.31a e1',
] as const;
const consult = 'doorstroompunt must consult-school 2026-07-10/2028-07-09 open R06 WEB 9.2.5 e1';

/** The examples of the contract of `aanzet duties`, on 22 November 2026, with what the contract says in words. */
export const contractExamples = [
  {
    name: '1: pro with diploma and nothing after',
    facts: { birthDate: '2008-05-02', municipality, enrolments: [pro], papers: [diplomaPro] },
    doelgroep: 'met',
    startkwalificatie: false,
    duties: [consult, ...proDuties],
  },
  {
    name: '2: pro, and then entree within three months',
    facts: {
      birthDate: '2008-05-02',
      municipality,
      enrolments: [pro, { id: 'e2', schoolKind: 'mbo', mboLevel: 1, leerweg: 'bol', from: '2026-08-24' }],
      papers: [diplomaPro],
    },
    doelgroep: 'not-met',
    startkwalificatie: false,
    duties: ['school must offer-loopbaanbegeleiding 2026-08-24/- open R02 WEB 9.2.12 e2'],
  },
  {
    name: '3: mbo level 2 bbl with diploma',
    facts: {
      birthDate: '2005-01-15',
      municipality,
      enrolments: [
        { id: 'e1', schoolKind: 'mbo', mboLevel: 2, leerweg: 'bbl', from: '2026-01-05', until: '2026-06-30' },
      ],
      papers: [{ kind: 'diploma', of: 'mbo', mboLevel: 2, date: '2026-06-30', enrolmentId: 'e1' }],
    },
    doelgroep: 'not-met',
    startkwalificatie: true,
    duties: ['school may offer-loopbaanbegeleiding 2026-01-05/2027-06-30 open R02 WEB 9.2.12 e1'],
  },
  {
    name: '4: mbo level 3, left with parts and without diploma',
    facts: {
      birthDate: '2004-09-09',
      municipality,
      enrolments: [
        {
          id: 'e1',
          schoolKind: 'mbo',
          mboLevel: 3,
          leerweg: 'bol',
          from: '2024-08-01',
          until: '2026-10-03',
          passedParts: 2,
        },
      ],
    },
    doelgroep: 'met',
    startkwalificatie: false,
    duties: ['school must mbo-verklaring 2026-10-04/- open R09 WEB 7.4.6a e1'],
  },
  {
    name: '5: aged 17, pro with diploma and nothing after',
    facts: { birthDate: '2009-03-10', municipality, enrolments: [pro], papers: [diplomaPro] },
    doelgroep: 'met',
    startkwalificatie: false,
    duties: [consult, ...proDuties],
  },
  {
    name: '5: aged 17, pro without diploma or verklaring',
    facts: { birthDate: '2009-03-10', municipality, enrolments: [pro] },
    doelgroep: 'not-met',
    startkwalificatie: false,
    duties: [...proDuties],
  },
] as const satisfies readonly Example[];
