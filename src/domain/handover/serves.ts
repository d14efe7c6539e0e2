import type { OrganisationKind } from '../access/actor.ts';
import { municipalityOn } from '../directory/merged.ts';
import { carriedOut, worksFor, type WorkFacts } from '../register/ours.ts';

type Desk = { readonly id: string; readonly kind: OrganisationKind; readonly municipalityCode: string | null };

/**
 * Whether an organisation is there for who lives in this municipality on this day (field finding 17): by the mandate that
 * the region entered, and where it entered none by where it stands: work and income for its own municipality, a
 * Doorstroompunt for those of its region (data/gebiedsindeling.csv), leerplicht for none. A school is there for its pupils, wherever they live.
 */
export function serves(facts: WorkFacts, desk: Desk, home: string | null): boolean {
  if (home === null) return false;
  if (desk.kind === 'doorstroompunt') return worksFor(facts, desk, home) === true;
  if (desk.kind === 'leerplicht') return carriedOut(facts, 'LPW5', home) === desk.id;
  if (desk.kind !== 'wi') return false;
  const entered = carriedOut(facts, '7a', home);
  if (entered !== 'nobody') return entered === desk.id;
  const on = (code: string) => municipalityOn(facts.places, code, facts.onDay);
  return desk.municipalityCode !== null && on(desk.municipalityCode) === on(home);
}
