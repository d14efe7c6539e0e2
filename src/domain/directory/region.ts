import { isThere } from './merged.ts';
import type { OrganisationKind } from '../access/actor.ts';
import type { Day } from '#law/day.ts';
import type { Mandate } from './mandate.ts';
import { doorstroompuntOf, type Places } from './place.ts';

type Seat = { readonly kind: OrganisationKind; readonly municipalityCode: string | null };

/** Municipalities that the directory speaks of: with a task today, or with a team for work and income. */
export function regionOf(mandates: readonly Mandate[], organisations: readonly Seat[], day: Day): readonly string[] {
  const held = mandates.filter(({ from, until }) => from <= day && (until === null || day <= until));
  const seats = organisations.filter(({ kind }) => kind === 'wi').flatMap(({ municipalityCode: code }) => code ?? []);
  return [...new Set([...held.map(({ college }) => college), ...seats])];
}

/** All municipalities in the Doorstroompunt region of this one, by the table that ships; itself too. */
export function neighboursOf(places: Places, code: string, day: Day): readonly string[] {
  const region = doorstroompuntOf(places, code, day);
  if (region === undefined) return [code];
  return [...places.municipalities.keys()].filter(
    (one) => isThere(places, one, day) && doorstroompuntOf(places, one, day) === region,
  );
}
