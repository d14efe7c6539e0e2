import type { Page } from '#web/door/visit.ts';
import { ladderPages } from './ladder-pages.tsx';
import { ladderTermsPages } from './terms-pages.tsx';
import { wordClimbedPages } from './word-pages.tsx';

/** What is stuck and climbs: its terms, the questions, and the words of one. */
export const climbingPages: readonly Page[] = [...ladderTermsPages, ...ladderPages, ...wordClimbedPages];
