import { absent, mbo, paper, person, school, vso, type Scenario } from '../scenario.ts';

const article = 'LPW 4a';
const rules = ['R01'];
const on = '2026-11-22';
const born = '2009-03-10'; // 17 on that day, leerplichtig to 31 July 2025
const proLast = '2026-07-10';
const pro = [school('e1', 'pro', '2021-08-01', proLast)];
const offers = [
  'school must offer-loopbaanbegeleiding e1 2026-01-01..2028-07-10 open',
  'school must renew-offer e1 2027-07-11..2028-07-10 not-yet',
];
const consult = 'doorstroompunt must consult-school e1 2026-07-10..2028-07-09 open';

export const scenarios: readonly Scenario[] = [
  {
    name: 'seventeen, vo left without a paper: kwalificatieplichtig',
    ...{ rules, article, on },
    facts: person(born, { enrolments: [school('e1', 'vo', '2021-08-01', proLast)] }),
    expect: { doelgroep: 'not-met', duties: [], says: [/kwalificatieplicht/i] },
  },
  {
    name: 'the day before the eighteenth birthday still is',
    ...{ rules, article, on: '2026-11-19' },
    facts: person('2008-11-20', { enrolments: [school('e1', 'vo', '2021-08-01', proLast)] }),
    expect: { doelgroep: 'not-met', duties: [] },
  },
  {
    name: 'on the eighteenth birthday it is over',
    ...{ rules, article, on: '2026-11-20' },
    facts: person('2008-11-20', { enrolments: [school('e1', 'vo', '2021-08-01', proLast)] }),
    expect: { doelgroep: 'met', duties: [] },
  },
  {
    name: 'the day after the eighteenth birthday it is over',
    ...{ rules, article, on: '2026-11-21' },
    facts: person('2008-11-20', { enrolments: [school('e1', 'vo', '2021-08-01', proLast)] }),
    expect: { doelgroep: 'met', duties: [] },
  },
  {
    name: 'born on 29 February: not yet eighteen on 28 February of a common year',
    ...{ rules, article, on: '2026-02-28' },
    facts: person('2008-02-29', { enrolments: [school('e1', 'vo', '2021-08-01', '2026-01-30')] }),
    expect: { doelgroep: 'not-met' },
  },
  {
    name: 'born on 29 February: eighteen on 1 March of a common year',
    ...{ rules, article, on: '2026-03-01' },
    facts: person('2008-02-29', { enrolments: [school('e1', 'vo', '2021-08-01', '2026-01-30')] }),
    expect: { doelgroep: 'met' },
  },
  {
    name: 'seventeen with a pro diploma: not kwalificatieplichtig',
    ...{ rules: ['R01', 'R06'], article: 'LPW 4a(2)', on },
    facts: person(born, { enrolments: pro, papers: [paper('diploma pro', proLast, 'e1')] }),
    expect: { doelgroep: 'met', duties: [consult, ...offers] },
  },
  {
    name: 'seventeen with a pro verklaring: not kwalificatieplichtig',
    ...{ rules: ['R01', 'R06'], article: 'LPW 4a(2)', on },
    facts: person(born, { enrolments: pro, papers: [paper('verklaring pro', proLast, 'e1')] }),
    expect: { doelgroep: 'met', duties: [consult, ...offers] },
  },
  {
    name: 'seventeen from pro without diploma or verklaring: kwalificatieplichtig',
    ...{ rules, article: 'LPW 4a(2)', on },
    facts: person(born, { enrolments: pro }),
    expect: { doelgroep: 'not-met', duties: offers },
  },
  {
    name: 'a certificaat of pro takes no kwalificatieplicht away',
    ...{ rules, article: 'LPW 4a(2)', on },
    facts: person(born, { enrolments: pro, papers: [paper('certificaat pro', proLast, 'e1')] }),
    expect: { doelgroep: 'not-met', duties: offers },
  },
  {
    name: 'an mbo-verklaring takes none away either',
    ...{ rules, article: 'LPW 4a(2)', on },
    facts: person(born, { enrolments: pro, papers: [paper('mbo-verklaring mbo 3', proLast)] }),
    expect: { doelgroep: 'not-met', duties: offers },
  },
  {
    // Whoever has a paper of vso followed vso; which profile, the facts do not tell.
    name: 'a verklaring of a vso that nobody wrote down: a question',
    ...{ rules, article: 'LPW 4a(2)', on },
    facts: person(born, { enrolments: pro, papers: [paper('verklaring vso', proLast)] }),
    expect: { doelgroep: 'undetermined', says: [/\?/] },
  },
  {
    name: 'the pro diploma of tomorrow does not count yet',
    ...{ rules, article: 'LPW 4a(2)', on },
    facts: person(born, { enrolments: pro, papers: [paper('diploma pro', '2026-11-23', 'e1')] }),
    expect: { doelgroep: 'not-met', duties: offers },
  },
  {
    name: 'the pro diploma of today does',
    ...{ rules: ['R01', 'R06'], article: 'LPW 4a(2)', on },
    facts: person(born, { enrolments: pro, papers: [paper('diploma pro', on, 'e1')] }),
    expect: {
      doelgroep: 'met',
      duties: ['doorstroompunt must consult-school e1 2026-11-22..2028-11-21 open', ...offers],
    },
  },
  {
    name: 'seventeen, left vso arbeidsmarkt without a paper: not kwalificatieplichtig',
    ...{ rules: ['R01', 'R08'], article: 'LPW 4a(2)', on },
    facts: person(born, { enrolments: [vso('e1', 'arbeidsmarkt', '2021-08-01', proLast)] }),
    expect: { doelgroep: 'met', duties: [...offers, 'school must overgangsdocument e1 2026-07-11.. open'] },
  },
  {
    name: 'seventeen, left vso dagbesteding without a paper: not kwalificatieplichtig',
    ...{ rules: ['R01', 'R08'], article: 'LPW 4a(2)', on },
    facts: person(born, { enrolments: [vso('e1', 'dagbesteding', '2021-08-01', proLast)] }),
    expect: { doelgroep: 'met', duties: ['school must overgangsdocument e1 2026-07-11.. open'] },
  },
  {
    name: 'seventeen, left vso vervolgonderwijs: kwalificatieplichtig',
    ...{ rules, article: 'LPW 4a(2)', on },
    facts: person(born, { enrolments: [vso('e1', 'vervolgonderwijs', '2021-08-01', proLast)] }),
    expect: { doelgroep: 'not-met', duties: [] },
  },
  {
    name: 'seventeen, left vso and nobody wrote the profile down: undetermined, never guessed',
    ...{ rules, article: 'LPW 4a(2)', on },
    facts: person(born, { enrolments: [vso('e1', '?', '2021-08-01', proLast)] }),
    expect: { doelgroep: 'undetermined', not: ['consult-school'], says: [/\?/] },
  },
  {
    name: 'without profile the day before eighteen: undetermined',
    ...{ rules, article: 'LPW 4a(2)', on: '2027-03-09' },
    facts: person(born, { enrolments: [vso('e1', '?', '2021-08-01', proLast)] }),
    expect: { doelgroep: 'undetermined' },
  },
  {
    name: 'at eighteen the profile does not matter for the Doorstroompunt',
    ...{ rules, article: 'LPW 4a(2)', on: '2027-03-10' },
    facts: person(born, { enrolments: [vso('e1', '?', '2021-08-01', proLast)] }),
    expect: { doelgroep: 'met' },
  },
  {
    name: 'the profile does not matter for who is enrolled again and present',
    ...{ rules, article: 'LPW 4a(2)', on },
    facts: person(born, {
      enrolments: [vso('e1', '?', '2021-08-01', proLast), mbo('e2', 'bol 3', '2026-08-24')],
    }),
    expect: { doelgroep: 'not-met' },
  },
  {
    name: 'the profile does not matter for who has a pro diploma',
    ...{ rules, article: 'LPW 4a(2)', on },
    facts: person(born, {
      enrolments: [vso('e1', '?', '2021-08-01', proLast)],
      papers: [paper('diploma pro', '2026-07-10')],
    }),
    expect: { doelgroep: 'met' },
  },
  {
    name: 'the profile does not matter for who is still leerplichtig',
    ...{ rules, article: 'LPW 4a(2)', on: '2026-07-31' },
    facts: person('2010-03-10', { enrolments: [vso('e1', '?', '2022-08-01', proLast)] }),
    expect: { doelgroep: 'not-met' },
  },
  {
    name: 'the last day at vso arbeidsmarkt: still at school',
    ...{ rules, article: 'LPW 4a(2)', on: proLast },
    facts: person(born, { enrolments: [vso('e1', 'arbeidsmarkt', '2021-08-01', proLast)] }),
    expect: { doelgroep: 'not-met', duties: ['school must offer-loopbaanbegeleiding e1 2026-01-01.. open'] },
  },
  {
    name: 'the day after it: for the Doorstroompunt, at seventeen',
    ...{ rules, article: 'LPW 4a(2)', on: '2026-07-11' },
    facts: person(born, { enrolments: [vso('e1', 'arbeidsmarkt', '2021-08-01', proLast)] }),
    expect: { doelgroep: 'met' },
  },
  {
    // "heeft gevolgd", LPW 4a(2): the freedom comes with leaving, not while still at that school.
    name: 'seventeen, in vso arbeidsmarkt and away for four weeks: still kwalificatieplichtig',
    ...{ rules, article: 'LPW 4a(2)', on },
    facts: person(born, {
      enrolments: [vso('e1', 'arbeidsmarkt', '2021-08-01')],
      absences: [absent('e1', '2026-10-12', { hoursInFourWeeks: 60 })],
    }),
    expect: { doelgroep: 'not-met' },
  },
  {
    name: 'seventeen with a pro diploma, at mbo and away for four weeks: for the Doorstroompunt',
    ...{ rules: ['R01', 'R10'], article: 'LPW 4a(2)', on },
    facts: person(born, {
      enrolments: [school('e1', 'pro', '2021-08-01', proLast), mbo('e2', 'bol 1', '2026-08-24')],
      papers: [paper('diploma pro', proLast, 'e1')],
      absences: [absent('e2', '2026-10-25')],
    }),
    expect: {
      doelgroep: 'met',
      duties: [
        consult,
        'school must offer-loopbaanbegeleiding e2 2026-08-24.. open',
        'school must report-absence e2 2026-11-22.. open',
      ],
    },
  },
  {
    name: 'seventeen with a havo diploma: no kwalificatieplicht, and no Doorstroompunt either',
    ...{ rules, article: 'LPW 4a(1)', on },
    facts: person(born, {
      enrolments: [school('e1', 'vo', '2021-08-01', proLast)],
      papers: [paper('diploma havo', '2026-06-20', 'e1')],
    }),
    expect: { startkwalificatie: true, doelgroep: 'not-met', duties: [] },
  },
];
