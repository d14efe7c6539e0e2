import { sql, type Selectable } from 'kysely';
import type { LadderStore, OpenQuestion, Question, Stuck } from '#app/ports/ladder.ts';
import type { Tx } from '../database.ts';
import { closedNow, movedTo } from '../turn/closures.ts';
import type { SeriesTables } from './tables.ts';

const questionOf = (row: Selectable<SeriesTables['climbed_question']>): Question => ({
  id: row.id,
  organisationId: row.organisation_id,
  reason: row.reason,
  amount: row.amount,
  words: row.words,
  level: row.level,
  holderMemberId: row.holder_member_id,
  askedOn: row.asked_on,
  since: row.since,
  dueOn: row.due_on,
  state: row.state,
  answer: row.answer,
  answeredBy: row.answered_by,
  closedOn: row.closed_on,
});

type Agreeing = Pick<LadderStore, 'terms' | 'addTerms'>;
const agreeing = (tx: Tx): Agreeing => ({
  async terms() {
    const rows = await tx.selectFrom('ladder_terms').selectAll().orderBy('valid_from', 'desc').execute();
    return rows.map((row) => ({
      validFrom: row.valid_from,
      terms: {
        times: row.times,
        days: row.days,
        answerDays: row.answer_days,
        policyMemberId: row.policy_member_id,
        boardMemberId: row.board_member_id,
      },
    }));
  },
  async addTerms({ id, organisationId, memberId, setOn, validFrom, terms }) {
    const by = { id, organisation_id: organisationId, member_id: memberId, set_on: setOn, valid_from: validFrom };
    const row = await tx
      .insertInto('ladder_terms')
      .values({
        ...by,
        times: terms.times,
        days: terms.days,
        answer_days: terms.answerDays,
        policy_member_id: terms.policyMemberId,
        board_member_id: terms.boardMemberId,
      })
      .onConflict((c) => c.column('valid_from').doNothing())
      .returning('id')
      .executeTakeFirst();
    return row !== undefined;
  },
});

type Reading = Pick<LadderStore, 'questions' | 'find' | 'ofCase' | 'caseOf'>;
const reading = (tx: Tx): Reading => ({
  async questions(closedFrom) {
    const rows = await tx
      .selectFrom('climbed_question')
      .selectAll()
      .where((eb) => eb.or([eb('state', '=', 'open'), eb('closed_on', '>=', closedFrom)]))
      .orderBy('due_on')
      .orderBy('id')
      .limit(200)
      .execute();
    return rows.map(questionOf);
  },
  async find(id) {
    const row = await tx.selectFrom('climbed_question').selectAll().where('id', '=', id).executeTakeFirst();
    return row && questionOf(row);
  },
  async ofCase(caseId) {
    const rows = await tx
      .selectFrom('stuck_case as s')
      .innerJoin('climbed_question as q', 'q.id', 's.question_id')
      .selectAll('q')
      .select('s.case_id')
      .where('s.case_id', '=', caseId)
      .orderBy('q.id', 'desc')
      .execute();
    return rows.map(questionOf);
  },
  async caseOf(questionId) {
    const row = await tx
      .selectFrom('stuck_case as s')
      .innerJoin('cases as c', 'c.id', 's.case_id')
      .select('s.case_id')
      .where('s.question_id', '=', questionId)
      .executeTakeFirst();
    return row?.case_id;
  },
});

type Saying = Pick<LadderStore, 'reword' | 'answer'>;
const saying = (tx: Tx): Saying => ({
  async reword(id, words) {
    const done = await tx
      .updateTable('climbed_question')
      .set({ words })
      .where('id', '=', id)
      .where('state', '=', 'open')
      .executeTakeFirst();
    return done.numUpdatedRows === 1n;
  },
  async answer(id, { answer, memberId, on }) {
    const done = await tx
      .updateTable('climbed_question')
      .set({ state: 'answered', answer, answered_by: memberId, closed_on: on })
      .where('id', '=', id)
      .where('state', '=', 'open')
      .executeTakeFirst();
    return done.numUpdatedRows === 1n;
  },
});

