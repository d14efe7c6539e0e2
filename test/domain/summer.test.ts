import { describe, expect, it } from 'vitest';
import { callerOf, lastDayBefore, summerOf } from '#domain/summer/list.ts';

const summer = summerOf('2026-06-08');
const colleague = (id: string, more: object = {}) => ({
  id,
  name: id,
  organisationId: 'school',
  teamId: null,
  role: 'begeleider' as const,
  standInId: null,
  absentFrom: null,
  absentUntil: null,
  leftOn: null,
  ...more,
});

describe('the summer list', () => {
  it('week 35 of 2026 is Monday 24 to Friday 28 August; after it the next summer begins', () => {
    expect(summer.week).toEqual(['2026-08-24', '2026-08-25', '2026-08-26', '2026-08-27', '2026-08-28']);
    expect([summerOf('2026-08-28').year, summerOf('2026-08-29').year]).toEqual([2026, 2027]);
    // ISO week 1 of 2027 begins on 4 January: week 35 then lies a day of the week further.
    expect(summerOf('2027-01-10').week[0]).toBe('2027-08-30');
    expect(summer).toMatchObject({ leftFrom: '2025-08-30', leftUntil: '2026-08-28' });
  });

  it('who was chosen calls, else the fixed contact person, else the stand-in of who is away all week', () => {
    const away = { absentFrom: '2026-08-24', absentUntil: '2026-08-30', standInId: 'noor' };
    const all = [colleague('karin', away), colleague('noor'), colleague('erik', { leftOn: '2026-07-01' })];
    const called = (callerId: string | null, contactMemberId: string | null) => {
      const found = callerOf({ callerId, contactMemberId }, all, summer);
      return found && `${found.as} ${found.colleague.id}`;
    };
    expect(called(null, null)).toBeUndefined();
    expect(called(null, 'noor')).toBe('contact noor');
    expect(called('noor', 'karin')).toBe('chosen noor');
    expect(called(null, 'karin')).toBe('stand-in noor');
    // Who left calls nobody, and then the contact person does.
    expect(called('erik', 'noor')).toBe('contact noor');
    const half = [colleague('karin', { ...away, absentUntil: '2026-08-25' })];
    expect(callerOf({ callerId: null, contactMemberId: 'karin' }, half, summer)?.as).toBe('contact');
  });
});

describe('the last day before the summer', () => {
  const shut = (from: string, until: string) => ({ from, until });
  it('is the working day before the first long closure that runs into July', () => {
    const closures = [shut('2026-05-04', '2026-05-08'), shut('2026-07-20', '2026-08-21')];
    expect(lastDayBefore(closures, summer)).toEqual({ on: '2026-07-17', closesOn: '2026-07-20' });
    expect(lastDayBefore([shut('2026-07-13', '2026-08-21')], summer)?.on).toBe('2026-07-10');
  });
  it('is none for a few days, for another year, and where nothing was entered', () => {
    for (const closures of [[], [shut('2026-07-06', '2026-07-08')], [shut('2027-07-12', '2027-08-20')]])
      expect(lastDayBefore(closures, summer)).toBeUndefined();
  });
});
