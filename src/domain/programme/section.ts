import type { Day } from '#law/day.ts';
import type { SectionKind } from './kinds.ts';

/** Of which age a fact is; 23 to 26 stands apart, as those who go to no school and get no first offer (S-344). */
export const ageBands = {
  '16-17': '16 en 17 jaar',
  '18-22': '18 tot en met 22 jaar',
  '23-26': '23 tot en met 26 jaar',
} as const;
export type AgeBand = keyof typeof ageBands;
export const isAgeBand = (age: string | undefined): age is AgeBand => age !== undefined && Object.hasOwn(ageBands, age);
/** Something that is said, with where it comes from; a source of null is an estimate, and every paper says so. */
export type Claim = {
  readonly text: string;
  readonly value: string | null;
  readonly source: string | null;
  readonly asOf: Day | null;
  /** Not there = of every age, or not said. */
  readonly age?: AgeBand;
};
/** Whether a condition of the regulation is met, and why; null = nobody said. */
export type Condition = { readonly met: 'yes' | 'no' | null; readonly why: string };
export type Planning = { readonly year: number; readonly what: string };
/** How it stood on a day; null = not known, or under ten. */
export type Reading = { readonly on: Day; readonly value: number | null; readonly note: string };
export type Value =
  | string
  | number
  | null
  | readonly string[]
  | readonly Claim[]
  | Condition
  | readonly Planning[]
  | readonly Reading[];
/** By the key of the field; a key that is not there was not filled in yet. */
export type Content = Readonly<Record<string, Value>>;
/** A part of the programme that is written as one. Version 0 = nobody wrote yet: then `by` is empty and `on` the day it was made. */
export type Section = {
  readonly id: string;
  readonly kind: SectionKind;
  readonly key: string;
  readonly position: number;
  readonly version: number;
  readonly content: Content;
  readonly by: string;
  readonly on: Day;
};

export const textOf = ({ content }: Pick<Section, 'content'>, key: string): string => {
  const value = content[key];
  return typeof value === 'string' ? value : '';
};
export const numberOf = ({ content }: Pick<Section, 'content'>, key: string): number | null => {
  const value = content[key];
  return typeof value === 'number' ? value : null;
};
const rowsOf = <T>({ content }: Pick<Section, 'content'>, key: string): readonly T[] => {
  const value = content[key];
  return Array.isArray(value) ? (value as readonly T[]) : [];
};
/** Ids or keys of a field that holds more than one. */
export const listOf = (section: Pick<Section, 'content'>, key: string): readonly string[] =>
  rowsOf<string>(section, key);
export const claimsOf = (section: Pick<Section, 'content'>, key = 'claims'): readonly Claim[] =>
  rowsOf<Claim>(section, key);
export const planningOf = (section: Pick<Section, 'content'>): readonly Planning[] =>
  rowsOf<Planning>(section, 'planning');
export const readingsOf = (section: Pick<Section, 'content'>): readonly Reading[] =>
  rowsOf<Reading>(section, 'readings');
/** A condition of a measure; undefined = not filled in. */
export const conditionOf = ({ content }: Pick<Section, 'content'>, key: string): Condition | undefined => {
  const value = content[key];
  return typeof value === 'object' && value !== null && 'met' in value ? value : undefined;
};
