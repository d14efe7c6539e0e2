import type { Parent } from '#domain/access/actor.ts';
import { makeCodeDoor } from '../access/code-door.ts';

/** The door for who looks along. */
export const {
  show: showParentLink,
  enter: enterParentLink,
  find: findParent,
  leave: leaveParentLink,
} = makeCodeDoor({
  act: 'come-in-parent',
  counted: 'parent',
  links: ({ parents }) => parents,
  who: ({ id, caseId, organisationId, organisationName }): Parent => ({
    kind: 'parent',
    linkId: id,
    caseId,
    organisationId,
    organisationName,
  }),
});
