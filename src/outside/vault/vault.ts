import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  randomInt,
  scrypt,
  timingSafeEqual,
} from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { recoveryAlphabet, recoveryLetters } from '#domain/access/sign-in.ts';
import type { Vault } from '#app/ports/vault.ts';
import { letters } from './letters.ts';

/** Work for one slow hash: memory is 128 * 8 * N bytes. OWASP names N = 2^15 with p = 3. */
export type Cost = { readonly n: number; readonly p: number };
const usual: Cost = { n: 2 ** 15, p: 3 };
const period = 30;
const [ivBytes, tagBytes, saltBytes, hashBytes] = [12, 16, 16, 32];

const slow = (words: string, salt: Buffer, { n, p }: Cost): Promise<Buffer> =>
  new Promise((done, fail) => {
    const options = { N: n, r: 8, p, maxmem: 256 * n * 8 };
    scrypt(words.normalize('NFKC'), salt, hashBytes, options, (error, hash) => (error ? fail(error) : done(hash)));
  });

function sealing(key: Buffer): Pick<Vault, 'seal' | 'open'> {
  return {
    seal(text) {
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv('aes-256-gcm', key, iv);
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return new Uint8Array(Buffer.concat([iv, cipher.getAuthTag(), body]));
    },
    open(sealed) {
      const bytes = Buffer.from(sealed);
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivBytes));
      decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
      return Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]).toString('utf8');
    },
  };
}

/** Words of people: 'n:p:salt:hash', so that a later version may take more work for new ones. */
function hashing(cost: Cost): Pick<Vault, 'slowHash' | 'isSame'> {
  const slowHash = async (words: string): Promise<string> => {
    const salt = randomBytes(saltBytes);
    const hash = await slow(words, salt, cost);
    return [cost.n, cost.p, salt.toString('base64url'), hash.toString('base64url')].join(':');
  };
  return {
    slowHash,
    async isSame(words, hash) {
      if (hash === undefined) {
        await slow(words, randomBytes(saltBytes), cost);
        return false;
      }
      const [n = '', p = '', salt = '', kept = ''] = hash.split(':');
      const found = await slow(words, Buffer.from(salt, 'base64url'), { n: Number(n), p: Number(p) });
      return timingSafeEqual(found, Buffer.from(kept, 'base64url'));
    },
  };
}

const codes: Pick<Vault, 'newSecret' | 'stepOf' | 'appAddress'> = {
  newSecret: () => new Secret({ size: 20 }).base32,
  stepOf(secret, code, now) {
    const totp = new TOTP({ secret: Secret.fromBase32(secret), period, digits: 6 });
    const late = totp.validate({ token: code, timestamp: now, window: 1 });
    return late === null ? undefined : Math.floor(now / 1000 / period) + late;
  },
  appAddress: (secret, { mail, organisation }) =>
    new TOTP({
      secret: Secret.fromBase32(secret),
      issuer: `Aanzet ${organisation}`,
      label: mail,
      period,
      digits: 6,
    }).toString(),
};

/** The vault on the key of an installation, a text of at least 32 random bytes. `key` is read at the first use. */
export function makeVault(key: () => string, cost: Cost = usual): Vault {
  const derived = (use: string) => Buffer.from(hkdfSync('sha256', key(), '', `aanzet ${use}`, 32));
  let keys: { readonly seals: Pick<Vault, 'seal' | 'open'>; readonly blurs: Buffer } | undefined;
  const kept = () => (keys ??= { seals: sealing(derived('seal')), blurs: derived('blur') });
  return {
    ...hashing(cost),
    ...codes,
    ...letters,
    seal: (text) => kept().seals.seal(text),
    open: (sealed) => kept().seals.open(sealed),
    blur: (text) => new Uint8Array(createHmac('sha256', kept().blurs).update(text).digest()),
    digits: () => String(randomInt(1_000_000)).padStart(6, '0'),
    recoveryCode: () =>
      Array.from({ length: recoveryLetters }, () => recoveryAlphabet[randomInt(recoveryAlphabet.length)]).join(''),
  };
}
