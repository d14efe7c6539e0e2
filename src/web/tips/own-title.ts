import type { Language } from '#web/language/languages.ts';
import { tipWords } from './words/catalogue.ts';

/** What the page of a tip to school is called, in a language: for a link to it. */
export const tipTitle = ({ code }: Language): string => tipWords[code].title;
/** That school answered a tip, for a link to where the answer stands. */
export const tipAnswerTitle = ({ code }: Language): string => tipWords[code].isAnswered;
export const tipAnswerAt = '/tip#jouw-tips';
