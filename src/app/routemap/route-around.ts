import { regionOf } from '#domain/directory/region.ts';
import type { Around } from '#domain/routemap/reach.ts';
import { readKnown } from '../directory/who-is-on-turn.ts';
import type { House } from '../house.ts';

const doorkeeper = { kind: 'system', name: 'doorkeeper' } as const;

/** The directory as every visitor may ask it: no young person's data, and nothing of who asks. */
export const routeAround = (house: House): Promise<Around> =>
  house.withActor(doorkeeper, 'see-public-directory', async (desk) => {
    const [known, today] = [await readKnown(desk), house.today()];
    return { known, today, region: regionOf(known.mandates, known.organisations, today) };
  });
