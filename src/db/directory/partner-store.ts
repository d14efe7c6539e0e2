import type { Selectable } from 'kysely';
import type { KeptPartnerList, PartnerStore } from '#app/ports/partners.ts';
import type { Tx } from '../database.ts';
import type { Tables } from '../tables.ts';

const listOf = (row: Selectable<Tables['partner_list']>): KeptPartnerList => ({
  id: row.id,
  organisationId: row.organisation_id,
  memberId: row.member_id,
  fileName: row.file_name,
  header: row.header,
  mapping: row.mapping,
  rows: row.rows,
  bsnLines: row.bsn_lines,
  answers: row.answers,
  accounts: row.accounts,
  faults: row.faults,
  counts: row.counts,
  state: row.state,
  madeOn: row.made_on,
});
const json = (value: unknown): string => JSON.stringify(value);

/** Partner lists of the own organisation: the policy shows no other's. */
export const partnerStore = (tx: Tx): PartnerStore => ({
  async keep(list, until) {
    await tx.deleteFrom('partner_list').where('state', '<>', 'done').where('made_on', '<', until).execute();
    await tx
      .insertInto('partner_list')
      .values({
        id: list.id,
        organisation_id: list.organisationId,
        member_id: list.memberId,
        file_name: list.fileName,
        header: json(list.header),
        mapping: json(list.mapping),
        rows: json(list.rows),
        bsn_lines: json(list.bsnLines),
        answers: json(list.answers),
        accounts: json(list.accounts),
        faults: json(list.faults),
        counts: json(list.counts),
        state: list.state,
        made_on: list.madeOn,
      })
      .execute();
  },
  async find(id) {
    const row = await tx.selectFrom('partner_list').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
    return row && listOf(row);
  },
  async lastRead() {
    const row = await tx
      .selectFrom('partner_list')
      .selectAll()
      .where('state', '=', 'done')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row && listOf(row);
  },
  async change(id, { state, ...change }) {
    const columns = Object.fromEntries(Object.entries(change).map(([name, value]) => [name, json(value)]));
    await tx
      .updateTable('partner_list')
      .set({ ...columns, ...(state !== undefined && { state }) })
      .where('id', '=', id)
      .execute();
  },
});
