import { sql } from 'kysely';
import type { CaseFacts, CaseStore, ProgramCases } from '#app/ports/cases.ts';
import { isExtract } from '#domain/extract/kinds.ts';
import { leadStays, type HandoverKind } from '#domain/handover/kinds.ts';
import { isHandedOver, type HandoverState } from '#domain/handover/states.ts';
import type { Turn } from '#domain/turn/turn.ts';
import type { Tx } from '../database.ts';
import { handingOn, noViews, sharing, wallMoves, walls } from './access-writes.ts';
import { asProgram } from './as-program.ts';
import { links, linkWrites } from './links.ts';
import { outcomeEnds } from './outcome-store.ts';
import { heldTurns, readTurn } from './read-turn.ts';

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
  const row = await tx
    .selectFrom('cases')
    .selectAll()
    .select(['id as case_id', sql<boolean>`id = any((select app_emergency())::uuid[])`.as('emergency')])
    .where('id', '=', caseId)
    .executeTakeFirst();
  if (!row) return undefined;
  const handovers = await tx
    .selectFrom('handover')
    .select(['case_id', 'id', 'from_organisation_id', 'to_organisation_id', 'taken_over_on', 'state', 'kind'])
    .where('case_id', '=', caseId)
    .where('sent_on', 'is not', null)
    .where('state', '<>', 'sent-back')
    .where((eb) => eb.or([eb('state', '<>', 'withdrawn'), eb('taken_over_on', 'is not', null)]))
    .orderBy('id')
    .execute();
  return {
    caseId,
    emergency: row.emergency,
    leadOrganisationId: row.lead_organisation_id,
    recordOrganisationId: row.record_organisation_id,
    contactMemberId: row.contact_member_id,
    state: row.state,
    version: row.version,
    openedOn: row.opened_on,
    openedAs: row.opened_as,
    endedOn: row.ended_on,
    handovers: handovers.map((h) => ({
      id: h.id,
      fromOrganisationId: h.from_organisation_id,
      toOrganisationId: h.to_organisation_id,
      takenOver: h.taken_over_on !== null,
      withdrawn: h.state === 'withdrawn',
      done: isHandedOver(h.state as HandoverState) && !leadStays(h.kind as HandoverKind),
      beside: isExtract(h.kind),
    })),
  };
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

const moves = (tx: Tx): Pick<CaseStore, 'giveTurn' | 'setContact'> => ({
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
});

const programCases = (tx: Tx): ProgramCases => {
  const { alsoName } = walls(tx);
  const { canSee } = noViews(tx);
  const { heldBy, contactsOf } = heldTurns(tx);
  return {
    ...moves(tx),
    ...linkWrites(tx),
    ...wallMoves(tx),
    ...handingOn(tx),
    alsoName,
    canSee,
    heldBy,
    contactsOf,
    linkOf: links(tx).linkOf,
    async keepTaskToHolder(caseId) {
      const task = tx.updateTable('turn_task').set({ also_organisation_id: null });
      await task.where('case_id', '=', caseId).returning('case_id').execute();
    },
  };
};

const lifetimes = (tx: Tx): Pick<CaseStore, 'open' | 'end' | 'reopen' | 'linkAway'> => ({
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
  async linkAway(caseId, expectedVersion) {
    if (!(await claimVersion(tx, caseId, expectedVersion))) return false;
    await tx.deleteFrom('turn').where('case_id', '=', caseId).execute();
    await tx.updateTable('cases').set({ state: 'linked' }).where('id', '=', caseId).execute();
    return true;
  },
  async end(caseId, on, expectedVersion) {
    if (!(await claimVersion(tx, caseId, expectedVersion))) return false;
    await tx.deleteFrom('turn').where('case_id', '=', caseId).execute();
    await tx.updateTable('cases').set({ state: 'ended', ended_on: on }).where('id', '=', caseId).execute();
    return true;
  },
  async reopen(turn, expectedVersion) {
    if (!(await claimVersion(tx, turn.caseId, expectedVersion))) return false;
    const row = await tx
      .updateTable('cases')
      .set({ state: 'active', ended_on: null })
      .where('id', '=', turn.caseId)
      .returning(['id as case_id', 'lead_organisation_id'])
      .executeTakeFirstOrThrow();
    await insertTurn(tx, turn, row.lead_organisation_id);
    return true;
  },
});

/** Cases and turns under the actor's rights. The database refuses zero turns and two (0003_case.sql). */
export const caseStore = (tx: Tx): CaseStore => ({
  ...sharing(tx),
  ...walls(tx),
  ...noViews(tx),
  find: (caseId) => findCase(tx, caseId),
  turn: (caseId) => readTurn(tx, caseId),
  ...heldTurns(tx),
  ...links(tx),
  asProgram: (work) => asProgram(tx, () => work(programCases(tx))),
  ...moves(tx),
  ...lifetimes(tx),
  async setLead(caseId, organisationId) {
    await tx.updateTable('cases').set({ lead_organisation_id: organisationId }).where('id', '=', caseId).execute();
    // As the program: the rows are the old lead's, whoever of both records the meeting.
    await asProgram(tx, async () => {
      await wallMoves(tx).moveShield(caseId, organisationId);
      await outcomeEnds(tx, caseId);
    });
  },
});
