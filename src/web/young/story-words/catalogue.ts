import type { Code } from '#web/language/languages.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';
import { uk } from './uk.ts';
import type { StoryWords } from './words.ts';

/** The words of Mijn verhaal in each language. */
export const storyWords: Readonly<Record<Code, StoryWords>> = { nl, en, ar, uk };
