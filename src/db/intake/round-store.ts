import { sql, type RawBuilder, type Selectable } from 'kysely';
import type { RoundStore } from '#app/ports/rounds.ts';
import type { Period } from '#domain/intake/period.ts';
import type { Round } from '#domain/intake/round.ts';
import type { Tx } from '../database.ts';
import type { Tables } from '../tables.ts';
import { asProgram } from '../turn/as-program.ts';

const mostRounds = 500;
const textOf = ({ period }: Period): string => (period === null ? '' : String(period));
const roundOf = (row: Selectable<Tables['inventory_round']>): Round => ({
  id: row.id,
  organisationId: row.organisation_id,
  schoolYear: row.school_year,
  period: row.period === '' ? null : Number(row.period),
  dueOn: row.due_on,
  handedInOn: row.handed_in_on,
  nobodyLeaves: row.nobody_leaves,
});
/** Lists b that are read for the period of r: of that period, or of the whole year. */
const readFor = (r: RawBuilder<unknown>) => sql`from import_batch b where b.organisation_id = ${r}.organisation_id
  and b.kind = 'leavers' and b.state = 'done' and b.school_year = ${r}.school_year and b.period in (${r}.period, '')`;

/** When lists must be there, under the actor's rights; what only the program may do, inside an act that was authorised. */
export const roundStore = (tx: Tx): RoundStore => ({
  async rounds() {
    const all = tx.selectFrom('inventory_round').selectAll();
    const rows = await all.orderBy('due_on', 'desc').orderBy('id').limit(mostRounds).execute();
    return rows.map(roundOf);
  },
  async set(period, dueOn, schools) {
    await asProgram(tx, () =>
      sql`insert into inventory_round as r (id, organisation_id, school_year, period, due_on, handed_in_on)
        select s.id, s."organisationId", s.school_year, s.period, ${dueOn}::date, (select min(b.done_on) ${readFor(sql`s`)})
        from (select id, "organisationId", "organisationId" as organisation_id, ${period.schoolYear}::integer as school_year,
          ${textOf(period)}::text as period from jsonb_to_recordset(${JSON.stringify(schools)}::jsonb)
          as j(id uuid, "organisationId" uuid)) s
        on conflict (organisation_id, school_year, period) do update set due_on = excluded.due_on`.execute(tx),
    );
  },
  async drop(period) {
    await asProgram(tx, () =>
      tx
        .deleteFrom('inventory_round')
        .where('school_year', '=', period.schoolYear)
        .where('period', '=', textOf(period))
        .execute(),
    );
  },
  async handIn({ organisationId, ...period }, on, nobodyLeaves) {
    await tx
      .updateTable('inventory_round')
      .set({ handed_in_on: on, nobody_leaves: nobodyLeaves })
      .where('organisation_id', '=', organisationId)
      .where('school_year', '=', period.schoolYear)
      .$if(period.period !== null, (rounds) => rounds.where('period', '=', textOf(period)))
      .where('handed_in_on', 'is', null)
      .execute();
  },
  async takeBack({ organisationId, ...period }) {
    await tx
      .updateTable('inventory_round as r')
      .set({ handed_in_on: null })
      .where('organisation_id', '=', organisationId)
      .where('school_year', '=', period.schoolYear)
      .$if(period.period !== null, (rounds) => rounds.where('period', '=', textOf(period)))
      .where('nobody_leaves', '=', false)
      .where(sql<boolean>`not exists (select ${readFor(sql`r`)})`)
      .execute();
  },
});
