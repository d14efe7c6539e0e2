import { offer, paper, person, school, type Scenario } from '../scenario.ts';

const article = 'WVO 2020 2.31a';
const rules = ['R02', 'R05'];
const born = '2005-05-02';
const pro = (from: string, last?: string, more = {}) =>
  person(born, { enrolments: [school('e1', 'pro', from, last)], ...more });
const left = '2026-07-10';
const renew = 'school must renew-offer e1 2027-07-11..2028-07-10';

export const scenarios: readonly Scenario[] = [
  {
    name: 'a pro pupil who is enrolled must get an offer; the end of the term is not known yet',
    rules,
    article,
    on: '2026-11-22',
    facts: pro('2021-08-01'),
    expect: { duties: ['school must offer-loopbaanbegeleiding e1 2026-01-01.. open'] },
  },
  {
    name: 'enrolled a day before the law: the duty starts with the law',
    rules,
    article,
    on: '2026-11-22',
    facts: pro('2025-12-31'),
    expect: { duties: ['school must offer-loopbaanbegeleiding e1 2026-01-01.. open'] },
  },
  {
    name: 'enrolled on the first day of the law',
    rules,
    article,
    on: '2026-01-01',
    facts: pro('2026-01-01'),
    expect: { duties: ['school must offer-loopbaanbegeleiding e1 2026-01-01.. open'] },
  },
  {
    name: 'enrolled on the second day of the law: the duty starts with the enrolment',
    rules,
    article,
    on: '2026-11-22',
    facts: pro('2026-01-02'),
    expect: { duties: ['school must offer-loopbaanbegeleiding e1 2026-01-02.. open'] },
  },
  {
    name: 'the first school day after summer',
    rules,
    article,
    on: '2026-08-24',
    facts: pro('2026-08-24'),
    expect: { duties: ['school must offer-loopbaanbegeleiding e1 2026-08-24.. open'] },
  },
  {
    name: 'who is enrolled from tomorrow is owed nothing today',
    rules,
    article,
    on: '2026-08-23',
    facts: pro('2026-08-24'),
    expect: { duties: [] },
  },
  {
    name: 'a planned end makes no term',
    rules,
    article,
    on: '2026-11-22',
    facts: pro('2021-08-01', '2027-07-09'),
    expect: { duties: ['school must offer-loopbaanbegeleiding e1 2026-01-01.. open'] },
  },
  {
    name: 'on the last day enrolled the term is still open-ended',
    rules,
    article,
    on: left,
    facts: pro('2021-08-01', left),
    expect: { duties: ['school must offer-loopbaanbegeleiding e1 2026-01-01.. open'], not: ['renew-offer'] },
  },
  {
    name: 'from the next day it ends two years after leaving, diploma or not',
    rules,
    article,
    on: '2026-07-11',
    facts: pro('2021-08-01', left),
    expect: {
      duties: ['school must offer-loopbaanbegeleiding e1 2026-01-01..2028-07-10 open', `${renew} not-yet`],
    },
  },
  {
    name: 'the same with a diploma, and the diploma of an earlier day moves nothing',
    rules,
    article,
    on: '2026-11-22',
    facts: pro('2021-08-01', left, { papers: [paper('diploma pro', '2026-06-26', 'e1')] }),
    expect: {
      duties: [
        'doorstroompunt must consult-school e1 2026-06-26..2028-06-25 open',
        'school must offer-loopbaanbegeleiding e1 2026-01-01..2028-07-10 open',
        `${renew} not-yet`,
      ],
    },
  },
  {
    name: 'the day before the last day of the term',
    rules,
    article,
    on: '2028-07-09',
    facts: pro('2021-08-01', left),
    expect: { duties: ['school must offer-loopbaanbegeleiding e1 2026-01-01..2028-07-10 open', `${renew} open`] },
  },
  {
    name: 'the last day of the term',
    rules,
    article,
    on: '2028-07-10',
    facts: pro('2021-08-01', left),
    expect: { duties: ['school must offer-loopbaanbegeleiding e1 2026-01-01..2028-07-10 open', `${renew} open`] },
  },
  {
    name: 'the day after: lapsed, and it says so',
    rules,
    article,
    on: '2028-07-11',
    facts: pro('2021-08-01', left),
    expect: {
      duties: ['school must offer-loopbaanbegeleiding e1 2026-01-01..2028-07-10 lapsed', `${renew} lapsed`],
    },
  },
  {
    name: 'an offer at school does it',
    rules,
    article,
    on: '2026-11-22',
    facts: pro('2021-08-01', undefined, { offers: [offer('e1', '2026-03-16')] }),
    expect: { duties: ['school must offer-loopbaanbegeleiding e1 2026-01-01.. done'] },
  },
  {
    name: 'an offer at school from before the law does it too',
    rules,
    article,
    on: '2026-11-22',
    facts: pro('2021-08-01', undefined, { offers: [offer('e1', '2025-11-03')] }),
    expect: { duties: ['school must offer-loopbaanbegeleiding e1 2026-01-01.. done'] },
  },
  {
    name: 'an offer after leaving does it, also when the young person did not use it',
    rules,
    article,
    on: '2026-11-22',
    facts: pro('2021-08-01', left, { offers: [offer('e1', '2026-10-05')] }),
    expect: {
      duties: ['school must offer-loopbaanbegeleiding e1 2026-01-01..2028-07-10 done', `${renew} not-yet`],
    },
  },
  {
    name: 'an offer of today does it',
    rules,
    article,
    on: '2026-11-22',
    facts: pro('2021-08-01', undefined, { offers: [offer('e1', '2026-11-22')] }),
    expect: { duties: ['school must offer-loopbaanbegeleiding e1 2026-01-01.. done'] },
  },
  {
    name: 'an offer of tomorrow does not',
    rules,
    article,
    on: '2026-11-22',
    facts: pro('2021-08-01', undefined, { offers: [offer('e1', '2026-11-23', true)] }),
    expect: { duties: ['school must offer-loopbaanbegeleiding e1 2026-01-01.. open'] },
  },
  {
    name: 'the offer was made in time: after the term it is done, not lapsed',
    rules,
    article,
    on: '2028-07-11',
    facts: pro('2021-08-01', left, { offers: [offer('e1', '2026-10-05', true)] }),
    expect: { duties: ['school must offer-loopbaanbegeleiding e1 2026-01-01..2028-07-10 done'] },
  },
  {
    name: 'a startkwalificatie plays no part',
    rules,
    article,
    on: '2026-11-22',
    facts: pro('2021-08-01', left, { papers: [paper('diploma mbo 2', '2026-09-01')] }),
    expect: {
      startkwalificatie: true,
      duties: ['school must offer-loopbaanbegeleiding e1 2026-01-01..2028-07-10 open', `${renew} not-yet`],
    },
  },
  {
    name: 'age plays no part: thirty and left pro this summer',
    rules,
    article,
    on: '2026-11-22',
    facts: person('1996-01-01', { enrolments: [school('e1', 'pro', '2021-08-01', left)] }),
    expect: {
      doelgroep: 'not-met',
      duties: ['school must offer-loopbaanbegeleiding e1 2026-01-01..2028-07-10 open', `${renew} not-yet`],
    },
  },
  {
    name: 'left on 29 February: the term ends on 28 February',
    rules,
    article,
    on: '2030-02-28',
    facts: pro('2024-08-01', '2028-02-29'),
    expect: {
      duties: [
        'school must offer-loopbaanbegeleiding e1 2026-01-01..2030-02-28 open',
        'school must renew-offer e1 2029-03-01..2030-02-28 open',
      ],
    },
  },
  {
    name: 'left on 29 February: over on 1 March',
    rules,
    article,
    on: '2030-03-01',
    facts: pro('2024-08-01', '2028-02-29'),
    expect: {
      duties: [
        'school must offer-loopbaanbegeleiding e1 2026-01-01..2030-02-28 lapsed',
        'school must renew-offer e1 2029-03-01..2030-02-28 lapsed',
      ],
    },
  },
  {
    name: 'left on 28 February: the same day of the month, so over on 29 February of the leap year',
    rules,
    article,
    on: '2028-02-29',
    facts: pro('2021-08-01', '2026-02-28'),
    expect: {
      duties: [
        'school must offer-loopbaanbegeleiding e1 2026-01-01..2028-02-28 lapsed',
        'school must renew-offer e1 2027-03-01..2028-02-28 lapsed',
      ],
    },
  },
  {
    name: 'two pro schools one after the other: each has its own duty, pro is no vervolgonderwijs',
    rules: ['R02', 'R03'],
    article,
    on: '2026-11-22',
    facts: person(born, {
      enrolments: [school('e1', 'pro', '2021-08-01', '2026-03-31'), school('e2', 'pro', '2026-04-01')],
    }),
    expect: {
      doelgroep: 'not-met',
      duties: [
        'school must offer-loopbaanbegeleiding e1 2026-01-01..2028-03-31 open',
        'school must renew-offer e1 2027-04-01..2028-03-31 not-yet',
        'school must offer-loopbaanbegeleiding e2 2026-04-01.. open',
      ],
    },
  },
  {
    name: 'the offer of the second school is not the offer of the first',
    rules,
    article,
    on: '2026-11-22',
    facts: person(born, {
      enrolments: [school('e1', 'pro', '2021-08-01', '2026-03-31'), school('e2', 'pro', '2026-04-01')],
      offers: [offer('e2', '2026-05-01', true)],
    }),
    expect: {
      duties: [
        'school must offer-loopbaanbegeleiding e1 2026-01-01..2028-03-31 open',
        'school must renew-offer e1 2027-04-01..2028-03-31 not-yet',
        'school must offer-loopbaanbegeleiding e2 2026-04-01.. done',
      ],
    },
  },
  {
    name: 'vo knows no offer, enrolled or left',
    rules,
    article,
    on: '2026-11-22',
    facts: person(born, {
      enrolments: [school('e1', 'vo', '2017-08-01', '2026-07-10'), school('e2', 'vo', '2026-08-01')],
    }),
    expect: { duties: [] },
  },
  {
    name: 'vavo and ho know none either',
    rules,
    article,
    on: '2026-11-22',
    facts: person(born, {
      enrolments: [school('e1', 'vavo', '2025-08-01', '2026-07-10'), school('e2', 'ho', '2026-09-01')],
    }),
    expect: { duties: [] },
  },
];
