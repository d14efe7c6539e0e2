import { readNumber } from '../figures/read-number.ts';
import { ok, type Outcome, type Refusal } from '../outcome.ts';
import { kinds, type Field, type FieldType, type SectionKind } from './kinds.ts';
import type { Claim, Condition, Content, Planning, Reading, Value } from './section.ts';
import { bad, good, mostOfLine, mostOfText, mostRows, readDay, readText, typedText, type Read, type Typed } from './typed.ts'; // prettier-ignore

/** What a section can point at. */
export type Around = { readonly partyIds: readonly string[]; readonly chapterIds: readonly string[] };
type Reader = (field: Field, typed: Typed, around: Around) => Read<Value>;

function number(typed: Typed, name: string): Read<number> {
  const text = typedText(typed, name);
  if (text === '') return good<number>(undefined);
  const read = readNumber(text);
  if (!read.ok || typeof read.value !== 'number') return bad(name, 'number-unclear');
  return read.value < 0 ? bad(name, 'number-negative') : good(read.value);
}
const among = (name: string, chosen: readonly string[], known: readonly string[], code: string): Read<readonly string[]> =>
  chosen.some((one) => !known.includes(one)) ? bad(name, code) : good(chosen.length === 0 ? undefined : [...new Set(chosen)]); // prettier-ignore
function one(name: string, typed: Typed, known: readonly string[], code: string): Read<string> {
  const text = typedText(typed, name);
  const read = among(name, text === '' ? [] : [text], known, code);
  return { value: read.value?.[0], refusals: read.refusals };
}
const several = (name: string, typed: Typed, known: readonly string[], code: string): Read<readonly string[]> =>
  among(name, (typed.get(name) ?? []).filter((value) => value !== ''), known, code); // prettier-ignore

/** The rows that were typed below a field: `claims-0-text`, `claims-1-text`. An empty one is no row. */
function rows<T>(field: Field, typed: Typed, read: (name: string) => Read<T>): Read<readonly T[]> {
  const start = `${field.key}-`;
  const numbers = [...typed.keys()]
    .filter((name) => name.startsWith(start))
    .map((name) => Number.parseInt(name.slice(start.length), 10))
    .filter((n) => n >= 0);
  const found = [...new Set(numbers)].toSorted((a, b) => a - b).map((n) => read(`${start}${n}`));
  const values = found.flatMap(({ value }) => (value === undefined ? [] : [value]));
  if (values.length > mostRows) return bad(field.key, 'too-many-rows', { most: mostRows });
  return { value: values.length === 0 ? undefined : values, refusals: found.flatMap(({ refusals }) => refusals) };
}
const claim = (typed: Typed, name: string): Read<Claim> => {
  const text = readText(typed, `${name}-text`, mostOfText);
  const [value, source] = [`${name}-value`, `${name}-source`].map((at) => readText(typed, at, mostOfLine));
  const asOf = readDay(typed, `${name}-asOf`);
  const refusals = [text, value, source, asOf].flatMap((read) => read?.refusals ?? []);
  const made = { value: value?.value ?? null, source: source?.value ?? null, asOf: asOf.value ?? null };
  if (refusals.length > 0) return { value: undefined, refusals };
  if (text.value !== undefined) return good({ text: text.value, ...made });
  return made.value === null && made.source === null ? good<Claim>(undefined) : bad(`${name}-text`, 'claim-missing');
};
const planning = (typed: Typed, name: string): Read<Planning> => {
  const what = readText(typed, `${name}-what`, mostOfText);
  const year = typedText(typed, `${name}-year`);
  if (what.refusals.length > 0 || what.value === undefined) return { value: undefined, refusals: what.refusals };
  return /^20\d\d$/.test(year) ? good({ year: Number(year), what: what.value }) : bad(`${name}-year`, 'year-missing');
};
const reading = (typed: Typed, name: string): Read<Reading> => {
  const [on, value, note] = [readDay(typed, `${name}-on`), number(typed, `${name}-value`), readText(typed, `${name}-note`, mostOfLine)]; // prettier-ignore
  const refusals = [on, value, note].flatMap((read) => read.refusals);
  if (refusals.length > 0) return { value: undefined, refusals };
  if (on.value !== undefined) return good({ on: on.value, value: value.value ?? null, note: note.value ?? '' });
  return value.value === undefined && note.value === undefined
    ? good<Reading>(undefined)
    : bad(`${name}-on`, 'day-missing');
};
const condition = (typed: Typed, name: string): Read<Condition> => {
  const met = one(`${name}-met`, typed, ['yes', 'no'], 'choice-unknown');
  const why = readText(typed, `${name}-why`, mostOfText);
  const refusals = [...met.refusals, ...why.refusals];
  if (refusals.length > 0 || (met.value === undefined && why.value === undefined))
    return { value: undefined, refusals };
  return good({ met: met.value === 'yes' || met.value === 'no' ? met.value : null, why: why.value ?? '' });
};

const readers: Readonly<Record<FieldType, Reader>> = {
  line: ({ key }, typed) => readText(typed, key, mostOfLine),
  text: ({ key }, typed) => readText(typed, key, mostOfText),
  number: ({ key }, typed) => number(typed, key),
  day: ({ key }, typed) => readDay(typed, key),
  choice: ({ key, options = {} }, typed) => one(key, typed, Object.keys(options), 'choice-unknown'),
  choices: ({ key, options = {} }, typed) => several(key, typed, Object.keys(options), 'choice-unknown'),
  party: ({ key }, typed, { partyIds }) => one(key, typed, partyIds, 'party-unknown'),
  parties: ({ key }, typed, { partyIds }) => several(key, typed, partyIds, 'party-unknown'),
  section: ({ key }, typed, { chapterIds }) => one(key, typed, chapterIds, 'chapter-unknown'),
  claims: (field, typed) => rows(field, typed, (name) => claim(typed, name)),
  planning: (field, typed) => rows(field, typed, (name) => planning(typed, name)),
  readings: (field, typed) => rows(field, typed, (name) => reading(typed, name)),
  condition: ({ key }, typed) => condition(typed, key),
};

/** A percentage is at most a hundred. */
function overHundred(content: Content): readonly Refusal[] {
  if (content['unit'] !== 'percent') return [];
  const over = (value: Value | undefined): boolean => typeof value === 'number' && value > 100;
  const readings = Array.isArray(content['readings']) ? (content['readings'] as readonly Reading[]) : [];
  return [
    ...['baseline', 'target'].filter((key) => over(content[key])),
    ...readings.flatMap(({ value }, at) => (over(value) ? [`readings-${at}-value`] : [])),
  ].map((field) => ({ code: 'percent-too-high', field }));
}

/**
 * What was typed as the content of a section. Refusals by field: text-too-long, bsn, number-unclear, number-negative,
 * percent-too-high, no-day, day-missing, year-missing, claim-missing, choice-unknown, party-unknown, chapter-unknown, too-many-rows.
 */
export function readSection(kind: SectionKind, typed: Typed, around: Around): Outcome<Content> {
  const read = kinds[kind].fields.map((field) => [field.key, readers[field.type](field, typed, around)] as const);
  const filled = read.flatMap(([key, { value }]) => (value === undefined ? [] : [[key, value] as const]));
  const content: Content = Object.fromEntries(filled);
  const refusals = [...read.flatMap(([, found]) => found.refusals), ...overHundred(content)];
  return refusals.length > 0 ? { ok: false, refusals } : ok(content);
}
