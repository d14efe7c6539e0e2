import { euro } from '#domain/money/amount.ts';
import { lineKinds, type Line, type LineState } from '#domain/money/line.ts';
import {
  isTask,
  sourceKindFacts,
  statutoryTasks,
  type MeasureFacts,
  type PotRule,
  type Source,
  type Use,
} from '#domain/money/source.ts';
import { measureFields } from '#domain/programme/measure-fields.ts';
import { partyLabel, type Programme } from '#domain/programme/programme.ts';
import type { Refusal } from '#domain/outcome.ts';
import { fullDay } from '#domain/day-words.ts';
import { tooLongWords } from '#web/door/length-words.ts';
import type { Tone } from '#web/kit/badge.tsx';
import type { FormError } from '#web/kit/error-summary.tsx';
import { bsnAsks } from '#web/door/bsn-words.ts';

export const here = '/regio/geld';
export const title = 'Geld van het programma';
export const crumbs = [{ label: 'Waar stokt het', href: '/regio' }];
export const crumbsInside = [...crumbs, { label: 'Geld', href: here }];
export const sourcePath = (id: string): string => `${here}/bronnen/${id}`;
export const linePath = (id: string): string => `${here}/regels/${id}`;
/** What money can be for, as it stands in an address. */
export const useInPath: Readonly<Record<Use, string>> = { measure: 'maatregel', general: 'algemeen', task: 'taak' };
export const costPath = ({ use, about }: { use: Use; about: string | null }): string =>
  `${here}/kosten/${useInPath[use]}${about === null ? '' : `/${about}`}`;

export const stateWords: Readonly<Record<LineState, string>> = {
  waiting: 'wacht op ja',
  agreed: 'telt mee',
  refused: 'nee gezegd',
};
export const stateTone: Readonly<Record<LineState, Tone>> = { waiting: 'soon', agreed: 'done', refused: 'plain' };
export const ruleWords: Readonly<Record<PotRule, string>> = {
  all: 'Iedereen die inlegt zegt ja',
  most: 'Meer dan de helft van wie inlegt zegt ja',
  one: 'Eén ander zegt ja',
};
export const groupWords: Readonly<Record<string, string>> =
  measureFields.find(({ key }) => key === 'forWhom')?.options ?? {};

export function partyName({ parties }: Pick<Programme, 'parties'>, id: string): string {
  const found = parties.find((party) => party.id === id);
  return found ? partyLabel(found, parties) : 'een partij die er niet meer is';
}
export const taskWords = (key: string): string =>
  isTask(key) ? `${statutoryTasks[key].words} (${statutoryTasks[key].article})` : key;
/** What a line is for. */
export function aboutWords({ use, about }: { use: Use | null; about: string | null }, measures: readonly MeasureFacts[]): string {
  if (use === null) return '';
  if (use === 'general') return 'Algemene kosten';
  if (use === 'task') return `Taak: ${taskWords(about ?? '')}`;
  return measures.find(({ id }) => id === about)?.title ?? 'Een maatregel die er niet meer is';
} // prettier-ignore
export const kindWords = ({ kind, corrects }: Pick<Line, 'kind' | 'corrects'>): string =>
  corrects === null ? lineKinds[kind] : `${lineKinds[kind]}, verbetering`;

const ageWords = ({ fromAge, untilAge }: Source['purpose']): string => {
  if (fromAge !== null && untilAge !== null) return `van ${fromAge} tot en met ${untilAge} jaar`;
  return fromAge !== null ? `vanaf ${fromAge} jaar` : untilAge !== null ? `tot en met ${untilAge} jaar` : '';
};
/** What a source is for, as a sentence. */
export function purposeWords({ purpose }: Pick<Source, 'purpose'>, measures: readonly MeasureFacts[]): string {
  const uses = { measure: 'maatregelen', general: 'algemene kosten', task: 'taken uit de wet' };
  const titles = measures.filter(({ id }) => purpose.measures.includes(id)).map((measure) => measure.title);
  const parts = [
    purpose.uses.map((use) => uses[use]).join(', '),
    titles.length > 0 ? `alleen: ${titles.join(', ')}` : '',
    purpose.groups.map((group) => groupWords[group] ?? group).join(' of '),
    ageWords(purpose),
  ];
  return parts.filter((part) => part !== '').join('; ');
}
export const doubtful = ({ kind }: Source): boolean => !sourceKindFacts(kind).certain;

