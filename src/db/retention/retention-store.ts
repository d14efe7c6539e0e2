import { sql } from 'kysely';
import type { Destruction, Pile, RetentionStore } from '#app/ports/retention.ts';
import type { Tx } from '../database.ts';

async function destructions(tx: Tx): Promise<readonly Destruction[]> {
  const rows = await tx
    .selectFrom('destruction as d')
    .innerJoin('member as p', 'p.id', 'd.proposed_by')
    .leftJoin('member as a', 'a.id', 'd.decided_by')
    .selectAll('d')
    .select(['p.name as proposed_name', 'a.name as decided_name'])
    .orderBy('d.id', 'desc')
    .limit(200)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    organisationId: row.organisation_id,
    rule: row.rule,
    event: row.event,
    years: row.term_years,
    year: row.year,
    listed: row.listed,
    untilOn: row.until_on,
    counted: row.counted,
    proposedBy: row.proposed_by,
    proposedOn: row.proposed_on,
    state: row.state,
    proposedByName: row.proposed_name,
    decidedBy: row.decided_by,
    decidedByName: row.decided_name,
    decidedOn: row.decided_on,
    refusedBecause: row.refused_because,
    destroyed: row.destroyed,
    stayedElsewhere: row.stayed_elsewhere,
    doneOn: row.done_on,
  }));
}

type TermPart = Pick<RetentionStore, 'agreedTerm' | 'agreeTerm'>;
const terms = (tx: Tx): TermPart => ({
  async agreedTerm(organisationId, rule) {
    const row = await tx
      .selectFrom('retention_term')
      .select(['years', 'source', 'set_on as setOn'])
      .where('organisation_id', '=', organisationId)
      .where('rule', '=', rule)
      .executeTakeFirst();
    return row;
  },
  async agreeTerm({ organisationId, rule, years, source, setOn, memberId }) {
    const said = { years, source, member_id: memberId, set_on: setOn };
    await tx
      .insertInto('retention_term')
      .values({ organisation_id: organisationId, rule, ...said })
      .onConflict((c) => c.columns(['organisation_id', 'rule']).doUpdateSet(said))
      .execute();
  },
});

type ProgramPart = Pick<RetentionStore, 'waiting' | 'destroyNext'>;
const program = (tx: Tx): ProgramPart => ({
  async waiting() {
    const rows = await tx
      .selectFrom('destruction')
      .select('id')
      .where('state', '=', 'approved')
      .orderBy('id')
      .execute();
    return rows.map(({ id }) => id);
  },
  async destroyNext(id, limit) {
    const { rows } = await sql<{ case_id: string }>`
      select case_id from destroy_approved(${id}::uuid, ${limit}::integer)`.execute(tx);
    return rows.length;
  },
});

/** Piles, proposals and terms. What is counted and what is destroyed runs as the owner (0045_retention.sql). */
export const retentionStore = (tx: Tx): RetentionStore => ({
  ...terms(tx),
  ...program(tx),
  async piles(event, years, today) {
    const { rows } = await sql<Pile>`select year, listed, people, runs, beside
      from retention_piles(${event}, ${years}::integer, ${today}::date) order by year, listed desc`.execute(tx);
    return rows;
  },
  async propose(d) {
    const done = await tx
      .insertInto('destruction')
      .values({
        id: d.id,
        organisation_id: d.organisationId,
        rule: d.rule,
        event: d.event,
        term_years: d.years,
        year: d.year,
        listed: d.listed,
        until_on: d.untilOn,
        counted: d.counted,
        proposed_by: d.proposedBy,
        proposed_on: d.proposedOn,
      })
      .onConflict((c) => c.doNothing())
      .executeTakeFirst();
    return done.numInsertedOrUpdatedRows === 1n;
  },
  async decide({ id, memberId, on, refusedBecause }) {
    const done = await tx
      .updateTable('destruction')
      .set({
        state: refusedBecause === null ? 'approved' : 'refused',
        decided_by: memberId,
        decided_on: on,
        refused_because: refusedBecause,
      })
      .where('id', '=', id)
      .where('state', '=', 'proposed')
      .executeTakeFirst();
    return done.numUpdatedRows === 1n;
  },
  destructions: () => destructions(tx),
});
