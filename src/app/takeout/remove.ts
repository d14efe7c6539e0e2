import type { House } from '../house.ts';
import { AT_ONCE } from '../in-slices.ts';

const sweeper = { kind: 'system', name: 'sweeper' } as const;

/**
 * Removes every organisation to which two people said yes: slice after slice, each young person whole, then what is left.
 * Cut off halfway, the next sweep goes on; nobody sees it half, for the accounts closed with the second yes. How many.
 */
export async function removeOrganisations(house: House): Promise<number> {
  const ids = await house.withActor(sweeper, 'sweep', ({ takeOut }) => takeOut.removing());
  for (const id of ids) {
    const some = () =>
      house.withActor(sweeper, 'remove-organisation', ({ takeOut }) => takeOut.removeSome(id, AT_ONCE));
    while ((await some()) > 0) {
      house.crashPoint('remove-organisation:slice');
      await house.pause();
    }
    await house.withActor(sweeper, 'remove-organisation', ({ takeOut }) => takeOut.removeRest(id, house.today()));
  }
  return ids.length;
}
