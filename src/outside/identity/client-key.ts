import { createHash, createPrivateKey, createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** The key by which this installation shows sign-ins elsewhere who asks (private_key_jwt, RFC 7523). */
export type ClientKey = {
  readonly private: KeyObject;
  /** What they check it by. */
  readonly public: JsonWebKey & { readonly kid: string; readonly alg: string };
};

const curve = 'prime256v1';
const leastBits = 2048;

/** RFC 7638: a name that says which key it is, and nothing else. */
function thumbprint({ e, kty, n, crv, x, y }: JsonWebKey): string {
  const members = kty === 'RSA' ? { e, kty, n } : { crv, kty, x, y };
  return createHash('sha256').update(JSON.stringify(members)).digest('base64url');
}

/** Reads a private key in PEM: RSA of at least 2048 bits, or P-256. Throws one plain line for anything else. */
export function readClientKey(path: string): ClientKey {
  try {
    const key = createPrivateKey(readFileSync(path));
    const { asymmetricKeyType: type, asymmetricKeyDetails: about } = key;
    const isRsa = type === 'rsa' && (about?.modulusLength ?? 0) >= leastBits;
    const isCurve = type === 'ec' && about?.namedCurve === curve;
    if (isRsa || isCurve) {
      const shown = createPublicKey(key).export({ format: 'jwk' });
      const more = { kid: thumbprint(shown), alg: isRsa ? 'RS256' : 'ES256', use: 'sig' };
      return { private: key, public: { ...shown, ...more } };
    }
  } catch {
    // not there, or no key: the same line
  }
  throw new Error(
    'AANZET_SIGN_IN_KEY wijst niet naar een sleutel in PEM. Nodig: RSA met minstens 2048 bits, of P-256.',
  );
}
