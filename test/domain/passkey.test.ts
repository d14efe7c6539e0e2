import { expect, test } from 'vitest';
import { passkeyHome } from '#domain/access/passkey.ts';

test.each([
  ['https://aanzet.eemvallei.example', 'https://aanzet.eemvallei.example', 'aanzet.eemvallei.example'],
  ['https://aanzet.example:8443', 'https://aanzet.example:8443', 'aanzet.example'],
  ['http://localhost:3000', 'http://localhost:3000', 'localhost'],
])('at %s passkeys belong to %s', (address, origin, domain) => {
  expect(passkeyHome(address)).toEqual({ origin, domain });
});

test.each([undefined, 'http://aanzet.example', 'http://127.0.0.1:3000', 'https://192.0.2.1', 'https://[::1]:3000', ''])(
  'at %s browsers know no passkeys, so none are offered',
  (address) => expect(passkeyHome(address)).toBeUndefined(),
);
