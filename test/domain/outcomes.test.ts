import { describe, expect, it } from 'vitest';
import { nextWay, type Channel } from '#domain/person/attempts.ts';
import { restAgain } from '#domain/turn/outcomes.ts';

describe('the day to look again', () => {
  it.each([
    ['2026-06-08', '2005-01-01', '2027-06-08'],
    // 26½ comes first.
    ['2026-06-08', '2000-03-01', '2026-09-01'],
    ['2026-09-01', '2000-03-01', '2027-09-01'],
    ['2028-02-29', '2008-04-01', '2029-02-28'],
  ])('proposed on %s for who was born on %s is %s', (today, birthDate, again) => {
    expect(restAgain(today, birthDate)).toBe(again);
  });
});

describe('what to try now', () => {
  const miss = (channel: Channel) => ({ channel, reached: false });
  const reached = { channel: 'call', reached: true } as const;
  it.each([
    ['nothing when nobody tried', [], undefined],
    ['nothing after somebody was reached', [reached, miss('call'), miss('call')], undefined],
    ['again after one miss', [miss('call')], 'again'],
    ['another way after two misses the same way', [miss('call'), miss('call')], 'another-way'],
    ['to go there when two ways missed', [miss('app'), miss('call')], 'visit-or-trusted'],
    ['to go there after three misses', [miss('call'), miss('call'), miss('call')], 'visit-or-trusted'],
    ['only what was missed since the last time', [miss('call'), reached, miss('app'), miss('call')], 'again'],
  ])('is %s', (_what, attempts, way) => {
    expect(nextWay(attempts)).toBe(way);
  });
});
