/** Why a wish was not followed: a closed list, and words if somebody wants. Nobody has to say it; then it is not said yet (A04 R8). */
import { findBsn } from '../bsn.ts';
import { ok, type Outcome, type Refusal } from '../outcome.ts';

export const whyNot = {
  'no-place': 'Er was nog geen plek',
  'first-this': 'Eerst iets anders, daarna dit',
  changed: 'De jongere wilde het nu anders',
  'too-far': 'Te ver weg, of geen vervoer',
  other: 'Een andere reden',
} as const;
export type WhyNot = keyof typeof whyNot;
export const whyNotKeys = Object.keys(whyNot) as readonly WhyNot[];
export const notSaidYet = 'Nog niet gezegd';

/** What was decided or seen beside a wish. 'now' = nothing was decided: the reason was told later. */
export type DecisionKind = 'destination' | 'ended' | 'now';

export const mostWhyWords = 200;
/** As it was typed; undefined = nothing chosen. */
export type TypedWhy = { readonly reason: WhyNot | undefined; readonly words: string };
export type Why = { readonly reason: WhyNot | null; readonly words: string | null };
export const noWhy: Why = { reason: null, words: null };

/** A reason of what was typed; words alone are another reason. Refusals by field: bsn, words-too-long. */
export function checkWhy({ reason, words: typed }: TypedWhy): Outcome<Why> {
  const words = typed.trim();
  const refusals: readonly Refusal[] = [
    ...(findBsn(words).found ? [{ code: 'bsn', field: 'whyWords' }] : []),
    ...(words.length > mostWhyWords
      ? [{ code: 'words-too-long', field: 'whyWords', values: { most: mostWhyWords } }]
      : []),
  ];
  if (refusals.length > 0) return { ok: false, refusals };
  return ok({ reason: reason ?? (words === '' ? null : 'other'), words: words || null });
}