type Climbing = Pick<LadderStore, 'stuck' | 'climb'>;
const climbing = (tx: Tx): Climbing => ({
  async stuck({ times, sinceBy, today }, after, limit) {
    const due = sql`coalesce(${movedTo({ of: 't.organisation_id', day: 't.due_on', today })}, t.due_on)`;
    const { rows } = await sql<{
      case_id: string;
      lead: string;
      sent_back: number;
      since: string;
      due_on: string;
      climbed: string[];
    }>`select c.id as case_id, c.lead_organisation_id as lead, coalesce(back.n, 0) as sent_back, t.since, ${due} as due_on,
        array(select s.reason || ' ' || s.mark from stuck_case s
          where s.case_id = c.id and s.organisation_id = c.lead_organisation_id) as climbed
      from cases c join turn t on t.case_id = c.id join organisation o on o.id = c.lead_organisation_id
        left join (select h.case_id, h.from_organisation_id, count(*)::int as n from handover h
          where h.state = 'sent-back' and h.kind not in ('H13', 'H14') group by 1, 2) back
          on back.case_id = c.id and back.from_organisation_id = c.lead_organisation_id
      where c.state = 'active' and o.has_account and (${after}::uuid is null or c.id > ${after}::uuid)
        and (back.n >= ${times} or t.since <= ${sinceBy} and t.due_on < ${today} and not ${closedNow('t.organisation_id', today)})
        -- Who is afgeschermd stands in no count, and so in no question that others read.
        and not exists (select from case_shield w where w.case_id = c.id)
        and not exists (select from stuck_case s join climbed_question q on q.id = s.question_id
          where s.case_id = c.id and q.state = 'open')
      order by c.id limit ${limit}`.execute(tx);
    return rows.map((row): Stuck => ({
      caseId: row.case_id,
      organisationId: row.lead,
      sentBack: row.sent_back,
      since: row.since,
      dueOn: row.due_on,
      climbed: row.climbed,
    }));
  },
  async climb({ id, caseId, organisationId, reason, amount, mark, level, holderMemberId, askedOn, dueOn }) {
    const question = { id, organisation_id: organisationId, reason, amount, level, holder_member_id: holderMemberId };
    await tx
      .insertInto('climbed_question')
      .values({ ...question, asked_on: askedOn, since: askedOn, due_on: dueOn })
      .execute();
    await tx
      .insertInto('stuck_case')
      .values({ question_id: id, case_id: caseId, organisation_id: organisationId, reason, mark })
      .returning('case_id')
      .execute();
  },
});

type Following = Pick<LadderStore, 'open' | 'hand' | 'fallAway' | 'askerOf'>;
const following = (tx: Tx): Following => ({
  async open() {
    const { rows } = await sql<OpenQuestion & { readonly case_id: string }>`
      select s.case_id, q.id, q.level, q.holder_member_id as "holderMemberId", q.since, q.organisation_id as "organisationId",
        coalesce(c.state = 'active' and c.lead_organisation_id = s.organisation_id
          and (s.reason <> 'still' or t.since::text = s.mark), false) as stands
      from climbed_question q join stuck_case s on s.question_id = q.id join cases c on c.id = s.case_id
        left join turn t on t.case_id = c.id
      where q.state = 'open' order by q.id`.execute(tx);
    return rows;
  },
  async hand(id, { level, holderMemberId, since, dueOn }) {
    await tx
      .updateTable('climbed_question')
      .set({ level, holder_member_id: holderMemberId, since, due_on: dueOn })
      .where('id', '=', id)
      .where('state', '=', 'open')
      .execute();
  },
  async askerOf(id) {
    const { rows } = await sql<{ case_id: string; organisation_id: string; contact: string | null }>`
      select s.case_id, s.organisation_id, m.id as contact
      from stuck_case s join cases c on c.id = s.case_id
        left join member m on m.id = c.contact_member_id and m.organisation_id = s.organisation_id and m.left_on is null
      where s.question_id = ${id}`.execute(tx);
    const [row] = rows;
    return row && { caseId: row.case_id, organisationId: row.organisation_id, contactMemberId: row.contact };
  },
  async fallAway(id, on) {
    await tx
      .updateTable('climbed_question')
      .set({ state: 'fell-away', closed_on: on })
      .where('id', '=', id)
      .where('state', '=', 'open')
      .execute();
  },
});

/** What climbs. A holder reads the question and not the case; who asks reads both. */
export const ladderStore = (tx: Tx): LadderStore => ({
  ...agreeing(tx),
  ...reading(tx),
  ...saying(tx),
  ...climbing(tx),
  ...following(tx),
});
