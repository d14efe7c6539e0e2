/** The door for who speaks for a young person: a link that shows nothing, a button, a code; and who belongs to the cookie after that. */
import type { Speaker } from '#domain/access/actor.ts';
import { minutesOf } from '#domain/access/sign-in.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import { visitIsOver, visitLimits, wrongCodes } from '#domain/young/way.ts';
import type { House } from '../house.ts';
import type { AskAtDoor } from '../ports/yes-asks.ts';
import { mustWait } from '../young/come-in.ts';
import { sameBytes } from './come-in-by-link.ts';
import { hashCode } from './link.ts';

const doorkeeper = { kind: 'system', name: 'doorkeeper' } as const;
const act = 'come-in-speaker';
/** Seen again within a minute is not written: each page would write a row. */
const noticed = 60_000;

/** What a link shows by GET: mail scanners open links too, so nothing changes and nobody is named. Refusal: not-found. */
export const showAsk = (house: House, token: string): Promise<Outcome<{ readonly blockedMinutes: number }>> =>
  house.withActor(doorkeeper, act, async ({ yesAsks }) => {
    const found = await yesAsks.glance(house.hash(token), house.today());
    return found ? ok(found) : notFound;
  });

export type EnterAsk = { readonly token: string; readonly network: string; readonly code: string };
type CameIn = { readonly cookie: string; readonly seconds: number };
/**
 * With the code somebody is in, in this browser and in no other any more. Refusals: 'code-shape', 'wrong-code' with how many
 * tries are `left`, after five 'link-waits' for `minutes`, then 'not-found'.
 */
export async function enterAsk(house: House, { token, network, code }: EnterAsk): Promise<Outcome<CameIn>> {
  const digits = code.replaceAll(/\D/g, '');
  if (digits.length !== 6) return refuse('code-shape', 'code');
  return house.withActor(doorkeeper, act, async (desk): Promise<Outcome<CameIn>> => {
    const found = await desk.yesAsks.atDoor({ tokenHash: house.hash(token) }, house.today());
    if (!found) return notFound;
    if (found.blockedMinutes > 0) return refuse('link-waits', 'code', { minutes: found.blockedMinutes });
    const { seconds, own, from } = await mustWait(house, desk, 'yes', { way: found.id, network });
    if (seconds > 0) return refuse('link-waits', 'code', { minutes: minutesOf(seconds) });
    if (!sameBytes(hashCode(house, token, digits), found.codeHash)) {
      // This is the one refusal that writes: the wrong code must count.
      const left = await desk.yesAsks.countWrongCode(found.id);
      return left === 0
        ? refuse('link-waits', 'code', { minutes: wrongCodes.waitMinutes })
        : refuse('wrong-code', 'code', { left });
    }
    await desk.signIn.forgive(own, from);
    const cookie = house.secret(32);
    await desk.yesAsks.letIn(found.id, house.hash(cookie), { now: house.now(), today: house.today() });
    return ok({ cookie, seconds: visitLimits.most / 1000 });
  });
}

const speakerOf = ({ id, caseId, organisationId, organisationName }: AskAtDoor): Speaker => ({
  kind: 'speaker',
  askId: id,
  caseId,
  organisationId,
  organisationName,
});
/** Who belongs to the token in a cookie; undefined when it ended, or the link leads nowhere any more. Asked at every request. */
export const findSpeaker = (house: House, token: string): Promise<Speaker | undefined> =>
  house.withActor(doorkeeper, act, async ({ yesAsks }) => {
    const found = await yesAsks.atDoor({ visitHash: house.hash(token) }, house.today());
    const now = house.now();
    if (!found?.visit) return undefined;
    if (visitIsOver(found.visit, now)) {
      await yesAsks.leave(house.hash(token));
      return undefined;
    }
    if (now - found.visit.seenAt >= noticed) await yesAsks.touch(found.id, now);
    return speakerOf(found);
  });

/** Closes the page on this device. */
export const leaveAsk = (house: House, token: string): Promise<void> =>
  house.withActor(doorkeeper, act, ({ yesAsks }) => yesAsks.leave(house.hash(token)));
