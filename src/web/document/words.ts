import type { Warning } from '#domain/document/document.ts';
import { fileWords } from '#domain/document/file-words.ts';
import { approvalHows, isConfirmed, type Version } from '#domain/document/version.ts';
import { representatives } from '#domain/handover/yes.ts';
import type { Refusal } from '#domain/outcome.ts';
import type { FormError } from '#web/kit/error-summary.tsx';
import { inWords } from '#web/person/refusals.ts';
import { dayWords } from '#web/handover/words.ts';
import { wordingRefusals } from './wording-words.ts';

type Values = Readonly<Record<string, string | number>>;
/** Of the overgangsdocument: what was not done, and what to do now. */
const words: Readonly<Record<string, string | ((values: Values) => string)>> = {
  ...fileWords,
  'document-changed': 'Er is intussen iets veranderd. Lees het nog een keer, en doe het dan opnieuw.',
  'document-empty': 'Er staat nog niets in. Schrijf eerst samen iets op.',
  'document-unapproved': 'Lees het eerst samen. Daarna kun je het delen.',
  'document-unconfirmed': 'De jongere bevestigde dit nog niet. Lees het eerst samen.',
  'document-no-yes': 'Nog niemand zei ja op deze overdracht. Vraag dat eerst.',
  'document-not-open': 'Deze overdracht loopt niet meer. Er gaat niets nieuws heen.',
  'document-withdrawn': 'Dit is ingetrokken. Er gaat niets nieuws heen.',
  'document-all-out': 'Dan blijft er niets over. Laat ten minste één regel staan.',
  'document-same': 'Deze versie is daar al.',
  'stage-company': 'Vul in bij welk bedrijf de stage was.',
  'instrument-name': 'Vul in hoe het heet. Bijvoorbeeld: Dariuz.',
  'instrument-day': 'Vul de dag in waarop het is gemaakt: vandaag of eerder.',
  'instrument-until': 'Vul een latere dag in, of laat dit leeg.',
  'given-to': 'Kies aan wie je het gaf.',
  'by-missing': 'Kies wie zei dat het goed is.',
  'how-missing': 'Kies hoe het is gelezen.',
  empty: 'Vul dit in.',
  'in-the-future': 'Deze dag moet nog komen. Kies vandaag of eerder.',
  'too-long': ({ most }) => `Maak het korter. Er passen ${most} letters in.`,
  'no-day': 'Vul een dag in. Bijvoorbeeld: 15 6 2026.',
  'capacity-unknown': 'Kies wie hierover beslist.',
  'wrong-person': 'Deze persoon beslist hier niet. Kijk wie ja moet zeggen.',
  ...wordingRefusals,
};
/** Refusals as errors at fields; without a field it stands at `fallback`. */
export const errorsIn = (refusals: readonly Refusal[], fallback: string): readonly FormError[] =>
  refusals.map((refusal) => {
    const said = words[refusal.code];
    const text = said === undefined ? inWords(refusal) : typeof said === 'string' ? said : said(refusal.values ?? {});
    return { field: refusal.field ?? fallback, text };
  });
export const documentNotices = {
  'document-kept': 'Bewaard.',
  'document-own-words': 'Gelezen. Wat je aankruiste, staat erbij.',
  'document-line-gone': 'Die regel is weg.',
  'document-left-out': 'Bewaard wat eruit blijft.',
  'document-approved': 'Deze versie is gelezen en goedgekeurd. Nu kun je hem delen.',
  'document-unconfirmed': 'Bewaard, maar niet bevestigd door de jongere. Delen kan nog niet.',
  'document-shared': 'Gedeeld. Na het overnemen is het daar te lezen.',
  'document-withdrawn': 'Ingetrokken. Er gaat niets nieuws heen.',
  'document-given': 'Opgeschreven aan wie je het gaf.',
  'document-read-in': 'Het document is ingelezen.',
  'wording-kept': 'Vastgelegd. Het begint op de dag die je koos.',
  'wording-taken-back': 'Teruggenomen. Het begint niet.',
  'document-first-read': 'Lees het document eerst samen. Daarna kun je het meenemen als bestand.',
} as const;

const kinds: Readonly<Record<Warning['kind'], string>> = {
  health: 'gezondheid',
  'bank-account': 'een rekeningnummer',
  family: 'familie',
  phone: 'een telefoonnummer',
};
/** 'Gaat dit over gezondheid (adhd)? Moet het erin?' */
export const warningWords = ({ kind, words: found }: Warning): string =>
  `Gaat dit over ${kinds[kind]} (${found.join(', ')})? Haal het weg als het er niet in hoeft.`;

const small = (text: string): string => text.replace(/^./, (c) => c.toLowerCase());
/** How it was approved, by whom and when. */
export function approvalWords(version: Version, firstName: string): string {
  const { how, by, byName, readOn } = version;
  if (!isConfirmed(version)) return `${byName ?? 'Een ander'} zei op ${dayWords(readOn)} dat het goed is.`;
  const who = by === 'self' ? firstName : `${byName}, ${small(representatives[by])}`;
  return `Op ${dayWords(readOn)} door ${who}: ${small(approvalHows[how])}.`;
}
