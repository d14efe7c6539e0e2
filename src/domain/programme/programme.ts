import type { Day } from '#law/day.ts';
import type { Section } from './section.ts';

/** What somebody is in the programme. `contactgemeente`, `centrumgemeente` and `contactschool` answer for it together (REG 2.1(2)). */
export const partyRoles = {
  contactgemeente: 'contactgemeente',
  centrumgemeente: 'centrumgemeente',
  contactschool: 'contactschool',
  municipality: 'gemeente',
  school: 'school',
  wi: 'werk en inkomen',
  care: 'zorg',
  'youth-council': 'jongerenraad',
  other: 'andere partij',
} as const;
export type PartyRole = keyof typeof partyRoles;
export const schoolKinds = { pro: 'pro', vso: 'vso', mbo: 'mbo', vo: 'vo' } as const;
export type SchoolKind = keyof typeof schoolKinds;
export type Party = {
  readonly id: string;
  readonly role: PartyRole;
  /** null = has no place in the directory, and is known by name only. */
  readonly organisationId: string | null;
  readonly name: string;
  /** Of a school only. */
  readonly schoolKind: SchoolKind | null;
  readonly municipalityCode: string | null;
};
/** What a party is called among the others: with its role when another has the same name. */
export function partyLabel({ id, name, role }: Pick<Party, 'id' | 'name' | 'role'>, parties: readonly Party[]): string {
  const twice = parties.some((other) => other.id !== id && other.name === name);
  return twice ? `${name}, als ${partyRoles[role]}` : name;
}
type OwnerBefore = { readonly organisationId: string; readonly name: string; readonly until: Day };
export type Person = { readonly memberId: string; readonly name: string };
/** The programme of a region as it is now: of each section the last version, in the order of the paper. */
export type Programme = {
  readonly id: string;
  readonly name: string;
  readonly from: Day;
  readonly until: Day;
  readonly ownerPartyId: string;
  /** Who answered for it before, with the last day of each; left out = nobody, or it was adopted before this was kept. */
  readonly ownersBefore?: readonly OwnerBefore[] | undefined;
  readonly processLead: Person | null;
  readonly writers: readonly Person[];
  readonly parties: readonly Party[];
  readonly sections: readonly Section[];
  /** null = no version was adopted yet. */
  readonly adoptedVersion: number | null;
};

export const sectionsOf = ({ sections }: Pick<Programme, 'sections'>, kind: Section['kind']): readonly Section[] =>
  sections.filter((section) => section.kind === kind);
export const partyOf = ({ parties }: Pick<Programme, 'parties'>, id: string): Party | undefined =>
  parties.find((party) => party.id === id);
