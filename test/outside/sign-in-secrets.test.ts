import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSignInSecrets } from '#outside/identity/sign-in-secrets.ts';

const at = { issuer: 'https://login.example.org', clientId: 'aanzet' };
function aFile(text: string, mode = 0o600): string {
  const path = join(mkdtempSync(join(tmpdir(), 'secrets-')), 'secrets.json');
  writeFileSync(path, text);
  chmodSync(path, mode);
  return path;
}

test('a secret is given for the address and name that it was made for, and for no other', () => {
  const secretOf = readSignInSecrets(aFile(JSON.stringify([{ ...at, secret: 'een geheim' }])));
  expect(secretOf(at)).toBe('een geheim');
  expect(secretOf({ ...at, issuer: 'https://elders.example.org' })).toBeUndefined();
  expect(secretOf({ ...at, clientId: 'ander' })).toBeUndefined();
});

test.each([
  ['that is not there', '/nergens/secrets.json'],
  ['that is no JSON', aFile('issuer: x')],
  ['without a secret', aFile(JSON.stringify([at]))],
  ['that others on the machine may read', aFile(JSON.stringify([{ ...at, secret: 'een geheim' }]), 0o644)],
])('a file %s stops the start in one line, which tells nothing of it', (_what, path) => {
  expect(() => readSignInSecrets(path)).toThrow(/^AANZET_SIGN_IN_SECRETS wijst niet naar [^\n]*$/);
  expect(() => readSignInSecrets(path)).not.toThrow(/een geheim/);
});
