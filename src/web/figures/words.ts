import type { Tally } from '#domain/figures/indicator.ts';
import type { Figure } from '#domain/figures/read-number.ts';
import { tableWords } from '#domain/figures/table-words.ts';
import type { Refusal } from '#domain/outcome.ts';
import type { FormError } from '#web/kit/error-summary.tsx';

/** A sentence at the field for each thing that must change. */
export const tableErrors = (refusals: readonly Refusal[]): readonly FormError[] =>
  refusals.map((refusal) => ({
    field: refusal.field ?? 'file',
    text: tableWords(refusal),
  }));

/** "1 jongere", "3 jongeren" */
export const jongeren = (n: number): string => (n === 1 ? '1 jongere' : `${n} jongeren`);

const inWords = { jongeren: 'jongere', overdrachten: 'overdracht' } as const;
/** "3 van de 7 jongeren: geen school en geen werk. Van 2 is het niet bekend"; of one: "Van 1 jongere is niet bekend: gesproken" */
export function sentence({ yes, no, unknown }: Tally, of: keyof typeof inWords, yesWords: string): string {
  const all = yes + no + unknown;
  if (unknown === all) return `Van ${all === 1 ? `1 ${inWords[of]}` : `de ${all} ${of}`} is niet bekend: ${yesWords}`;
  const rest = unknown === 0 ? '' : `. Van ${unknown} is het niet bekend`;
  return `${yes} van ${all === 1 ? `1 ${inWords[of]}` : `de ${all} ${of}`}: ${yesWords}${rest}`;
}

/** A number as people in the Netherlands read it; a sign stays a sign. */
export function figureWords(figure: Figure): string {
  if (typeof figure !== 'number') return figure;
  const [whole = '', part] = String(figure).split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, '.');
  return part === undefined ? grouped : `${grouped},${part}`;
}

const rules: Readonly<Record<string, (values: NonNullable<Refusal['values']>) => string>> = {
  'least-number': ({ most = '' }) => `Vul een getal in van 10 tot en met ${most}.`,
  'least-lowered': ({ before = '' }) => `Lager dan ${before} kan niet. Wat eens geheim was, blijft geheim.`,
  'work-hours': ({ most = '' }) => `Vul een getal in van 0 tot en met ${most}.`,
  'work-months': ({ most = '' }) => `Vul een getal in van 0 tot en met ${most}.`,
  'rules-no-day': () => 'Vul in vanaf welke dag het zo is.',
  'rules-later': () => 'Kies een dag na vandaag. Wat is geteld, blijft staan.',
  'rules-why': () => 'Vul in waarom jullie dit afspreken.',
  'rules-began': () => 'Dit is al begonnen. Leg iets anders vast vanaf een latere dag.',
};
/** A sentence at the field for each thing of an agreement that must change. */
export const ruleErrors = (refusals: readonly Refusal[]): readonly FormError[] =>
  refusals.map((refusal) => ({
    field: refusal.field ?? 'least',
    text: rules[refusal.code]?.(refusal.values ?? {}) ?? tableWords(refusal),
  }));
