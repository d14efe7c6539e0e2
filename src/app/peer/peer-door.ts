/** The door for a Next Coach: a link that shows nothing, a button, a code; and who belongs to the cookie after that. */
import type { Peer } from '#domain/access/actor.ts';
import { minutesOf } from '#domain/access/sign-in.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import { visitIsOver, visitLimits, wrongCodes } from '#domain/young/way.ts';
import { sameBytes } from '../handover/come-in-by-link.ts';
import { hashCode } from '../handover/link.ts';
import type { House } from '../house.ts';
import { mustWait } from '../young/come-in.ts';

const doorkeeper = { kind: 'system', name: 'doorkeeper' } as const;
const act = 'come-in-peer';
/** Seen again within a minute is not written: each page would write a row. */
const noticed = 60_000;

/** What a link shows by GET: mail scanners open links too, so nothing changes and nobody is named. Refusal: not-found. */
export const showPeerWay = (house: House, token: string): Promise<Outcome<{ readonly blockedMinutes: number }>> =>
  house.withActor(doorkeeper, act, async ({ peers }) => {
    const found = await peers.glance(house.hash(token), house.today());
    return found ? ok(found) : notFound;
  });

export type EnterPeer = { readonly token: string; readonly network: string; readonly code: string };
type CameIn = { readonly cookie: string; readonly seconds: number };
/**
 * With the code somebody is in, in this browser and in no other any more. Refusals: 'code-shape', 'wrong-code' with how many
 * tries are `left`, after five 'link-waits' for `minutes`, then 'not-found'.
 */
export async function enterPeer(house: House, { token, network, code }: EnterPeer): Promise<Outcome<CameIn>> {
  const digits = code.replaceAll(/\D/g, '');
  if (digits.length !== 6) return refuse('code-shape', 'code');
  return house.withActor(doorkeeper, act, async (desk): Promise<Outcome<CameIn>> => {
    const found = await desk.peers.atDoor({ tokenHash: house.hash(token) }, house.today());
    if (!found) return notFound;
    if (found.blockedMinutes > 0) return refuse('link-waits', 'code', { minutes: found.blockedMinutes });
    const { seconds, own, from } = await mustWait(house, desk, 'peer', { way: found.id, network });
    if (seconds > 0) return refuse('link-waits', 'code', { minutes: minutesOf(seconds) });
    if (!sameBytes(hashCode(house, token, digits), found.codeHash)) {
      // This is the one refusal that writes: the wrong code must count.
      const left = await desk.peers.countWrongCode(found.id);
      return left === 0
        ? refuse('link-waits', 'code', { minutes: wrongCodes.waitMinutes })
        : refuse('wrong-code', 'code', { left });
    }
    await desk.signIn.forgive(own, from);
    const cookie = house.secret(32);
    await desk.peers.letIn(found.id, house.hash(cookie), { now: house.now(), today: house.today() });
    return ok({ cookie, seconds: visitLimits.most / 1000 });
  });
}

/** Who belongs to the token in a cookie; undefined when it ended, or the link leads nowhere any more. Asked at every request. */
export const findPeer = (house: House, token: string): Promise<Peer | undefined> =>
  house.withActor(doorkeeper, act, async ({ peers }) => {
    const found = await peers.atDoor({ visitHash: house.hash(token) }, house.today());
    const now = house.now();
    if (!found?.visit) return undefined;
    if (visitIsOver(found.visit, now)) {
      await peers.leave(house.hash(token));
      return undefined;
    }
    if (now - found.visit.seenAt >= noticed) await peers.touch(found.id, now);
    const { coachId, organisationId, organisationName } = found;
    return { kind: 'peer', coachId, organisationId, organisationName };
  });

/** Closes the page on this device. */
export const leavePeer = (house: House, token: string): Promise<void> =>
  house.withActor(doorkeeper, act, ({ peers }) => peers.leave(house.hash(token)));
