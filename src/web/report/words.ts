import type { Refusal } from '#domain/outcome.ts';
import { formatRefusal } from '#domain/report/format-words.ts';
import { tooLongWords } from '#web/door/length-words.ts';
import { inWords } from '#web/person/refusals.ts';
import type { FormError } from '#web/kit/error-summary.tsx';

type Values = NonNullable<Refusal['values']>;
const words: Readonly<Record<string, (values: Values) => string>> = {
  'report-year': () => 'Kies een jaar uit de lijst.',
  'report-there': () => 'Over dit jaar is er al een verslag. Open dat.',
  'report-not-on-turn': () => 'Deze stap is nu niet aan de beurt. Kijk hieronder wie aan zet is.',
  'report-incomplete': ({ count }) =>
    `Nog niet alles wat de wet vraagt, is ingevuld: ${count === 1 ? '1 vraag' : `${count} vragen`}. Vul dat eerst in. Onbekend mag ook.`,
  'report-by': () => 'Vul in wie dit deed of besloot.',
  'report-day': () => 'Vul in op welke dag. Bijvoorbeeld: 12 4 2027.',
  'report-day-ahead': () => 'Deze dag is nog niet geweest. Kies vandaag of eerder.',
  'report-words': () => 'Schrijf in een paar woorden wat er is gezegd.',
  'report-receipt': () => 'Schrijf hoe je weet dat het is ontvangen. Bijvoorbeeld het kenmerk.',
  'report-level': () => 'Kies een van de vier.',
  'report-number': ({ what }) => `Bij “${what}”: vul een getal in, niet onder nul.`,
  'report-no-number': ({ what }) =>
    `Bij “${what}”: dit is geen getal. Schrijf alleen cijfers. Bijvoorbeeld: 1250 of 2,5.`,
  'report-number-unclear': ({ what }) => `Bij “${what}”: dit getal lezen we niet zeker. Schrijf het zonder punt.`,
  'report-count': () => 'Vul een heel getal in, niet onder nul. Schrijf het zonder punt.',
  'report-source': () => 'Vul in waar het getal vandaan komt.',
  'report-changed': ({ by }) =>
    `${by === '' ? 'Een collega' : by} was net iets eerder. Hieronder staan beide teksten. Kies wat blijft, en bewaar nog een keer.`,
  'report-year-runs': () => 'Dit jaar is nog niet voorbij. Geef de tellers na 31 december.',
  'report-not-counted': () => 'Tel het jaar eerst nog een keer. Daarna kun je de tellers geven.',
  'report-given': () => 'Deze tellers zijn al gegeven. Dat kan één keer.',
  'text-too-long': tooLongWords,
  'words-missing': () => 'Schrijf eerst wat je wilt zeggen.',
};
/** A refusal of this street as a sentence that says what to do. */
const reportWords = (refusal: Refusal): string =>
  words[refusal.code]?.(refusal.values ?? {}) ?? formatRefusal(refusal) ?? inWords(refusal);
/** Refusals at their fields. */
export const reportErrors = (refusals: readonly Refusal[], field: string): readonly FormError[] =>
  refusals.map((refusal) => ({ field: refusal.field ?? field, text: reportWords(refusal) }));

/** What just happened. */
export const reportNotices = {
  'report-begun': 'Het verslag is begonnen.',
  'report-frozen': 'De cijfers staan vast.',
  'report-step': 'Opgeschreven. De volgende is aan zet.',
  'report-handed': 'Ingeleverd. Het verslag blijft zoals het nu is.',
  'report-kept': 'Bewaard.',
  'report-said': 'Je opmerking staat erbij.',
  'report-solved': 'De opmerking is klaar.',
  'report-format': 'Het verslag heeft nu dit formulier. Je antwoorden blijven bij hun vraag.',
  'report-format-read': 'Het formulier is ingelezen. Je kunt het nu kiezen.',
  'counters-counted': 'Geteld.',
  'counters-given': 'De tellers zijn gegeven. De volgende is aan zet.',
} as const;
