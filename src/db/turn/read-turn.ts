import type { CaseStore } from '#app/ports/cases.ts';
import { openStates } from '#domain/handover/states.ts';
import type { Turn } from '#domain/turn/turn.ts';
import type { Verb, Why } from '#domain/turn/verbs.ts';
import type { Tx } from '../database.ts';
import { countsBefore } from './closures.ts';

const turns = (tx: Tx) =>
  tx
    .selectFrom('turn')
    .leftJoin('turn_task', 'turn_task.case_id', 'turn.case_id')
    .select(['turn.case_id', 'turn.organisation_id', 'turn.team_id', 'turn.member_id', 'waits_for', 'due_on', 'since'])
    .select([
      'given_by_organisation_id',
      'given_by_member_id',
      'also_organisation_id',
      'verb',
      'words',
      'why',
      'why_words',
    ]);
type Row = Awaited<ReturnType<ReturnType<typeof turns>['executeTakeFirstOrThrow']>>;

const turnOf = (row: Row): Turn => ({
  caseId: row.case_id,
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
});

/** The open turn of a case; undefined when the actor may not see it or the case is not active. */
export async function readTurn(tx: Tx, caseId: string): Promise<Turn | undefined> {
  const row = await turns(tx).where('turn.case_id', '=', caseId).executeTakeFirst();
  return row && turnOf(row);
}

/** Turns and contacts by who holds them, in the order of their cases so that two who lock them never wait in a ring. */
export const heldTurns = (tx: Tx): Pick<CaseStore, 'heldBy' | 'contactsOf' | 'waitingPast' | 'hasOpenHandover'> => {
  const withVersion = () =>
    turns(tx).innerJoin('cases', 'cases.id', 'turn.case_id').select('version').orderBy('turn.case_id');
  return {
    async heldBy(memberId) {
      const rows = await withVersion().where('turn.member_id', '=', memberId).execute();
      return rows.map((row) => ({ turn: turnOf(row), version: row.version }));
    },
    async contactsOf(memberId) {
      const rows = await tx
        .selectFrom('cases')
        .select('id as case_id')
        .where('contact_member_id', '=', memberId)
        .orderBy('id')
        .execute();
      return rows.map((row) => row.case_id);
    },
    async waitingPast(today, after, limit) {
      const late = withVersion()
        .where('waits_for', '<>', 'self')
        .where(countsBefore({ of: 'turn.organisation_id', day: 'due_on', today }, today))
        .limit(limit);
      const rows = await (after === null ? late : late.where('turn.case_id', '>', after)).execute();
      return rows.map((row) => ({ turn: turnOf(row), version: row.version }));
    },
    async hasOpenHandover(caseId) {
      const row = await tx
        .selectFrom('handover')
        .select('case_id')
        .where('case_id', '=', caseId)
        .where('state', 'in', [...openStates])
        .executeTakeFirst();
      return row !== undefined;
    },
  };
};
