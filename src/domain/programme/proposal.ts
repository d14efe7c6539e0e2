import type { OrganisationKind } from '../access/actor.ts';
import { doorstroompuntOf, type Places } from '../directory/place.ts';
import type { Day } from '#law/day.ts';
import type { Party, PartyRole, SchoolKind } from './programme.ts';

/** Somebody who can take part, by a key that a form sends. `asked` = the regulation names them: chosen beforehand. */
export type Proposal = Omit<Party, 'id'> & { readonly key: string; readonly asked: boolean };
type Known = {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly municipalityCode: string | null;
};

const roleOf: Readonly<Partial<Record<OrganisationKind, PartyRole>>> = {
  pro: 'school',
  vso: 'school',
  mbo: 'school',
  vo: 'school',
  wi: 'wi',
  hulp: 'care',
  doorstroompunt: 'other',
  leerplicht: 'other',
  wsp: 'other',
  uwv: 'other',
  jobcoach: 'other',
};
const schoolOf = (kind: OrganisationKind): SchoolKind | null =>
  kind === 'pro' || kind === 'vso' || kind === 'mbo' || kind === 'vo' ? kind : null;

/** Municipalities that lie in the same Doorstroompunt region as this one, on a day. */
function municipalitiesAround(places: Places, code: string, onDay: Day) {
  const region = doorstroompuntOf(places, code, onDay);
  return region === undefined
    ? []
    : [...places.municipalities.values()].filter((one) => doorstroompuntOf(places, one.code, onDay) === region);
}

/**
 * Who could take part, out of the directory: schools, work and income, others; and each municipality of the region of which no
 * work and income stands there. The owner is not among them.
 */
export function proposals(
  organisations: readonly Known[],
  owner: Known,
  places: Places,
  onDay: Day,
): readonly Proposal[] {
  const known = organisations.flatMap((one): Proposal[] => {
    const role = one.id === owner.id ? undefined : roleOf[one.kind];
    if (role === undefined) return [];
    const { id, name, municipalityCode } = one;
    const asked = role === 'school' || role === 'wi';
    return [{ key: id, role, organisationId: id, name, schoolKind: schoolOf(one.kind), municipalityCode, asked }];
  });
  const covered = new Set(known.filter(({ role }) => role === 'wi').map(({ municipalityCode }) => municipalityCode));
  const around = owner.municipalityCode === null ? [] : municipalitiesAround(places, owner.municipalityCode, onDay);
  const byName = around
    .filter(({ code }) => !covered.has(code))
    .map(({ code, name }): Proposal => ({
      key: code,
      role: 'municipality',
      organisationId: null,
      name: `Gemeente ${name}`,
      schoolKind: null,
      municipalityCode: code,
      asked: true,
    }));
  return [...known, ...byName];
}
