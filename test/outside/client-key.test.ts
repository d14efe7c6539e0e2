/** By which key a sign-in elsewhere knows who asks: against the real `oidc-provider`. */
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readClientKey } from '#outside/identity/client-key.ts';
import { makeIdentityServers } from '#outside/identity/identity-servers.ts';
import { anIdentityProvider, clientByKey, signInAt, type IdentityProvider } from '../identity-provider.ts';

const back = 'http://127.0.0.1:9/inloggen/terug';
const secrets = { state: 's'.repeat(43), nonce: 'n'.repeat(43), verifier: 'v'.repeat(43) };
const round = { ...secrets, back, scope: 'openid', acr: '', again: false };
let folder: string;
const kept = (name: string, key: KeyObject): string => {
  const path = join(folder, name);
  writeFileSync(path, key.export({ type: 'pkcs8', format: 'pem' }));
  return path;
};
const started: IdentityProvider[] = [];
beforeAll(() => {
  mkdirSync('var/test', { recursive: true });
  folder = mkdtempSync(join(resolve('var/test'), 'key-'));
});
afterAll(async () => {
  for (const home of started) await home.stop();
  rmSync(folder, { recursive: true });
});

/** Signs in there and comes back, as an installation with this key. */
async function comesBack(known: ReturnType<typeof readClientKey>, ours = known) {
  const home = await anIdentityProvider(back, [known.public]);
  started.push(home);
  home.account = { sub: 'k-1', email: 'karin.smit@example.org' };
  const servers = makeIdentityServers({ local: true, key: ours });
  const asking = { issuer: home.issuer, clientId: clientByKey, secret: undefined };
  const begun = await servers.begin(asking, round);
  if (!begun.ok) return begun;
  return servers.finish(asking, await signInAt(begun.value, back), secrets);
}

test.each([
  ['RSA', generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey, 'RS256'],
  ['P-256', generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey, 'ES256'],
])('a key of %s in a file shows over there who asks, without a secret', async (name, key, alg) => {
  const read = readClientKey(kept(name, key));
  expect(read.public).toMatchObject({ alg, use: 'sig' });
  expect(read.public).not.toHaveProperty('d');
  expect(await comesBack(read)).toMatchObject({ ok: true, value: { subject: 'k-1' } });
});

test('another key than the one that they know lets nobody in', async () => {
  const [known, other] = ['known', 'other'].map((name) =>
    readClientKey(kept(name, generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey)),
  );
  expect(await comesBack(known!, other)).toMatchObject({ ok: false });
});

test('what is no key, is weak or is not there stops the start in one line, without what stood in it', () => {
  const text = join(folder, 'text');
  writeFileSync(text, 'a secret that is no key');
  const weak = kept('weak', generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey);
  for (const path of [text, weak, join(folder, 'nowhere')])
    expect(() => readClientKey(path)).toThrow(/^AANZET_SIGN_IN_KEY wijst niet naar een sleutel in PEM\.[^\n]*$/);
});
