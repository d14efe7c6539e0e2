import type { Code } from '#web/language/languages.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';
import { uk } from './uk.ts';
import type { RouteWords } from './words.ts';

/** The words of the route map in each language. */
export const routeWords: Readonly<Record<Code, RouteWords>> = { nl, en, ar, uk };
