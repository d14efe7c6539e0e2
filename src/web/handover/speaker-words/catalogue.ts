import type { Refusal } from '#domain/outcome.ts';
import type { Code } from '#web/language/languages.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';
import { uk } from './uk.ts';
import type { SpeakerWords } from './words.ts';

/** The pages of who says yes or no for a young person, in each language. */
export const speakerWords: Readonly<Record<Code, SpeakerWords>> = { nl, en, ar, uk };

/** A refusal at this door in words. */
export function doorSays({ door }: SpeakerWords, { code, values = {} }: Refusal): string {
  if (code === 'code-shape') return door.codeShape;
  return code === 'link-waits' ? door.waits(Number(values['minutes'])) : door.wrongCode(Number(values['left']));
}
