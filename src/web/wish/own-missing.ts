import type { Language } from '#web/language/languages.ts';
import { ownWishWords } from './own-words/catalogue.ts';

/** When nothing was chosen, in the reader's language. */
export const wishMissing = ({ code }: Language): string => ownWishWords[code].missing;
