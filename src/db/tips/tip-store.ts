import { sql } from 'kysely';
import type { OwnTip, SchoolTip, TipCounts, TipStore } from '#app/ports/tips.ts';
import type { HideReason } from '#domain/tips/tip.ts';
import type { Tx } from '../database.ts';

type Became = {
  id: string;
  words: string;
  answer_by: string;
  answer: string | null;
  hidden_because: HideReason | null;
  by_name: string | null;
  answered_on: string | null;
};
const becameOf = (r: Became) => ({
  id: r.id,
  words: r.words,
  answerBy: r.answer_by,
  answer: r.answer,
  hiddenBecause: r.hidden_because,
  byName: r.by_name,
  answeredOn: r.answered_on,
});

type Own = Became & { case_id: string; named: boolean; sent_on: string; reads_from: string; to_name: string };
async function own(tx: Tx, caseId: string): Promise<readonly OwnTip[]> {
  const { rows } = await sql<Own>`
    select t.case_id, t.id, t.words, t.named, t.sent_on, t.reads_from, t.answer_by, t.answer, t.hidden_because, t.by_name, t.answered_on,
      o.name as to_name
    from tip t join organisation o on o.id = t.organisation_id
    where t.case_id = ${caseId} order by t.answered_on desc nulls first, t.sent_on desc, t.id limit 20`.execute(tx);
  return rows.map((r) => ({
    ...becameOf(r),
    named: r.named,
    sentOn: r.sent_on,
    readsFrom: r.reads_from,
    toName: r.to_name,
  }));
}

type Named = Became & { case_id: string; sent_on: string; name: string | null };
async function atSchool(tx: Tx): Promise<readonly SchoolTip[]> {
  const { rows: named } = await sql<Named>`
    select t.case_id, t.id, t.words, t.sent_on, t.answer_by, t.answer, t.hidden_because, t.by_name, t.answered_on,
      nullif(concat_ws(' ', y.first_name, y.infix, y.family_name), '') as name
    from tip t left join young_person y on y.case_id = t.case_id`.execute(tx);
  const { rows: without } = await sql<Became>`select * from tips_without_name()`.execute(tx);
  return [
    ...named.map((r) => ({ ...becameOf(r), of: { name: r.name, sentOn: r.sent_on } })),
    ...without.map((r) => ({ ...becameOf(r), of: null })),
  ].toSorted((a, b) => (`${a.answerBy} ${a.id}` < `${b.answerBy} ${b.id}` ? -1 : 1));
}

/** Tips of young people to school (0082_tips.sql). */
export const tipStore = (tx: Tx): TipStore => ({
  own: (caseId) => own(tx, caseId),
  async give({ caseId, organisationId, named, words, sentOn, readsFrom, answerBy }) {
    const days = { sent_on: sentOn, reads_from: readsFrom, answer_by: answerBy };
    await tx
      .insertInto('tip')
      .values({ case_id: caseId, organisation_id: organisationId, named, words, ...days })
      .returning('case_id')
      .execute();
  },
  async takeBack(caseId, id) {
    const at = tx.deleteFrom('tip').where('case_id', '=', caseId).where('id', '=', id);
    return (await at.returning('case_id').execute()).length > 0;
  },
  atSchool: () => atSchool(tx),
  async counts() {
    const { rows } = await sql<TipCounts>`select given, answered, late from tip_counts()`.execute(tx);
    return rows[0] ?? { given: 0, answered: 0, late: 0 };
  },
  async answer(id, said) {
    const [answer, because] = 'answer' in said ? [said.answer, null] : [null, said.hiddenBecause];
    const { rows } = await sql<{ case_id: string | null }>`
      select case_id, id from answer_tip(${id}::uuid, ${answer}::text, ${because}::text)`.execute(tx);
    return rows.length > 0;
  },
  async tellable(what, today) {
    const column = what === 'came' ? 'told_on' : 'late_told_on';
    const at = tx
      .updateTable('tip')
      .set({ [column]: today })
      .where(column, 'is', null)
      .where('answered_on', 'is', null);
    const due = what === 'came' ? at.where('reads_from', '<=', today) : at.where('answer_by', '<', today);
    return [...new Set((await due.returning('organisation_id').execute()).map((r) => r.organisation_id))];
  },
});
