import { sql } from 'kysely';
import type { TakeOutStore } from '#app/ports/take-out.ts';
import type { TakeOut, TakeOutCounts } from '#domain/takeout/steps.ts';
import type { Line } from '#domain/takeout/write.ts';
import type { Tx } from '../database.ts';
import { asProgram } from '../turn/as-program.ts';

const all = (tx: Tx) => tx.selectFrom('take_out').selectAll();
type TakeOutRow = Awaited<ReturnType<ReturnType<typeof all>['executeTakeFirstOrThrow']>>;
const takeOutOf = (row: TakeOutRow): TakeOut => ({
  id: row.id,
  organisationId: row.organisation_id,
  state: row.state,
  askedBy: row.asked_by,
  askedOn: row.asked_on,
  fileYesBy: row.file_yes_by,
  fileYesOn: row.file_yes_on,
  takenOn: row.taken_on,
  control: row.control,
  readyOn: row.ready_on,
  goneYesBy: row.gone_yes_by,
  goneYesOn: row.gone_yes_on,
  counts: row.counts,
  doneOn: row.done_on,
});

/** Asking, saying yes, and the numbers that both people read first. */
const wishes = (tx: Tx): Pick<TakeOutStore, 'newest' | 'ask' | 'change' | 'counts'> => ({
  async newest(organisationId) {
    const row = await all(tx).where('organisation_id', '=', organisationId).orderBy('id', 'desc').executeTakeFirst();
    return row && takeOutOf(row);
  },
  async ask(one) {
    const { id, organisationId: organisation_id, askedBy: asked_by, askedOn: asked_on } = one;
    await tx
      .insertInto('take_out')
      .values({ id, organisation_id, asked_by, asked_on, state: 'asked', counts: '{}' })
      .execute();
  },
  async change(one, change) {
    const set = {
      ...(change.state !== undefined && { state: change.state }),
      ...(change.fileYesBy !== undefined && { file_yes_by: change.fileYesBy }),
      ...(change.fileYesOn !== undefined && { file_yes_on: change.fileYesOn }),
      ...(change.takenOn !== undefined && { taken_on: change.takenOn }),
      ...(change.control !== undefined && { control: change.control }),
      ...(change.readyOn !== undefined && { ready_on: change.readyOn }),
      ...(change.goneYesBy !== undefined && { gone_yes_by: change.goneYesBy }),
      ...(change.goneYesOn !== undefined && { gone_yes_on: change.goneYesOn }),
      ...(change.counts !== undefined && { counts: JSON.stringify(change.counts) }),
    };
    const done = await tx
      .updateTable('take_out')
      .set(set)
      .where('id', '=', one.id)
      .where('state', '=', one.state)
      .executeTakeFirst();
    return done.numUpdatedRows > 0n;
  },
  async counts(organisationId) {
    const { rows } = await sql<{
      counts: TakeOutCounts | null;
    }>`select take_out_counts(${organisationId}::uuid) as counts`.execute(tx);
    return rows[0]?.counts ?? undefined;
  },
});

const going = (
  tx: Tx,
): Pick<TakeOutStore, 'lines' | 'isBarred' | 'removing' | 'removeSome' | 'removeRest' | 'closeAccounts'> => ({
  async lines(table) {
    const { rows } = await sql<{
      case_id: string | null;
      line: Line;
    }>`select case_id, line from take_out_rows(${table})`.execute(tx);
    return rows.map(({ line }) => line);
  },
  async isBarred() {
    const { rows } = await sql<{ barred: boolean }>`select take_out_barred() as barred`.execute(tx);
    return rows[0]?.barred !== false;
  },
  async removing() {
    const rows = await tx
      .selectFrom('take_out')
      .select('organisation_id')
      .where('state', '=', 'removing')
      .orderBy('id')
      .execute();
    return rows.map(({ organisation_id }) => organisation_id);
  },
  async removeSome(organisationId, most) {
    const { rows } = await sql<{
      done: number;
    }>`select take_out_remove(${organisationId}::uuid, ${most}::integer) as done`.execute(tx);
    return rows[0]?.done ?? 0;
  },
  async removeRest(organisationId, onDay) {
    await sql`select take_out_finish as case_id from take_out_finish(${organisationId}::uuid, ${onDay}::date)`.execute(
      tx,
    );
  },
  closeAccounts: (organisationId, onDay) =>
    asProgram(tx, async () => {
      await sql`delete from session where member_id in (select id from member where organisation_id = ${organisationId}::uuid)`.execute(
        tx,
      );
      await sql`update member set left_on = ${onDay}::date where organisation_id = ${organisationId}::uuid and left_on is null`.execute(
        tx,
      );
    }),
});

const coming = (tx: Tx): Pick<TakeOutStore, 'opens' | 'bringIn' | 'invite'> => ({
  opens: (organisationId) =>
    asProgram(tx, async () => {
      await tx.updateTable('organisation').set({ has_account: true }).where('id', '=', organisationId).execute();
    }),
  async bringIn(organisationId, table, rows) {
    await sql`select case_id from take_in_rows(${organisationId}::uuid, ${table}, ${JSON.stringify(rows)}::jsonb)`.execute(
      tx,
    );
  },
  invite: (organisationId, memberId, id, tokenHash, [madeOn, expiresOn]) =>
    asProgram(tx, async () => {
      const row = { id, organisation_id: organisationId, member_id: memberId, token_hash: Buffer.from(tokenHash) };
      await tx
        .insertInto('invitation')
        .values({ ...row, made_on: madeOn, expires_on: expiresOn, used_on: null })
        .execute();
    }),
});

/** Stepping out and coming in. What only the database can see of both people and all walls, its functions decide (0046). */
export const takeOutStore = (tx: Tx): TakeOutStore => ({ ...wishes(tx), ...going(tx), ...coming(tx) });
