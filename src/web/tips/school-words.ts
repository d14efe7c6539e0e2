import type { TipCounts } from '#app/ports/tips.ts';
import type { Refusal } from '#domain/outcome.ts';
import type { FormError } from '#web/kit/error-summary.tsx';
import { inWords } from '#web/person/refusals.ts';

const words: Readonly<Record<string, string>> = {
  'words-missing': 'Schrijf je antwoord.',
  'tip-why': 'Kies waarom je de tip verbergt.',
};
/** Refusals at the fields of one tip. */
export const tipErrors = (refusals: readonly Refusal[], tipId: string): readonly FormError[] =>
  refusals.map((refusal) => ({
    field: `${refusal.field ?? 'words'}-${tipId}`,
    text: words[refusal.code] ?? inWords(refusal),
  }));

/** "12 tips gekregen, 9 beantwoord, 1 te laat." */
export const countWords = ({ given, answered, late }: TipCounts): string =>
  `${given === 1 ? '1 tip' : `${given} tips`} gekregen, ${answered} beantwoord, ${late} te laat.`;

/** What just happened. */
export const tipNotices = {
  'tip-answered': 'Je antwoord is verstuurd. De leerling kan het lezen.',
  'tip-hidden': 'De tip is verborgen. De leerling leest door wie en waarom.',
} as const;
