import { sql } from 'kysely';
import type { ExtractStore } from '#app/ports/extracts.ts';
import type { Extract, ExtractState, Result } from '#domain/extract/extract.ts';
import type { ExtractKind } from '#domain/extract/kinds.ts';
import type { BlockId } from '#domain/handover/blocks.ts';
import type { YesHow } from '#domain/handover/handover.ts';
import type { YesBy } from '#domain/handover/yes.ts';
import type { Tx } from '../database.ts';

/** An extract stands in the table of hand-overs (0021): link, guest, texts and withdrawal are the same there. */
const kinds: readonly ExtractKind[] = ['H13', 'H14'];
/** The text that holds the name. No block of the overgangsdocument: who hands over writes no name. */
const nameText = 'name';

const extracts = (tx: Tx) =>
  tx
    .selectFrom('handover as h')
    .select(['h.case_id', 'h.id', 'kind', 'from_organisation_id', 'from_member_id', 'h.to_organisation_id', 'to_name'])
    .select([
      'to_mail',
      'state',
      'question',
      'yes_by',
      'yes_name',
      'yes_on',
      'yes_how',
      'sent_on',
      'closed_on',
      'reason',
    ])
    .where('kind', 'in', kinds)
    .where('sent_on', 'is not', null);
type Row = Awaited<ReturnType<ReturnType<typeof extracts>['executeTakeFirstOrThrow']>>;
const extractOf = (row: Row): Extract => ({
  id: row.id,
  caseId: row.case_id,
  kind: row.kind as ExtractKind,
  fromOrganisationId: row.from_organisation_id,
  fromMemberId: row.from_member_id,
  toOrganisationId: row.to_organisation_id,
  toName: row.to_name,
  toMail: row.to_mail,
  state: row.state as ExtractState,
  request: row.question,
  yesBy: row.yes_by as YesBy,
  yesName: row.yes_name,
  yesOn: row.yes_on ?? '',
  yesHow: row.yes_how as YesHow,
  givenOn: row.sent_on ?? '',
  closedOn: row.closed_on,
  result: row.reason as Result | null,
});

async function give(tx: Tx, ...[extract, contents, inside]: Parameters<ExtractStore['give']>): Promise<void> {
  const about = { case_id: extract.caseId, organisation_id: extract.fromOrganisationId };
  await tx
    .insertInto('handover')
    .values({
      id: extract.id,
      case_id: extract.caseId,
      kind: extract.kind,
      from_organisation_id: extract.fromOrganisationId,
      from_member_id: extract.fromMemberId,
      to_organisation_id: extract.toOrganisationId,
      to_name: extract.toName,
      to_mail: extract.toMail,
      state: extract.state,
      question: extract.request,
      yes_by: extract.yesBy,
      yes_name: extract.yesName,
      yes_on: extract.yesOn,
      yes_how: extract.yesHow,
      begun_on: extract.givenOn,
      sent_on: extract.givenOn,
      changed_by_member_id: extract.fromMemberId,
    })
    .returning('case_id')
    .execute();
  await tx
    .insertInto('handover_inside')
    .values({ handover_id: extract.id, ...about, capacity: inside.capacity, own_view: inside.ownView })
    .returning('case_id')
    .execute();
  const text = (block: string, words: string) => ({
    handover_id: extract.id,
    ...about,
    to_organisation_id: extract.toOrganisationId,
    block,
    text: words,
    goes_along: true,
    moment: 'request' as const,
  });
  await tx
    .insertInto('handover_block')
    .values([text(nameText, contents.name), ...contents.texts.map(({ id, text: words }) => text(id, words))])
    .returning('case_id')
    .execute();
}

const reads = (tx: Tx): Pick<ExtractStore, 'find' | 'hold' | 'contents' | 'ofCase' | 'received'> => ({
  async find(id) {
    const row = await extracts(tx).where('h.id', '=', id).executeTakeFirst();
    return row && extractOf(row);
  },
  async hold(id) {
    const row = await extracts(tx).where('h.id', '=', id).forUpdate('h').executeTakeFirst();
    return row && extractOf(row);
  },
  async contents(id) {
    const rows = await tx
      .selectFrom('handover_block')
      .select(['case_id', 'block', 'text'])
      .where('handover_id', '=', id)
      .execute();
    const texts = rows.filter(({ block }) => block !== nameText);
    return {
      name: rows.find(({ block }) => block === nameText)?.text ?? '',
      texts: texts.map(({ block, text }) => ({ id: block as BlockId, text })),
    };
  },
  async ofCase(caseId) {
    const rows = await extracts(tx)
      .where('h.case_id', '=', caseId)
      .where(sql<boolean>`from_organisation_id = any((select app_organisations())::uuid[])`)
      .orderBy('h.id', 'desc')
      .execute();
    return rows.map(extractOf);
  },
  async received() {
    const rows = await extracts(tx)
      .innerJoin('handover_block as b', (on) => on.onRef('b.handover_id', '=', 'h.id').on('b.block', '=', nameText))
      .select('b.text as name')
      .where(sql<boolean>`h.to_organisation_id = any((select app_organisations())::uuid[])`)
      .where('state', 'in', ['given', 'received'])
      .orderBy('h.id', 'desc')
      .execute();
    return rows.map((row) => ({ ...extractOf(row), name: row.name }));
  },
});

/** Extracts and referrals, under the actor's rights. */
export const extractStore = (tx: Tx): ExtractStore => ({
  ...reads(tx),
  give: (...what) => give(tx, ...what),
  async move(extract, { state, closedOn }) {
    await tx
      .updateTable('handover')
      .set({
        state,
        closed_on: closedOn,
        changed_by_member_id: sql<string | null>`app_member()`,
        version: sql<number>`version + 1`,
      })
      .where('id', '=', extract.id)
      .returning('case_id')
      .executeTakeFirstOrThrow();
  },
  async keepResult(extract, result) {
    await tx
      .updateTable('handover')
      .set({ reason: result, version: sql<number>`version + 1` })
      .where('id', '=', extract.id)
      .returning('case_id')
      .executeTakeFirstOrThrow();
  },
});
