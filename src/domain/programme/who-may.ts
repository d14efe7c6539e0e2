import type { Actor } from '../access/actor.ts';
import { keepsRegion } from '../directory/keeping.ts';
import type { Programme } from './programme.ts';

type Of = Pick<Programme, 'parties' | 'ownerPartyId' | 'processLead' | 'writers'>;
const readers = ['begeleider', 'teamleider', 'klantmanager', 'doorstroomcoach', 'coordinator', 'beheerder'];

/** Answers for the programme: the coordinator of the contactgemeente. Parties, writers and adopting are of the owner alone. */
export const ownsProgramme = (actor: Actor, { parties, ownerPartyId }: Of): boolean =>
  actor.kind === 'member' &&
  actor.role === 'coordinator' &&
  parties.some(({ id, organisationId }) => id === ownerPartyId && organisationId === actor.organisationId);

/** Writes in it: the owner, who leads the process, and who was asked to; the same in 0084_programme.sql. */
export const writesProgramme = (actor: Actor, programme: Of): boolean =>
  ownsProgramme(actor, programme) ||
  (actor.kind === 'member' &&
    [programme.processLead, ...programme.writers].some((person) => person?.memberId === actor.memberId));

/** Reads it while it is made: who writes, colleagues of a party, and who keeps the region. */
export const readsProgramme = (actor: Actor, programme: Of): boolean =>
  writesProgramme(actor, programme) ||
  keepsRegion(actor) ||
  (actor.kind === 'member' &&
    readers.includes(actor.role) &&
    programme.parties.some(({ organisationId }) => organisationId === actor.organisationId));
