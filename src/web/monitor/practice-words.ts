import { tableWords } from '#domain/figures/table-words.ts';
import type { Refusal } from '#domain/outcome.ts';
import type { FormError } from '#web/kit/error-summary.tsx';

/** What just happened. */
export const practiceNotices = {
  'practice-kept': 'Bewaard. Het staat er vanaf morgen.',
  'practice-gone': 'Weggehaald. Vanaf morgen staat het er niet meer.',
} as const;

const words: Readonly<Record<string, string>> = {
  'practice-reason': 'Kies bij welke reden dit hoort.',
  'practice-region': 'Vul in welke regio dit zo doet.',
  'practice-words': 'Schrijf in een paar zinnen wat zij doen.',
  'practice-source': 'Vul in van wie of waar jullie dit weten.',
  'practice-same': 'Dit staat er al. Schrijf iets anders, of ga terug.',
};
/** A sentence at the field for each thing that must change. */
export const practiceErrors = (refusals: readonly Refusal[]): readonly FormError[] =>
  refusals.map((refusal) => ({ field: refusal.field ?? 'words', text: words[refusal.code] ?? tableWords(refusal) }));
