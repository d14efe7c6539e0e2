import { euro } from '#domain/money/amount.ts';
import type { Refusal } from '#domain/outcome.ts';
import { tooLongWords } from '#web/door/length-words.ts';
import type { FormError } from '#web/kit/error-summary.tsx';
import { bsnAsks } from '#web/door/bsn-words.ts';

const cents = (values: Refusal['values'], name: string): string => euro(Number(values?.[name] ?? 0));
const words: Readonly<Record<string, (values: Refusal['values']) => string>> = {
  'no-norm': () => 'Er is nog geen norm. Spreek eerst af hoeveel uur begeleiding kost.',
  'no-kinds': () => 'Vul ten minste één soort begeleiding in.',
  'kind-words-missing': () => 'Vul in hoe deze soort begeleiding heet.',
  'hours-missing': () => 'Vul in hoeveel uur dit per jongere kost.',
  'hours-unclear': () => 'Schrijf de uren met een komma, zoals 4 of 4,5.',
  'hours-turned': () => 'Het meeste is minder dan het minste. Draai ze om.',
  'rate-turned': () => 'Het hoogste tarief is lager dan het laagste. Draai ze om.',
  'rate-low-missing': () => 'Vul eerst het laagste tarief in.',
  'from-missing': () => 'Vul in vanaf welke dag dit geldt.',
  'from-past': () => 'Kies een dag vanaf morgen.',
  'why-missing': () => 'Schrijf op waarom.',
  'norm-began': () => 'Deze norm geldt al. Spreek een nieuwe norm af.',
  'no-groups': () => 'Vul ten minste één groep jongeren in.',
  'group-name-missing': () => 'Vul in om welke groep het gaat.',
  'people-unclear': () => 'Vul een heel getal in. Weet niemand het? Laat het leeg.',
  'people-too-few': (values) =>
    `Vul geen getal onder de ${values?.['least'] ?? ''} in. Neem groepen samen, of laat het leeg.`,
  'shares-not-100': (values) => `Samen is het ${values?.['sum'] ?? ''} procent. Maak er 100 van.`,
  'share-unclear': () => 'Vul hele procenten in, van 0 tot en met 100.',
  'amount-missing': () => 'Vul een bedrag in.',
  'amount-unclear': (values) =>
    `Bedoel je ${cents(values, 'high')} of ${cents(values, 'low')}? Schrijf het met de centen erbij.`,
  'amount-unreadable': () => 'Schrijf het bedrag in cijfers, zoals 12500 of 12.500,00.',
  'amount-too-large': () => 'Dit bedrag is te groot. Kijk het na.',
  'amount-negative': () => 'Vul een bedrag van nul of meer in.',
  'text-too-long': (values) => tooLongWords(values ?? {}),
  bsn: () => bsnAsks,
  'whose-missing': () => 'Kies van wie je het wilt gebruiken.',
  'what-missing': () => 'Schrijf op wat je wilt gebruiken.',
  'payer-missing': () => 'Kies wie betaalt. Weet je het niet? Kies nog niet afgesproken.',
  'answer-missing': () => 'Kies ja of nee.',
  'name-missing': () => 'Vul in hoe deze kolom heet.',
};
/** A sentence at the field for each thing that must change. */
export const effortErrors = (refusals: readonly Refusal[]): readonly FormError[] =>
  refusals.map(({ code, field = 'name-0', values }) => ({
    field,
    text: words[code]?.(values) ?? 'Dit lukte niet. Kijk na wat je invulde.',
  }));

export const effortNotices = {
  'norm-agreed': 'De norm is afgesproken.',
  'norm-taken-back': 'De norm is teruggenomen.',
  'norm-began': 'Deze norm geldt al. Spreek een nieuwe norm af.',
  'instrument-asked': 'Gevraagd. De andere organisatie geeft antwoord.',
  'instrument-answered': 'Je antwoord is bewaard.',
  'column-named': 'De naam is bewaard.',
  'effort-estimated': 'Uitgerekend. De uitkomst staat hieronder.',
  'effort-same': 'Dit is hetzelfde als de vorige keer. Er is niets nieuws bewaard.',
} as const;
