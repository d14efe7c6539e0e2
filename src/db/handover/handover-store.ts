import { sql } from 'kysely';
import type { HandoverStore } from '#app/ports/handovers.ts';
import type { Block, BlockId } from '#domain/handover/blocks.ts';
import type { Handover } from '#domain/handover/handover.ts';
import type { Tx } from '../database.ts';
import { countsBefore } from '../turn/closures.ts';
import { changedColumns, handoverOf, newRow, type Kept } from './handover-rows.ts';
import { linkWrites } from './link-store.ts';

const blockRow = (h: Handover, block: Block) => ({
  handover_id: h.id,
  case_id: h.caseId,
  organisation_id: h.fromOrganisationId,
  to_organisation_id: h.toOrganisationId,
  block: block.id,
  text: block.text,
  goes_along: block.goesAlong,
  moment: block.moment,
});

/** Hand-overs only: an extract or referral (../extract) stands in the same table and is none. */
const handovers = (tx: Tx) =>
  tx
    .selectFrom('handover')
    .where('kind', 'not in', ['H13', 'H14'])
    .leftJoin('handover_inside', 'handover_inside.handover_id', 'handover.id')
    .selectAll('handover')
    .select(['capacity', 'own_view', 'necessity']);

/** What never leaves the sender, in a row of its own. */
async function keepInside(tx: Tx, h: Handover, { capacity, ownView, necessity }: Kept) {
  const inside = {
    ...(capacity !== undefined && { capacity }),
    ...(ownView !== undefined && { own_view: ownView }),
    ...(necessity !== undefined && { necessity }),
  };
  if (Object.keys(inside).length === 0) return;
  await tx
    .insertInto('handover_inside')
    .values({ handover_id: h.id, case_id: h.caseId, organisation_id: h.fromOrganisationId, ...inside })
    .onConflict((c) => c.column('handover_id').doUpdateSet(inside))
    .returning('case_id')
    .execute();
}

const whoAnswers = sql`case when state in ('asked', 'arrived-asked') then from_organisation_id else to_organisation_id end`;

const reads = (tx: Tx): Pick<HandoverStore, 'find' | 'hold' | 'ofCase' | 'received' | 'unanswered'> => ({
  async find(id) {
    const row = await handovers(tx).where('id', '=', id).executeTakeFirst();
    return row && handoverOf(row);
  },
  async hold(id) {
    const row = await handovers(tx).where('id', '=', id).forUpdate('handover').executeTakeFirst();
    return row && handoverOf(row);
  },
  async ofCase(caseId) {
    const rows = await handovers(tx)
      .where('handover.case_id', '=', caseId)
      .orderBy('begun_on', 'desc')
      .orderBy('id', 'desc')
      .execute();
    return rows.map(handoverOf);
  },
  async received(caseIds) {
    if (caseIds.length === 0) return [];
    const rows = await tx
      .selectFrom('handover')
      .distinctOn('case_id')
      .select(['case_id', 'shown_school', 'shown_end'])
      .where('case_id', 'in', caseIds)
      .where('sent_on', 'is not', null)
      .where('kind', 'not in', ['H13', 'H14'])
      .where(sql<boolean>`to_organisation_id = any((select app_organisations())::uuid[])`)
      .orderBy('case_id')
      .orderBy('begun_on', 'desc')
      .orderBy('id', 'desc')
      .execute();
    return rows.map((row) => ({ caseId: row.case_id, shownSchool: row.shown_school, shownEnd: row.shown_end }));
  },
  async unanswered(today) {
    const rows = await tx
      .selectFrom('handover')
      .select(['case_id', 'id'])
      .where('state', 'in', ['sent', 'asked', 'arrived-asked'])
      // The question lies with the sender; else the receiver answers. Who is closed does not let it lapse.
      .where(countsBefore({ of: whoAnswers, day: 'answer_due_on', today }, today))
      .orderBy('id')
      .execute();
    return rows.map((row) => row.id);
  },
});

const contents = (tx: Tx): Pick<HandoverStore, 'blocks' | 'saveBlock'> => ({
  async blocks(id) {
    const rows = await tx
      .selectFrom('handover_block')
      .select(['case_id', 'block', 'text', 'goes_along', 'moment'])
      .where('handover_id', '=', id)
      .execute();
    return rows.map((row) => ({
      id: row.block as BlockId,
      text: row.text,
      goesAlong: row.goes_along,
      moment: row.moment,
    }));
  },
  async saveBlock(handover, block) {
    await tx
      .updateTable('handover_block')
      .set({ text: block.text, goes_along: block.goesAlong, to_organisation_id: handover.toOrganisationId })
      .where('handover_id', '=', handover.id)
      .where('block', '=', block.id)
      .returning('case_id')
      .execute();
  },
});

const talk = (tx: Tx): Pick<HandoverStore, 'messages' | 'addMessage'> => ({
  async messages(id) {
    const rows = await tx
      .selectFrom('handover_message')
      .select(['case_id', 'id', 'kind', 'author', 'text', 'written_on'])
      .where('handover_id', '=', id)
      .orderBy('id')
      .execute();
    return rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      author: row.author,
      text: row.text,
      writtenOn: row.written_on,
    }));
  },
  async addMessage(handover, message, organisationId, otherOrganisationId) {
    await tx
      .insertInto('handover_message')
      .values({
        id: message.id,
        handover_id: handover.id,
        case_id: handover.caseId,
        organisation_id: organisationId,
        other_organisation_id: otherOrganisationId,
        author: message.author,
        kind: message.kind,
        text: message.text,
        written_on: message.writtenOn,
      })
      .returning('case_id')
      .execute();
  },
});

/** Hand-overs, their blocks, questions and links, under the actor's rights. */
export const handoverStore = (tx: Tx): HandoverStore => ({
  ...reads(tx),
  ...contents(tx),
  ...talk(tx),
  ...linkWrites(tx),
  async begin(handover, blocks) {
    await tx.insertInto('handover').values(newRow(handover)).returning('case_id').execute();
    await tx
      .insertInto('handover_block')
      .values(blocks.map((block) => blockRow(handover, block)))
      .returning('case_id')
      .execute();
  },
  async change(handover, { capacity, ownView, necessity, ...change }) {
    await tx
      .updateTable('handover')
      .set({
        ...changedColumns(change),
        changed_by_member_id: sql<string | null>`app_member()`,
        version: sql<number>`version + 1`,
      })
      .where('id', '=', handover.id)
      .returning('case_id')
      .executeTakeFirstOrThrow();
    await keepInside(tx, handover, {
      ...(capacity !== undefined && { capacity }),
      ...(ownView !== undefined && { ownView }),
      ...(necessity !== undefined && { necessity }),
    });
  },
});
