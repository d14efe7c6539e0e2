import type { DailyStore } from '#app/ports/daily.ts';
import type { Tx } from '../database.ts';
import { hatStore } from './hat-store.ts';

/** Own filters, feedback and employers. Whose they are is asked by the policies. */
export const dailyStore = (tx: Tx): DailyStore => ({
  ...hatStore(tx),
  filters(list) {
    return tx
      .selectFrom('saved_filter')
      .select(['id', 'list', 'name', 'query'])
      .where('list', '=', list)
      .orderBy('name')
      .execute();
  },
  async keepFilter({ id, list, name, query, memberId, organisationId }) {
    const whose = { member_id: memberId, organisation_id: organisationId };
    await tx
      .insertInto('saved_filter')
      .values({ id, list, name, query, ...whose })
      .execute();
  },
  async dropFilter(id) {
    const { numDeletedRows } = await tx.deleteFrom('saved_filter').where('id', '=', id).executeTakeFirst();
    return numDeletedRows > 0n;
  },
  async giveFeedback({ id, organisationId, memberId, page, words, givenOn }) {
    const whose = { organisation_id: organisationId, member_id: memberId };
    await tx
      .insertInto('feedback')
      .values({ id, ...whose, page, words, given_on: givenOn })
      .execute();
  },
  async feedback() {
    const rows = await tx.selectFrom('feedback').selectAll().orderBy('given_on').orderBy('id').execute();
    return rows.map((row) => ({
      id: row.id,
      organisationId: row.organisation_id,
      memberId: row.member_id,
      page: row.page,
      words: row.words,
      givenOn: row.given_on,
    }));
  },
  async dropFeedback(id) {
    const { numDeletedRows } = await tx.deleteFrom('feedback').where('id', '=', id).executeTakeFirst();
    return numDeletedRows > 0n;
  },
});
