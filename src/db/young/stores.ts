import type { Desk } from '#app/ports/desk.ts';
import type { Tx } from '../database.ts';
import { ownStore } from './own-store.ts';
import { ownWordsStore } from './own-words-store.ts';
import { storyStore } from './story-store.ts';
import { youngWayStore } from './way-store.ts';

/** Ways in of young people, and what each of them reads. */
export const youngStores = (tx: Tx): Pick<Desk, 'youngWays' | 'own' | 'ownWords' | 'stories'> => ({
  youngWays: youngWayStore(tx),
  own: ownStore(tx),
  ownWords: ownWordsStore(tx),
  stories: storyStore(tx),
});
