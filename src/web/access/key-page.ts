import type { Member } from '#domain/access/actor.ts';
import { gone, publicPage, type Page, type Reply, type Visit } from '#web/door/visit.ts';

/** Where sign-ins of organisations fetch by which key they know us. */
export const keysAt = '/inloggen/sleutels';

/** The public halves of our key, where sign-ins elsewhere fetch them (RFC 7517). Not there without a key. */
function keys({ house: { identity }, demo }: Visit<Member | undefined>): Reply {
  if (demo || identity.keys.length === 0) return gone;
  const body = `${JSON.stringify({ keys: identity.keys })}\n`;
  return { kind: 'file', exchange: 'zonder-mensen', name: 'sleutels.json', type: 'application/jwk-set+json', body };
}

export const keyPage: Page = publicPage(`GET ${keysAt}`, (visit) => Promise.resolve(keys(visit)));
