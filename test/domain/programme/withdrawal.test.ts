/** Taking back an adoption that was a mistake. */
import { describe, expect, test } from 'vitest';
import { standWords } from '#domain/programme-document/told.ts';
import { checkWithdrawal, hangsOn, versionBefore, withdrawalOf } from '#domain/programme/withdrawal.ts';
import { wrote } from './a-programme.ts';

const version = { number: 2, adoptedOn: '2026-06-05' };
const lines = [version, { number: 1, adoptedOn: '2026-03-02' }];
const change = (adopted: number) =>
  wrote('change', { adopted, version: 2, substantial: false, why: 'Een tikfout.' }, { sectionId: 'measure-1' });
const review = (on: string) =>
  wrote('review', { outcome: 'continue', why: 'Het werkt.' }, { sectionId: 'measure-1', subject: '2026', on });
const withdrawn = (number: number) =>
  wrote('withdrawn', { why: 'Soest besluit pas in juli' }, { subject: String(number) });

describe('an adoption', () => {
  test('can be taken back as long as nothing hangs on that version', () => {
    expect(hangsOn(version, [change(1), review('2026-06-04')], ['2026-01-12'])).toBeNull();
    expect(hangsOn(version, [change(2)], [])).toBe('withdraw-change');
    expect(hangsOn(version, [review('2026-06-05')], [])).toBe('withdraw-review');
    expect(hangsOn(version, [], ['2026-06-05'])).toBe('withdraw-report');
  });

  test('that is taken back gives way to the last one before it that was not, or to none', () => {
    expect(versionBefore(lines, [], 2)).toBe(1);
    expect(versionBefore(lines, [withdrawn(1)], 2)).toBeNull();
    expect(versionBefore(lines, [], 1)).toBeNull();
  });

  test('is taken back with a reason that stands on every paper of it', () => {
    expect(checkWithdrawal(' ', 300)).toMatchObject({ refusals: [{ code: 'withdraw-why-missing', field: 'why' }] });
    expect(checkWithdrawal('a'.repeat(301), 300)).toMatchObject({ refusals: [{ code: 'text-too-long' }] });
    expect(checkWithdrawal('Voor 111222333', 300)).toMatchObject({ refusals: [{ code: 'bsn' }] });
    const adopted = { version: 2, on: '2026-06-05', decision: 'College', withdrawn: withdrawalOf([withdrawn(2)], 2) };
    expect(standWords({ adopted, today: '2026-06-09', programme: { adoptedVersion: 1 } })).toBe(
      'Versie 2, vastgesteld op vrijdag 5 juni 2026. Ingetrokken op maandag 8 juni 2026. Omdat: Soest besluit pas in juli.',
    );
    expect(withdrawalOf([withdrawn(2)], 1)).toBeUndefined();
  });
});
