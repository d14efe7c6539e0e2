import { tableWords } from '#domain/figures/table-words.ts';
import type { Refusal } from '#domain/outcome.ts';
import type { FormError } from '#web/kit/error-summary.tsx';
import { practiceNotices } from '#web/monitor/practice-words.ts';

/** What just happened. */
export const figureNotices = {
  'table-kept': 'De tabel is bewaard.',
  'table-replaced': 'De tabel is bewaard. De vorige staat bij wat is vervangen.',
  'table-gone': 'De tabel is weg.',
  'duo-counted': 'Het bestand is geteld. Nummers en namen zijn losgelaten.',
  'duo-gone': 'De telling is weg.',
  'codes-said': 'Bewaard. De tellingen hieronder lezen de codes nu zo.',
  'figure-rules-kept': 'De afspraak is vastgelegd.',
  'figure-rules-back': 'De afspraak is teruggehaald.',
  'board-notes-kept': 'De notities zijn bewaard. Ze staan er vanaf de dag die je koos.',
  ...practiceNotices,
  'board-notes-back': 'De notities zijn teruggehaald. Er verandert niets.',
} as const;

const words: Readonly<Record<string, (values: NonNullable<Refusal['values']>) => string>> = {
  'notes-empty': () => 'Schrijf bij één kop of bij meer een korte zin.',
  'notes-many': ({ most = '' }) => `Er passen ${most} regels onder een kop. Haal er een paar weg.`,
  'note-long': ({ most = '' }) => `Maak elke regel korter. Er passen ${most} letters op een regel.`,
  'notes-same': () => 'Er is niets veranderd. Schrijf iets anders, of ga terug.',
  'notes-no-day': () => 'Vul in vanaf welke dag dit er staat.',
  'notes-later': () => 'Kies morgen of later. Dan kun je het nog terughalen.',
  'notes-why': () => 'Vul in waar jullie dit hebben besproken.',
  'notes-began': () => 'Dit staat er al, of het is al teruggehaald. Schrijf iets nieuws vanaf een latere dag.',
};
/** A sentence at the field for each thing of the notes that must change. */
export const boardErrors = (refusals: readonly Refusal[]): readonly FormError[] =>
  refusals.map((refusal) => ({
    field: refusal.field ?? 'good',
    text: words[refusal.code]?.(refusal.values ?? {}) ?? tableWords(refusal),
  }));
