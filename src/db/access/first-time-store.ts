import { sql } from 'kysely';
import type { SignInStore } from '#app/ports/sign-in.ts';
import type { Tx } from '../database.ts';
import { byMail } from './by-mail.ts';

type Rights = Pick<SignInStore, 'allowFirst' | 'mayBegin' | 'isAllowed'>;
const rights = (tx: Tx): Rights => ({
  async allowFirst(memberId, until) {
    await tx
      .insertInto('first_time_right')
      .values({ member_id: memberId, until_on: until })
      .onConflict((c) => c.column('member_id').doUpdateSet({ until_on: until }))
      .execute();
  },
  async mayBegin(mail, on) {
    const row = await byMail(tx, mail)
      .innerJoin('first_time_right', 'first_time_right.member_id', 'member.id')
      .select('first_time_right.member_id')
      .where('until_on', '>=', on)
      .orderBy('until_on', 'desc')
      .orderBy('first_time_right.member_id')
      .executeTakeFirst();
    return row?.member_id;
  },
  async isAllowed(memberId, on) {
    const row = await tx
      .selectFrom('first_time_right')
      .select('member_id')
      .where('member_id', '=', memberId)
      .where('until_on', '>=', on)
      .executeTakeFirst();
    return row !== undefined;
  },
});

type Begun = Pick<SignInStore, 'begin' | 'first' | 'countWrong' | 'prove'>;
const begun = (tx: Tx): Begun => ({
  async begin(tokenHash, { memberId, codeHash, endsAt }) {
    // Another mail went out: the code of the one before opens nothing any more.
    if (memberId !== null) await tx.deleteFrom('first_time').where('member_id', '=', memberId).execute();
    const hashes = { token_hash: Buffer.from(tokenHash), code_hash: Buffer.from(codeHash) };
    await tx
      .insertInto('first_time')
      .values({ ...hashes, member_id: memberId, sealed_secret: null, ends_at: new Date(endsAt) })
      .execute();
  },
  async first(tokenHash, now) {
    const row = await tx
      .selectFrom('first_time')
      .selectAll()
      .where('token_hash', '=', Buffer.from(tokenHash))
      .where('ends_at', '>', new Date(now))
      .forUpdate()
      .executeTakeFirst();
    return (
      row && {
        memberId: row.member_id,
        codeHash: row.code_hash,
        wrongCodes: row.wrong_codes,
        sealedSecret: row.sealed_secret,
      }
    );
  },
  async countWrong(tokenHash) {
    await tx
      .updateTable('first_time')
      .set({ wrong_codes: sql<number>`wrong_codes + 1` })
      .where('token_hash', '=', Buffer.from(tokenHash))
      .execute();
  },
  async prove(tokenHash, next) {
    const sealed = { sealed_secret: Buffer.from(next.sealedSecret), ends_at: new Date(next.endsAt) };
    await tx
      .updateTable('first_time')
      .set({ token_hash: Buffer.from(next.tokenHash), ...sealed })
      .where('token_hash', '=', Buffer.from(tokenHash))
      .execute();
  },
});

async function clearWays(tx: Tx, memberId: string): Promise<void> {
  for (const table of ['session', 'passkey', 'first_time', 'first_time_right', 'authenticator'] as const)
    await tx.deleteFrom(table).where('member_id', '=', memberId).execute();
}

/** Setting up the app with codes: who may, who is doing it, and the end of it. */
export const firstTimeStore = (tx: Tx): Rights & Begun & Pick<SignInStore, 'setUp' | 'endFirst'> => ({
  ...rights(tx),
  ...begun(tx),
  endFirst: (memberId) => clearWays(tx, memberId),
  async setUp({ memberId, sealedSecret, passphraseHash, step, on }, codes) {
    await clearWays(tx, memberId);
    const secret = { sealed_secret: Buffer.from(sealedSecret), passphrase_hash: passphraseHash };
    await tx
      .insertInto('authenticator')
      .values({ member_id: memberId, ...secret, last_step: step, made_on: on })
      .execute();
    await tx
      .insertInto('recovery_code')
      .values(codes.map((code) => ({ member_id: memberId, code_hash: Buffer.from(code), used_on: null })))
      .execute();
  },
});
