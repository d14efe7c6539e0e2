import type { Language } from '#web/language/languages.ts';
import { ownPeerWords } from './own-words/catalogue.ts';

/** What the page of the own coach is called, in a language: for a link to it. */
export const coachTitle = ({ code }: Language): string => ownPeerWords[code].title;
