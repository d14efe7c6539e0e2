import type { Member } from '#domain/access/actor.ts';
import { mayEver } from '#domain/access/may.ts';
import { isSchool } from '#domain/person/new-person.ts';

/** A group moment is held at a school. */
export const mayHoldGroup = (actor: Member): boolean =>
  isSchool(actor.organisationKind) && mayEver(actor, 'hold-group-moment');
