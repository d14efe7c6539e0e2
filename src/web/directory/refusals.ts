import type { Refusal } from '#domain/outcome.ts';
import type { FormError } from '#web/kit/error-summary.tsx';

/** Dutch words for what was not done to a colleague: each says what to do now. */
const words: Readonly<Record<string, string>> = {
  'no-day': 'Dit is geen dag. Vul dag, maand en jaar in. Bijvoorbeeld: 15 6 2026.',
  'day-missing': 'Vul in vanaf welke dag.',
  'ends-before-it-begins': 'De laatste dag ligt eerder dan de eerste. Kies een latere dag.',
  'stand-in-self': 'Kies een ander als vervanger.',
  'stand-in-unknown': 'Kies een collega uit de lijst.',
  'not-yourself': 'Je kunt jezelf niet laten vertrekken. Vraag het een collega met deze taak.',
  'holder-missing': 'Kies een collega uit de lijst.',
  'holder-unknown': 'Kies een collega uit de lijst.',
  'holder-left': 'Deze collega is zelf vertrokken. Kies een ander.',
  'holder-role': 'Deze collega begeleidt geen jongeren. Kies een ander.',
  'nobody-there': 'Er is niemand die het werk kan overnemen. Voeg eerst een collega toe.',
};

/** Refusals as errors at fields; without a field it stands at `fallback`. */
export const colleagueErrors = (refusals: readonly Refusal[], fallback: string): readonly FormError[] =>
  refusals.map(({ code, field }) => ({
    field: field ?? fallback,
    text: words[code] ?? 'Dit lukte niet. Probeer het opnieuw.',
  }));
