import { takeInWords } from '#app/takeout/words.ts';
import type { Refusal } from '#domain/outcome.ts';

const words: Readonly<Record<string, string>> = {
  'already-asked': 'Dit is al gevraagd. Kijk hoe ver het is.',
  'same-person': 'Jij vroeg dit zelf. Een ander moet ja zeggen.',
  'no-yes': 'Er is nog geen ja van een tweede persoon.',
  'yes-over': 'Het ja is langer dan 14 dagen geleden. Stop het uitstappen en vraag het opnieuw.',
  barred: 'Van een jongere van jullie mag jij niets zien. Vraag een andere teamleider om uit te stappen.',
  'file-not-taken': 'Bewaar eerst het bestand.',
  'file-not-kept': 'Zeg eerst dat het bestand goed is bewaard.',
  'still-runs': 'Er loopt nog iets bij een ander. Rond dat eerst af.',
};
/** What was not done, and what to do now. */
export const refusalText = (refusal: Refusal): string =>
  words[refusal.code] ?? takeInWords(refusal) ?? 'Dit lukte niet. Probeer het opnieuw.';

/** What just happened at stepping out and coming in. */
export const takeOutNotices = {
  'step-out-asked': 'Gevraagd. Een tweede persoon moet nu ja zeggen.',
  'step-out-file': 'Goed. De teamleider kan het bestand nu bewaren.',
  'step-out-ready': 'Gevraagd. Een tweede persoon moet ja zeggen om te verwijderen.',
  'step-out-done': 'Alles is verwijderd. Hieronder staat de verklaring.',
  'step-out-stopped': 'Gestopt. Er is niets verwijderd.',
} as const;
