import { findBsn } from '../bsn.ts';
import { readNumber } from '../figures/read-number.ts';
import { ok, type Outcome, type Refusal } from '../outcome.ts';
import { refuseMeasure } from './eligibility.ts';
import { kinds, type Field, type FieldType, type SectionKind } from './kinds.ts';
import { ageBands, isAgeBand, type Claim, type Condition, type Content, type Planning, type Reading, type Value } from './section.ts'; // prettier-ignore
import { bad, good, mostOfLine, mostOfText, mostRows, readDay, readText, rowNumbers, typedText, type Read, type Typed } from './typed.ts'; // prettier-ignore

/** What a section can point at. */
export type Around = { readonly partyIds: readonly string[]; readonly chapterIds: readonly string[] };
type Reader = (field: Field, typed: Typed, around: Around) => Read<Value>;

function number(typed: Typed, name: string): Read<number> {
  const text = typedText(typed, name);
  if (text === '') return good<number>(undefined);
  if (findBsn(text).found) return bad(name, 'bsn');
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

/** The name of a box in a row: `claims-text-0`. */
type Box = (part: string) => string;
/** The rows that were typed below a field: `claims-text-0`, `claims-text-1`. An empty one is no row. */
function rows<T>(field: Field, typed: Typed, read: (box: Box) => Read<T>): Read<readonly T[]> {
  const found = rowNumbers(typed, field.key).map((n) => read((part) => `${field.key}-${part}-${n}`));
  const values = found.flatMap(({ value }) => (value === undefined ? [] : [value]));
  if (values.length > mostRows) return bad(field.key, 'too-many-rows', { most: mostRows });
  return { value: values.length === 0 ? undefined : values, refusals: found.flatMap(({ refusals }) => refusals) };
}
const claim = (typed: Typed, box: Box): Read<Claim> => {
  const text = readText(typed, box('text'), mostOfText);
  const [value, source] = [box('value'), box('source')].map((at) => readText(typed, at, mostOfLine));
  const asOf = readDay(typed, box('asOf'));
  const { value: age, refusals: wrongAge } = one(box('age'), typed, Object.keys(ageBands), 'choice-unknown');
  const refusals = [...[text, value, source, asOf].flatMap((read) => read?.refusals ?? []), ...wrongAge];
  const ofAge = isAgeBand(age) ? { age } : {};
  const made = { value: value?.value ?? null, source: source?.value ?? null, asOf: asOf.value ?? null, ...ofAge };
  if (refusals.length > 0) return { value: undefined, refusals };
  if (text.value !== undefined) return good({ text: text.value, ...made });
  return made.value === null && made.source === null ? good<Claim>(undefined) : bad(box('text'), 'claim-missing');
};
const planning = (typed: Typed, box: Box): Read<Planning> => {
  const what = readText(typed, box('what'), mostOfText);
  const year = typedText(typed, box('year'));
  if (what.refusals.length > 0 || what.value === undefined) return { value: undefined, refusals: what.refusals };
  if (findBsn(year).found) return bad(box('year'), 'bsn');
  return /^20\d\d$/.test(year) ? good({ year: Number(year), what: what.value }) : bad(box('year'), 'year-missing');
};
const reading = (typed: Typed, box: Box): Read<Reading> => {
  const [on, value, note] = [readDay(typed, box('on')), number(typed, box('value')), readText(typed, box('note'), mostOfLine)]; // prettier-ignore
  const refusals = [on, value, note].flatMap((read) => read.refusals);
  if (refusals.length > 0) return { value: undefined, refusals };
  if (on.value !== undefined) return good({ on: on.value, value: value.value ?? null, note: note.value ?? '' });
  return value.value === undefined && note.value === undefined
    ? good<Reading>(undefined)
    : bad(box('on'), 'day-missing');
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
  claims: (field, typed) => rows(field, typed, (box) => claim(typed, box)),
  planning: (field, typed) => rows(field, typed, (box) => planning(typed, box)),
  readings: (field, typed) => rows(field, typed, (box) => reading(typed, box)),
  condition: ({ key }, typed) => condition(typed, key),
};

/** A percentage is at most a hundred. */
function overHundred(kind: SectionKind, typed: Typed): readonly Refusal[] {
  if (kind !== 'target' || typedText(typed, 'unit') !== 'percent') return [];
  const fields = ['baseline', 'target', ...rowNumbers(typed, 'readings').map((n) => `readings-value-${n}`)];
  return fields
    .filter((field) => (number(typed, field).value ?? 0) > 100)
    .map((field) => ({ code: 'percent-too-high', field }));
}

/**
 * What was typed as the content of a section. Refusals by field: text-too-long, bsn, number-unclear, number-negative,
 * percent-too-high, no-day, day-missing, year-missing, claim-missing, choice-unknown, party-unknown, chapter-unknown, too-many-rows; of a measure those of refuseMeasure.
 */
export function readSection(kind: SectionKind, typed: Typed, around: Around): Outcome<Content> {
  const read = kinds[kind].fields.map((field) => [field.key, readers[field.type](field, typed, around)] as const);
  const filled = read.flatMap(([key, { value }]) => (value === undefined ? [] : [[key, value] as const]));
  const content: Content = Object.fromEntries(filled);
  const refusals = [
    ...read.flatMap(([, found]) => found.refusals),
    ...overHundred(kind, typed),
    ...(kind === 'measure' ? refuseMeasure(content) : []),
  ];
  return refusals.length > 0 ? { ok: false, refusals } : ok(content);
}
