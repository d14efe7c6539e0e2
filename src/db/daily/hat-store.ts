import { sql } from 'kysely';
import type { DailyStore } from '#app/ports/daily.ts';
import type { Tx } from '../database.ts';

const identityOf = async (tx: Tx, memberId: string): Promise<string | undefined> =>
  (await tx.selectFrom('member_identity').select('identity_id').where('member_id', '=', memberId).executeTakeFirst())
    ?.identity_id;

/** Whether `otherHats` would find somebody, beside a row of `member`. */
export const hasOtherHats = sql<boolean>`exists (select from member_identity mine
  join member_identity other on other.identity_id = mine.identity_id and other.member_id <> mine.member_id
  join member m on m.id = other.member_id and m.left_on is null
  join organisation o on o.id = m.organisation_id and o.has_account where mine.member_id = member.id)`;

/** Two employers of one person: only the program at the door may read or write this. */
export const hatStore = (tx: Tx): Pick<DailyStore, 'otherHats' | 'keepCode' | 'takeCode' | 'join' | 'part'> => ({
  async otherHats(memberId) {
    const rows = await tx
      .selectFrom('member_identity as mine')
      .innerJoin('member_identity as other', 'other.identity_id', 'mine.identity_id')
      .innerJoin('member', 'member.id', 'other.member_id')
      .innerJoin('organisation', 'organisation.id', 'member.organisation_id')
      .select(['member.id', 'organisation.name', 'member.job_title'])
      .where('mine.member_id', '=', memberId)
      .where('member.id', '!=', memberId)
      .where('member.left_on', 'is', null)
      .where('organisation.has_account', '=', true)
      .orderBy('organisation.name')
      .execute();
    return rows.map((row) => ({ memberId: row.id, organisationName: row.name, jobTitle: row.job_title }));
  },
  async keepCode(memberId, hash, on) {
    await tx.deleteFrom('identity_code').where('member_id', '=', memberId).execute();
    await tx
      .insertInto('identity_code')
      .values({ member_id: memberId, code_hash: Buffer.from(hash), made_on: on })
      .execute();
  },
  async takeCode(hash, on) {
    await tx.deleteFrom('identity_code').where('made_on', '<', on).execute();
    const row = await tx
      .deleteFrom('identity_code')
      .where('code_hash', '=', Buffer.from(hash))
      .returning('member_id')
      .executeTakeFirst();
    return row?.member_id;
  },
  async join(memberId, otherId, newId) {
    const identity = (await identityOf(tx, memberId)) ?? newId;
    const theirs = await identityOf(tx, otherId);
    const moved = theirs
      ? await tx.deleteFrom('member_identity').where('identity_id', '=', theirs).returning('member_id').execute()
      : [];
    const all = new Set([memberId, otherId, ...moved.map((row) => row.member_id)]);
    await tx
      .insertInto('member_identity')
      .values([...all].map((member_id) => ({ member_id, identity_id: identity })))
      .onConflict((c) => c.column('member_id').doNothing())
      .execute();
  },
  async part(memberId) {
    await tx.deleteFrom('member_identity').where('member_id', '=', memberId).execute();
  },
});
