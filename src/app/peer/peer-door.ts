import type { Peer } from '#domain/access/actor.ts';
import { makeCodeDoor } from '../access/code-door.ts';

/** The door for a Next Coach. */
export const {
  show: showPeerWay,
  enter: enterPeer,
  find: findPeer,
  leave: leavePeer,
} = makeCodeDoor({
  act: 'come-in-peer',
  counted: 'peer',
  links: ({ peers }) => peers,
  who: ({ coachId, organisationId, organisationName }): Peer => ({
    kind: 'peer',
    coachId,
    organisationId,
    organisationName,
  }),
});
