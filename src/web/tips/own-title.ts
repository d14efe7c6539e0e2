import type { Language } from '#web/language/languages.ts';
import { tipWords } from './words/catalogue.ts';

/** What the page of a tip to school is called, in a language: for a link to it. */
export const tipTitle = ({ code }: Language): string => tipWords[code].title;
