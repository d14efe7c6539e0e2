import type { InvitationStore } from '#app/ports/invitations.ts';
import type { Tx } from '../database.ts';

const shown = ['id', 'organisation_id', 'member_id', 'made_on', 'expires_on', 'used_on'] as const;
const rows = (tx: Tx) => tx.selectFrom('invitation').select(shown);
type Row = Awaited<ReturnType<ReturnType<typeof rows>['executeTakeFirstOrThrow']>>;
const invitationOf = (row: Row) => ({
  id: row.id,
  organisationId: row.organisation_id,
  memberId: row.member_id,
  madeOn: row.made_on,
  expiresOn: row.expires_on,
  usedOn: row.used_on,
});

/** Invitations: the hash of a token goes in and never comes out. */
export const invitationStore = (tx: Tx): InvitationStore => ({
  async make(one, tokenHash) {
    await tx
      .insertInto('invitation')
      .values({
        id: one.id,
        organisation_id: one.organisationId,
        member_id: one.memberId,
        token_hash: Buffer.from(tokenHash),
        made_on: one.madeOn,
        expires_on: one.expiresOn,
        used_on: one.usedOn,
      })
      .execute();
  },
  async newest() {
    const found = await rows(tx).distinctOn('member_id').orderBy('member_id').orderBy('id', 'desc').execute();
    return found.map(invitationOf);
  },
  async byToken(tokenHash, how) {
    const query = rows(tx).where('token_hash', '=', Buffer.from(tokenHash));
    const row = await (how === 'hold' ? query.forUpdate() : query).executeTakeFirst();
    if (!row) return undefined;
    const later = await rows(tx).where('member_id', '=', row.member_id).where('id', '>', row.id).executeTakeFirst();
    return { ...invitationOf(row), isNewest: later === undefined };
  },
  async find(id) {
    const row = await rows(tx).where('id', '=', id).executeTakeFirst();
    return row && invitationOf(row);
  },
  async use(id, onDay) {
    await tx.updateTable('invitation').set({ used_on: onDay }).where('id', '=', id).execute();
  },
});
