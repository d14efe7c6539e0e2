import { plainDigits } from '#domain/digits.ts';
import { type Day, isDay } from '#law/day.ts';
import type { Form } from './visit.ts';

/** A field as text: trimmed, line ends as \n, '' when it is not there. */
export const text = (form: Form, name: string): string =>
  (form.get(name)?.[0] ?? '').replaceAll('\r\n', '\n').replaceAll('\0', '').trim();
const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;
export const isId = (value: string): boolean => uuid.test(value);
/** A field that holds an id; undefined for anything else, which the database would break on. */
export const id = (form: Form, name: string): string | undefined => [text(form, name)].find(isId);
export const ids = (form: Form, name: string): readonly string[] => all(form, name).filter(isId);

/** All values of a field with more than one box. */
export const all = (form: Form, name: string): readonly string[] => form.get(name) ?? [];
export const number = (form: Form, name: string): number => Number.parseInt(plainDigits(text(form, name)), 10) || 0;

/** One of a closed list, or undefined. */
export const oneOf = <T extends string>(form: Form, name: string, values: readonly T[]): T | undefined =>
  values.find((value) => value === text(form, name));

/** The three boxes of a DateField (name-day, name-month, name-year): a real day, '' when empty, undefined when impossible. */
export function day(form: Form, name: string): Day | undefined {
  const [d, m, y] = ['day', 'month', 'year'].map((part) => plainDigits(text(form, `${name}-${part}`)));
  if (!d && !m && !y) return '';
  const made = `${y}-${m?.padStart(2, '0')}-${d?.padStart(2, '0')}`;
  return isDay(made) ? made : undefined;
}

/** A DateField with quick picks: the picked day, or the three boxes. */
export function pickedDay(form: Form, name: string): Day | undefined {
  const pick = text(form, `${name}-pick`);
  return pick !== '' && pick !== 'other' ? (isDay(pick) ? pick : undefined) : day(form, name);
}
/** What was typed in the three boxes, to show again. */
export const dayParts = (form: Form, name: string) => ({
  day: text(form, `${name}-day`),
  month: text(form, `${name}-month`),
  year: text(form, `${name}-year`),
});
