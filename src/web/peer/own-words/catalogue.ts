import type { Refusal } from '#domain/outcome.ts';
import type { FormError } from '#web/kit/error-summary.tsx';
import type { Code } from '#web/language/languages.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';
import { uk } from './uk.ts';
import type { OwnPeerWords } from './words.ts';

/** Mijn coach, in each language. */
export const ownPeerWords: Readonly<Record<Code, OwnPeerWords>> = { nl, en, ar, uk };

const gone = ['peer-full', 'peer-no-vog', 'peer-vog-past', 'peer-stopped'];
type Known = keyof OwnPeerWords['refusal'];
/** A refusal in words; that of a code nobody wrote words for is a bug. */
function says({ refusal }: OwnPeerWords, { code, values = {} }: Refusal): string {
  if (gone.includes(code)) return refusal['peer-gone'];
  if (!Object.hasOwn(refusal, code)) throw new Error(`no words for ${code}`);
  const said = refusal[code as Known];
  return typeof said === 'string' ? said : said(Number(values['most']));
}
export const ownPeerErrors = (words: OwnPeerWords, refusals: readonly Refusal[]): readonly FormError[] =>
  refusals.map((refusal) => ({ field: refusal.field ?? 'coach', text: says(words, refusal) }));
