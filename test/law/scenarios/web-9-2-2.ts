import type { Absence } from '#law/facts.ts';
import { absent, mbo, paper, person, school, type Scenario } from '../scenario.ts';

// Grown up, so neither leerplichtig nor kwalificatieplichtig: four weeks at mbo, vavo, vo and pro.
const rules = ['R10'];
const on = '2026-11-22';
const born = '2004-09-09';
const vavo = [school('e1', 'vavo', '2026-01-05')];
const away = (on_: string, from: string, more: Partial<Absence> = {}, article = 'WEB 9.2.2') =>
  ({
    rules,
    article,
    on: on_,
    facts: person(born, { enrolments: vavo, absences: [absent('e1', from, more)] }),
  }) as const;
const report = (from: string, status = 'open') => `school must report-absence e1 ${from}.. ${status}`;

export const scenarios: readonly Scenario[] = [
  {
    name: 'vavo, 27 days: nothing to report',
    ...away('2026-11-21', '2026-10-25'),
    expect: { duties: [] },
  },
  {
    name: 'vavo, 28 days: report',
    ...away('2026-11-22', '2026-10-25'),
    expect: { duties: [report('2026-11-22')] },
  },
  {
    name: 'hours do not matter for a grown-up: sixteen hours in a week is nothing to report',
    ...away('2026-11-21', '2026-11-01', { hoursInFourWeeks: 60 }),
    expect: { duties: [] },
  },
  {
    name: 'nor do few hours help: four weeks are four weeks',
    ...away(on, '2026-10-25', { hoursInFourWeeks: 3 }),
    expect: { duties: [report('2026-11-22')] },
  },
  {
    name: 'reported on the day: done',
    ...away(on, '2026-10-25', { reported: on }),
    expect: { duties: [report('2026-11-22', 'done')] },
  },
  {
    name: 'reported earlier than the law asks: done',
    ...away(on, '2026-10-25', { reported: '2026-11-10' }),
    expect: { duties: [report('2026-11-22', 'done')] },
  },
  {
    name: 'reported tomorrow: open',
    ...away(on, '2026-10-25', { reported: '2026-11-23' }),
    expect: { duties: [report('2026-11-22')] },
  },
  {
    name: 'a valid reason: nothing to report',
    ...away(on, '2026-09-01', { validReason: true }),
    expect: { duties: [] },
  },
  {
    name: 'ended after four weeks: still to report',
    ...away(on, '2026-09-01', { until: '2026-09-29' }),
    expect: { doelgroep: 'not-met', duties: [report('2026-09-29')] },
  },
  {
    // The last day away is the 28th: four whole weeks, as the article asks.
    name: 'ended after exactly four weeks, the 28th day was the last: to report',
    ...away(on, '2026-09-01', { until: '2026-09-28' }),
    expect: { doelgroep: 'not-met', duties: [report('2026-09-29')] },
  },
  {
    name: 'ended before four weeks were over: nothing',
    ...away(on, '2026-09-01', { until: '2026-09-27' }),
    expect: { duties: [] },
  },
  {
    name: 'a planned return changes nothing today',
    ...away('2026-11-21', '2026-10-25', { until: '2026-12-31' }),
    expect: { duties: [] },
  },
  {
    name: 'over the end of February',
    ...away('2027-03-01', '2027-02-01'),
    expect: { duties: [report('2027-03-01')] },
  },
  {
    name: 'over 29 February',
    ...away('2028-02-28', '2028-02-01'),
    expect: { duties: [] },
  },
  {
    name: 'holiday weeks count',
    ...away('2027-01-15', '2026-12-18'),
    expect: { duties: [report('2027-01-15')] },
  },
  ...(['bol 4', 'derde 2', '? ?'] as const).map((kind) => ({
    name: `mbo ${kind}: report after four weeks`,
    rules,
    article: 'WEB 9.2.2',
    on,
    facts: person(born, { enrolments: [mbo('e1', kind, '2026-02-02')], absences: [absent('e1', '2026-10-25')] }),
    expect: { doelgroep: 'met' as const, not: ['consult-school'], has: [report('2026-11-22')] },
  })),
  {
    name: 'vo: report after four weeks (WVO 2020 8.20)',
    rules,
    article: 'WVO 2020 8.20',
    on,
    facts: person('2008-01-05', {
      enrolments: [school('e1', 'vo', '2021-08-01')],
      absences: [absent('e1', '2026-10-25')],
    }),
    expect: { doelgroep: 'met', duties: [report('2026-11-22')] },
  },
  {
    name: 'vo, a day earlier: nothing (WVO 2020 8.20)',
    rules,
    article: 'WVO 2020 8.20',
    on: '2026-11-21',
    facts: person('2008-01-05', {
      enrolments: [school('e1', 'vo', '2021-08-01')],
      absences: [absent('e1', '2026-10-25')],
    }),
    expect: { doelgroep: 'not-met', duties: [] },
  },
  {
    name: 'pro: report after four weeks (WVO 2020 8.20)',
    rules,
    article: 'WVO 2020 8.20',
    on,
    facts: person('2008-01-05', {
      enrolments: [school('e1', 'pro', '2021-08-01')],
      absences: [absent('e1', '2026-10-25')],
    }),
    expect: {
      doelgroep: 'met',
      duties: ['school must offer-loopbaanbegeleiding e1 2026-01-01.. open', report('2026-11-22')],
    },
  },
  {
    name: 'vo, the day before 27: report (WVO 2020 8.20)',
    rules,
    article: 'WVO 2020 8.20',
    on,
    facts: person('1999-11-23', {
      enrolments: [school('e1', 'vo', '2021-08-01')],
      absences: [absent('e1', '2026-10-01')],
    }),
    expect: { doelgroep: 'met', duties: [report('2026-10-29')] },
  },
  {
    name: 'vo, at 27: nothing to report (WVO 2020 8.20)',
    rules,
    article: 'WVO 2020 8.20',
    on: '2026-11-23',
    facts: person('1999-11-23', {
      enrolments: [school('e1', 'vo', '2021-08-01')],
      absences: [absent('e1', '2026-10-01')],
    }),
    expect: { doelgroep: 'not-met', duties: [] },
  },
  {
    name: 'ho: no such duty',
    rules,
    article: 'WEB 9.2.2',
    on,
    facts: person(born, { enrolments: [school('e1', 'ho', '2025-09-01')], absences: [absent('e1', '2026-10-01')] }),
    expect: { doelgroep: 'met', duties: [] },
  },
  {
    name: 'the day before 27: report',
    rules,
    article: 'WEB 9.2.2',
    on,
    facts: person('1999-11-23', { enrolments: vavo, absences: [absent('e1', '2026-10-01')] }),
    expect: { doelgroep: 'met', duties: [report('2026-10-29')] },
  },
  {
    name: 'at 27: nothing to report',
    rules,
    article: 'WEB 9.2.2',
    on: '2026-11-23',
    facts: person('1999-11-23', { enrolments: vavo, absences: [absent('e1', '2026-10-01')] }),
    expect: { doelgroep: 'not-met', duties: [] },
  },
  {
    name: 'with a startkwalificatie: nothing to report',
    rules,
    article: 'WEB 9.2.2',
    on,
    facts: person(born, {
      enrolments: vavo,
      papers: [paper('diploma mbo 2', '2025-07-01')],
      absences: [absent('e1', '2026-10-01')],
    }),
    expect: { duties: [] },
  },
  {
    name: 'two absences, each of four weeks: each to report, the first was',
    rules,
    article: 'WEB 9.2.2',
    on,
    facts: person(born, {
      enrolments: vavo,
      absences: [
        absent('e1', '2026-08-31', { until: '2026-10-02', reported: '2026-09-28' }),
        absent('e1', '2026-10-12'),
      ],
    }),
    expect: { doelgroep: 'met', duties: [report('2026-09-28', 'done'), report('2026-11-09')] },
  },
  {
    name: 'nobody knows whether there was a good reason: a question, for the group and for the report',
    rules: ['R01', 'R10'],
    article: 'WEB 9.2.2',
    on,
    facts: person(born, { enrolments: vavo, absences: [{ enrolmentId: 'e1', from: '2026-10-25' }] }),
    expect: { doelgroep: 'undetermined', duties: [report('2026-11-22', 'undetermined')], says: [/goede reden[^.]*\?/] },
  },
  {
    name: 'nobody knows the reason of one absence, another had none: no question for the group',
    rules: ['R01', 'R10'],
    article: 'WEB 9.2.2',
    on,
    facts: person(born, {
      enrolments: vavo,
      absences: [{ enrolmentId: 'e1', from: '2026-10-25' }, absent('e1', '2026-10-20')],
    }),
    expect: { doelgroep: 'met', duties: [report('2026-11-22', 'undetermined'), report('2026-11-17')] },
  },
  {
    name: 'nobody knows the reason at one school, and the other is attended: not met',
    rules: ['R01', 'R10'],
    article: 'WEB 9.2.2',
    on,
    facts: person(born, {
      enrolments: [...vavo, school('e2', 'ho', '2026-09-01')],
      absences: [{ enrolmentId: 'e1', from: '2026-10-25' }],
    }),
    expect: { doelgroep: 'not-met', duties: [report('2026-11-22', 'undetermined')] },
  },
  {
    name: 'nobody knows the reason of 27 days: nothing yet',
    rules: ['R01', 'R10'],
    article: 'WEB 9.2.2',
    on: '2026-11-21',
    facts: person(born, { enrolments: vavo, absences: [{ enrolmentId: 'e1', from: '2026-10-25' }] }),
    expect: { doelgroep: 'not-met', duties: [] },
  },
  {
    name: 'the last day away is today: still away',
    rules: ['R01', 'R10'],
    article: 'WEB 9.2.2',
    on,
    facts: person(born, { enrolments: vavo, absences: [absent('e1', '2026-10-01', { until: on })] }),
    expect: { doelgroep: 'met', duties: [report('2026-10-29')] },
  },
  {
    name: 'the last day away was yesterday: back',
    rules: ['R01', 'R10'],
    article: 'WEB 9.2.2',
    on,
    facts: person(born, { enrolments: vavo, absences: [absent('e1', '2026-10-01', { until: '2026-11-21' })] }),
    expect: { doelgroep: 'not-met', duties: [report('2026-10-29')] },
  },
];
