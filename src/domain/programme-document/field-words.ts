import { longDay } from '../day-words.ts';
import { heading, table, text, type Part } from '../papers/paper.ts';
import { factWords, inWords, numberWords, sourceWords, type Names } from '../programme/in-words.ts';
import { kinds, type Field } from '../programme/kinds.ts';
import { partyOf } from '../programme/programme.ts';
import { claimsOf, conditionOf, readingsOf, type Claim, type Section } from '../programme/section.ts';
import { titleOf } from '../programme/status.ts';
import type { Told } from './told.ts';

/** What a draft says of a field that the regulation asks and nobody filled in. */
export const notYet = 'Nog niet ingevuld';
/** A fact that has no value. */
const noValue = 'Geen getal';

/** Where a claim comes from. Without a source it is an estimate, and every paper says so. */
function sourceCell(claim: Claim): string {
  const words = sourceWords(claim, { day: longDay });
  return words.charAt(0).toUpperCase() + words.slice(1);
}
/** Facts with their value and where they come from; an estimate says that it is one. */
const claimTable = (caption: string, claims: readonly Claim[]): Part =>
  table(
    caption,
    ['Wat', 'Getal', 'Waar het vandaan komt'],
    claims.map((claim) => [factWords(claim), claim.value ?? noValue, sourceCell(claim)]),
    [5, 2, 4],
  );

/** A long chain of commas is read by nobody: more than five stand apart, and sentences follow one another. */
function chained(lines: readonly string[]): string {
  if (lines.some((line) => line.endsWith('.'))) return lines.join(' ');
  return lines.join(lines.length > 5 ? '. ' : ', ');
}
/** How the ids in a section read. */
const namesIn = ({ programme }: Pick<Told, 'programme'>): Names => ({
  of: (id) => {
    const section = programme.sections.find((one) => one.id === id);
    return partyOf(programme, id)?.name ?? (section ? titleOf(section) : '');
  },
  day: longDay,
});
/** What a field says, as lines; [] when nobody filled it in. */
const linesIn = (told: Pick<Told, 'programme'>, { content }: Pick<Section, 'content'>, field: Field) =>
  inWords(field, content[field.key], namesIn(told)).filter((line) => line.trim() !== '');

const fieldsOf = ({ kind }: Pick<Section, 'kind'>, keys: readonly string[]): readonly Field[] =>
  kinds[kind].fields.filter(({ key }) => keys.includes(key));
/**
 * These fields of a section as names and values, in their own order. What nobody filled in is left out, but for what the
 * regulation asks: that says so.
 */
export function factsOf(
  told: Pick<Told, 'programme'>,
  section: Section,
  keys: readonly string[],
): readonly (readonly [string, string])[] {
  return fieldsOf(section, keys).flatMap((field): readonly (readonly [string, string])[] => {
    const words = chained(linesIn(told, section, field));
    if (words !== '') return [[field.label, words]];
    return field.article === undefined ? [] : [[field.label, notYet]];
  });
}
/** A long text of a section as paragraphs, under its own heading where `headed`. */
export function textParts(
  told: Pick<Told, 'programme'>,
  section: Section,
  key: string,
  headed = true,
): readonly Part[] {
  const [field] = fieldsOf(section, [key]);
  const lines = field ? linesIn(told, section, field) : [];
  if (!field || (lines.length === 0 && field.article === undefined)) return [];
  return [...(headed ? [heading(field.label)] : []), text(...(lines.length === 0 ? [notYet] : lines))];
}

/** The five conditions of the regulation with what was answered. */
export function conditionPart(section: Section, caption: string): Part {
  const answers = { yes: 'Ja', no: 'Nee' } as const;
  const rows = kinds[section.kind].fields
    .filter(({ type }) => type === 'condition')
    .map(({ key, label, article }) => {
      const said = conditionOf(section, key);
      const answer = said === undefined || said.met === null ? notYet : answers[said.met];
      return [`${label}${article === undefined ? '' : ` (${article})`}`, answer, said?.why ?? ''];
    });
  return table(caption, ['Vraag', 'Antwoord', 'Waarom'], rows, [4, 1.4, 5]);
}
/** How it stood each year. A number that is not known, or under ten, is said to be so. */
export function readingsPart(section: Section): readonly Part[] {
  const rows = readingsOf(section);
  if (rows.length === 0) return [];
  return [
    table(
      `Hoe het elk jaar stond: ${titleOf(section)}`,
      ['Op', 'Getal', 'Opmerking'],
      rows.map(({ on, value, note }) => [
        longDay(on),
        value === null ? 'Niet bekend, of minder dan tien' : numberWords(value),
        note,
      ]),
      [3, 2, 5],
    ),
  ];
}
/** Claims of a field as a table; nothing when there are none. */
export const claimParts = (section: Section, caption: string, key = 'claims'): readonly Part[] => {
  const claims = claimsOf(section, key);
  return claims.length === 0 ? [] : [claimTable(caption, claims)];
};
