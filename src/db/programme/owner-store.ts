import { sql } from 'kysely';
import type { ProgrammeOwnerStore } from '#app/ports/programme-owner.ts';
import type { DutyDone, OwnerChange, OwnerDuty, OwnerState } from '#domain/programme/owner.ts';
import type { Tx } from '../database.ts';

async function changesOf(tx: Tx, programmeId: string): Promise<readonly OwnerChange[]> {
  const rows = await tx
    .selectFrom('programme_owner as c')
    .innerJoin('organisation as o', 'o.id', 'c.organisation_id')
    .innerJoin('organisation as f', 'f.id', 'c.from_organisation_id')
    .selectAll('c')
    .select(['o.name as toName', 'f.name as fromName'])
    .where('c.programme_id', '=', programmeId)
    .orderBy('c.asked_on')
    .orderBy('c.id')
    .execute();
  const done = await tx
    .selectFrom('programme_owner_done as d')
    .innerJoin('programme_owner as c', 'c.id', 'd.owner_id')
    .selectAll('d')
    .where('c.programme_id', '=', programmeId)
    .execute();
  const doneOf = (id: string): Partial<Record<OwnerDuty, DutyDone>> =>
    Object.fromEntries(
      done
        .filter((one) => one.owner_id === id)
        .map((one) => [one.duty, { on: one.done_on, how: one.how, by: one.by_name }]),
    );
  return rows.map((row) => ({
    id: row.id,
    organisationId: row.organisation_id,
    name: row.toName,
    fromOrganisationId: row.from_organisation_id,
    fromName: row.fromName,
    fromDay: row.from_day,
    decision: row.decision,
    asked: { memberId: row.member_id, name: row.by_name, on: row.asked_on },
    state: row.state,
    decided:
      row.decided_name === null || row.decided_on === null
        ? null
        : { name: row.decided_name, on: row.decided_on, why: row.why },
    done: doneOf(row.id),
  }));
}

/** Who answers for the programme, by day (0109_programme_owner.sql). */
export const programmeOwnerStore = (tx: Tx): ProgrammeOwnerStore => ({
  changes: (programmeId) => changesOf(tx, programmeId),
  async ask(programmeId, { id, organisationId, fromOrganisationId, fromDay, decision }, { memberId, name, on }) {
    const by = { member_id: memberId, by_name: name, asked_on: on };
    const whom = { organisation_id: organisationId, from_organisation_id: fromOrganisationId };
    await tx
      .insertInto('programme_owner')
      .values({ id, programme_id: programmeId, ...whom, from_day: fromDay, decision, ...by, state: 'waiting' })
      .execute();
  },
  async decide(changeId, answer, { name, why, partyId }) {
    const { rows } = await sql<{ said: OwnerState | 'gone' }>`
      select app_decide_owner(${changeId}, ${answer}, ${name}, ${why}, ${partyId}) as said`.execute(tx);
    return rows[0]?.said ?? 'gone';
  },
  async mark(changeId, duty, { on: doneOn, how, organisationId }, { memberId, name, on }) {
    const by = { organisation_id: organisationId, member_id: memberId, by_name: name, written_on: on };
    const made = await tx
      .insertInto('programme_owner_done')
      .values({ owner_id: changeId, duty, done_on: doneOn, how, ...by })
      .onConflict((c) => c.doNothing())
      .executeTakeFirst();
    return (made.numInsertedOrUpdatedRows ?? 0n) > 0n;
  },
  async isOfAnother(organisationId) {
    const { rows } = await sql<{ other: boolean }>`select app_region_of_another(${organisationId}) as other`.execute(
      tx,
    );
    return rows[0]?.other === true;
  },
});
