import type { CaseFacts, CaseStore } from '#app/ports/cases.ts';
import type { Turn } from '#domain/turn/turn.ts';
import type { Verb, Why } from '#domain/turn/verbs.ts';
import type { Tx } from '../database.ts';
import { accessWrites } from './access-writes.ts';

const turnRow = (turn: Turn) => ({
  organisation_id: turn.holder.organisationId,
  team_id: turn.holder.teamId,
  member_id: turn.holder.memberId,
  waits_for: turn.waitsFor,
  due_on: turn.dueOn,
  since: turn.since,
  given_by_organisation_id: turn.givenBy.organisationId,
  given_by_member_id: turn.givenBy.memberId,
});
const taskRow = (turn: Turn) => ({
  organisation_id: turn.holder.organisationId,
  also_organisation_id: turn.alsoOrganisationId,
  verb: turn.verb,
  words: turn.words,
  why: turn.why,
  why_words: turn.whyWords,
});

async function findCase(tx: Tx, caseId: string): Promise<CaseFacts | undefined> {
  const row = await tx.selectFrom('cases').selectAll().select('id as case_id').where('id', '=', caseId).executeTakeFirst();
  if (!row) return undefined;
  const handovers = await tx
    .selectFrom('handover')
    .select(['case_id', 'id', 'to_organisation_id', 'taken_over_on', 'state'])
    .where('case_id', '=', caseId)
    .where('sent_on', 'is not', null)
    .where('state', '<>', 'sent-back')
    .where((eb) => eb.or([eb('state', '<>', 'withdrawn'), eb('taken_over_on', 'is not', null)]))
    .execute();
  return {
    caseId,
    leadOrganisationId: row.lead_organisation_id,
    recordOrganisationId: row.record_organisation_id,
    contactMemberId: row.contact_member_id,
    state: row.state,
    version: row.version,
    openedOn: row.opened_on,
    openedAs: row.opened_as,
    endedOn: row.ended_on,
    endReason: row.end_reason,
    handovers: handovers.map((h) => ({
      id: h.id,
      toOrganisationId: h.to_organisation_id,
      takenOver: h.taken_over_on !== null,
      withdrawn: h.state === 'withdrawn',
    })),
  };
}

async function readTurn(tx: Tx, caseId: string): Promise<Turn | undefined> {
  const row = await tx
    .selectFrom('turn')
    .leftJoin('turn_task', 'turn_task.case_id', 'turn.case_id')
    .select(['turn.case_id', 'turn.organisation_id', 'team_id', 'member_id', 'waits_for', 'due_on', 'since'])
    .select(['given_by_organisation_id', 'given_by_member_id', 'also_organisation_id', 'verb', 'words', 'why', 'why_words'])
    .where('turn.case_id', '=', caseId)
    .executeTakeFirst();
  return (
    row && {
      caseId,
      holder: { organisationId: row.organisation_id, teamId: row.team_id, memberId: row.member_id },
      waitsFor: row.waits_for,
      // Another organisation sees who and when, not what for (house rule 4): then the task is 'other' without words.
      verb: (row.verb ?? 'other') as Verb,
      words: row.words,
      why: (row.why ?? 'given-on') as Why,
      whyWords: row.why_words,
      dueOn: row.due_on,
      since: row.since,
      givenBy: { organisationId: row.given_by_organisation_id, memberId: row.given_by_member_id },
      alsoOrganisationId: row.also_organisation_id,
    }
  );
}

/** Counts the version up when nobody was faster; the row lock makes the second of two wait and then lose. */
const claimVersion = async (tx: Tx, caseId: string, expected: number) => {
  const row = await tx
    .updateTable('cases')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', caseId)
    .where('version', '=', expected)
    .returning('id as case_id')
    .executeTakeFirst();
  return row !== undefined;
};

async function insertTurn(tx: Tx, turn: Turn, leadOrganisationId: string): Promise<void> {
  await tx
    .insertInto('turn')
    .values({ case_id: turn.caseId, lead_organisation_id: leadOrganisationId, ...turnRow(turn) })
    .execute();
  await tx
    .insertInto('turn_task')
    .values({ case_id: turn.caseId, ...taskRow(turn) })
    .execute();
}

/** Cases and turns under the actor's rights. The database refuses zero turns and two (0003_case.sql). */
export const caseStore = (tx: Tx): CaseStore => ({
  ...accessWrites(tx),
  find: (caseId) => findCase(tx, caseId),
  turn: (caseId) => readTurn(tx, caseId),
  async open(c) {
    await tx
      .insertInto('cases')
      .values({
        id: c.caseId,
        lead_organisation_id: c.organisationId,
        record_organisation_id: c.organisationId,
        pseudonym: c.pseudonym,
        opened_on: c.openedOn,
        opened_as: c.openedAs,
      })
      .returning('id as case_id')
      .execute();
    await insertTurn(tx, c.turn, c.organisationId);
  },
  async giveTurn(turn, expectedVersion) {
    if (!(await claimVersion(tx, turn.caseId, expectedVersion))) return false;
    // The task first: row-level security lets who is on turn now change it, and after the turn moved that is another.
    await tx.updateTable('turn_task').set(taskRow(turn)).where('case_id', '=', turn.caseId).execute();
    const moved = await tx.updateTable('turn').set(turnRow(turn)).where('case_id', '=', turn.caseId).executeTakeFirst();
    return moved.numUpdatedRows === 1n;
  },
  async setContact(caseId, memberId) {
    await tx.updateTable('cases').set({ contact_member_id: memberId }).where('id', '=', caseId).execute();
  },
  async setLead(caseId, organisationId) {
    await tx.updateTable('cases').set({ lead_organisation_id: organisationId }).where('id', '=', caseId).execute();
  },
  async end(caseId, on, reason, expectedVersion) {
    if (!(await claimVersion(tx, caseId, expectedVersion))) return false;
    await tx.deleteFrom('turn').where('case_id', '=', caseId).execute();
    await tx
      .updateTable('cases')
      .set({ state: 'ended', ended_on: on, end_reason: reason })
      .where('id', '=', caseId)
      .execute();
    return true;
  },
  async reopen(turn, expectedVersion) {
    if (!(await claimVersion(tx, turn.caseId, expectedVersion))) return false;
    const row = await tx
      .updateTable('cases')
      .set({ state: 'active', ended_on: null, end_reason: null })
      .where('id', '=', turn.caseId)
      .returning(['id as case_id', 'lead_organisation_id'])
      .executeTakeFirstOrThrow();
    await insertTurn(tx, turn, row.lead_organisation_id);
    return true;
  },
});
