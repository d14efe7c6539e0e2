import { expect, test } from 'vitest';
import { HOTP, Secret } from 'otpauth';
import { makeVault } from '#outside/vault/vault.ts';

const cheap = { n: 2 ** 4, p: 1 };
const vault = makeVault(() => 'the key of this installation, long enough', cheap);
const other = makeVault(() => 'the key of another installation, long enough', cheap);

test('what is sealed is never twice the same, opens here, and nowhere else or after a change', () => {
  const [one, two] = [vault.seal('JBSWY3DP'), vault.seal('JBSWY3DP')];
  expect(Buffer.from(one).equals(Buffer.from(two))).toBe(false);
  expect(Buffer.from(one).toString('latin1')).not.toContain('JBSWY3DP');
  expect(vault.open(one)).toBe('JBSWY3DP');
  expect(() => other.open(one)).toThrow();
  one[one.length - 1]! ^= 1;
  expect(() => vault.open(one)).toThrow();
});

test('an address is blurred the same here, and differently at another installation', () => {
  expect(vault.blur('karin@example.org')).toEqual(vault.blur('karin@example.org'));
  expect(vault.blur('karin@example.org')).not.toEqual(other.blur('karin@example.org'));
});

test('chosen words are hashed with salt, and compared in any way of writing an é', async () => {
  const [one, two] = [await vault.slowHash('café paard batterij'), await vault.slowHash('café paard batterij')];
  expect(one).not.toBe(two);
  expect(await vault.isSame('cafe\u0301 paard batterij', one)).toBe(true);
  expect(await vault.isSame('café paard baterij', one)).toBe(false);
  expect(await vault.isSame('café paard batterij', undefined)).toBe(false);
});

test('a code of the app belongs to its half minute, one early or one late, and to no other', () => {
  const secret = vault.newSecret();
  expect(Secret.fromBase32(secret).bytes.length).toBe(20);
  const now = 1_780_000_000_000;
  const step = Math.floor(now / 30_000);
  const codeAt = (counter: number) => HOTP.generate({ secret: Secret.fromBase32(secret), counter });
  expect([-1, 0, 1].map((off) => vault.stepOf(secret, codeAt(step + off), now))).toEqual([step - 1, step, step + 1]);
  expect([-2, 2].map((off) => vault.stepOf(secret, codeAt(step + off), now))).toEqual([undefined, undefined]);
  expect(vault.stepOf(secret, '', now)).toBeUndefined();
});

test('the address in the square is what apps read: the account, our name, and no weaker setting', () => {
  const secret = vault.newSecret();
  const address = vault.appAddress(secret, { mail: 'karin@example.org', organisation: 'De Eik' });
  expect(address).toMatch(/^otpauth:\/\/totp\/Aanzet%20De%20Eik:karin%40example\.org\?/);
  expect(new URL(address).searchParams.get('secret')).toBe(secret);
  expect(address).not.toMatch(/digits=[^6]|period=(?!30)/);
});

test('codes are six digits, recovery codes have no letter that looks like another', () => {
  expect(Array.from({ length: 50 }, () => vault.digits()).every((code) => /^\d{6}$/.test(code))).toBe(true);
  const codes = new Set(Array.from({ length: 50 }, () => vault.recoveryCode()));
  expect(codes.size).toBe(50);
  expect([...codes].every((code) => /^[a-hjkmnp-z2-9]{10}$/.test(code))).toBe(true);
});
