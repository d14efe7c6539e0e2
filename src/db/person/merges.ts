import { sql } from 'kysely';
import type { MergedRecord, RecordStore, Restore } from '#app/ports/records.ts';
import type { Tx } from '../database.ts';
import { asProgram } from '../turn/as-program.ts';

type Row = {
  case_id: string;
  into_case_id: string;
  organisation_id: string;
  member_id: string;
  merged_on: string;
  restore: Restore;
};
const mergedOf = (row: Row): MergedRecord => ({
  caseId: row.case_id,
  intoCaseId: row.into_case_id,
  organisationId: row.organisation_id,
  memberId: row.member_id,
  mergedOn: row.merged_on,
  restore: row.restore,
});

/** Whoever may not see one record for a private reason may not see the other either, while both are one person. */
const shareNoViews = (tx: Tx, { caseId, intoCaseId }: MergedRecord) =>
  asProgram(tx, () =>
    sql`insert into no_view (case_id, member_id, organisation_id, declared_on, from_case_id)
      select o.also, n.member_id, n.organisation_id, app_today(), n.case_id
      from (values (${caseId}::uuid, ${intoCaseId}::uuid), (${intoCaseId}::uuid, ${caseId}::uuid)) as o(one, also)
      join no_view n on n.case_id = o.one on conflict do nothing returning case_id`.execute(tx),
  );
const takeNoViewsBack = (tx: Tx, { caseId, intoCaseId }: MergedRecord) =>
  asProgram(tx, () =>
    sql`delete from no_view where (case_id, from_case_id) in ((${caseId}::uuid, ${intoCaseId}::uuid),
      (${intoCaseId}::uuid, ${caseId}::uuid)) returning case_id`.execute(tx),
  );

type Together = Pick<RecordStore, 'hold' | 'merge' | 'mergedInto' | 'mergedFrom'>;
type Apart = Pick<RecordStore, 'unmerge' | 'moveDossiers' | 'takeAlong' | 'endAgain'>;

const together = (tx: Tx): Together => ({
  async hold(caseIds) {
    await sql`select id as case_id from cases where id = any(${[...caseIds]}::uuid[]) order by id for update`.execute(
      tx,
    );
  },
  async merge(merged) {
    await tx
      .insertInto('merged_record')
      .values({
        case_id: merged.caseId,
        into_case_id: merged.intoCaseId,
        organisation_id: merged.organisationId,
        member_id: merged.memberId,
        merged_on: merged.mergedOn,
        restore: JSON.stringify(merged.restore),
      })
      .returning('case_id')
      .execute();
    await shareNoViews(tx, merged);
  },
  async mergedInto(caseId) {
    // The other case is what this row tells: it is the one that the log must know of.
    const row = await tx
      .selectFrom('merged_record')
      .select(['into_case_id as case_id', 'organisation_id', 'member_id', 'merged_on', 'restore'])
      .where('case_id', '=', caseId)
      .executeTakeFirst();
    return row && mergedOf({ ...row, into_case_id: row.case_id, case_id: caseId });
  },
  async mergedFrom(caseId) {
    const rows = await tx
      .selectFrom('merged_record')
      .selectAll()
      .where('into_case_id', '=', caseId)
      .orderBy('merged_on')
      .orderBy('case_id')
      .execute();
    return rows.map(mergedOf);
  },
});

const apart = (tx: Tx): Apart => ({
  async unmerge(merged) {
    await tx.deleteFrom('merged_record').where('case_id', '=', merged.caseId).returning('case_id').execute();
    await takeNoViewsBack(tx, merged);
  },
  async moveDossiers(caseId, toCaseId, only) {
    const keys = only && JSON.stringify(only);
    const { rows } = await sql<{ case_id: string; system: string; number: string }>`
      update register_record r set case_id = ${toCaseId} where r.case_id = ${caseId}
        and (${keys ?? null}::jsonb is null or exists (select from jsonb_to_recordset(${keys ?? '[]'}::jsonb)
          as k(system text, number text) where k.system = r.system and k.number = r.dossier_number))
      returning r.case_id, r.system, r.dossier_number as number`.execute(tx);
    return rows.map(({ system, number }) => ({ system, number }));
  },
  async takeAlong(caseId, toCaseId, only) {
    const these = only && JSON.stringify(only.map(({ what, id, number }) => ({ what, row_id: id, number })));
    const { rows } = await sql<{ case_id: string; what: string; row_id: string; number: number | null }>`
      select case_id, what, row_id, number from merge_takes_along(${caseId}::uuid, ${toCaseId}::uuid, ${these}::jsonb)`.execute(
      tx,
    );
    return rows.map(({ what, row_id: id, number }) => ({ what, id, number }));
  },
  async endAgain(caseId, expectedVersion) {
    const row = await tx
      .updateTable('cases')
      .set((eb) => ({ state: 'ended' as const, version: eb('version', '+', 1) }))
      .where('id', '=', caseId)
      .where('version', '=', expectedVersion)
      .returning('id as case_id')
      .executeTakeFirst();
    return row !== undefined;
  },
});

/** Which records of the own organisation are one young person, under the actor's rights. */
export const merges = (tx: Tx): Together & Apart => ({ ...together(tx), ...apart(tx) });
