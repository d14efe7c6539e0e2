/** A telephone on the road, as assets/onderweg.js is one: it closes a text with the public half that it was given. */
import { webcrypto } from 'node:crypto';

const { subtle } = webcrypto;
const curve = { name: 'ECDH', namedCurve: 'P-256' };

/** The text as a letter that only the server opens; `about` is the number of the text. */
export async function closed(publicKey: string, text: string, about: string): Promise<string> {
  const half = await subtle.importKey('raw', Buffer.from(publicKey, 'base64url'), curve, false, []);
  const pair = await subtle.generateKey(curve, false, ['deriveBits']);
  const secret = await subtle.deriveBits({ name: 'ECDH', public: half }, pair.privateKey, 256);
  const info = Buffer.from('aanzet onderweg');
  const spread = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info };
  const from = await subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  const key = await subtle.deriveKey(spread, from, { name: 'AES-GCM', length: 256 }, false, ['encrypt']);
  const iv = webcrypto.getRandomValues(new Uint8Array(12));
  const body = await subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: Buffer.from(about) },
    key,
    Buffer.from(text),
  );
  const senders = Buffer.from(await subtle.exportKey('raw', pair.publicKey));
  return Buffer.concat([senders, iv, Buffer.from(body)]).toString('base64url');
}
