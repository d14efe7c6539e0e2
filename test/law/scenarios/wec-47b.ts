import type { Absence, Paper } from '#law/facts.ts';
import { absent, paper, person, vso, type Scenario } from '../scenario.ts';

// WEC 47b points to 47a: under 23, and a month instead of four weeks. dagbesteding: no offer duty stands in the way.
const article = 'WEC 47b';
const rules = ['R10'];
const born = '2006-05-01';
const away = (on: string, from: string, more: Partial<Absence> = {}, birthDate = born, papers: Paper[] = []) =>
  ({
    rules,
    article,
    on,
    facts: person(birthDate, {
      enrolments: [vso('e1', 'dagbesteding', '2020-08-01')],
      papers,
      absences: [absent('e1', from, more)],
    }),
  }) as const;
const report = (from: string, status = 'open') => `school must report-absence e1 ${from}.. ${status}`;

export const scenarios: readonly Scenario[] = [
  {
    name: 'four weeks are not a month',
    ...away('2026-11-22', '2026-10-25'),
    expect: { doelgroep: 'met', duties: [] },
  },
  {
    name: 'the day before the same day of the next month',
    ...away('2026-11-24', '2026-10-25'),
    expect: { duties: [] },
  },
  {
    name: 'the same day of the next month: report',
    ...away('2026-11-25', '2026-10-25'),
    expect: { duties: [report('2026-11-25')] },
  },
  {
    name: 'from 31 October: the month is met on 30 November',
    ...away('2026-11-30', '2026-10-31'),
    expect: { duties: [report('2026-11-30')] },
  },
  {
    name: 'from 31 October: not on 29 November',
    ...away('2026-11-29', '2026-10-31'),
    expect: { duties: [] },
  },
  {
    name: 'from 31 January: the month is met on 28 February',
    ...away('2027-02-28', '2027-01-31'),
    expect: { duties: [report('2027-02-28')] },
  },
  {
    name: 'from 31 January of a leap year: met on 29 February',
    ...away('2028-02-29', '2028-01-31'),
    expect: { duties: [report('2028-02-29')] },
  },
  {
    name: 'from 31 January of a leap year: not on 28 February',
    ...away('2028-02-28', '2028-01-31'),
    expect: { duties: [] },
  },
  {
    name: 'from 1 February: on 1 March, which is four weeks to the day',
    ...away('2027-03-01', '2027-02-01'),
    expect: { duties: [report('2027-03-01')] },
  },
  {
    name: 'the day before 23',
    ...away('2026-11-22', '2026-09-01', {}, '2003-11-23'),
    expect: { doelgroep: 'met', duties: [report('2026-10-01')] },
  },
  {
    name: 'at 23: in the group, but nothing for the vso to report',
    ...away('2026-11-23', '2026-09-01', {}, '2003-11-23'),
    expect: { doelgroep: 'met', duties: [] },
  },
  {
    name: 'born on 29 February: not yet 23 on 28 February of a common year',
    ...away('2027-02-28', '2027-01-04', {}, '2004-02-29'),
    expect: { duties: [report('2027-02-04')] },
  },
  {
    name: 'born on 29 February: 23 on 1 March',
    ...away('2027-03-01', '2027-01-04', {}, '2004-02-29'),
    expect: { duties: [] },
  },
  {
    name: 'reported: done',
    ...away('2026-11-25', '2026-10-25', { reported: '2026-11-25' }),
    expect: { duties: [report('2026-11-25', 'done')] },
  },
  {
    name: 'ended after a month: still to report',
    ...away('2026-11-25', '2026-09-01', { until: '2026-10-01' }),
    expect: { doelgroep: 'not-met', duties: [report('2026-10-01')] },
  },
  {
    name: 'ended on the last day of the month: to report',
    ...away('2026-11-25', '2026-09-01', { until: '2026-09-30' }),
    expect: { doelgroep: 'not-met', duties: [report('2026-10-01')] },
  },
  {
    name: 'ended after four weeks and no month: nothing',
    ...away('2026-11-25', '2026-09-01', { until: '2026-09-29' }),
    expect: { doelgroep: 'not-met', duties: [] },
  },
  {
    name: 'a valid reason: nothing',
    ...away('2026-11-25', '2026-09-01', { validReason: true }),
    expect: { doelgroep: 'not-met', duties: [] },
  },
  {
    name: 'with a startkwalificatie: nothing',
    ...away('2026-11-25', '2026-09-01', {}, born, [paper('diploma havo', '2025-07-01')]),
    expect: { duties: [] },
  },
];
