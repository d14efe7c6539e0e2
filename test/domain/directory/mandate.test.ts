import { describe, expect, test } from 'vitest';
import { executes, type Mandate, overlapping, sameCollege } from '#domain/directory/mandate.ts';

const row = (wish: Partial<Mandate>): Mandate => ({
  id: `${wish.organisationId} ${wish.task} ${wish.college}`,
  college: 'GM0327',
  task: '7a',
  organisationId: 'wi-leusden',
  scope: 'residents',
  schoolOrganisationId: null,
  from: '2026-01-01',
  until: null,
  source: 'besluit',
  ...wish,
});
const rows: readonly Mandate[] = [
  row({}),
  row({ task: '9.2.5', organisationId: 'desk' }),
  row({ college: 'GM0342', task: '9.2.5', organisationId: 'desk' }),
  row({ college: 'GM0342', organisationId: 'wi-soest', until: '2026-06-30' }),
  row({ college: 'GM0342', organisationId: 'isd', from: '2026-07-01' }),
  row({ task: '9.2.5', organisationId: 'coach', scope: 'school-location', schoolOrganisationId: 'roc' }),
];

describe('who carries out a task for a college', () => {
  test('the row of the task and the municipality names the organisation; no row is nobody', () => {
    expect(executes(rows, '7a', 'GM0327', '2026-06-08')).toBe('wi-leusden');
    expect(executes(rows, 'LPW5', 'GM0327', '2026-06-08')).toBe('nobody');
    expect(executes(rows, '7a', 'GM9999', '2026-06-08')).toBe('nobody');
  });

  test('a row holds up to and including its last day, and the next one from its first', () => {
    expect(executes(rows, '7a', 'GM0342', '2026-06-30')).toBe('wi-soest');
    expect(executes(rows, '7a', 'GM0342', '2026-07-01')).toBe('isd');
    expect(executes(rows, '7a', 'GM0342', '2025-12-31')).toBe('nobody');
  });

  test('a coach placed at a school goes before the desk, for who goes to that school only', () => {
    expect(executes(rows, '9.2.5', 'GM0327', '2026-06-08', 'roc')).toBe('coach');
    expect(executes(rows, '9.2.5', 'GM0327', '2026-06-08', 'other')).toBe('desk');
    expect(executes(rows, '9.2.5', 'GM0327', '2026-06-08')).toBe('desk');
  });

  test('two organisations for one task is said, never chosen; twice the same one is one', () => {
    const twice = [...rows, row({ id: 'again', organisationId: 'isd' })];
    expect(executes(twice, '7a', 'GM0327', '2026-06-08')).toBe('more-than-one');
    expect(executes([...rows, row({ id: 'again' })], '7a', 'GM0327', '2026-06-08')).toBe('wi-leusden');
  });

  test('two organisations are of the same college when both carry out a task for it on that day', () => {
    expect(sameCollege(rows, ['desk', 'wi-leusden'], 'GM0327', '2026-06-08')).toBe(true);
    expect(sameCollege(rows, ['desk', 'wi-leusden'], 'GM0342', '2026-06-08')).toBe(false);
    expect(sameCollege(rows, ['desk', 'wi-soest'], 'GM0342', '2026-06-08')).toBe(true);
    expect(sameCollege(rows, ['desk', 'wi-soest'], 'GM0342', '2026-07-01')).toBe(false);
  });

  test('a row that overlaps another of the same task, college and scope is found; beside it in time it is not', () => {
    const wish = row({
      id: 'wish',
      college: 'GM0342',
      organisationId: 'desk',
      from: '2026-06-15',
      until: '2026-08-01',
    });
    expect(overlapping(rows, wish).map(({ organisationId }) => organisationId)).toEqual(['wi-soest', 'isd']);
    expect(overlapping(rows, { ...wish, from: '2026-06-30', until: '2026-06-30' })).toHaveLength(1);
    expect(overlapping(rows, { ...wish, until: '2026-06-30', from: '2026-06-01', task: 'LPW5' })).toEqual([]);
    expect(overlapping(rows, { ...wish, scope: 'school-location', schoolOrganisationId: 'roc' })).toEqual([]);
  });
});
