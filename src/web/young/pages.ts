import type { Page } from '#web/door/visit.ts';
import { answerPages } from './answer-pages.tsx';
import { choicePages } from './choice-pages.tsx';
import { giveWayPages } from './give-pages.tsx';
import { groupPages } from './group-pages.tsx';
import { helperPages } from './helper-pages.tsx';
import { ownPages } from './own-pages.tsx';
import { routePages } from './route-pages.tsx';
import { sheetPages } from './sheet-pages.tsx';
import { stopPages } from './stop-pages.tsx';
import { storyPages } from './story-pages.tsx';
import { ownWishPages } from '#web/wish/own-wish-pages.tsx';
import { wordsPages } from './words-pages.tsx';
import { youngDoorPages } from './door-pages.tsx';

/** Every page of this street. */
export const youngPages: readonly Page[] = [
  ...giveWayPages,
  ...groupPages,
  ...sheetPages,
  ...youngDoorPages,
  ...ownPages,
  ...stopPages,
  ...choicePages,
  ...wordsPages,
  ...ownWishPages,
  ...storyPages,
  ...routePages,
  ...answerPages,
  ...helperPages,
];
