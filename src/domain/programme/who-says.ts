import type { Actor } from '../access/actor.ts';
import { ownsProgramme, type WhoIn } from './who-may.ts';

/** Says yes or no for this municipality by itself: the team leader of its Werk en Inkomen; the same in 0085_programme_file.sql. */
export const speaksForTown = (actor: Actor, { parties }: WhoIn, municipality: string): boolean =>
  actor.kind === 'member' &&
  actor.role === 'teamleider' &&
  actor.organisationKind === 'wi' &&
  parties.some(
    ({ municipalityCode, organisationId }) =>
      municipalityCode === municipality && organisationId === actor.organisationId,
  );
/** Writes down what a municipality said: itself, or the owner for one without an account. */
export const writesConsent = (actor: Actor, programme: WhoIn, municipality: string): boolean =>
  speaksForTown(actor, programme, municipality) || ownsProgramme(actor, programme);
