/** The door for a young person: a link that shows nothing, a button, a code; and who belongs to the cookie after that. */
import type { Young } from '#domain/access/actor.ts';
import { minutesOf, waitAfter } from '#domain/access/sign-in.ts';
import { plainDigits } from '#domain/digits.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import { sentCodeMinutes, visitIsOver, visitLimits, wrongCodes } from '#domain/young/way.ts';
import { sameBytes } from '../handover/come-in-by-link.ts';
import { freshLink, hashCode } from '../handover/link.ts';
import type { House } from '../house.ts';
import type { Desk } from '../ports/desk.ts';
import type { WayAtDoor } from '../ports/young.ts';

const doorkeeper = { kind: 'system', name: 'doorkeeper' } as const;
const act = 'come-in-young';
/** Seen again within a minute is not written: each page would write a row. */
const noticed = 60_000;

export type ShownWay = { readonly codeBySms: boolean; readonly blockedMinutes: number };
/** What a link shows by GET: previews and mail scanners open links too, so nothing changes and nobody is named. */
export const showWay = (house: House, token: string): Promise<Outcome<ShownWay>> =>
  house.withActor(doorkeeper, act, async ({ youngWays }) => {
    const way = await youngWays.glance(house.hash(token), house.today());
    return way ? ok(way) : notFound;
  });

/** Counts a try of this link and of this network, before anything is done; `what` says at which door. */
export async function mustWait(
  house: House,
  { signIn }: Desk,
  what: string,
  { way, network }: { way: string; network: string },
) {
  const [own, from] = [house.vault.blur(`${what} ${way}`), house.vault.blur(`${what} network ${network}`)];
  const seconds =
    (await signIn.countTry(own, house.now(), (tries) => waitAfter(tries, 'account'))) ||
    (await signIn.countTry(from, house.now(), (tries) => waitAfter(tries, 'network')));
  return { seconds, own, from };
}

type Pressed = { readonly token: string; readonly network: string };
/**
 * The button: where codes go by sms, a fresh one is on its way; it holds ten minutes. Refusals: 'not-found', 'link-waits' for
 * `minutes`.
 */
export const pressButton = (house: House, { token, network }: Pressed): Promise<Outcome<null>> =>
  house.withActor(doorkeeper, act, async (desk) => {
    const way = await desk.youngWays.atDoor({ tokenHash: house.hash(token) }, house.today());
    if (!way) return notFound;
    if (way.codeTo === null) return ok(null);
    const { seconds } = await mustWait(house, desk, 'young sms', { way: way.id, network });
    if (seconds > 0) return refuse('link-waits', 'code', { minutes: minutesOf(seconds) });
    const { code } = freshLink(house);
    await desk.youngWays.sentCode(way.id, hashCode(house, token, code), sentCodeMinutes);
    const payload = { code, to: way.codeTo };
    await desk.outbox.announce({ id: house.newId(), kind: 'young-code', organisationId: way.organisationId, payload });
    return ok(null);
  });

const youngOf = (way: WayAtDoor): Young => ({
  kind: 'young',
  caseId: way.caseId,
  wayId: way.id,
  organisationId: way.organisationId,
  organisationName: way.organisationName,
});
const isRight = (
  house: House,
  way: WayAtDoor,
  { token, code, year }: { token: string; code: string; year: number },
) => {
  const expected = way.codeTo === null ? way.codeHash : way.sentCodeHash;
  const same = sameBytes(hashCode(house, token, code), expected ?? new Uint8Array(32));
  return same && expected !== null && year === way.birthYear;
};

export type Entering = Pressed & { readonly code: string; readonly birthYear: string };
type CameIn = { readonly cookie: string; readonly seconds: number };

function shapeFaults({ code, birthYear }: Entering): Outcome<{ code: string; year: number }> {
  const digits = plainDigits(code).replaceAll(/\D/g, '');
  const year = plainDigits(birthYear).replaceAll(/\D/g, '');
  const refusals = [
    ...(digits.length === 6 ? [] : refuse('code-shape', 'code').refusals),
    ...(/^(?:19|20)\d\d$/.test(year) ? [] : refuse('year-shape', 'birthYear').refusals),
  ];
  return refusals.length > 0 ? { ok: false, refusals } : ok({ code: digits, year: Number(year) });
}

/**
 * With the code and the year of birth somebody is in, on this device. Refusals: 'code-shape', 'year-shape', 'wrong-code' with how
 * many tries are `left` (which of the two was wrong is not said), after five 'link-waits' for `minutes`, then 'not-found'.
 */
export async function comeIn(house: House, entering: Entering): Promise<Outcome<CameIn>> {
  const shaped = shapeFaults(entering);
  if (!shaped.ok) return shaped;
  const { token, network } = entering;
  return house.withActor(doorkeeper, act, async (desk): Promise<Outcome<CameIn>> => {
    const way = await desk.youngWays.atDoor({ tokenHash: house.hash(token) }, house.today());
    if (!way) return notFound;
    if (way.blockedMinutes > 0) return refuse('link-waits', 'code', { minutes: way.blockedMinutes });
    const { seconds, own, from } = await mustWait(house, desk, 'young code', { way: way.id, network });
    if (seconds > 0) return refuse('link-waits', 'code', { minutes: minutesOf(seconds) });
    if (!isRight(house, way, { token, ...shaped.value })) {
      // This is the one refusal that writes: the wrong code must count.
      const left = await desk.youngWays.countWrongCode(way.id);
      return left === 0
        ? refuse('link-waits', 'code', { minutes: wrongCodes.waitMinutes })
        : refuse('wrong-code', 'code', { left });
    }
    await desk.signIn.forgive(own, from);
    await desk.youngWays.opened(way.id, house.today());
    const [cookie, now] = [house.secret(32), house.now()];
    await desk.youngWays.letIn({ id: house.newId(), wayId: way.id, madeAt: now, seenAt: now }, house.hash(cookie));
    return ok({ cookie, seconds: visitLimits.most / 1000 });
  });
}

/** Who belongs to the token in a cookie; undefined when it ended, or the link leads nowhere any more. Asked at every request. */
export const findYoung = (house: House, token: string): Promise<Young | undefined> =>
  house.withActor(doorkeeper, act, async ({ youngWays }) => {
    const visit = await youngWays.visit(house.hash(token));
    const now = house.now();
    if (!visit) return undefined;
    const way = visitIsOver(visit, now) ? undefined : await youngWays.atDoor({ id: visit.wayId }, house.today());
    if (!way) {
      await youngWays.leave(house.hash(token));
      return undefined;
    }
    if (now - visit.seenAt >= noticed) await youngWays.touch(visit.id, now);
    return youngOf(way);
  });

/** Logs out on this device. */
export const leaveYoung = (house: House, token: string): Promise<void> =>
  house.withActor(doorkeeper, act, ({ youngWays }) => youngWays.leave(house.hash(token)));

/** Removes visits that are over; every half hour. */
export const forgetYoungVisits = (house: House): Promise<void> =>
  house.withActor(doorkeeper, act, ({ youngWays }) => youngWays.forgetVisits(house.now() - visitLimits.most));
