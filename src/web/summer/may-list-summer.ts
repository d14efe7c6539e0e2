import type { Member } from '#domain/access/actor.ts';
import { mayEver } from '#domain/access/may.ts';
import { isSchool } from '#domain/person/new-person.ts';

/** Whether this colleague has a Zomerlijst to go to: who guides at a school. */
export const mayListSummer = (me: Member): boolean => mayEver(me, 'see-summer-list') && isSchool(me.organisationKind);
