import { describe, expect, test } from 'vitest';
import { monthOf, thresholds, unusual, type LookingDay } from '#domain/access/unusual.ts';
import { helpNow, looksAlarming } from '#domain/notice/alarming.ts';

describe('words after which somebody reads at once', () => {
  test.each([
    'Hij zegt dat hij niet meer wil leven.',
    'Ze wil er een einde aan maken',
    'SUÏCIDE is genoemd',
    'Zijn vader slaat hem',
    'Ze voelt zich thuis niet veilig',
    'Hij slaapt op straat sinds\nvrijdag',
    'Er is gedreigd met een mes',
  ])('%s', (text) => {
    expect(looksAlarming(text)).toBe(true);
  });
  test.each([
    'Kan Samira ook op dinsdag?',
    'Wil hij doorleren? Dan is het mbo beter.',
    'Welke messenmaker zoekt een leerling?',
    'Ze woont niet in onze gemeente.',
  ])('and not: %s', (text) => {
    expect(looksAlarming(text)).toBe(false);
  });
  test('who writes reads when it is read, and whom to call now', () => {
    expect(helpNow('2026-06-08')).toBe('Wij lezen dit morgen. Nu hulp nodig? Bel 112 of 113.');
    expect(helpNow('2026-06-12')).toBe('Wij lezen dit maandag 15 juni 2026. Nu hulp nodig? Bel 112 of 113.');
  });
});

describe('looking that stands out', () => {
  const day = (onDay: string, more: Partial<LookingDay> = {}): LookingDay => ({
    onDay,
    opened: 0,
    atNight: 0,
    aside: 0,
    searched: 0,
    exported: 0,
    ...more,
  });
  test('counts days at or above a number, and says no more than how often and when', () => {
    const most = thresholds.opened;
    const report = unusual([
      day('2026-06-09', { opened: most }),
      day('2026-06-08', { opened: most + 400, exported: thresholds.exported - 1 }),
      day('2026-06-08', { opened: most }),
      day('2026-06-10', { opened: most - 1 }),
    ]);
    expect(report.map(({ kind }) => kind)).toEqual(['opened', 'atNight', 'aside', 'searched', 'exported']);
    expect(report[0]).toEqual({ kind: 'opened', times: 3, days: ['2026-06-08', '2026-06-09'] });
    expect(report.slice(1).every(({ times }) => times === 0)).toBe(true);
  });
  test('is asked by month, up to this one', () => {
    expect(monthOf('2026-02', '2026-06-08')).toEqual({ from: '2026-02-01', until: '2026-02-28' });
    expect(monthOf('2025-12', '2026-06-08')).toEqual({ from: '2025-12-01', until: '2025-12-31' });
    for (const none of ['2026-07', '2026-13', 'juni', '2026-6']) expect(monthOf(none, '2026-06-08')).toBeUndefined();
  });
});
