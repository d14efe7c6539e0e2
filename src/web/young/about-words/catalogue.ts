import type { Code } from '#web/language/languages.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';
import { uk } from './uk.ts';
import type { AboutWords } from './words.ts';

/** The words of Over mij in each language. */
export const aboutWords: Readonly<Record<Code, AboutWords>> = { nl, en, ar, uk };
