import { expect, it } from 'vitest';
import { dayWithYear } from '#domain/day-words.ts';
import { inOrder, type Need } from '#domain/guidance/needs.ts';

it('puts who was never reached in the order of waiting, and says the year of a day of another year', () => {
  const waits = (since: string): { need: Need } => ({ need: { kind: 'moment', since, heardOn: null } });
  const order = inOrder(['2026-08-29', '2026-08-15', '2026-08-22'].map(waits)).map(({ need }) => need.since);
  expect(order).toEqual(['2026-08-15', '2026-08-22', '2026-08-29']);
  expect([dayWithYear('2026-08-22', '2026-08-31'), dayWithYear('2026-08-22', '2028-04-10')]).toEqual([
    'za 22 augustus',
    'za 22 augustus 2026',
  ]);
});
