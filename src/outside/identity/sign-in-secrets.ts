import { readFileSync, statSync } from 'node:fs';

type Kept = { readonly issuer: string; readonly clientId: string; readonly secret: string };
/** The secret of a sign-in, by the address and the name that it was made for; undefined for any other. */
export type SecretOf = (at: Pick<Kept, 'issuer' | 'clientId'>) => string | undefined;

const isKept = (one: unknown): one is Kept =>
  typeof one === 'object' &&
  one !== null &&
  ['issuer', 'clientId', 'secret'].every((name) => {
    const value: unknown = Reflect.get(one, name);
    return typeof value === 'string' && value !== '';
  });

/**
 * Reads secrets of sign-ins out of a file that only the server may read: a list in JSON of issuer, clientId and secret. Throws one
 * plain line, without what is in it, when it is no such file or others on the machine may read it.
 */
export function readSignInSecrets(path: string): SecretOf {
  const list = (() => {
    try {
      if ((statSync(path).mode & 0o077) !== 0) return undefined;
      const read: unknown = JSON.parse(readFileSync(path, 'utf8'));
      return Array.isArray(read) && read.every(isKept) ? read : undefined;
    } catch {
      return undefined; // not there, or no JSON: the same line
    }
  })();
  if (!list)
    throw new Error(
      'AANZET_SIGN_IN_SECRETS wijst niet naar een lijst in JSON (issuer, clientId, secret) die alleen de server leest (chmod 600).',
    );
  return ({ issuer, clientId }) => list.find((one) => one.issuer === issuer && one.clientId === clientId)?.secret;
}
