import { sql } from 'kysely';
import type { HandoverLink, HandoverStore, NewLink } from '#app/ports/handovers.ts';
import type { Tx } from '../database.ts';

type Writes = Pick<HandoverStore, 'makeLink' | 'closeLinks' | 'linkOf' | 'countWrongCode' | 'letIn' | 'guest'>;
const mostWrongCodes = 5;

// Guessing goes at the pace of machines: how long a link waits is the time of the machine, whatever day the demo is on.
const minutesLeft = sql<number>`greatest(0, ceil(extract(epoch from blocked_until - clock_timestamp()) / 60))::integer`;

const linkQuery = (tx: Tx) =>
  tx
    .selectFrom('handover_link')
    .select(['case_id', 'handover_link.id', 'handover_id', 'code_hash', 'expires_on', 'closed'])
    .select(sql<number>`coalesce(${minutesLeft}, 0)`.as('minutes'));
type LinkRow = Awaited<ReturnType<ReturnType<typeof linkQuery>['executeTakeFirstOrThrow']>>;
const linkFrom = (row: LinkRow): HandoverLink => ({
  id: row.id,
  handoverId: row.handover_id,
  caseId: row.case_id,
  codeHash: new Uint8Array(row.code_hash),
  expiresOn: row.expires_on,
  closed: row.closed,
  blockedMinutes: row.minutes,
});

async function closeLinks(tx: Tx, handoverId: string): Promise<void> {
  await tx
    .updateTable('handover_link')
    .set({ closed: true })
    .where('handover_id', '=', handoverId)
    .returning('case_id')
    .execute();
}

/** The new link is the only one that works. */
async function makeLink(tx: Tx, link: NewLink): Promise<void> {
  await closeLinks(tx, link.handoverId);
  await tx
    .insertInto('handover_link')
    .values({
      id: link.id,
      handover_id: link.handoverId,
      case_id: link.caseId,
      organisation_id: link.organisationId,
      token_hash: Buffer.from(link.tokenHash),
      code_hash: Buffer.from(link.codeHash),
      expires_on: link.expiresOn,
    })
    .returning('case_id')
    .execute();
}

/** The mail link of a hand-over. The sender makes it; the program finds it by the hash of its token. */
export const linkWrites = (tx: Tx): Writes => ({
  makeLink: (link) => makeLink(tx, link),
  closeLinks: (handoverId) => closeLinks(tx, handoverId),
  async linkOf(tokenHash, how) {
    const query = linkQuery(tx).where('token_hash', '=', Buffer.from(tokenHash));
    // Held: of guesses at the same moment each sees what the one before did.
    const row = await (how === 'hold' ? query.forUpdate() : query).executeTakeFirst();
    return row && linkFrom(row);
  },
  async guest(id) {
    const row = await linkQuery(tx)
      .innerJoin('handover_guest as g', 'g.link_id', 'handover_link.id')
      .select('g.name')
      .where('g.id', '=', id)
      .executeTakeFirst();
    return row && { link: linkFrom(row), name: row.name };
  },
  async countWrongCode(linkId) {
    // One statement, so that guesses that come at the same moment are each counted.
    const row = await tx
      .updateTable('handover_link')
      .set({
        wrong_codes: sql<number>`case when wrong_codes + 1 >= ${mostWrongCodes} then 0 else wrong_codes + 1 end`,
        blocked_until: sql<Date>`case when wrong_codes + 1 >= ${mostWrongCodes}
          then clock_timestamp() + interval '15 minutes' else blocked_until end`,
      })
      .where('id', '=', linkId)
      .returning(['case_id', 'wrong_codes'])
      .executeTakeFirstOrThrow();
    return row.wrong_codes === 0 ? 0 : mostWrongCodes - row.wrong_codes;
  },
  async letIn({ id, linkId, name, onDay }) {
    await tx
      .updateTable('handover_link')
      .set({ wrong_codes: 0 })
      .where('id', '=', linkId)
      .returning('case_id')
      .execute();
    await tx.insertInto('handover_guest').values({ id, link_id: linkId, name, on_day: onDay }).execute();
  },
});
