import { euro } from '#domain/money/amount.ts';
import { hoursWords, type Answer, type Assumption, type Limits, type Span } from '#domain/money/effort.ts';
import type { Refusal } from '#domain/outcome.ts';
import type { FormError } from '#web/kit/error-summary.tsx';

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
  'text-too-long': (values) => `Maak het korter. Er passen ${values?.['most'] ?? ''} letters in.`,
  bsn: () =>
    'Hier staat een nummer dat op een BSN lijkt. Dat bewaren we niet. Hoort dit nummer bij telefoon of kenmerk?',
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

export const verdictTitles = {
  enough: 'Er is genoeg geld voor de begeleiding',
  'not-enough': 'Er is niet genoeg geld voor de begeleiding',
  unknown: 'Niemand weet of er genoeg geld is voor de begeleiding',
} as const satisfies Record<Answer['verdict'], string>;

const between = (low: string, high: string): string => (low === high ? low : `${low} tot ${high}`);
const limits = ({ least, most }: Limits, say: (number: number) => string): string =>
  most === null ? `${say(least)} of meer` : between(say(least), say(most));
export const hourSpan = ({ low, high }: Span): string => between(hoursWords(low), hoursWords(high));
export const euroSpan = ({ low, high }: Span): string => between(euro(low), euro(high));
export const hourLimits = (hours: Limits): string => limits(hours, hoursWords);
export const euroLimits = (money: Limits): string => limits(money, euro);

/** "Er is € 17.130,00 tot € 44.160,00 te weinig."; '' when that cannot be said. */
export function shortWords({ short, verdict }: Pick<Answer, 'short' | 'verdict'>): string {
  if (short === null) return '';
  if (verdict === 'enough') {
    const [least, most] = [-(short.most ?? 0), -short.least];
    return most === 0 ? 'Het past precies.' : `Er is ${between(euro(least), euro(most))} over.`;
  }
  if (verdict === 'not-enough') return `Er is ${limits(short, euro)} te weinig.`;
  const over = euro(-short.least);
  return short.most === null
    ? `Van wat bekend is, blijft ${over} over.`
    : `Er kan ${over} over zijn. Er kan ook ${euro(short.most)} te weinig zijn.`;
}

/** What the answer rests on, as a sentence. */
export function assumptionWords(one: Assumption): string {
  if (!('group' in one))
    return one.is === 'rate-unknown'
      ? 'Wat een uur kost, is niet afgesproken. Daarom staat er geen bedrag.'
      : 'Hoeveel geld er is, weet niemand.';
  if (one.is === 'number-unknown')
    return `${one.group}: niemand weet om hoeveel jongeren het gaat. Zij tellen niet mee.`;
  if (one.is === 'number-guessed') return `${one.group}: het aantal is een schatting.`;
  return `${one.group}: niemand weet wie wat nodig heeft. Het minste is: allemaal licht. Het meeste is: allemaal zwaar.`;
}

export const effortNotices = {
  'norm-agreed': 'De norm is afgesproken.',
  'norm-taken-back': 'De norm is teruggenomen.',
  'norm-began': 'Deze norm geldt al. Spreek een nieuwe norm af.',
  'instrument-asked': 'Gevraagd. De andere organisatie geeft antwoord.',
  'instrument-answered': 'Je antwoord is bewaard.',
  'column-named': 'De naam is bewaard.',
  'effort-estimated': 'Uitgerekend. De uitkomst staat hieronder.',
} as const;
