import type { FastifyReply, FastifyRequest } from 'fastify';
import type { House } from '#app/house.ts';
import { findMember } from '#app/access/doorkeeper.ts';
import type { Actor, Guest } from '#domain/access/actor.ts';
import type { Day } from '#domain/day.ts';

/** The cookie that says who somebody is: signed, not readable by scripts, only sent by our own pages. */
export const cookieName = 'aanzet';
export const noticeCookie = 'melding';
const options = { path: '/', httpOnly: true, sameSite: 'lax', signed: true } as const;

export const memberCookie = (memberId: string): string => `member:${memberId}`;
/** A guest comes back with the same cookie on the same day; the rights themselves end with the hand-over. */
export const guestCookie = (guest: Guest, today: Day): string =>
  `guest:${Buffer.from(JSON.stringify({ guest, today })).toString('base64url')}`;

function readGuest(value: string, today: Day): Guest | undefined {
  const kept = JSON.parse(Buffer.from(value, 'base64url').toString()) as { guest: Guest; today: Day };
  return kept.today === today ? kept.guest : undefined;
}

/** Reads who is there. Anything that we did not sign, and a colleague who left, is nobody. */
export async function whoIs(request: FastifyRequest, house: House): Promise<Actor | undefined> {
  const cookie = request.cookies[cookieName];
  if (!cookie) return undefined;
  const { valid, value } = request.unsignCookie(cookie);
  if (!valid || !value) return undefined;
  const at = value.indexOf(':');
  const [kind, rest] = [value.slice(0, at), value.slice(at + 1)];
  if (kind === 'member') return findMember(house, rest);
  return kind === 'guest' ? readGuest(rest, house.today()) : undefined;
}

/** Signs somebody in with a cookie made above, or out with null. */
export function signIn(reply: FastifyReply, value: string | null, secure: boolean): void {
  if (value === null) void reply.clearCookie(cookieName, { path: '/' });
  else void reply.setCookie(cookieName, value, { ...options, secure });
}
