import { sql, type Selectable } from 'kysely';
import type { CaseOf, LawStore, StoredReceipt } from '#app/ports/law.ts';
import type { Tx } from '../database.ts';
import { known } from './known.ts';
import type { LawTables } from './tables.ts';

const mostOld = 40;
const receiptOf = (row: Selectable<LawTables['law_receipt']>): StoredReceipt => ({
  id: row.id,
  rule: row.rule,
  article: row.article,
  version: row.version,
  inputs: row.inputs,
  judged: row.judged,
  words: row.words,
  judgedOn: row.judged_on,
  overOn: row.over_on,
  followed: row.followed,
  followedOn: row.followed_on,
});

const completesOwn = sql`kind = 'enrolment' and (details->>'own')::boolean`;
const moving = (tx: Tx): Pick<LawStore, 'moveFacts'> => ({
  async moveFacts({ caseId, organisationId }, toCaseId, only) {
    const { rows } = await sql<{ case_id: string; id: string }>`
      update law_fact f set case_id = ${toCaseId}
      where f.case_id = ${caseId} and f.organisation_id = ${organisationId} and f.over_on is null
        and case when ${only === null}::boolean
          then not (${completesOwn} and exists (select from law_fact x where x.case_id = ${toCaseId}
            and x.organisation_id = ${organisationId} and x.over_on is null and x.kind = 'enrolment'
            and (x.details->>'own')::boolean))
          else f.id = any(${only ?? []}::uuid[]) end
      returning f.case_id, f.id`.execute(tx);
    return rows.map(({ id }) => id);
  },
});

type Facts = Pick<LawStore, 'addFact' | 'endFact' | 'keepLeft'>;
const facts = (tx: Tx): Facts => ({
  async addFact({ id, caseId, organisationId, memberId, details, source, sourceOn, writtenOn }) {
    const row = { id, case_id: caseId, organisation_id: organisationId, member_id: memberId, kind: details.kind };
    const said = { source, source_on: sourceOn, written_on: writtenOn };
    await tx
      .insertInto('law_fact')
      .values({ ...row, ...said, details: JSON.stringify(details) })
      .returning('case_id')
      .execute();
  },
  async endFact({ caseId, organisationId }, id, on) {
    const row = await tx
      .updateTable('law_fact')
      .set({ over_on: on })
      .where('id', '=', id)
      .where('case_id', '=', caseId)
      .where('organisation_id', '=', organisationId)
      .where('over_on', 'is', null)
      .returning('case_id')
      .executeTakeFirst();
    return row !== undefined;
  },
  async keepLeft({ caseId, organisationId }, on) {
    await tx
      .updateTable('enrolment')
      .set({ left_on: on })
      .where('case_id', '=', caseId)
      .where('organisation_id', '=', organisationId)
      .returning('case_id')
      .execute();
  },
});

type Receipts = Pick<LawStore, 'receipts' | 'keep'>;
const receipts = (tx: Tx): Receipts => ({
  async receipts({ caseId, organisationId }) {
    const rows = await tx
      .selectFrom('law_receipt')
      .selectAll()
      .where('case_id', '=', caseId)
      .where('organisation_id', '=', organisationId)
      .orderBy(sql`over_on desc nulls first`)
      .orderBy('id', 'desc')
      .limit(mostOld)
      .execute();
    return rows.map(receiptOf);
  },
  async keep({ caseId, organisationId }, { on, over, add, nextOn, edition }) {
    const owned = { case_id: caseId, organisation_id: organisationId };
    if (over.length > 0)
      await tx
        .updateTable('law_receipt')
        .set({ over_on: on })
        .where('id', '=', sql<string>`any(${over}::uuid[])`)
        .returning('case_id')
        .execute();
    const rows = add.map(({ id, rule, article, version, inputs, judged, words }) => ({
      ...owned,
      id,
      rule,
      article,
      version,
      judged_on: on,
      inputs: JSON.stringify(inputs),
      judged: JSON.stringify(judged),
      words: JSON.stringify(words),
    }));
    if (rows.length > 0) await tx.insertInto('law_receipt').values(rows).returning('case_id').execute();
    const now = { judged_on: on, next_on: nextOn, edition };
    await tx
      .insertInto('law_judged')
      .values({ ...owned, ...now })
      .onConflict((c) => c.columns(['case_id', 'organisation_id']).doUpdateSet(now))
      .returning('case_id')
      .execute();
  },
});

type After = Pick<LawStore, 'follow' | 'lookAgain'>;
const afterwards = (tx: Tx): After => ({
  async lookAgain({ caseId, organisationId }, on) {
    await tx
      .updateTable('law_judged')
      .set({ next_on: sql<string>`least(next_on, ${on}::date)` })
      .where('case_id', '=', caseId)
      .where('organisation_id', '=', organisationId)
      .returning('case_id')
      .execute();
  },
  async follow({ caseId, organisationId }, id, followed, on) {
    await tx
      .updateTable('law_receipt')
      .set({ followed, followed_on: on })
      .where('id', '=', id)
      .where('case_id', '=', caseId)
      .where('organisation_id', '=', organisationId)
      .returning('case_id')
      .execute();
  },
});

