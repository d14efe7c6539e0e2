import { sql } from 'kysely';
import type { RightsFacts, ReviewStore } from '#app/ports/reviews.ts';
import type { Day } from '#law/day.ts';
import type { Tx } from '../database.ts';

const shown = ['id', 'organisation_id', 'ask_from', 'due_on', 'closed_on', 'closed_by', 'tasks'] as const;
type Row = {
  id: string;
  organisation_id: string;
  ask_from: Day;
  due_on: Day;
  closed_on: Day | null;
  closed_by: string | null;
  tasks: string[];
};
const reviewOf = (row: Row) => ({
  id: row.id,
  organisationId: row.organisation_id,
  askFrom: row.ask_from,
  dueOn: row.due_on,
  closedOn: row.closed_on,
  closedBy: row.closed_by,
  tasks: row.tasks,
});
type FactRow = {
  member_id: string;
  seen_month: string | null;
  long_ago: boolean;
  app: boolean;
  passkeys: number;
  outside: boolean;
};
const factsOf = ({ member_id, seen_month, long_ago, ...ways }: FactRow): RightsFacts => ({
  ...ways,
  memberId: member_id,
  seenMonth: seen_month,
  longAgo: long_ago,
});

const readRounds = (tx: Tx): Pick<ReviewStore, 'reviews' | 'open' | 'openForProgram'> => ({
  async reviews(organisationId) {
    const rows = await tx
      .selectFrom('rights_review')
      .select(shown)
      .where('organisation_id', '=', organisationId)
      .orderBy('closed_on', (order) => order.desc().nullsFirst())
      .orderBy('id')
      .execute();
    return rows.map(reviewOf);
  },
  async open() {
    const rows = await tx
      .selectFrom('rights_review')
      .select(shown)
      .where('closed_on', 'is', null)
      .orderBy('due_on')
      .execute();
    return rows.map(reviewOf);
  },
  async openForProgram() {
    const rows = await tx
      .selectFrom('rights_review')
      .selectAll()
      .where('closed_on', 'is', null)
      .orderBy('id')
      .execute();
    return rows.map((row) => ({ ...reviewOf(row), toldOn: row.told_on, lateToldOn: row.late_told_on }));
  },
});
const rounds = (tx: Tx): Pick<ReviewStore, 'begin' | 'close' | 'told'> => ({
  async begin({ id, organisationId, askFrom, dueOn }) {
    await tx
      .insertInto('rights_review')
      .values({ id, organisation_id: organisationId, ask_from: askFrom, due_on: dueOn })
      .onConflict((is) => is.column('organisation_id').where('closed_on', 'is', null).doNothing())
      .execute();
  },
  async close(id, { memberId, on }, tasks) {
    const { numUpdatedRows } = await tx
      .updateTable('rights_review')
      .set({ closed_on: on, closed_by: memberId, tasks: [...tasks] })
      .where('id', '=', id)
      .where('closed_on', 'is', null)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  },
  async told(id, { toldOn, lateToldOn }) {
    await tx
      .updateTable('rights_review')
      .set({
        ...(toldOn !== undefined && { told_on: toldOn }),
        ...(lateToldOn !== undefined && { late_told_on: lateToldOn }),
      })
      .where('id', '=', id)
      .execute();
  },
});

/** Looking once a year at the rights of colleagues. No young person is among it. */
export const reviewStore = (tx: Tx): ReviewStore => ({
  ...readRounds(tx),
  ...rounds(tx),
  async checks(reviewId) {
    const rows = await tx
      .selectFrom('rights_check')
      .select(['member_id', 'checked_by', 'checked_on', 'saw'])
      .where('review_id', '=', reviewId)
      .execute();
    return rows.map((row) => ({
      memberId: row.member_id,
      checkedBy: row.checked_by,
      checkedOn: row.checked_on,
      saw: row.saw,
    }));
  },
  async check(id, review, { memberId, checkedBy, checkedOn, saw }) {
    await tx
      .insertInto('rights_check')
      .values({
        id,
        review_id: review.id,
        organisation_id: review.organisationId,
        member_id: memberId,
        checked_by: checkedBy,
        checked_on: checkedOn,
        saw: sql`${JSON.stringify(saw)}::jsonb`,
      })
      .onConflict((is) => is.columns(['review_id', 'member_id']).doNothing())
      .execute();
  },
  async facts() {
    const { rows } = await sql<FactRow>`select * from rights_facts()`.execute(tx);
    return rows.map(factsOf);
  },
});
