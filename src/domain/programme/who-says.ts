import type { Actor } from '../access/actor.ts';
import type { Programme } from './programme.ts';
import { ownsProgramme } from './who-may.ts';

type Of = Pick<Programme, 'parties' | 'ownerPartyId' | 'processLead' | 'writers'>;
/** Says yes or no for this municipality by itself: the team leader of its Werk en Inkomen; the same in 0085_programme_file.sql. */
export const speaksForTown = (actor: Actor, { parties }: Of, municipality: string): boolean =>
  actor.kind === 'member' &&
  actor.role === 'teamleider' &&
  actor.organisationKind === 'wi' &&
  parties.some(
    ({ municipalityCode, organisationId }) =>
      municipalityCode === municipality && organisationId === actor.organisationId,
  );
/** Writes down what a municipality said: itself, or the owner for one without an account. */
export const writesConsent = (actor: Actor, programme: Of, municipality: string): boolean =>
  speaksForTown(actor, programme, municipality) || ownsProgramme(actor, programme);