type Values = NonNullable<Refusal['values']>;
const cents = (value: string | number | undefined): string => euro(Number(value ?? 0));
const ways: Readonly<Record<string, string>> = {
  use: 'dit soort kosten',
  measure: 'deze maatregel',
  group: 'deze groep jongeren',
  age: 'deze leeftijd',
};
const words: Readonly<Record<string, string | ((values: Values) => string)>> = {
  'amount-missing': 'Vul een bedrag in. Bijvoorbeeld: 12.500,00.',
  'amount-unreadable': 'Dit bedrag lezen we niet. Schrijf het zo: 12.500,00.',
  'amount-unclear': ({ high, low }) => `Bedoel je ${cents(high)} of ${cents(low)}? Kies het hieronder.`,
  'amount-too-large': 'Dit bedrag is te groot. Kijk of er een cijfer te veel staat.',
  'amount-zero': 'Vul een ander bedrag in dan nul.',
  'amount-negative': 'Vul een bedrag in van nul of meer.',
  'name-missing': 'Geef de bron een naam.',
  'from-missing': 'Vul in vanaf welke dag. Bijvoorbeeld: 1 1 2026.',
  'until-missing': 'Vul in tot en met welke dag. Bijvoorbeeld: 31 12 2029.',
  'until-first': 'De laatste dag moet na de eerste komen.',
  'before-law': ({ day, article }) => `Dit geld begint op ${fullDay(String(day))} (${article}). Kies die dag of een latere.`,
  'after-law': ({ day, article }) => `Dit geld mag uiterlijk ${fullDay(String(day))} op zijn (${article}). Kies die dag of een eerdere.`,
  ages: 'Kies leeftijden van 12 tot en met 27. De laagste eerst.',
  'uses-missing': 'Kies waarvoor het geld is.',
  'programme-for-task': ({ article }) => `Programmageld betaalt geen taak uit de wet (${article}). Haal die keuze weg.`,
  'kind-missing': 'Kies wat voor geld dit is.',
  'line-kind-missing': 'Kies wat er met het geld is.',
  'rule-missing': 'Kies wie over de pot beslist.',
  'party-missing': 'Kies van wie het geld is.',
  'source-missing': 'Kies een bron.',
  'source-archived': 'Deze bron is gesloten. Kies een andere bron.',
  'use-missing': 'Kies waarvoor dit is.',
  'measure-missing': 'Deze maatregel is er niet meer. Kies een andere.',
  'task-missing': 'Kies een taak uit de lijst.',
  'statutory-task': ({ article }) => `Dit is een taak uit de wet (${article}). Programmageld mag daar nooit heen (REG 2.5(2)e). Kies een andere bron.`,
  'statutory-measure': ({ article }) => `Deze maatregel is een taak uit de wet (${article}). Programmageld mag daar nooit heen (REG 2.5(2)e). Kies een andere bron.`,
  'outside-purpose': ({ way }) => `Deze bron is niet voor ${ways[String(way)] ?? 'dit'}. Kies een andere bron. Of schrijf op waarom het toch moet: dan zeggen twee partners ja of nee.`,
  'outside-period': ({ from, until }) => `Deze bron loopt van ${fullDay(String(from))} tot en met ${fullDay(String(until))}. Kies een ander jaar. Of schrijf op waarom het toch moet: dan zeggen twee partners ja of nee.`,
  'outside-law-period': ({ article }) => `In dat jaar mag dit geld niet meer worden gebruikt (${article}). Kies een ander jaar of een andere bron.`,
  'year-missing': 'Kies een jaar.',
  'on-missing': 'Vul een dag in die bestaat.',
  'negative-needs-reference': 'Een bedrag onder nul mag alleen als verbetering. Open de regel die fout is en kies Verbeter.',
  'correction-unknown': 'De regel die je verbetert, is er niet of past niet.',
  'correction-too-large': ({ left }) => `Er staat nog ${cents(left)} op die regel. Meer kun je er niet afhalen.`,
  'commitment-unknown': 'Deze verplichting is er niet of past niet. Kies een andere.',
  'pot-missing': 'Kies de pot.',
  'pot-receives': 'In een pot komt geld door inleg. Schrijf het op bij de bron die inlegt.',
  'pot-too-small': ({ room }) => `In de pot is nog ${cents(room)}. Kies een lager bedrag.`,
  'what-missing': 'Schrijf in een paar woorden waarvoor.',
  'because-missing': 'Schrijf op waarom dit verandert.',
  'change-nothing': 'Er is niets veranderd. Verander iets, of ga terug.',
  'change-waits': 'Er wacht al een verandering van deze bron. Eerst zegt iemand daar ja of nee tegen.',
  'because-short': 'Schrijf in een zin waarom het toch moet.',
  'text-too-long': tooLongWords,
  bsn: bsnAsks,
  'shares-missing': 'Vul bij minstens één bron een bedrag in.',
  'shares-differ': ({ cost, added }) => `De delen zijn samen ${cents(added)}. De kosten zijn ${cents(cost)}. Maak ze gelijk.`,
  'none-chosen': 'Kies eerst een of meer bedragen.',
  'answer-missing': 'Kies ja of nee.',
  'own-line': 'Dit schreef je zelf op. Iemand anders zegt ja of nee.',
  'signed-already': 'Hier zei je al ja.',
  'original-first': 'Zeg eerst ja tegen de regel die wordt verbeterd.',
  'no-needs-why': 'Schrijf op waarom niet.',
}; // prettier-ignore

/** A sentence of one refusal; undefined = not one of money. */
export function moneyWords({ code, values = {} }: Refusal): string | undefined {
  const said = words[code];
  return typeof said === 'function' ? said(values) : said;
}
/** A sentence at the field for each thing that must change. */
export const moneyErrors = (refusals: readonly Refusal[]): readonly FormError[] =>
  refusals.map((refusal) => ({
    field: refusal.field ?? 'amount',
    text: moneyWords(refusal) ?? 'Dit lukte niet. Kijk het nog eens na.',
  }));

/** What the band at the top says after something was done. */
export const moneyNotices = {
  'source-kept': 'De bron is bewaard.',
  'source-overlaps': 'Bewaard. Let op: dezelfde partij heeft deze subsidie al in dezelfde tijd.',
  'source-changed': 'Veranderd. Wat er stond, vind je onder Veranderingen.',
  'source-waits': 'Gevraagd. De verandering geldt als iemand anders ja zegt.',
  'source-answered': 'Je antwoord is bewaard.',
  'source-closed': 'De bron is gesloten. Wat er staat, blijft staan.',
  'money-written': 'Opgeschreven. Het telt mee als iemand anders ja zegt.',
  'money-exception': 'Opgeschreven als uitzondering. Twee partners zeggen ja of nee.',
  'money-agreed': 'Je antwoord is bewaard.',
  'bookings-loaded': 'Ingelezen. Iemand anders zegt ja of nee.',
  'bookings-same': 'Alles uit dit bestand stond hier al. Er is niets veranderd.',
} as const;
