import type { Code } from '#web/language/languages.ts';
import * as ar from './ar.ts';
import * as en from './en.ts';
import * as nl from './nl.ts';
import type { TalkWords } from './talk.ts';
import * as uk from './uk.ts';

/** The words of the talk at home in each language. */
export const talkWords: Readonly<Record<Code, TalkWords>> = { nl: nl.talk, en: en.talk, ar: ar.talk, uk: uk.talk };
