import type { Day } from '#law/day.ts';
import type { Field, FieldType } from './kinds.ts';
import { ageBands, type Claim, type Condition, type Planning, type Reading, type Value } from './section.ts';

/** How ids and days read on a page or paper. */
export type Names = {
  /** A party or a section by its id. */
  readonly of: (id: string) => string;
  readonly day: (day: Day) => string;
};
type Words = (value: Value, field: Field, names: Names) => readonly string[];
const list = <T>(value: Value): readonly T[] => (Array.isArray(value) ? (value as readonly T[]) : []);
const option = ({ options = {} }: Field, key: string): string =>
  Object.hasOwn(options, key) ? (options[key] ?? key) : key;

/** A number as people in the Netherlands read it. */
export function numberWords(value: number): string {
  const [whole = '', rest] = String(value).split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, '.');
  return rest === undefined ? grouped : `${grouped},${rest}`;
}
/** "Bron: DUO, cijfer van 1 november 2026", or that it is an estimate. */
export function sourceWords({ source, asOf }: Pick<Claim, 'source' | 'asOf'>, { day }: Pick<Names, 'day'>): string {
  if (source === null) return asOf === null ? 'schatting' : `schatting van ${day(asOf)}`;
  return asOf === null ? `bron: ${source}` : `bron: ${source}, cijfer van ${day(asOf)}`;
}
/** What a fact is about: 'Zonder werk (23 tot en met 26 jaar)'. */
export const factWords = ({ text, age }: Pick<Claim, 'text' | 'age'>): string =>
  age === undefined ? text : `${text.replace(/\.$/, '')} (${ageBands[age]})`;
const claimWords = (claim: Claim, names: Names): string =>
  `${claim.value === null ? factWords(claim) : `${factWords(claim)}: ${claim.value}`} (${sourceWords(claim, names)})`;
const readingWords = ({ on, value, note }: Reading, { day }: Names): string =>
  `${day(on)}: ${value === null ? 'niet bekend' : numberWords(value)}${note === '' ? '' : `. ${note}`}`;
function conditionWords(value: Value): readonly string[] {
  if (typeof value !== 'object' || value === null || !('met' in value)) return [];
  const { met, why }: Condition = value;
  return [`${met === null ? 'Nog niet gezegd' : met === 'yes' ? 'Ja' : 'Nee'}${why === '' ? '' : `. ${why}`}`];
}

const asIs: Words = (value) => (typeof value === 'string' ? value.split('\n').filter((line) => line !== '') : []);
const words: Readonly<Record<FieldType, Words>> = {
  line: asIs,
  text: asIs,
  number: (value) => (typeof value === 'number' ? [numberWords(value)] : []),
  day: (value, _, { day }) => (typeof value === 'string' ? [day(value)] : []),
  choice: (value, field) => (typeof value === 'string' ? [option(field, value)] : []),
  choices: (value, field) => list<string>(value).map((one) => option(field, one)),
  party: (value, _, { of }) => (typeof value === 'string' ? [of(value)] : []),
  parties: (value, _, { of }) => list<string>(value).map(of),
  section: (value, _, { of }) => (typeof value === 'string' ? [of(value)] : []),
  claims: (value, _, names) => list<Claim>(value).map((claim) => claimWords(claim, names)),
  planning: (value) => list<Planning>(value).map(({ year, what }) => `${year}: ${what}`),
  readings: (value, _, names) => list<Reading>(value).map((one) => readingWords(one, names)),
  condition: conditionWords,
};

/** A value as lines of text; [] = not filled in. */
export const inWords = (field: Field, value: Value | undefined, names: Names): readonly string[] =>
  value === undefined || value === null ? [] : words[field.type](value, field, names);
