import { paper, person, school, vso, type Scenario } from '../scenario.ts';

const rules = ['R08'];
const on = '2026-11-22';
const born = '2006-09-01';
const from14e = (last: string, more = {}) =>
  person(born, { enrolments: [vso('e1', 'arbeidsmarkt', '2020-08-01', last)], ...more });
const from14h = (last: string, more = {}) =>
  person(born, { enrolments: [vso('e1', 'dagbesteding', '2020-08-01', last)], ...more });
const offers = [
  'school must offer-loopbaanbegeleiding e1 2026-01-01..2028-07-10 open',
  'school must renew-offer e1 2027-07-11..2028-07-10 not-yet',
];

export const scenarios: readonly Scenario[] = [
  {
    name: 'on the last day at dagbesteding there is no leaver yet',
    rules,
    article: 'WEC 14h',
    on: '2026-07-10',
    facts: from14h('2026-07-10'),
    expect: { duties: [] },
  },
  {
    name: 'from the next day the overgangsdocument is owed, without end',
    rules,
    article: 'WEC 14h',
    on: '2026-07-11',
    facts: from14h('2026-07-10'),
    expect: { duties: ['school must overgangsdocument e1 2026-07-11.. open'] },
  },
  {
    name: 'years later it is still owed',
    rules,
    article: 'WEC 14h',
    on: '2031-07-11',
    facts: from14h('2026-07-10'),
    expect: { duties: ['school must overgangsdocument e1 2026-07-11.. open'] },
  },
  {
    name: 'a planned end is no leaving',
    rules,
    article: 'WEC 14h',
    on,
    facts: from14h('2027-07-09'),
    expect: { duties: [] },
  },
  {
    name: 'made: done',
    rules,
    article: 'WEC 14h',
    on,
    facts: from14h('2026-07-10', { papers: [paper('overgangsdocument vso', '2026-07-10', 'e1')] }),
    expect: { duties: ['school must overgangsdocument e1 2026-07-11.. done'] },
  },
  {
    name: 'made today: done',
    rules,
    article: 'WEC 14h',
    on,
    facts: from14h('2026-07-10', { papers: [paper('overgangsdocument vso', on, 'e1')] }),
    expect: { duties: ['school must overgangsdocument e1 2026-07-11.. done'] },
  },
  {
    name: 'planned for tomorrow: open',
    rules,
    article: 'WEC 14h',
    on,
    facts: from14h('2026-07-10', { papers: [paper('overgangsdocument vso', '2026-11-23', 'e1')] }),
    expect: { duties: ['school must overgangsdocument e1 2026-07-11.. open'] },
  },
  {
    name: 'the diploma is not the overgangsdocument',
    rules,
    article: 'WEC 14h',
    on,
    facts: from14h('2026-07-10', { papers: [paper('diploma vso', '2026-07-10', 'e1')] }),
    expect: { duties: ['school must overgangsdocument e1 2026-07-11.. open'] },
  },
  {
    name: 'left dagbesteding before the law of 2026: article 14h is older',
    rules,
    article: 'WEC 14h',
    on,
    facts: from14h('2025-07-11'),
    expect: { duties: ['school must overgangsdocument e1 2025-07-12.. open'] },
  },
  {
    name: 'every leaver of arbeidsmarkt, also without any paper',
    rules,
    article: 'WEC 14e',
    on,
    facts: from14e('2026-07-10'),
    expect: { duties: [...offers, 'school must overgangsdocument e1 2026-07-11.. open'] },
  },
  {
    name: 'made for a leaver of arbeidsmarkt: done',
    rules,
    article: 'WEC 14e',
    on,
    facts: from14e('2026-07-10', { papers: [paper('overgangsdocument vso', '2026-07-03', 'e1')] }),
    expect: { duties: [...offers, 'school must overgangsdocument e1 2026-07-11.. done'] },
  },
  {
    name: 'whatever comes next: also for who went on to vo',
    rules,
    article: 'WEC 14e',
    on,
    facts: person(born, {
      enrolments: [vso('e1', 'arbeidsmarkt', '2020-08-01', '2026-07-10'), school('e2', 'vo', '2026-08-24')],
    }),
    expect: { duties: ['school must overgangsdocument e1 2026-07-11.. open'] },
  },
  {
    name: 'also for who has a startkwalificatie, or is thirty',
    rules,
    article: 'WEC 14h',
    on,
    facts: person('1996-01-01', {
      enrolments: [vso('e1', 'dagbesteding', '2020-08-01', '2026-07-10')],
      papers: [paper('diploma havo', '2026-07-01')],
    }),
    expect: { startkwalificatie: true, duties: ['school must overgangsdocument e1 2026-07-11.. open'] },
  },
  {
    name: 'a leaver of vervolgonderwijs gets none',
    rules,
    article: 'WEC 14e',
    on,
    facts: person(born, { enrolments: [vso('e1', 'vervolgonderwijs', '2020-08-01', '2026-07-10')] }),
    expect: { duties: [] },
  },
  {
    name: 'a leaver of pro gets none without a hand-over',
    rules,
    article: 'WEC 14e',
    on,
    facts: person(born, { enrolments: [school('e1', 'pro', '2020-08-01', '2026-07-10')] }),
    expect: { duties: offers },
  },
];
