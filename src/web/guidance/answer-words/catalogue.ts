import type { Code } from '#web/language/languages.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';
import { uk } from './uk.ts';
import type { AnswerWords } from './words.ts';

/** The one question of a check-in, in each language. */
export const answerWords: Readonly<Record<Code, AnswerWords>> = { nl, en, ar, uk };
