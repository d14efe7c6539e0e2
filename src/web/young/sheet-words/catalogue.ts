import type { Refusal } from '#domain/outcome.ts';
import type { Code } from '#web/language/languages.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';
import { uk } from './uk.ts';
import type { SheetWords } from './words.ts';

/** The page that a pupil fills in, in each language. */
export const sheetWords: Readonly<Record<Code, SheetWords>> = { nl, en, ar, uk };

/** A refusal of an answer in words; that of a code nobody wrote words for is a bug. */
export function sheetSays({ refusal }: SheetWords, { code, values = {} }: Refusal): string {
  if (code === 'words-too-long') return refusal[code](Number(values['most']));
  if (code === 'sheet-empty' || code === 'bsn') return refusal[code];
  throw new Error(`no words for ${code}`);
}
