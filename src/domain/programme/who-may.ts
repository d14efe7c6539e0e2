import type { Actor } from '../access/actor.ts';
import { keepsRegion } from '../directory/keeping.ts';
import type { Person, Programme } from './programme.ts';

type Id = Pick<Person, 'memberId'>;
/** The programme as far as it says who may do what in it. */
export type WhoIn = Pick<Programme, 'parties' | 'ownerPartyId' | 'ownersBefore'> & {
  readonly processLead: Id | null;
  readonly writers: readonly Id[];
};
const readers = ['begeleider', 'teamleider', 'klantmanager', 'doorstroomcoach', 'coordinator', 'beheerder'];

/** Answers for the programme: the coordinator of the contactgemeente. Parties, writers and adopting are of the owner alone. */
export const ownsProgramme = (actor: Actor, { parties, ownerPartyId }: WhoIn): boolean =>
  actor.kind === 'member' &&
  actor.role === 'coordinator' &&
  parties.some(({ id, organisationId }) => id === ownerPartyId && organisationId === actor.organisationId);

/** Answered for it before, and does not now: reads what it adopted, and writes no more (decision 0053). */
export const letGo = (organisationId: string, { parties, ownerPartyId, ownersBefore = [] }: Pick<Programme, 'parties' | 'ownerPartyId' | 'ownersBefore'>): boolean =>
  ownersBefore.some((one) => one.organisationId === organisationId) &&
  !parties.some((party) => party.id === ownerPartyId && party.organisationId === organisationId); // prettier-ignore

/** Writes in it: the owner, who leads the process, and who was asked to; the same in 0084_programme.sql. */
export const writesProgramme = (actor: Actor, programme: WhoIn): boolean =>
  ownsProgramme(actor, programme) ||
  (actor.kind === 'member' &&
    [programme.processLead, ...programme.writers].some((person) => person?.memberId === actor.memberId));

/** Reads it while it is made: who writes, colleagues of a party, and who keeps the region. */
export const readsProgramme = (actor: Actor, programme: WhoIn): boolean =>
  writesProgramme(actor, programme) ||
  keepsRegion(actor) ||
  (actor.kind === 'member' &&
    readers.includes(actor.role) &&
    programme.parties.some(({ organisationId }) => organisationId === actor.organisationId));
