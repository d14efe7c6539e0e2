import type { Receipt } from './answer.ts';
import type { Facts } from './facts.ts';
import { asDoubt } from './words.ts';

/** Who asks where somebody lives: the Doorstroompunt looks in the BRP, Werk en Inkomen at where somebody really lives. */
export type Task = 'doorstroompunt' | 'werk-en-inkomen';

/** The municipality whose task it is, and its region; null when that is not known. */
export type Competent = {
  readonly municipality: string | null;
  readonly region: string | null;
  readonly outcome: 'computed' | 'undetermined';
  readonly words: readonly string[];
};

const words = {
  brp: 'Voor het Doorstroompunt telt de gemeente waar iemand in de BRP staat.',
  bw: 'Voor werk en inkomen telt de gemeente waar iemand echt woont.',
  unknown: asDoubt('Waar woont de jongere echt? Dat kan een andere gemeente zijn dan in de BRP.'),
  noRegion: asDoubt('Bij welke regio hoort deze gemeente?'),
} as const;

/**
 * R21: the municipality that a task belongs to, and its region by the list that is given (code to region). Never the
 * municipality of the school.
 */
export function competentFor(task: Task, facts: Facts, regions: ReadonlyMap<string, string>): Competent {
  const { municipality, residence } = facts;
  const brp = residence?.brp?.municipality ?? municipality;
  const found = task === 'doorstroompunt' ? brp : residence?.bw?.municipality;
  const region = found === undefined ? undefined : regions.get(found);
  const outcome: Receipt['outcome'] & Competent['outcome'] = region === undefined ? 'undetermined' : 'computed';
  return {
    municipality: found ?? null,
    region: region ?? null,
    outcome,
    words: [
      task === 'doorstroompunt' ? words.brp : words.bw,
      ...(found === undefined ? [words.unknown] : region === undefined ? [words.noRegion] : []),
    ],
  };
}
