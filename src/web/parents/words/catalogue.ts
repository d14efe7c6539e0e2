import type { Code } from '#web/language/languages.ts';
import type { AlongWords } from './along.ts';
import * as ar from './ar.ts';
import * as en from './en.ts';
import * as nl from './nl.ts';
import type { OwnAlongWords } from './own-along.ts';
import type { TalkWords } from './talk.ts';
import * as uk from './uk.ts';

/** The words of the talk at home in each language. */
export const talkWords: Readonly<Record<Code, TalkWords>> = { nl: nl.talk, en: en.talk, ar: ar.talk, uk: uk.talk };
/** The words of looking along in each language. */
export const alongWords: Readonly<Record<Code, AlongWords>> = {
  nl: nl.along,
  en: en.along,
  ar: ar.along,
  uk: uk.along,
};
/** The words of who chooses who looks along, in each language. */
export const ownAlongWords: Readonly<Record<Code, OwnAlongWords>> = {
  nl: nl.ownAlong,
  en: en.ownAlong,
  ar: ar.ownAlong,
  uk: uk.ownAlong,
};
