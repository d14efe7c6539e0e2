import { expect, test } from 'vitest';
import { callGoesFirst } from '#domain/turn/signals.ts';

const called = { why: 'cannot-come', dueOn: '2026-06-11' } as const;
const danger = { why: 'check-in-answered', dueOn: '2026-06-08' } as const;

test('a question of who looks along never takes the place of a call that was promised to the young person', () => {
  for (const dueOn of ['2026-06-08', '2026-06-11', '2026-06-15'])
    expect(callGoesFirst(called, { verb: 'answer-along', dueOn })).toBe(true);
});

test('a later signal does not put off a call of today, and one that is sooner or as soon takes its place', () => {
  expect(callGoesFirst(danger, { verb: 'call-back', dueOn: '2026-06-11' })).toBe(true);
  expect(callGoesFirst(called, { verb: 'call', dueOn: '2026-06-11' })).toBe(false);
  expect(callGoesFirst(called, { verb: 'call', dueOn: '2026-06-08' })).toBe(false);
});

test('what is no promise to call gives way, as it did', () => {
  expect(callGoesFirst({ why: 'asked-along', dueOn: '2026-06-09' }, { verb: 'call-back', dueOn: '2026-06-11' })).toBe(
    false,
  );
  expect(callGoesFirst({ why: 'picked-up', dueOn: '2026-06-09' }, { verb: 'answer-along', dueOn: '2026-06-11' })).toBe(
    false,
  );
});
