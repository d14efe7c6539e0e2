import { describe, expect, test } from 'vitest';
import { agreedMost, readMost, type Limit } from '#domain/directory/caseload.ts';

const role = 'doorstroomcoach';
const limit = (organisationId: string | null, teamId: string | null, most: number): Limit => ({
  organisationId,
  teamId,
  role: teamId === null ? role : null,
  most,
});

describe('how many young people were agreed on', () => {
  const who = { organisationId: 'a', teamId: 't', role } as const;
  test('the nearest agreement counts: the team, else the role there, else the role in the region', () => {
    const all = [limit(null, null, 60), limit('a', null, 50), limit('a', 't', 40), limit('b', null, 5)];
    expect(agreedMost(all, who)).toBe(40);
    expect(agreedMost(all, { ...who, teamId: null })).toBe(50);
    expect(agreedMost(all, { ...who, organisationId: 'c' })).toBe(60);
    expect(agreedMost(all, { ...who, organisationId: 'b', role: 'teamleider' })).toBeUndefined();
    expect(agreedMost([], who)).toBeUndefined();
  });

  test('a number is a whole one between 1 and 500; nothing typed is not agreed', () => {
    expect(['40', ' 1 ', '500', ''].map(readMost)).toEqual([40, 1, 500, null]);
    expect(['0', '501', '-3', '4,5', 'veel', '111222333'].map(readMost)).toEqual(Array(6).fill(undefined));
  });
});
