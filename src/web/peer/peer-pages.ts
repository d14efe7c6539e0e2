import type { Page } from '#web/door/visit.ts';
import { coachPages } from './coach-pages.tsx';
import { myYoungPages } from './my-young-pages.tsx';
import { ownCoachPages } from './own-coach-pages.tsx';
import { pairPages } from './pair-pages.tsx';
import { peerDoorPages } from './peer-door-pages.tsx';

/** Next Coaches: who keeps them, the young person, and what a coach does. */
export const peerPages: readonly Page[] = [
  ...coachPages,
  ...pairPages,
  ...ownCoachPages,
  ...peerDoorPages,
  ...myYoungPages,
];
