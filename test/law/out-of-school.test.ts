import { describe, expect, it } from 'vitest';
import type { Facts } from '#law/facts.ts';
import { outOfSchool } from '#law/out-of-school.ts';
import { register } from '#law/register.ts';
import { defaultSettings } from '#law/settings.ts';

const vso = {
  id: 'e1',
  schoolKind: 'vso',
  vsoProfile: 'vervolgonderwijs',
  from: '2021-08-01',
  until: '2026-07-10',
} as const;
const daan: Facts = { birthDate: '2008-11-20', municipality: 'GM0317', enrolments: [vso] };
const on = (day: string, facts: Facts = daan) => outOfSchool(facts, day, defaultSettings, register);
const at = (other: Partial<typeof vso> | Record<string, unknown>): Facts => ({
  ...daan,
  enrolments: [{ ...vso, ...other } as never],
});

describe('who must go to school and is enrolled at none (LPW 3, 4a)', () => {
  it('is so from the day after the last at school to the day before the eighteenth birthday', () => {
    expect(['2026-07-10', '2026-07-11', '2026-11-19', '2026-11-20'].map((day) => on(day))).toEqual([
      'not-met',
      'met',
      'met',
      'not-met',
    ]);
  });

  it('is not so for who goes on elsewhere, and is again when that ends', () => {
    const mbo = {
      id: 'e2',
      schoolKind: 'mbo',
      mboLevel: 1,
      leerweg: 'bol',
      from: '2026-08-24',
      until: '2026-10-02',
    } as const;
    const both: Facts = { ...daan, enrolments: [vso, mbo] };
    expect(['2026-08-23', '2026-08-24', '2026-10-02', '2026-10-03'].map((day) => on(day, both))).toEqual([
      'met',
      'not-met',
      'not-met',
      'met',
    ]);
  });

  it('is the duty and not the age: none after vso for work, or with a diploma or verklaring of praktijkonderwijs (LPW 4a lid 2)', () => {
    expect(on('2026-09-14', at({ vsoProfile: 'arbeidsmarkt' }))).toBe('not-met');
    const pro = at({ schoolKind: 'pro', vsoProfile: undefined });
    expect(on('2026-09-14', pro)).toBe('met');
    const paper = { kind: 'verklaring', of: 'pro', date: '2026-07-10', enrolmentId: 'e1' } as const;
    expect(on('2026-09-14', { ...pro, papers: [paper] })).toBe('not-met');
  });

  it('is unknown without a profile of the vso, and where nobody knows of any school', () => {
    expect(on('2026-09-14', at({ vsoProfile: undefined }))).toBe('undetermined');
    expect(on('2026-09-14', { ...daan, enrolments: [] })).toBe('undetermined');
  });
});
