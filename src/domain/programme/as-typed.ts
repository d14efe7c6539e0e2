import type { Day } from '#law/day.ts';
import { kinds, type Field, type FieldType, type SectionKind } from './kinds.ts';
import type { Claim, Content, Planning, Reading, Value } from './section.ts';
import type { Typed } from './typed.ts';

type Pairs = readonly (readonly [name: string, values: readonly string[]])[];
type Writer = (key: string, value: Value) => Pairs;
const one = (name: string, value: string | null): Pairs => (value === null || value === '' ? [] : [[name, [value]]]);
const decimal = (value: number | null): string | null => (value === null ? null : String(value).replace('.', ','));
const list = <T>(value: Value): readonly T[] => (Array.isArray(value) ? (value as readonly T[]) : []);
/** '2026-11-01' as somebody types it in one box: '1-11-2026'. */
const typedDay = (day: Day | null): string | null =>
  day === null ? null : `${Number(day.slice(8, 10))}-${Number(day.slice(5, 7))}-${day.slice(0, 4)}`;
function boxes(key: string, day: Day): Pairs {
  const [year = '', month = '', date = ''] = day.split('-');
  return [...one(`${key}-day`, String(Number(date))), ...one(`${key}-month`, String(Number(month))), ...one(`${key}-year`, year)]; // prettier-ignore
}

const text: Writer = (key, value) => (typeof value === 'string' ? one(key, value) : []);
const several: Writer = (key, value) => {
  const values = list<string>(value);
  return values.length === 0 ? [] : [[key, values]];
};
const writers: Readonly<Record<FieldType, Writer>> = {
  line: text,
  text,
  choice: text,
  party: text,
  section: text,
  choices: several,
  parties: several,
  number: (key, value) => (typeof value === 'number' ? one(key, decimal(value)) : []),
  day: (key, value) => (typeof value === 'string' ? boxes(key, value) : []),
  condition: (key, value) =>
    typeof value === 'object' && value !== null && 'met' in value
      ? [...one(`${key}-met`, value.met), ...one(`${key}-why`, value.why)]
      : [],
  claims: (key, value) =>
    list<Claim>(value).flatMap((claim, at) => [
      ...one(`${key}-text-${at}`, claim.text),
      ...one(`${key}-value-${at}`, claim.value),
      ...one(`${key}-source-${at}`, claim.source),
      ...one(`${key}-asOf-${at}`, typedDay(claim.asOf)),
      ...one(`${key}-age-${at}`, claim.age ?? null),
    ]),
  planning: (key, value) =>
    list<Planning>(value).flatMap(({ year, what }, at) => [
      ...one(`${key}-year-${at}`, String(year)),
      ...one(`${key}-what-${at}`, what),
    ]),
  readings: (key, value) =>
    list<Reading>(value).flatMap((reading, at) => [
      ...one(`${key}-on-${at}`, typedDay(reading.on)),
      ...one(`${key}-value-${at}`, decimal(reading.value)),
      ...one(`${key}-note-${at}`, reading.note),
    ]),
};
const pairsOf = ({ key, type }: Field, content: Content): Pairs => {
  const value = content[key];
  return value === undefined || value === null ? [] : writers[type](key, value);
};

/** A section as its form would send it: reading that again gives the same section. */
export const asTyped = (kind: SectionKind, content: Content): Typed =>
  new Map(kinds[kind].fields.flatMap((field) => pairsOf(field, content)));

/** What was chosen or typed at a name, whatever the order of what was ticked and however a line ends. */
const said = (typed: Typed, name: string): string =>
  (typed.get(name) ?? [])
    .map((value) => value.replaceAll('\r\n', '\n').trim())
    .filter((value) => value !== '')
    .toSorted()
    .join('\n');
/** Whether a form of this kind of section says anything else than what it was made of: then leaving it loses something. */
export function typedOther(kind: SectionKind, content: Content, typed: Typed): boolean {
  const was = asTyped(kind, content);
  const keys = kinds[kind].fields.map(({ key }) => key);
  const asked = [...typed.keys()].filter((name) => keys.some((key) => name === key || name.startsWith(`${key}-`)));
  // A year that the form gives, and of which nothing is said, is nothing that somebody typed.
  const bare = (name: string): boolean => {
    const what = name.replace('-year-', '-what-');
    return what !== name && said(was, what) === '' && said(typed, what) === '';
  };
  return [...new Set([...was.keys(), ...asked])].some((name) => said(was, name) !== said(typed, name) && !bare(name));
}
