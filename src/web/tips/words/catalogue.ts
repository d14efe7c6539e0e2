import type { Code } from '#web/language/languages.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';
import { uk } from './uk.ts';
import type { TipWords } from './words.ts';

/** A tip to school, in each language. */
export const tipWords: Readonly<Record<Code, TipWords>> = { nl, en, ar, uk };
