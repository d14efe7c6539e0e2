/** How another region does it, beside the reason for which it stalls here. Nobody is compared: there is no number in it. */
import { findBsn } from '../bsn.ts';
import { ok, type Outcome, type Refusal } from '../outcome.ts';
import { reasons, type Reason } from '../turn/not-picked-up.ts';

export type Practice = {
  /** The other region, by its name. */
  readonly region: string;
  /** What they do. */
  readonly words: string;
  /** From whom or where this region knows it. */
  readonly source: string;
};
/** One a reason at most: a page for a meeting has no room for a library. */
export type Practices = Partial<Readonly<Record<Reason, Practice>>>;
export const noPractices: Practices = {};
export const mostOfPractice = { region: 60, words: 300, source: 120 } as const;
export const reasonKeys = Object.keys(reasons) as readonly Reason[];
const parts = ['region', 'words', 'source'] as const satisfies readonly (keyof Practice)[];

export type TypedPractice = Practice & { readonly reason: Reason | undefined };

const faultOf = (part: keyof Practice, text: string): readonly Refusal[] => {
  if (text === '') return [{ code: `practice-${part}`, field: part }];
  if (text.length > mostOfPractice[part])
    return [{ code: 'text-too-long', field: part, values: { most: mostOfPractice[part] } }];
  return findBsn(text).found ? [{ code: 'bsn', field: part }] : [];
};

/**
 * What the region will know with this one written in. Refusals by field: practice-reason, practice-region, practice-words, practice-source,
 * text-too-long, bsn; practice-same.
 */
export function checkPractice(typed: TypedPractice, before: Practices): Outcome<Practices> {
  const { reason } = typed;
  const one = Object.fromEntries(parts.map((part) => [part, typed[part].trim().replaceAll(/\s+/g, ' ')])) as Practice;
  const refusals: readonly Refusal[] = [
    ...(reason === undefined ? [{ code: 'practice-reason', field: 'reason' }] : []),
    ...parts.flatMap((part) => faultOf(part, one[part])),
  ];
  if (refusals.length > 0 || reason === undefined) return { ok: false, refusals };
  const was = before[reason];
  if (was && parts.every((part) => was[part] === one[part]))
    return { ok: false, refusals: [{ code: 'practice-same', field: 'words' }] };
  return ok({ ...before, [reason]: one });
}

/** The same without that of one reason; undefined when there is none. */
export function withoutPractice(before: Practices, reason: Reason): Practices | undefined {
  if (!before[reason]) return undefined;
  return Object.fromEntries(Object.entries(before).filter(([key]) => key !== reason));
}
