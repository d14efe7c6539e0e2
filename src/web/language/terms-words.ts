import type { Refusal } from '#domain/outcome.ts';
import type { FormError } from '#web/kit/error-summary.tsx';
import { bsnAsks } from '#web/door/bsn-words.ts';

/** What just happened. */
export const termNotices = {
  'terms-kept': 'Vastgelegd. Het begint op de dag die je koos.',
  'terms-taken-back': 'Teruggenomen. Er verandert niets.',
} as const;

type Values = Readonly<Record<string, string | number>>;
const words: Readonly<Record<string, string | ((values: Values) => string)>> = {
  'term-empty': 'Vul een woord in.',
  'term-shape': 'Gebruik alleen letters, met een spatie of een streepje ertussen.',
  'term-law': 'Dit woord staat in de wet, of betekent al iets anders. Kies een ander woord.',
  'term-avoid': ({ word, instead }) => `Kies geen “${word}”. Zeg liever: ${instead}.`,
  'term-article': 'Kies de of het.',
  'term-twice': 'Dit woord staat er al. Kies een ander.',
  'term-same': 'Er is niets veranderd.',
  'text-too-long': ({ most }) => `Maak het korter. Er passen ${most} letters in.`,
  'no-day': 'Vul een dag in. Bijvoorbeeld: 15 6 2026.',
  'wording-later': 'Kies morgen of later. Dan kun je het nog terugnemen.',
  'wording-why': 'Schrijf op waarom.',
  'wording-began': 'Dit is al begonnen of teruggenomen. Kies dan iets anders vanaf een latere dag.',
  bsn: bsnAsks,
};
/** Refusals as errors at fields; that of a code nobody wrote words for is a bug. */
export const termErrors = (refusals: readonly Refusal[]): readonly FormError[] =>
  refusals.map(({ code, field = 'one-guide', values = {} }) => {
    const say = words[code];
    if (say === undefined) throw new Error(`no words for ${code}`);
    return { field, text: typeof say === 'string' ? say : say(values) };
  });
