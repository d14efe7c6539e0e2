import type { WishStore } from '#app/ports/wishes.ts';
import type { Tx } from '../database.ts';

type Said = Pick<WishStore, 'said' | 'keep' | 'wrong'>;
const said = (tx: Tx): Said => ({
  async said(caseId) {
    const rows = await tx
      .selectFrom('wish')
      .select(['case_id', 'id', 'member_id', 'wish', 'said_on'])
      .where('case_id', '=', caseId)
      .where('wrong_on', 'is', null)
      .orderBy('said_on', 'desc')
      .orderBy('id', 'desc')
      .execute();
    return rows.map((row) => ({ id: row.id, wish: row.wish, saidOn: row.said_on, self: row.member_id === null }));
  },
  async keep({ id, caseId, organisationId, memberId, wish, saidOn }) {
    const row = { id, case_id: caseId, organisation_id: organisationId, wish, said_on: saidOn };
    await tx
      .insertInto('wish')
      // Who says it alone has no column for a colleague to fill (0106_wish.sql).
      .values(memberId === null ? row : { ...row, member_id: memberId })
      .returning('case_id')
      .execute();
  },
  async wrong(caseId, id, on) {
    const rows = await tx
      .updateTable('wish')
      .set({ wrong_on: on })
      .where('id', '=', id)
      .where('case_id', '=', caseId)
      .where('member_id', 'is not', null)
      .where('wrong_on', 'is', null)
      .returning('case_id')
      .execute();
    return rows.length === 1;
  },
});

type Decided = Pick<WishStore, 'decision' | 'decide'>;
const decided = (tx: Tx): Decided => ({
  async decision(caseId, wish) {
    const row = await tx
      .selectFrom('wish_decision')
      .select(['case_id', 'id', 'wish', 'became', 'followed', 'reason', 'words', 'made_on'])
      .where('case_id', '=', caseId)
      .where('wish', '=', wish)
      .where('wrong_on', 'is', null)
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (!row) return undefined;
    const { id, became, followed, reason, words } = row;
    return { id, wish, became, followed, reason, words, madeOn: row.made_on };
  },
  async decide({ id, caseId, organisationId, memberId, madeOn, wish, decision, became, followed, reason, words }) {
    const of = { id, case_id: caseId, organisation_id: organisationId, member_id: memberId, made_on: madeOn };
    await tx
      .insertInto('wish_decision')
      .values({ ...of, wish, decision, became, followed, reason, words })
      .returning('case_id')
      .execute();
  },
});

/** What young people want, and what was decided beside it: the policies of 0106_wish.sql say whose. */
export const wishStore = (tx: Tx): WishStore => ({ ...said(tx), ...decided(tx) });
