import type { Speaker } from '#domain/access/actor.ts';
import { makeCodeDoor } from '../access/code-door.ts';

/** The door for who speaks for a young person. */
export const {
  show: showAsk,
  enter: enterAsk,
  find: findSpeaker,
  leave: leaveAsk,
} = makeCodeDoor({
  act: 'come-in-speaker',
  counted: 'yes',
  links: ({ yesAsks }) => yesAsks,
  who: ({ id, caseId, organisationId, organisationName }): Speaker => ({
    kind: 'speaker',
    askId: id,
    caseId,
    organisationId,
    organisationName,
  }),
});
