/** A tip to school: when it is read, until when it is answered, and what it may not hold. */
import { describe, expect, test } from 'vitest';
import { daysOf, mostOfTip, tipFaults } from '#domain/tips/tip.ts';

const summer = [{ from: '2026-07-06', until: '2026-08-14' }];

describe('a tip', () => {
  test('with a name is read at once and answered within fifteen working days of that school', () => {
    expect(daysOf(true, '2026-06-08', [])).toEqual({ readsFrom: '2026-06-08', answerBy: '2026-06-29' });
    expect(daysOf(true, '2026-06-29', summer).answerBy).toBe('2026-08-31');
  });

  test('without a name has the same days whatever day of the week it was sent', () => {
    const week = ['2026-06-08', '2026-06-10', '2026-06-12', '2026-06-14'].map((day) => daysOf(false, day, []));
    expect(new Set(week.map((days) => JSON.stringify(days))).size).toBe(1);
    expect(week[0]).toEqual({ readsFrom: '2026-06-15', answerBy: '2026-07-06' });
  });

  test('needs words and a choice about the name, and holds no BSN', () => {
    const codes = (words: string, named?: boolean) => tipFaults({ words, named }).map(({ code }) => code);
    expect(codes('')).toEqual(['tip-empty', 'tip-name']);
    expect(codes('Mijn nummer is 111222333', true)).toEqual(['bsn']);
    expect(codes('a'.repeat(mostOfTip + 1), false)).toEqual(['words-too-long']);
    expect(codes('a'.repeat(mostOfTip), false)).toEqual([]);
  });
});
