import type { Actor, Member, OrganisationKind, Role } from '../access/actor.ts';

type Kept = { readonly id: string; readonly hasAccount: boolean };
/** Leads the own organisation: at a contactgemeente the coordinator does, also when it does not answer for the region any more, or yet. */
const lead: readonly Role[] = ['teamleider', 'beheerder', 'coordinator'];
const leadsOwn = (actor: Member, organisationId: string): boolean =>
  actor.organisationId === organisationId && lead.includes(actor.role);

const keepRegion: readonly Role[] = ['coordinator', 'beheerder'];
/**
 * Keeps the directory of the region: the coordinator and the functional manager, at the contactgemeente or at beheer. Not at a
 * contactgemeente that does not answer for the region any more, or yet; the same as `app_keeps_region`.
 */
export const keepsRegion = (actor: Actor): boolean =>
  actor.kind === 'member' &&
  keepRegion.includes(actor.role) &&
  (actor.organisationKind === 'beheer' ||
    (actor.organisationKind === 'contactgemeente' && actor.regionOfAnother !== true));

/** May change what stands in the directory about this organisation: its numbers, teams, services. */
export const keepsOrganisation = (actor: Actor, organisationId: string): boolean =>
  keepsRegion(actor) || (actor.kind === 'member' && leadsOwn(actor, organisationId));

/**
 * May enter and change people there. Who keeps the region only where nobody has an account, or for the first person: a
 * colleague made from outside could read the young people of that organisation (the same in 0118_former_owner.sql).
 */
export const keepsPeople = (actor: Actor, { id, hasAccount }: Kept, nobodyThere: boolean): boolean =>
  (actor.kind === 'member' && leadsOwn(actor, id)) || (keepsRegion(actor) && (!hasAccount || nobodyThere));

/**
 * May send somebody there a link to come in: who keeps the people there, and who keeps the region while there is one person
 * only. It never changes where the mail goes (the same in 0025_partners.sql).
 */
export const mayInvite = (actor: Actor, organisation: Kept, people: number): boolean =>
  keepsPeople(actor, organisation, people === 1);

const guides: Partial<Readonly<Record<OrganisationKind, Role>>> = {
  wi: 'klantmanager',
  doorstroompunt: 'doorstroomcoach',
};

/** Which roles somebody can get at an organisation of this kind, the one that guides young people first. */
export const rolesAt = (kind: OrganisationKind): readonly Role[] =>
  kind === 'contactgemeente' || kind === 'beheer'
    ? ['coordinator', 'privacy', 'beheerder', 'archief']
    : [guides[kind] ?? 'begeleider', 'teamleider', 'privacy', 'archief'];

/**
 * Which roles who keeps people may give there. Who could keep the region is entered by the own organisation; from outside only the
 * coordinator of a contactgemeente that answers for no region yet, `isOfAnother`. There a coordinator enters the next one, who keeps
 * no region by that either, and no functional manager (the same in 0118_former_owner.sql).
 */
export const rolesToGive = (
  actor: Actor,
  { id, kind, hasAccount }: Kept & { readonly kind: OrganisationKind },
  isOfAnother: boolean,
): readonly Role[] => {
  const isOwn = actor.kind === 'member' && actor.organisationId === id;
  const mayCoordinate = kind === 'contactgemeente' && hasAccount && isOfAnother;
  return rolesAt(kind).filter(
    (role) =>
      !keepRegion.includes(role) ||
      (keepsRegion(actor) && isOwn) ||
      (role === 'coordinator' && mayCoordinate && (keepsRegion(actor) || (isOwn && actor.role === 'coordinator'))),
  );
};
