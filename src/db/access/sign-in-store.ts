import { sql } from 'kysely';
import { triesForgottenAfter } from '#domain/access/sign-in.ts';
import type { SignInStore } from '#app/ports/sign-in.ts';
import type { Tx } from '../database.ts';
import { byMail } from './by-mail.ts';
import { firstTimeStore } from './first-time-store.ts';

const tries = (tx: Tx): Pick<SignInStore, 'countTry' | 'forgive'> => ({
  async countTry(key, now, waitAfter) {
    const at = new Date(now);
    await tx
      .insertInto('sign_in_try')
      .values({ key: Buffer.from(key), tries: 0, wait_until: at, last_at: at })
      .onConflict((c) => c.doNothing())
      .execute();
    const row = await tx
      .selectFrom('sign_in_try')
      .selectAll()
      .where('key', '=', Buffer.from(key))
      .forUpdate()
      .executeTakeFirstOrThrow();
    const left = (row.wait_until.getTime() - now) / 1000;
    if (left > 0) return left;
    const count = now - row.last_at.getTime() > triesForgottenAfter * 1000 ? 1 : row.tries + 1;
    await tx
      .updateTable('sign_in_try')
      .set({ tries: count, last_at: at, wait_until: new Date(now + waitAfter(count) * 1000) })
      .where('key', '=', Buffer.from(key))
      .execute();
    return 0;
  },
  async forgive(account, network) {
    await tx.deleteFrom('sign_in_try').where('key', '=', Buffer.from(account)).execute();
    await tx
      .updateTable('sign_in_try')
      .set({ tries: sql<number>`greatest(tries - 1, 0)` })
      .where('key', '=', Buffer.from(network))
      .execute();
  },
});

const codes = (tx: Tx): Pick<SignInStore, 'ways' | 'takeStep' | 'useRecovery' | 'recoveryLeft'> => ({
  async ways(mail) {
    const rows = await byMail(tx, mail)
      .innerJoin('authenticator', 'authenticator.member_id', 'member.id')
      .select(['authenticator.member_id', 'sealed_secret', 'passphrase_hash'])
      .orderBy('authenticator.member_id')
      .limit(3) // each costs a slow hash
      .execute();
    return rows.map((row) => ({
      memberId: row.member_id,
      sealedSecret: row.sealed_secret,
      passphraseHash: row.passphrase_hash,
    }));
  },
  async takeStep(memberId, step) {
    const { numUpdatedRows } = await tx
      .updateTable('authenticator')
      .set({ last_step: step })
      .where('member_id', '=', memberId)
      .where('last_step', '<', step)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  },
  async useRecovery(memberId, codeHash, on) {
    const { numUpdatedRows } = await tx
      .updateTable('recovery_code')
      .set({ used_on: on })
      .where('member_id', '=', memberId)
      .where('code_hash', '=', Buffer.from(codeHash))
      .where('used_on', 'is', null)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  },
  async recoveryLeft(memberId) {
    const { left } = await tx
      .selectFrom('recovery_code')
      .select(({ fn }) => fn.countAll<string>().as('left'))
      .where('member_id', '=', memberId)
      .where('used_on', 'is', null)
      .executeTakeFirstOrThrow();
    return Number(left);
  },
});

/** How colleagues sign in. Only hashes and sealed secrets come and go; who may ask is asked by the policies. */
export const signInStore = (tx: Tx): SignInStore => ({
  ...tries(tx),
  ...codes(tx),
  ...firstTimeStore(tx),
  async wayOf(memberId) {
    const row = await tx
      .selectFrom('authenticator')
      .select(['member_id', 'sealed_secret', 'passphrase_hash'])
      .where('member_id', '=', memberId)
      .executeTakeFirst();
    return row && { memberId, sealedSecret: row.sealed_secret, passphraseHash: row.passphrase_hash };
  },
  async forget({ now, today, sessionsBefore }) {
    await tx.deleteFrom('first_time').where('ends_at', '<', new Date(now)).execute();
    await tx.deleteFrom('passkey_answered').where('ends_at', '<', new Date(now)).execute();
    await tx.deleteFrom('first_time_right').where('until_on', '<', today).execute();
    await tx.deleteFrom('session').where('made_at', '<', new Date(sessionsBefore)).execute();
    await tx
      .deleteFrom('sign_in_try')
      .where('last_at', '<', new Date(now - triesForgottenAfter * 1000))
      .execute();
  },
});
