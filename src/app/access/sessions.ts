import type { Member } from '#domain/access/actor.ts';
import { endsOf, isOver, sessionLimits, type SessionEnds } from '#domain/access/session.ts';
import { roadHours } from '#domain/guidance/on-the-road.ts';
import { notFound, ok } from '#domain/outcome.ts';
import { makeAct, type House } from '../house.ts';
import type { ShownSession } from '../ports/sign-in.ts';
import { comesIn, memberIn } from './doorkeeper.ts';

const doorkeeper = { kind: 'system', name: 'doorkeeper' } as const;
/** Seen again within a minute is not written: each page would write a row. */
const noticed = 60_000;

/** At what somebody works: a computer of more people ends earlier, and with the browser. */
export type At = { readonly shared: boolean; readonly device: string };
/** What goes into the cookie, and how long the browser keeps it; undefined = as long as it is open. */
export type Opened = { readonly token: string; readonly seconds: number | undefined };

type Begin = At & {
  readonly id: string;
  readonly tokenHash: Uint8Array;
  readonly madeAt: number;
  readonly now: number;
};
const begin = makeAct<Begin, void>('sign-in', async ({ desk, actor }, { tokenHash, now, ...session }) => {
  if (actor.kind !== 'member') return notFound;
  await desk.sessions.begin({ ...session, memberId: actor.memberId, seenAt: now }, tokenHash);
  return ok(undefined);
});

async function open(house: House, member: Member, at: At, madeAt: number): Promise<Opened> {
  const [token, now] = [house.secret(32), house.now()];
  await begin(house, member, { ...at, id: house.newId(), tokenHash: house.hash(token), madeAt, now });
  await comesIn(house, member.memberId);
  const left = Math.floor((madeAt + sessionLimits.most - now) / 1000);
  return { token, seconds: at.shared ? undefined : left };
}
/** A new session, always under a token that nobody saw before. Logged as who signs in. */
export const startSession = (house: House, member: Member, at: At): Promise<Opened> =>
  open(house, member, at, house.now());

/** The same hours go on for another employer of the same person. Undefined when the session ended meanwhile. */
export async function changeSession(house: House, sessionId: string, to: Member): Promise<Opened | undefined> {
  const session = await house.withActor(doorkeeper, 'come-in', async ({ sessions }) => {
    const one = await sessions.find(sessionId);
    return one && !isOver(one, house.now()) && (await sessions.end(sessionId)) ? one : undefined;
  });
  return session && open(house, to, session, session.madeAt);
}

/** Whose a session is, and when it ends. */
export type FoundSession = { readonly member: Member; readonly sessionId: string; readonly ends: SessionEnds };
/** Who belongs to the token of a cookie; undefined = nobody, or it ended. Being asked for is a sign of life. */
export const findSession = (house: House, token: string): Promise<FoundSession | undefined> =>
  house.withActor(doorkeeper, 'come-in', async (desk) => {
    const session = await desk.sessions.byToken(house.hash(token));
    if (!session) return undefined;
    const now = house.now();
    const member = isOver(session, now) ? undefined : await memberIn(desk, session.memberId, 'with account');
    if (!member) {
      await desk.sessions.end(session.id);
      return undefined;
    }
    const written = now - session.seenAt >= noticed;
    if (written) await desk.sessions.touch(session.id, now);
    return { member, sessionId: session.id, ends: endsOf(written ? { ...session, seenAt: now } : session) };
  });

/** Where the actor is signed in, newest first. */
export const ownSessions = (house: House, member: Member): Promise<readonly ShownSession[]> =>
  house.withActor(member, 'change-own-settings', ({ sessions }) => sessions.own(member.memberId, house.now()));

/** Ends one session of one's own: this one, or "niet ik". Refusal: 'not-found'. */
export const endSession = makeAct<{ readonly id: string }, void>('sign-out', async ({ desk }, { id }) => {
  if (!(await desk.sessions.end(id))) return notFound;
  await desk.road.dropOfSession(id); // what that device kept is unreadable from now on; a session that ran out leaves it
  return ok(undefined);
});

/** Ends every session of one's own, this one too. */
export const endAllSessions = makeAct<Record<never, never>, void>('sign-out', async ({ desk, actor }) => {
  if (actor.kind !== 'member') return notFound;
  await desk.sessions.endAll(actor.memberId);
  await desk.road.dropAll(actor.memberId);
  return ok(undefined);
});

/** Removes sessions, codes and counts that are over; every half hour. */
export const forgetSignIns = (house: House): Promise<void> =>
  house.withActor(doorkeeper, 'come-in', async ({ signIn, providers, road }) => {
    const now = house.now();
    await signIn.forget({ now, today: house.today(), sessionsBefore: now - sessionLimits.most });
    await providers.forgetRounds(now);
    await road.forget(now - roadHours * 3_600_000);
  });