type Pair = { case_id: string; organisation_id: string };
const pairOf = ({ case_id, organisation_id }: Pair): CaseOf => ({ caseId: case_id, organisationId: organisation_id });

/** Whose record it is and who leads, of a case: who works without an account reads nothing here. */
export const whoKnows = sql`cross join lateral (select c.record_organisation_id as organisation_id
    union select c.lead_organisation_id) w
  join organisation o on o.id = w.organisation_id and o.has_account`;
const knowers = sql`${whoKnows}
  left join law_judged j on j.case_id = c.id and j.organisation_id = w.organisation_id`;

/** Who is guided, or rests at whoever leads: the second offer of a school comes to who rests too (field finding 27). */
export const guided = sql`(c.state = 'active' or c.state = 'ended' and exists (select from case_outcome r
  where r.case_id = c.id and r.organisation_id = c.lead_organisation_id and r.kind = 'rest' and r.over_on is null))`;

type Sweeping = Pick<LawStore, 'due' | 'all'>;
const sweeping = (tx: Tx): Sweeping => ({
  async due(today, edition, after, limit) {
    const { rows } = await sql<Pair>`
      with pairs as (select c.id as case_id, w.organisation_id from cases c ${knowers}
        left join enrolment e on e.case_id = c.id and e.organisation_id = w.organisation_id
        where ${guided} and (${after}::uuid is null or c.id > ${after}::uuid)
          and (j.case_id is null or j.next_on <= ${today} or j.edition <> ${edition}
            -- what arrived since then without a colleague of this organisation who wrote it
            or e.source_on >= j.judged_on and j.judged_on < ${today}
            or exists (select from consultation q where q.case_id = c.id and q.organisation_id = w.organisation_id
              and q.answered_on >= j.judged_on and j.judged_on < ${today})))
      select case_id, organisation_id from pairs
      where case_id in (select distinct case_id from pairs order by case_id limit ${limit})
      order by case_id, organisation_id`.execute(tx);
    return rows.map(pairOf);
  },
  async all(after, limit) {
    const { rows } = await sql<Pair>`
      with slice as (select c.id from cases c where ${guided} and (${after}::uuid is null or c.id > ${after}::uuid)
        order by c.id limit ${limit})
      select c.id as case_id, w.organisation_id from cases c join slice on slice.id = c.id ${knowers}
      order by c.id, w.organisation_id`.execute(tx);
    return rows.map(pairOf);
  },
});

type Settings = Pick<LawStore, 'settings' | 'addSetting'>;
const settings = (tx: Tx): Settings => ({
  async settings() {
    const rows = await tx.selectFrom('law_setting').selectAll().orderBy('valid_from', 'desc').execute();
    return rows.map((row) => ({
      name: row.name,
      value: row.value,
      validFrom: row.valid_from,
      origin: row.origin,
      setOn: row.set_on,
    }));
  },
  async addSetting({ id, name, value, validFrom, setOn, organisationId, memberId }) {
    const by = { organisation_id: organisationId, member_id: memberId, set_on: setOn };
    const row = await tx
      .insertInto('law_setting')
      .values({ id, name, value, valid_from: validFrom, origin: 'region', ...by })
      .onConflict((c) => c.columns(['name', 'valid_from']).doNothing())
      .returning('id')
      .executeTakeFirst();
    return row !== undefined;
  },
});

type Versions = Pick<LawStore, 'lookedAt' | 'addLookedAt'>;
const versions = (tx: Tx): Versions => ({
  async lookedAt() {
    const rows = await tx.selectFrom('law_version').select(['begins_on', 'kind', 'mark', 'looked_on']).execute();
    return rows.map(({ begins_on: begins, kind, mark, looked_on: lookedOn }) => ({ begins, kind, mark, lookedOn }));
  },
  async addLookedAt({ begins, kind, mark, lookedOn }, { organisationId, memberId }) {
    const by = { organisation_id: organisationId, member_id: memberId, looked_on: lookedOn };
    const row = await tx
      .insertInto('law_version')
      .values({ begins_on: begins, kind, mark, ...by })
      .onConflict((c) => c.columns(['begins_on', 'kind', 'mark']).doNothing())
      .returning('begins_on')
      .executeTakeFirst();
    return row !== undefined;
  },
});

/** Facts for the law, receipts and numbers agreed on, under the rights of who asks. */
export const lawStore = (tx: Tx): LawStore => ({
  known: (of) => known(tx, of),
  ...facts(tx),
  ...moving(tx),
  ...receipts(tx),
  ...afterwards(tx),
  ...sweeping(tx),
  ...settings(tx),
  ...versions(tx),
});
