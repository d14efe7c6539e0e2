import { describe, expect, it } from 'vitest';
import { canShareUntil, proposedDays, standingOfUse, storyQuestions, toldIn, whoShares } from '#domain/young/story.ts';

const today = '2026-06-08';

describe('an own story', () => {
  it('is shared by who is sixteen, and waits where a parent, curator or mentor decides too', () => {
    const from = 'pro';
    const who = (age: number, represented = false) => whoShares({ from, age, represented });
    expect([who(15), who(16), who(17), who(18), who(18, true)]).toEqual([
      'too-young',
      'self',
      'self',
      'self',
      'represented',
    ]);
  });

  it('is shared until a day within three months, of which some are proposed', () => {
    const days = [today, '2026-09-08', '2026-09-09', '2026-06-07', '', undefined, '2026-02-30'];
    expect(days.map((day) => canShareUntil(day, today))).toEqual([true, true, false, false, false, false, false]);
    expect(proposedDays(today)).toEqual(['2026-06-22', '2026-07-08', '2026-09-08']);
    expect(proposedDays(today).every((day) => canShareUntil(day, today))).toBe(true);
  });

  it('is read until its last day, and a month long it is told that it is shared no more', () => {
    const use = { until: '2026-07-08', endedOn: null };
    expect(standingOfUse(use, '2026-07-08')).toBe('runs');
    expect(standingOfUse(use, '2026-07-09')).toBe('over');
    expect(standingOfUse(use, '2026-08-08')).toBe('past');
    const back = { until: '2026-07-08', endedOn: '2026-06-10' };
    expect(['2026-06-10', '2026-07-10', '2026-07-11'].map((day) => standingOfUse(back, day))).toEqual([
      'over',
      'over',
      'past',
    ]);
  });

  it('is told in the order of the questions, whatever was answered first', () => {
    expect(toldIn({ wants: 'Werk.', who: 'Ik.' }).map(({ id }) => id)).toEqual(['who', 'wants']);
    expect(new Set(storyQuestions.map(({ step }) => step)).size).toBe(storyQuestions.length);
  });
});
