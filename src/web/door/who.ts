import type { FastifyReply, FastifyRequest } from 'fastify';
import type { House } from '#app/house.ts';
import { findMember } from '#app/access/doorkeeper.ts';
import { findGuest } from '#app/handover/guest.ts';
import type { Actor } from '#domain/access/actor.ts';

/** The cookie that says who somebody is: signed, not readable by scripts, only sent by our own pages. */
export const cookieName = 'aanzet';
export const noticeCookie = 'melding';
const options = { path: '/', httpOnly: true, sameSite: 'lax', signed: true } as const;

/** Reads who is there: `member:<id>` or `guest:<hand-over id>`; anything else is nobody. */
export async function whoIs(request: FastifyRequest, house: House): Promise<Actor | undefined> {
  const cookie = request.cookies[cookieName];
  if (!cookie) return undefined;
  const { valid, value } = request.unsignCookie(cookie);
  if (!valid || !value) return undefined;
  const [kind, id = ''] = value.split(':');
  if (kind === 'member') return findMember(house, id);
  if (kind === 'guest') return findGuest(house, id);
  return undefined;
}

/** Signs somebody in (`member:<id>`, `guest:<id>`) or, with null, out. */
export function signIn(reply: FastifyReply, value: string | null, secure: boolean): void {
  if (value === null) void reply.clearCookie(cookieName, { path: '/' });
  else void reply.setCookie(cookieName, value, { ...options, secure });
}
