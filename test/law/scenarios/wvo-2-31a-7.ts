import { offer, person, school, vso, type Scenario } from '../scenario.ts';

const article = 'WVO 2020 2.31a(7)';
const rules = ['R04'];
const born = '2005-05-02';
const left = (on: string, ...offers: ReturnType<typeof offer>[]) =>
  ({
    rules,
    article,
    on,
    facts: person(born, { enrolments: [school('e1', 'pro', '2021-08-01', '2026-07-10')], offers }),
  }) as const;
const first = (status: string) => `school must offer-loopbaanbegeleiding e1 2026-01-01..2028-07-10 ${status}`;
const again = (status: string) => `school must renew-offer e1 2027-07-11..2028-07-10 ${status}`;

export const scenarios: readonly Scenario[] = [
  {
    name: 'on the first anniversary of leaving the first year is not over',
    ...left('2027-07-10', offer('e1', '2026-09-01')),
    expect: { duties: [first('done'), again('not-yet')] },
  },
  {
    name: 'the day after, the school must offer again',
    ...left('2027-07-11', offer('e1', '2026-09-01')),
    expect: { duties: [first('done'), again('open')] },
  },
  {
    name: 'two days after',
    ...left('2027-07-12', offer('e1', '2026-09-01')),
    expect: { duties: [first('done'), again('open')] },
  },
  {
    name: 'also when there never was a first offer',
    ...left('2027-07-11'),
    expect: { duties: [first('open'), again('open')] },
  },
  {
    name: 'on the last day of the term it is open',
    ...left('2028-07-10', offer('e1', '2026-09-01')),
    expect: { duties: [first('done'), again('open')] },
  },
  {
    name: 'the day after it has lapsed',
    ...left('2028-07-11', offer('e1', '2026-09-01')),
    expect: { duties: [first('done'), again('lapsed')] },
  },
  {
    name: 'an offer in the first year that was used: no second offer',
    ...left('2027-07-11', offer('e1', '2026-09-01', true)),
    expect: { duties: [first('done')] },
  },
  {
    name: 'known at once: a used offer takes the not-yet away too',
    ...left('2026-11-22', offer('e1', '2026-09-01', true)),
    expect: { duties: [first('done')] },
  },
  {
    name: 'an offer at school that was used in the first year after leaving: no second offer',
    ...left('2027-07-11', offer('e1', '2026-04-01', true)),
    expect: { duties: [first('done')] },
  },
  {
    name: 'an offer on the day of the first anniversary that was used: in the first year',
    ...left('2027-09-01', offer('e1', '2027-07-10', true)),
    expect: { duties: [first('done')] },
  },
  {
    name: 'an offer on the day after the first anniversary is the second offer',
    ...left('2027-09-01', offer('e1', '2027-07-11')),
    expect: { duties: [first('done'), again('done')] },
  },
  {
    name: 'the same when it was used',
    ...left('2027-09-01', offer('e1', '2027-07-11', true)),
    expect: { duties: [first('done'), again('done')] },
  },
  {
    name: 'an offer on the day of the first anniversary that was not used is no second offer',
    ...left('2027-09-01', offer('e1', '2027-07-10')),
    expect: { duties: [first('done'), again('open')] },
  },
  {
    name: 'a second offer on the last day of the term is in time',
    ...left('2028-07-11', offer('e1', '2028-07-10')),
    expect: { duties: [first('done'), again('done')] },
  },
  {
    name: 'one offer unused, another used: no second offer',
    ...left('2027-09-01', offer('e1', '2026-04-01'), offer('e1', '2026-10-01', true)),
    expect: { duties: [first('done')] },
  },
  {
    name: 'an offer that another school made and that was used does not count',
    rules,
    article,
    on: '2027-09-01',
    facts: person(born, {
      enrolments: [school('e0', 'vo', '2017-08-01', '2021-07-16'), school('e1', 'pro', '2021-08-01', '2026-07-10')],
      offers: [offer('e0', '2026-10-01', true)],
    }),
    expect: { duties: [first('open'), again('open')] },
  },
  {
    name: 'a second offer that is planned for tomorrow is not made',
    ...left('2027-09-01', offer('e1', '2027-09-02')),
    expect: { duties: [first('open'), again('open')] },
  },
  {
    name: 'left on 29 February: the first year ends on 28 February',
    rules,
    article,
    on: '2029-02-28',
    facts: person(born, { enrolments: [school('e1', 'pro', '2024-08-01', '2028-02-29')] }),
    expect: {
      duties: [
        'school must offer-loopbaanbegeleiding e1 2026-01-01..2030-02-28 open',
        'school must renew-offer e1 2029-03-01..2030-02-28 not-yet',
      ],
    },
  },
  {
    name: 'left on 29 February: the second offer from 1 March',
    rules,
    article,
    on: '2029-03-01',
    facts: person(born, { enrolments: [school('e1', 'pro', '2024-08-01', '2028-02-29')] }),
    expect: {
      duties: [
        'school must offer-loopbaanbegeleiding e1 2026-01-01..2030-02-28 open',
        'school must renew-offer e1 2029-03-01..2030-02-28 open',
      ],
    },
  },
  {
    name: 'left on 28 February: the second offer from 29 February of the leap year',
    rules,
    article,
    on: '2028-02-29',
    facts: person(born, { enrolments: [school('e1', 'pro', '2024-08-01', '2027-02-28')] }),
    expect: {
      duties: [
        'school must offer-loopbaanbegeleiding e1 2026-01-01..2029-02-28 open',
        'school must renew-offer e1 2028-02-29..2029-02-28 open',
      ],
    },
  },
  {
    name: 'a vso arbeidsmarkt leaver is owed the second offer too',
    rules,
    article: 'WEC 44(8)',
    on: '2027-07-11',
    facts: person(born, {
      enrolments: [vso('e1', 'arbeidsmarkt', '2021-08-01', '2026-07-10')],
      offers: [offer('e1', '2026-09-01')],
    }),
    expect: {
      duties: [
        'school must offer-loopbaanbegeleiding e1 2026-01-01..2028-07-10 done',
        'school must renew-offer e1 2027-07-11..2028-07-10 open',
        'school must overgangsdocument e1 2026-07-11.. open',
      ],
    },
  },
  {
    name: 'a vso arbeidsmarkt leaver who used the first offer is not',
    rules,
    article: 'WEC 44(8)',
    on: '2027-07-11',
    facts: person(born, {
      enrolments: [vso('e1', 'arbeidsmarkt', '2021-08-01', '2026-07-10')],
      offers: [offer('e1', '2026-09-01', true)],
    }),
    expect: {
      duties: [
        'school must offer-loopbaanbegeleiding e1 2026-01-01..2028-07-10 done',
        'school must overgangsdocument e1 2026-07-11.. open',
      ],
    },
  },
];
