/** A colleague who signs in: the app with codes on their telephone, and the way from a right to set up to the first session. */
import { TOTP, Secret } from 'otpauth';
import { beginFirstTime, proveMail, seeFirstTime, setUpApp } from '#app/access/first-time.ts';
import type { Member } from '#domain/access/actor.ts';
import type { TestHouse } from './people.ts';
import { valueOf } from './app/handover/stage.ts';

export const network = '192.0.2.1';
export const here = { shared: false, device: 'Firefox op Windows' };
export const words = 'paard batterij nietje';
const doorkeeper = { kind: 'system', name: 'doorkeeper' } as const;

/** What the app shows for this key at this moment. */
export const appCode = (secret: string, now: number): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now });

/** The codes that were mailed, the last one first. */
export async function mailedCodes(house: TestHouse): Promise<readonly string[]> {
  const { rows } = await house.owner.query(
    "select payload->>'code' as code from outbox where kind = 'sign-in-code' order by id desc",
  );
  return rows.map(({ code }) => String(code));
}

/** From now on this colleague may set up, as who used an invitation. */
export const mayBegin = (house: TestHouse, { memberId }: Member): Promise<void> =>
  house.withActor(doorkeeper, 'come-in', ({ signIn }) => signIn.allowFirst(memberId, '2026-06-15'));

export type WayIn = {
  readonly mail: string;
  readonly secret: string;
  readonly recovery: readonly string[];
  readonly token: string;
};

/** Somebody with an app, words and recovery codes. Half a minute later, so that the next code is a new one. */
export async function aWayIn(house: TestHouse, member: Member, mail: string): Promise<WayIn> {
  await mayBegin(house, member);
  const begun = await beginFirstTime(house, member.memberId);
  const [code = ''] = await mailedCodes(house);
  const token = valueOf(await proveMail(house, begun, code));
  const app = await seeFirstTime(house, token);
  if (app?.asks !== 'app') throw new Error('no app is asked');
  const { secret } = app;
  const typed = { ...here, passphrase: words, again: words, code: appCode(secret, house.now()) };
  const done = valueOf(await setUpApp(house, token, typed));
  house.pass(30);
  return { mail, secret, recovery: done.recoveryCodes, token: done.token };
}
