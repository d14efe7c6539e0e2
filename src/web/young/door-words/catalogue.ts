import type { Refusal } from '#domain/outcome.ts';
import type { FormError } from '#web/kit/error-summary.tsx';
import type { Code } from '#web/language/languages.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';
import { uk } from './uk.ts';
import type { DoorWords } from './words.ts';

/** The doors of young people in each language. */
export const doorWords: Readonly<Record<Code, DoorWords>> = { nl, en, ar, uk };

type Known = keyof DoorWords['refusal'];
const isKnown = ({ refusal }: DoorWords, code: string): code is Known => Object.hasOwn(refusal, code);
/** A refusal at the door in words; that of a code nobody wrote words for is a bug. */
export function doorSays(words: DoorWords, { code, values = {} }: Refusal): string {
  if (!isKnown(words, code)) throw new Error(`no words for ${code}`);
  if (code === 'wrong-code') return words.refusal[code](Number(values['left']));
  if (code === 'link-waits') return words.refusal[code](Number(values['minutes']));
  return words.refusal[code];
}
export const doorErrors = (words: DoorWords, refusals: readonly Refusal[]): readonly FormError[] =>
  refusals.map((refusal) => ({ field: refusal.field ?? 'code', text: doorSays(words, refusal) }));
