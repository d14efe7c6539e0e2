import type { OrganisationKind } from '../access/actor.ts';
import type { Day } from '../day.ts';
import { doorstroompuntOf, type Places } from '../directory/place.ts';

type Desk = { readonly kind: OrganisationKind; readonly municipalityCode: string | null };

/**
 * Whether an organisation is there for who lives in this municipality on this day: work and income for its own, a
 * Doorstroompunt for every municipality of its region (data/gebiedsindeling.csv). A school is there for its pupils, wherever they live.
 */
export function serves(places: Places, { kind, municipalityCode }: Desk, home: string | null, day: Day): boolean {
  if (municipalityCode === null || home === null) return false;
  if (kind === 'wi') return municipalityCode === home;
  if (kind !== 'doorstroompunt') return false;
  const region = doorstroompuntOf(places, home, day);
  return region !== undefined && region === doorstroompuntOf(places, municipalityCode, day);
}
