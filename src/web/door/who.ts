import type { FastifyReply, FastifyRequest } from 'fastify';
import type { House } from '#app/house.ts';
import { findMember } from '#app/access/doorkeeper.ts';
import { findGuest } from '#app/handover/guest.ts';
import type { Actor } from '#domain/access/actor.ts';

/** The cookie that says who somebody is: signed, not readable by scripts, only sent by our own pages. */
const cookieName = 'aanzet';
export const noticeCookie = 'melding';
const options = { path: '/', httpOnly: true, sameSite: 'lax', signed: true } as const;

export const memberCookie = (memberId: string): string => `member:${memberId}`;
/** Of a guest the id of this coming in: whether the link still opens its hand-over is asked at every request. */
export const guestCookie = (guestId: string): string => `guest:${guestId}`;

/** Reads who is there. Anything that we did not sign, and a colleague who left, is nobody. */
export async function whoIs(request: FastifyRequest, house: House): Promise<Actor | undefined> {
  const cookie = request.cookies[cookieName];
  if (!cookie) return undefined;
  const { valid, value } = request.unsignCookie(cookie);
  if (!valid || !value) return undefined;
  const at = value.indexOf(':');
  const [kind, rest] = [value.slice(0, at), value.slice(at + 1)];
  if (kind === 'member') return findMember(house, rest);
  return kind === 'guest' ? findGuest(house, rest) : undefined;
}

/** Signs somebody in with a cookie made above, or out with null. */
export function signIn(reply: FastifyReply, value: string | null, secure: boolean): void {
  if (value === null) void reply.clearCookie(cookieName, { path: '/' });
  else void reply.setCookie(cookieName, value, { ...options, secure });
}
