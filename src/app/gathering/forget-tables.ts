import type { House } from '../house.ts';

/** Once a day: what a table wrote itself goes after the months that its record names. */
export const forgetTables = (house: House): Promise<number> =>
  house.withActor({ kind: 'system', name: 'sweeper' }, 'sweep', (desk) => desk.tableLines.forget(house.today()));
