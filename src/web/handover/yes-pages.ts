import type { Page } from '../door/visit.ts';
import { askYesPages } from './ask-yes-pages.tsx';
import { yesAskPages } from './speaker-pages.tsx';
import { yesDoorPages } from './yes-door-pages.tsx';

/** A yes by link: asking for one, its door, and the one question behind it. */
export const yesPages: readonly Page[] = [...askYesPages, ...yesDoorPages, ...yesAskPages];
