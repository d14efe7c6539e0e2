import type { Code } from '#web/language/languages.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';
import { uk } from './uk.ts';
import type { OwnWishWords } from './words.ts';

/** What a young person wants, in each language. */
export const ownWishWords: Readonly<Record<Code, OwnWishWords>> = { nl, en, ar, uk };
