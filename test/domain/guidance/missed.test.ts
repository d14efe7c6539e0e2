/** "Wat miste je?": what was ticked, and what is counted of it. */
import { describe, expect, it } from 'vitest';
import { missedKeysOf, missedNow, missedText, readMissedText } from '#domain/figures/missed.ts';
import type { AskedHow, Known } from '#domain/figures/known.ts';
import { readMissed } from '#domain/guidance/missed.ts';

const today = '2026-09-01';
const asked = (...these: readonly AskedHow[]) => ({ asked: these }) as unknown as Known;

describe('what was missed', () => {
  it('is more than one thing, or nothing; nothing ticked is not said', () => {
    expect(readMissed(['time', 'work'])).toEqual(['work', 'time']);
    expect(readMissed(['nothing', 'work'])).toEqual(['work']);
    expect(readMissed(['nothing'])).toEqual(['nothing']);
    expect(readMissed([])).toBeNull();
    expect(readMissed(['iets anders'])).toBeNull();
  });

  it('counts by what somebody said last in half a year; asked without a word is not known, and not asked is not counted', () => {
    const said = { on: '2026-06-01', answer: 'well', answeredOn: '2026-06-02', missed: ['work', 'time'] } as const;
    const silent = { on: '2026-08-01', answer: null, answeredOn: null, missed: null };
    expect(missedNow(asked(silent, said), today)).toEqual(['work', 'time']);
    expect(missedNow(asked(silent), today)).toBe('unknown');
    expect(missedNow(asked(said), '2027-01-01')).toBeUndefined();
    expect(missedKeysOf(missedNow(asked(said), today))).toEqual(['missed:work', 'missed:time']);
    for (const now of [['work', 'time'], ['nothing'], 'unknown', undefined] as const)
      expect(readMissedText(missedText(now))).toEqual(now);
  });
});
