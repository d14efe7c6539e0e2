import type { Code } from '#web/language/languages.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';
import { uk } from './uk.ts';
import type { OwnWords } from './words.ts';

/** The words of Mijn route in each language; the database keeps a choice among the same (domain/young/read-in.ts). */
export const ownWords: Readonly<Record<Code, OwnWords>> = { nl, en, ar, uk };
