import type { Page } from '../door/visit.ts';
import { alongPages } from './along-pages.tsx';
import { parentDoorPages } from './door-pages.tsx';
import { parentLinkPages } from './give-pages.tsx';
import { ownAlongPages } from './own-along-pages.tsx';
import { talkPages } from './talk-pages.tsx';

/** For who stands around a young person at home. */
export const parentPages: readonly Page[] = [
  ...talkPages,
  ...parentDoorPages,
  ...alongPages,
  ...parentLinkPages,
  ...ownAlongPages,
];
