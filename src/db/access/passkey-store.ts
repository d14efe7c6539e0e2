import type { PasskeyStore } from '#app/ports/passkeys.ts';
import type { Tx } from '../database.ts';

const ownStore = (tx: Tx): Pick<PasskeyStore, 'own' | 'add' | 'remove'> => ({
  async own(memberId) {
    const rows = await tx
      .selectFrom('passkey')
      .select(['id', 'credential_id', 'name', 'made_on', 'used_on'])
      .where('member_id', '=', memberId)
      .orderBy('id')
      .execute();
    return rows.map((row) => ({
      id: row.id,
      credentialId: row.credential_id,
      name: row.name,
      madeOn: row.made_on,
      usedOn: row.used_on,
    }));
  },
  async add({ id, memberId, credentialId, publicKey, uses, name, madeOn }) {
    const row = { id, member_id: memberId, uses, name, made_on: madeOn, used_on: null };
    const keys = { credential_id: Buffer.from(credentialId), public_key: Buffer.from(publicKey) };
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('passkey')
      .values({ ...row, ...keys })
      .onConflict((c) => c.doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  },
  async remove(id) {
    const { numDeletedRows } = await tx.deleteFrom('passkey').where('id', '=', id).executeTakeFirst();
    return numDeletedRows > 0n;
  },
});

const doorStore = (tx: Tx): Pick<PasskeyStore, 'byCredential' | 'use' | 'answered'> => ({
  async byCredential(credentialId) {
    const row = await tx
      .selectFrom('passkey')
      .select(['id', 'member_id', 'credential_id', 'public_key', 'uses'])
      .where('credential_id', '=', Buffer.from(credentialId))
      .executeTakeFirst();
    return (
      row && {
        id: row.id,
        memberId: row.member_id,
        credentialId: row.credential_id,
        publicKey: row.public_key,
        uses: Number(row.uses),
      }
    );
  },
  async use(id, uses, on) {
    const { numUpdatedRows } = await tx
      .updateTable('passkey')
      .set({ uses, used_on: on })
      .where('id', '=', id)
      .where((is) => is.or([is('uses', '<', uses), is.and([is('uses', '=', 0), is.val(uses === 0)])]))
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  },
  async answered(questionHash, endsAt) {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('passkey_answered')
      .values({ question_hash: Buffer.from(questionHash), ends_at: new Date(endsAt) })
      .onConflict((c) => c.doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  },
});

/** Passkeys: whose they are is asked by the policy; the public half goes to the program at the door only. */
export const passkeyStore = (tx: Tx): PasskeyStore => ({ ...ownStore(tx), ...doorStore(tx) });
