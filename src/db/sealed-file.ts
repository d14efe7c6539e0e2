import { createCipheriv, createDecipheriv, randomBytes, scrypt, type CipherGCM } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { PassThrough, pipeline as pipe, Transform, type Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';

/** A file under a passphrase: mark, salt, nonce, what was sealed (AES-256-GCM), tag. */
const mark = Buffer.from('AANZETS1');
const SALT = 16;
const NONCE = 12;
const TAG = 16;
const HEAD = mark.length + SALT + NONCE;

const keyOf = (passphrase: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) =>
    scrypt(passphrase.normalize('NFKC'), salt, 32, { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }, (fault, key) =>
      fault ? reject(fault) : resolve(key),
    ),
  );

/** Passes on what is sealed, and its tag after the last of it. */
const withTag = (cipher: CipherGCM): Transform =>
  new Transform({
    transform: (chunk: Buffer, _, next) => next(null, chunk),
    flush(next) {
      this.push(cipher.getAuthTag());
      next();
    },
  });

/**
 * Where to write a gzipped file, readable by its maker only, and a promise of its end. Sealed when there is a passphrase. It has
 * its name only once all of it stands on the disk: a copy that breaks off costs nobody the one before. Rejects where nothing can
 * be written.
 */
export async function fileOut(
  file: string,
  passphrase: string | undefined,
): Promise<{ readonly into: Writable; readonly written: Promise<void> }> {
  const [salt, nonce] = [randomBytes(SALT), randomBytes(NONCE)];
  const key = passphrase === undefined ? undefined : await keyOf(passphrase, salt);
  const part = `${file}.deel`;
  await rm(part, { force: true });
  const into = new PassThrough();
  const out = createWriteStream(part, { mode: 0o600, flush: true });
  await once(out, 'open');
  const all = () => {
    if (!key) return pipeline(into, createGzip(), out);
    const cipher = createCipheriv('aes-256-gcm', key, nonce);
    out.write(Buffer.concat([mark, salt, nonce]));
    return pipeline(into, createGzip(), cipher, withTag(cipher), out);
  };
  const written = all().then(
    () => rename(part, file),
    async (fault: unknown) => {
      await rm(part, { force: true });
      throw fault;
    },
  );
  written.catch(() => {}); // said to who waits for it; a full disk while nobody does yet must not stop the server
  return { into, written };
}

/** Each stream into the next; whoever reads the last one hears what broke in any of them. */
const through = (first: Readable, ...rest: readonly Transform[]): Readable =>
  rest.reduce((before: Readable, next) => pipe(before, next, () => {}), first);

/**
 * What stands in a gzipped file, sealed or not. Whoever reads it must read to the end before believing it: only there the tag is
 * checked. Throws one plain line when the passphrase is missing.
 */
export async function fileIn(file: string, passphrase: string | undefined): Promise<Readable> {
  const handle = await open(file);
  const [head, { size }] = [Buffer.alloc(HEAD), await handle.stat()];
  await handle.read(head, 0, HEAD, 0);
  const sealed = head.subarray(0, mark.length).equals(mark);
  const tag = Buffer.alloc(TAG);
  if (sealed && size >= HEAD + TAG) await handle.read(tag, 0, TAG, size - TAG);
  await handle.close();
  if (!sealed) return through(createReadStream(file), createGunzip());
  if (passphrase === undefined)
    throw new Error('Dit bestand is versleuteld. Noem het bestand met de wachtzin: --passphrase-file');
  const key = await keyOf(passphrase, head.subarray(mark.length, mark.length + SALT));
  const decipher = createDecipheriv('aes-256-gcm', key, head.subarray(HEAD - NONCE));
  decipher.setAuthTag(tag);
  return through(
    createReadStream(file, { start: HEAD, end: Math.max(HEAD, size - TAG - 1) }),
    decipher,
    createGunzip(),
  );
}
