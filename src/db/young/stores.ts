import { ownStore } from './own-store.ts';
import { ownWordsStore } from './own-words-store.ts';
import { storyStore } from './story-store.ts';
import { youngWayStore } from './way-store.ts';

/** Ways in of young people, and what each of them reads. */
export const youngStores = {
  youngWays: youngWayStore,
  own: ownStore,
  ownWords: ownWordsStore,
  stories: storyStore,
} as const;
