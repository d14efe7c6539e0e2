import { isDay, type Day } from '#law/day.ts';
import { findBsn } from '../bsn.ts';
import type { Refusal } from '../outcome.ts';
import { tooLong } from '../too-long.ts';

/** What came in with a form, by the name of the field. */
export type Typed = ReadonlyMap<string, readonly string[]>;
/** What is read of one field; undefined = nothing was filled in. */
export type Read<T> = { readonly value: T | undefined; readonly refusals: readonly Refusal[] };

export const mostOfLine = 200;
export const mostOfText = 6000;
/** Facts, years and readings of one field. */
export const mostRows = 40;

export const typedText = (typed: Typed, name: string): string =>
  (typed.get(name)?.[0] ?? '').replaceAll('\r\n', '\n').replaceAll('\0', '').trim();
/** The numbers of the rows that were typed below a field: of `claims-text-0` and `claims-source-2` 0 and 2. */
export function rowNumbers(typed: Typed, key: string): readonly number[] {
  const numbers = [...typed.keys()]
    .filter((name) => name.startsWith(`${key}-`))
    .map((name) => Number(/-(\d{1,4})$/.exec(name)?.[1] ?? -1))
    .filter((n) => n >= 0);
  return [...new Set(numbers)].toSorted((a, b) => a - b);
}
export const good = <T>(value: T | undefined): Read<T> => ({ value, refusals: [] });
export const bad = (field: string, code: string, values?: Refusal['values']): Read<never> => ({
  value: undefined,
  refusals: [{ code, field, ...(values !== undefined && { values }) }],
});

/** One text, not too long and without a BSN. */
export function readText(typed: Typed, name: string, most: number): Read<string> {
  const text = typedText(typed, name);
  if (text === '') return good<string>(undefined);
  const long = tooLong(text, name, most);
  if (long.length > 0) return { value: undefined, refusals: long };
  return findBsn(text).found ? bad(name, 'bsn') : good(text);
}

/** A day in three boxes (`name-day`, `-month`, `-year`), or in one as `1-11-2026`. */
export function readDay(typed: Typed, name: string): Read<Day> {
  const boxes = ['day', 'month', 'year'].map((part) => typedText(typed, `${name}-${part}`));
  const one = typedText(typed, name);
  if (one === '' && boxes.every((box) => box === '')) return good<Day>(undefined);
  if (findBsn(one).found) return bad(name, 'bsn');
  const [d = '', m = '', y = ''] = one === '' ? boxes : one.split(/[-/. ]/);
  const made = isDay(one) ? one : `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  return isDay(made) ? good(made) : bad(name, 'no-day');
}
