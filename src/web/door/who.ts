import type { FastifyReply, FastifyRequest } from 'fastify';
import type { House } from '#app/house.ts';
import { findMember } from '#app/access/doorkeeper.ts';
import { findSession, type Opened } from '#app/access/sessions.ts';
import { findSpeaker } from '#app/handover/yes-door.ts';
import { findPeer } from '#app/peer/peer-door.ts';
import { findGuest } from '#app/handover/guest.ts';
import { findParent } from '#app/parents/door.ts';
import { findPupil } from '#app/young/group-door.ts';
import { findYoung } from '#app/young/come-in.ts';
import type { Guest, Member, Parent, Peer, Pupil, Speaker, Young } from '#domain/access/actor.ts';
import type { SessionEnds } from '#domain/access/session.ts';
import { isCode, type Code } from '#web/language/languages.ts';

export const noticeCookie = 'melding';
const options = { path: '/', httpOnly: true, sameSite: 'lax', signed: true } as const;
/** The cookie that says who somebody is: signed, not readable by scripts, only sent by our own pages, and to this host only. */
const cookieName = (secure: boolean): string => (secure ? '__Host-aanzet' : 'aanzet');

/** What the cookie of a browser becomes: its value, and how long it stays; as long as the browser is open without a time. */
export type SignIn = { readonly value: string; readonly seconds?: number | undefined };

/** Who a colleague is in demo mode: chosen, not signed in. Worth nothing outside it. */
export const memberCookie = (memberId: string): SignIn => ({ value: `member:${memberId}` });
/** Of a guest the id of this coming in: whether the link still opens its hand-over is asked at every request. */
export const guestCookie = (guestId: string): SignIn => ({ value: `guest:${guestId}` });
/** Who came in by a link or a card of the own, with the language that was chosen: 'young.ar:…'. */
const ownCookie = (kind: 'young' | 'pupil' | 'speaker' | 'parent', token: string, language: Code): string =>
  `${kind}${language === 'nl' ? '' : `.${language}`}:${token}`;
type OwnCookie = (token: string, seconds: number, language?: Code) => SignIn;
/** Of a young person on one device: whether the link still leads somewhere is asked at every request. */
export const youngCookie: OwnCookie = (token, seconds, language = 'nl') => ({
  value: ownCookie('young', token, language),
  seconds,
});
/** Of a pupil in a group moment: as long as the browser is open, for the computer is of everybody. */
export const pupilCookie = (token: string, language: Code = 'nl'): SignIn => ({
  value: ownCookie('pupil', token, language),
});
/** Of who speaks for a young person, in one browser: whether the link still leads somewhere is asked at every request. */
export const speakerCookie: OwnCookie = (token, seconds, language = 'nl') => ({
  value: ownCookie('speaker', token, language),
  seconds,
});
/** Of who looks along with a young person, in one browser: the same. */
export const parentCookie: OwnCookie = (token, seconds, language = 'nl') => ({
  value: ownCookie('parent', token, language),
  seconds,
});
/** The same of a Next Coach. */
export const peerCookie = (token: string, seconds: number): SignIn => ({ value: `peer:${token}`, seconds });
export const sessionCookie = ({ token, seconds }: Opened): SignIn => ({ value: `session:${token}`, seconds });
/** Of somebody who is setting up: opens the pages of the first time, and nothing else. */
export const firstTimeCookie = (token: string): SignIn => ({ value: `first:${token}` });

/** Of somebody who is away at their organisation, or has yet to show a code: opens nothing by itself. */
export const roundCookie = (token: string): SignIn => ({ value: `round:${token}` });

/** Who stands at the door, and what the cookie says besides. */
export type Caller = {
  readonly actor: Member | Guest | Young | Pupil | Speaker | Parent | Peer | undefined;
  readonly sessionId?: string;
  readonly ends?: SessionEnds | undefined;
  /** There was a session, and it ended: too long nothing was done, or it was ended elsewhere. */
  readonly ended?: true;
  readonly firstTime?: string;
  /** Away at the own organisation, or on the way back. */
  readonly round?: string;
  /** Of a young person: what logging out ends. */
  readonly young?: string;
  /** The same of a pupil, and of who speaks for a young person. */
  readonly pupil?: string;
  readonly speaker?: string;
  /** The same of who looks along. */
  readonly parent?: string;
  /** The language that was chosen since coming in. */
  readonly language?: Code;
  /** The same of a Next Coach. */
  readonly peer?: string;
};
type Asked = { readonly house: House; readonly personas: boolean; readonly https: boolean };

/** Reads who is there. Anything that we did not sign, and a colleague who left, is nobody. */
export async function whoIs(request: FastifyRequest, { house, personas, https }: Asked): Promise<Caller> {
  const cookie = request.cookies[cookieName(https)];
  const { valid, value } = cookie ? request.unsignCookie(cookie) : { valid: false, value: null };
  if (!valid || !value) return { actor: undefined };
  const at = value.indexOf(':');
  const [head, rest] = [value.slice(0, at), value.slice(at + 1)];
  const [kind, spoken] = head.split('.');
  const language = isCode(spoken) ? { language: spoken } : {};
  if (kind === 'guest') return { actor: await findGuest(house, rest) };
  if (kind === 'young') return { actor: await findYoung(house, rest), young: rest, ...language };
  if (kind === 'pupil') return { actor: await findPupil(house, rest), pupil: rest, ...language };
  if (kind === 'speaker') return { actor: await findSpeaker(house, rest), speaker: rest, ...language };
  if (kind === 'parent') return { actor: await findParent(house, rest), parent: rest, ...language };
  if (kind === 'peer') return { actor: await findPeer(house, rest), peer: rest };
  if (kind === 'first') return { actor: undefined, firstTime: rest };
  if (kind === 'round') return { actor: undefined, round: rest };
  if (kind === 'member') return { actor: personas ? await findMember(house, rest) : undefined };
  const session = kind === 'session' ? await findSession(house, rest) : undefined;
  return session ? { ...session, actor: session.member } : { actor: undefined, ended: true };
}

/** Signs somebody in with a cookie made above, or out with null. */
export function signIn(reply: FastifyReply, one: SignIn | null, secure: boolean): void {
  const name = cookieName(secure);
  if (one === null) return void reply.clearCookie(name, { path: '/', secure });
  const stays = one.seconds === undefined ? {} : { maxAge: one.seconds };
  void reply.setCookie(name, one.value, { ...options, ...stays, secure });
}
