import type { OrganisationKind } from '../access/actor.ts';
import { openFields, type Direction, type Exchange, type Narrowed } from '../exchange/exchange.ts';
import { fields, mayTellOfHealth, type FieldId } from '../exchange/fields.ts';
import { exchanges, isOf } from '../exchange/register.ts';
import { blanks, type BlankId, type Blanks } from './blanks.ts';
import type { Part } from './paper.ts';

/** What the papers of one organisation are made of. No young person is among it. */
export type About = {
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly phone: string | null;
  readonly hasAccount: boolean;
  readonly region: string;
  /** The privacy officer in the directory, when there is one. */
  readonly officer: string | null;
  /** Tasks that it carries out: 'Werk en inkomen voor Leusden'. */
  readonly tasks: readonly string[];
  readonly narrowed: readonly Narrowed[];
  readonly blanks: Blanks;
};
type Side = 'school' | 'government' | 'other';

/** On which side it stands: a school, a college or region, or who reads extracts only. */
export function sideOf(kind: OrganisationKind): Side {
  if (['pro', 'vso', 'mbo', 'vo'].includes(kind)) return 'school';
  return ['wsp', 'jobcoach', 'hulp', 'uwv'].includes(kind) ? 'other' : 'government';
}

/** Without an account it sends nothing here: it gets what others hand over, and answers. */
const sends = ({ kind, hasAccount }: About, row: Exchange): boolean =>
  isOf(row, kind) && (hasAccount || row.id === 'antwoord');
/** What it sends or takes, by direction; left out = all but what is public. */
export const ownRows = (about: About, direction?: Direction): readonly Exchange[] =>
  exchanges.filter(
    (row) =>
      sends(about, row) &&
      row.id !== 'zonder-mensen' &&
      (direction === undefined ? row.direction !== 'public' : row.direction === direction),
  );

/** Kinds of organisation that a hand-over of this row reaches. */
const reaches: Readonly<Record<string, readonly OrganisationKind[]>> = {
  H1: ['wi'],
  H2: ['wi'],
  H3: ['wi'],
  H4: ['wi'],
  H5: ['doorstroompunt'],
  H6: ['doorstroompunt'],
  H8: ['doorstroompunt'],
  H9: ['pro', 'vso', 'mbo'],
  H10: ['wi', 'doorstroompunt'],
  H12: ['mbo'],
  H13: ['wsp', 'jobcoach'],
  H14: ['hulp'],
  'F14-vraag': ['pro', 'vso', 'mbo', 'vo'],
  'F14-antwoord': ['doorstroompunt'],
};
/** What it gets from another organisation. */
export const gets = ({ kind }: About): readonly Exchange[] =>
  exchanges.filter(({ id }) => reaches[id]?.includes(kind) ?? false);

/** Each as a short line of its own: a long chain of commas is read by nobody. */
const listed = (ids: readonly FieldId[]): string => ids.map((field) => `${fields[field]}.`).join(' ');
/** The fields of a row as they go now, in words. */
const fieldWords = (row: Exchange, narrowed: readonly Narrowed[]): string => listed([...openFields(row, narrowed)]);

/** Which fields go by which rows: rows that carry the same stand together, so that a list is read once. */
export function fieldGroups(rows: readonly Exchange[], narrowed: readonly Narrowed[]): readonly (readonly string[])[] {
  const groups = Map.groupBy(rows, (row) => fieldWords(row, narrowed));
  return [...groups].map(([words, same]) => [same.map(({ title }) => `${title}.`).join(' '), words]);
}

/** Every field of these rows once, in words. */
export const allFields = (rows: readonly Exchange[], narrowed: readonly Narrowed[]): string =>
  listed([...new Set(rows.flatMap((row) => [...openFields(row, narrowed)]))]);
/** Those of them that may tell something of health. */
export const healthFields = (rows: readonly Exchange[]): string =>
  listed(mayTellOfHealth.filter((field) => rows.some((row) => row.fields[field])));

export const groundOf = (row: Exchange): string => row.ground + (row.unconfirmed ? ' (nog niet bevestigd)' : '');

/** What the organisation must fill in, as a part of a paper; a letter asks it in words of its own. */
export const blank = (about: About, id: BlankId, label: string = blanks[id].label): Part => ({
  kind: 'blank',
  blank: id,
  label,
  words: about.blanks[id] ?? (id === 'officer' && about.officer !== null ? about.officer : undefined),
});
