import { sql } from 'kysely';
import type { ExchangeStore } from '#app/ports/exchanges.ts';
import type { FieldId } from '#domain/exchange/fields.ts';
import type { Day } from '#law/day.ts';
import type { Tx } from '../database.ts';

type Counted = { readonly exchange: string; readonly out_count: number; readonly in_count: number };

/** What an organisation took out of an exchange, and how often each is used. */
export const exchangeStore = (tx: Tx): ExchangeStore => ({
  async narrowed() {
    const rows = await tx
      .selectFrom('exchange_narrowed as n')
      .leftJoin('member as m', 'm.id', 'n.member_id')
      .select(['n.exchange', 'n.field', 'n.narrowed_on', 'm.name'])
      .execute();
    return rows.map((row) => ({
      exchange: row.exchange,
      field: row.field as FieldId,
      by: row.name ?? '',
      on: row.narrowed_on,
    }));
  },
  async keep(exchange, fields, { organisationId, memberId, on }) {
    const own = { organisation_id: organisationId, exchange };
    await tx
      .deleteFrom('exchange_narrowed')
      .where('organisation_id', '=', organisationId)
      .where('exchange', '=', exchange)
      .$if(fields.length > 0, (q) => q.where('field', 'not in', fields))
      .execute();
    if (fields.length === 0) return;
    await tx
      .insertInto('exchange_narrowed')
      .values(fields.map((field) => ({ ...own, field, member_id: memberId, narrowed_on: on })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  },
  async used(since: Day) {
    const { rows } = await sql<Counted>`select * from exchange_counts(${since}::date)`.execute(tx);
    return rows.map((row) => ({ exchange: row.exchange, out: row.out_count, in: row.in_count }));
  },
});
