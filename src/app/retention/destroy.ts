import type { System } from '#domain/access/actor.ts';
import { AT_ONCE } from '../in-slices.ts';
import type { House } from '../house.ts';

const sweeper: System = { kind: 'system', name: 'sweeper' };

/**
 * Destroys what was approved, some people a transaction, each of them whole. Cut off halfway, the rest goes the next time; the
 * declaration stands when there is nothing left. Whatever id this is: what was not approved stays.
 */
export async function destroyApproved(house: House, destructionId: string): Promise<void> {
  const next = () =>
    house.withActor(sweeper, 'destroy-records', ({ retention }) => retention.destroyNext(destructionId, AT_ONCE));
  while ((await next()) > 0) await house.pause();
}

/** The daily sweep: what a stop of the machine cut off goes on. */
export async function resumeDestructions(house: House): Promise<void> {
  const waiting = await house.withActor(sweeper, 'destroy-records', ({ retention }) => retention.waiting());
  for (const id of waiting) await destroyApproved(house, id);
}
