import { expect, test } from 'vitest';
import { mayCheck, nextReview, reviewStands } from '#domain/directory/review.ts';

test('the next look is due a year after the last, or after the first day, and is asked a month before', () => {
  expect(nextReview('2026-06-30', '2026-11-01')).toEqual({ askFrom: '2027-05-30', dueOn: '2027-06-30' });
  expect(nextReview(null, '2024-02-29')).toEqual({ askFrom: '2025-01-28', dueOn: '2025-02-28' });
});

test('it is late from the day after the last good one, and not asked before its month', () => {
  const round = nextReview(null, '2026-06-08');
  const days = ['2027-05-07', '2027-05-08', '2027-06-08', '2027-06-09'];
  expect(days.map((day) => reviewStands(round, day))).toEqual(['later', 'asked', 'asked', 'late']);
});

test('nobody looks at the own rights while somebody else may; who is alone does, and who guides never', () => {
  const [marja, inge, karin] = [
    { id: 'm', role: 'teamleider' },
    { id: 'i', role: 'beheerder' },
    { id: 'k', role: 'begeleider' },
  ] as const;
  expect([mayCheck(marja, 'm', [marja, inge, karin]), mayCheck(marja, 'm', [marja, karin])]).toEqual([false, true]);
  expect([mayCheck(inge, 'm', [marja, inge]), mayCheck(karin, 'm', [marja, karin])]).toEqual([true, false]);
});
