import type { ExtractLine } from '#app/extract/commands.ts';
import { results, type ExtractState } from '#domain/extract/extract.ts';
import type { ExtractKind } from '#domain/extract/kinds.ts';
import type { Refusal } from '#domain/outcome.ts';
import { errorsOf } from '#web/handover/refusals.ts';
import { dayWords } from '#web/handover/words.ts';
import type { FormError } from '#web/kit/error-summary.tsx';

type Words = {
  /** Behind `/jongeren/:caseId/`. */
  readonly path: string;
  readonly title: string;
  readonly name: string;
  readonly who: string;
  readonly lead: string;
  readonly request: string;
  readonly hint: string;
  readonly none: string;
  readonly submit: string;
};
/** What each kind is called on its pages. */
export const kindWords: Readonly<Record<ExtractKind, Words>> = {
  H13: {
    path: 'uittreksel',
    title: 'Uittreksel maken',
    name: 'Uittreksel',
    who: 'Uittreksel maken voor',
    lead: 'Voor wie werk zoekt met {naam}. Jij blijft begeleiden. Er verandert niets aan wie aan zet is.',
    request: 'Waarvoor is het?',
    hint: 'Bijvoorbeeld: zoek samen een leerwerkplek in een bakkerij.',
    none: 'Er staat nog geen werkgeversservicepunt of jobcoach bij Organisaties.',
    submit: 'Geef het uittreksel',
  },
  H14: {
    path: 'doorverwijzen',
    title: 'Doorverwijzen',
    name: 'Doorverwijzing',
    who: 'Doorverwijzen naar',
    lead: 'Voor hulp door een ander. Jij blijft begeleiden. Van de hulp hoor je alleen of die begon.',
    request: 'Wat vraag je?',
    hint: 'Bijvoorbeeld: wil je kennismaken? Schrijf niet op wat er aan de hand is. Dat vertelt {naam} zelf.',
    none: 'Er staat nog geen organisatie voor hulp bij Organisaties.',
    submit: 'Verwijs door',
  },
};

const stateWords: Readonly<Record<ExtractState, string>> = {
  given: 'gegeven',
  received: 'ontvangen',
  'not-taken': 'past daar niet',
  withdrawn: 'ingetrokken',
};
/** Where it stands, with the day: for the list of who got what. */
export function lineWords({ state, givenOn, closedOn, over, result }: ExtractLine): string {
  const stands = over ? 'niet meer te lezen' : stateWords[state];
  const day = closedOn ?? givenOn;
  return [`${stands}, ${over ? 'gegeven ' : ''}${dayWords(day)}`, result && results[result].toLowerCase()]
    .filter(Boolean)
    .join(' · ');
}

const words: Readonly<Record<string, string>> = {
  'party-missing': 'Kies voor wie het is.',
  'school-type': 'Hier staat wat voor school het is. Dat gaat niet mee naar werk. Haal het weg.',
  'shielded-no-extract': 'Deze jongere is afgeschermd. Dan gaat er niets op papier of per mail. Bel.',
  'extract-withdrawn': 'Dit is al ingetrokken.',
  'result-missing': 'Kies of de hulp begon.',
  'not-now': 'Dat kan nu niet meer. Kijk hoe het ervoor staat.',
};
const toFillIn: Readonly<Record<string, string>> = {
  name: 'Vul in wie het krijgt.',
  request: 'Schrijf waarvoor het is.',
  byName: 'Vul de naam in van wie ja zei.',
  ownView: 'Vul in wat de jongere er zelf van vindt.',
};
/** Refusals as errors at the fields of a form; what a hand-over says in the same case is said in the same words. */
export const errorsIn = (refusals: readonly Refusal[], fallback: string): readonly FormError[] =>
  refusals.map((refusal) => {
    const { code, field = fallback } = refusal;
    const text = code === 'empty' ? toFillIn[field] : words[code];
    const [same = { field, text: '' }] = errorsOf([refusal], fallback);
    return { field, text: text ?? same.text };
  });
