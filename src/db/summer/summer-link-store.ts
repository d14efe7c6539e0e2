import { sql } from 'kysely';
import type { SummerLinkStore } from '#app/ports/summer.ts';
import type { Tx } from '../database.ts';

const mostWrongCodes = 5;
// Guessing goes at the pace of machines: how long a link waits is the time of the machine, whatever day the demo is on.
const minutesLeft = sql<number>`coalesce(greatest(0,
  ceil(extract(epoch from blocked_until - clock_timestamp()) / 60))::integer, 0)`;
const shown = ['id', 'member_id', 'made_on', 'expires_on', 'opened_on'] as const;
type Row = { id: string; member_id: string; made_on: string; expires_on: string; opened_on: string | null };
const linkOf = (row: Row) => ({
  id: row.id,
  memberId: row.member_id,
  madeOn: row.made_on,
  expiresOn: row.expires_on,
  openedOn: row.opened_on,
});

type AtDoor = Pick<SummerLinkStore, 'byToken' | 'countWrongCode' | 'opened'>;
const atDoor = (tx: Tx): AtDoor => ({
  async byToken(tokenHash, how) {
    const query = tx
      .selectFrom('summer_link')
      .select([...shown, 'code_hash', minutesLeft.as('minutes')])
      .where('token_hash', '=', Buffer.from(tokenHash))
      .where('closed', '=', false);
    const row = await (how === 'hold' ? query.forUpdate() : query).executeTakeFirst();
    return row && { ...linkOf(row), codeHash: new Uint8Array(row.code_hash), blockedMinutes: row.minutes };
  },
  async countWrongCode(id) {
    // One statement, so that guesses that come at the same moment are each counted.
    const row = await tx
      .updateTable('summer_link')
      .set({
        wrong_codes: sql<number>`case when wrong_codes + 1 >= ${mostWrongCodes} then 0 else wrong_codes + 1 end`,
        blocked_until: sql<Date>`case when wrong_codes + 1 >= ${mostWrongCodes}
          then clock_timestamp() + interval '15 minutes' else blocked_until end`,
      })
      .where('id', '=', id)
      .returning('wrong_codes')
      .executeTakeFirstOrThrow();
    return row.wrong_codes === 0 ? 0 : mostWrongCodes - row.wrong_codes;
  },
  async opened(id, on) {
    await tx.updateTable('summer_link').set({ opened_on: on, wrong_codes: 0 }).where('id', '=', id).execute();
  },
});

/** Links to the Zomerlijst: hashes go in, and only the program at the door compares them. */
export const summerLinkStore = (tx: Tx): SummerLinkStore => ({
  ...atDoor(tx),
  async open(organisationId) {
    const rows = await tx
      .selectFrom('summer_link')
      .select(shown)
      .where('organisation_id', '=', organisationId)
      .where('closed', '=', false)
      .orderBy('id')
      .execute();
    return rows.map(linkOf);
  },
  async make(link) {
    await tx
      .insertInto('summer_link')
      .values({
        id: link.id,
        organisation_id: link.organisationId,
        member_id: link.memberId,
        token_hash: Buffer.from(link.tokenHash),
        code_hash: Buffer.from(link.codeHash),
        made_on: link.madeOn,
        expires_on: link.expiresOn,
      })
      .execute();
  },
  async close(organisationId, memberIds) {
    await tx
      .updateTable('summer_link')
      .set({ closed: true })
      .where('organisation_id', '=', organisationId)
      .where('closed', '=', false)
      .$if(memberIds !== undefined, (links) => links.where('member_id', 'in', memberIds ?? []))
      .execute();
  },
});
