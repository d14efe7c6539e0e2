import type { House } from '../house.ts';

/** Once a day: how a turn lay before a merge is forgotten as soon as somebody went on with it, since it never comes back then. */
export const forgetMerges = (house: House): Promise<void> =>
  house.withActor({ kind: 'system', name: 'sweeper' }, 'sweep', (desk) => desk.unmerges.forget());
