import { createDecipheriv, createECDH, hkdfSync } from 'node:crypto';
import type { Vault } from '#app/ports/vault.ts';

const curve = 'prime256v1';
const [publicBytes, ivBytes, tagBytes] = [65, 12, 16];

/** The key of one letter: what both halves agree on (ECDH), spread by HKDF; assets/onderweg.js does the same. */
function letterKey(privateKey: string, senders: Buffer): Buffer {
  const pair = createECDH(curve);
  pair.setPrivateKey(Buffer.from(privateKey, 'base64url'));
  return Buffer.from(hkdfSync('sha256', pair.computeSecret(senders), '', 'aanzet onderweg', 32));
}

/** Letters: the sender's public half, twelve bytes, and the text under AES-256-GCM with its tag behind it, as base64url. */
export const letters: Pick<Vault, 'newPair' | 'openLetter'> = {
  newPair() {
    const pair = createECDH(curve);
    return { publicKey: pair.generateKeys('base64url'), privateKey: pair.getPrivateKey('base64url') };
  },
  openLetter(privateKey, letter, about) {
    const bytes = Buffer.from(letter, 'base64url');
    const at = publicBytes + ivBytes;
    if (bytes.length < at + tagBytes) return undefined;
    try {
      const key = letterKey(privateKey, bytes.subarray(0, publicBytes));
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(publicBytes, at));
      decipher.setAAD(Buffer.from(about));
      decipher.setAuthTag(bytes.subarray(-tagBytes));
      return Buffer.concat([decipher.update(bytes.subarray(at, -tagBytes)), decipher.final()]).toString('utf8');
    } catch {
      return undefined; // not on the curve, another key, or changed
    }
  },
};
