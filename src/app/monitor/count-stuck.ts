import type { System } from '#domain/access/actor.ts';
import { pickUpThresholds } from '#domain/turn/not-picked-up.ts';
import type { House } from '../house.ts';

const sweeper: System = { kind: 'system', name: 'sweeper' };

/** The daily count of what was not picked up, without a name in it; how many figures there are. Idempotent. */
export const countStuck = (house: House): Promise<number> =>
  house.withActor(sweeper, 'sweep', (desk) => desk.figures.countStuck(pickUpThresholds(house.today())));
