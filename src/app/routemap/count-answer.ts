import { weekOf, type Tick } from '#domain/routemap/counting.ts';
import type { House } from '../house.ts';

const doorkeeper = { kind: 'system', name: 'doorkeeper' } as const;

/** One press of a visitor, counted: each thing by itself, in the week. Who, from where and at what time is nowhere. */
export const countAnswer = (house: House, ticks: readonly Tick[]): Promise<void> =>
  house.withActor(doorkeeper, 'count-route', (desk) => desk.routeCounts.count(weekOf(house.today()), ticks));
