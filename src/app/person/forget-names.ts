import type { House } from '../house.ts';

/** Once a day: a name of more than a year ago goes; nobody finds by it any more. */
export const forgetNames = (house: House): Promise<void> =>
  house.withActor({ kind: 'system', name: 'sweeper' }, 'sweep', (desk) => desk.records.forgetNames(house.today()));
