import { sql, type Selectable } from 'kysely';
import type { AskedAbout, GuidanceStore, NewQuestion, Question } from '#app/ports/guidance.ts';
import type { Tx } from '../database.ts';
import { closedNow, countsBefore } from '../turn/closures.ts';
import { renewals, type Renewals } from './renewals.ts';
import type { GuidanceTables } from './tables.ts';

type Row = Selectable<GuidanceTables['consultation']>;
type Asked = Omit<Row, 'case_id' | 'first_name' | 'infix' | 'family_name' | 'birth_date' | 'answered_by'>;
const questionOf = (row: Asked): Question => ({
  id: row.id,
  organisationId: row.organisation_id,
  memberId: row.member_id,
  schoolId: row.school_organisation_id,
  askedOn: row.asked_on,
  answerBy: row.answer_by,
  state: row.state,
  answeredOn: row.answered_on,
  offeredOn: row.offered_on,
  used: row.used,
  lateToldOn: row.late_told_on,
  wentOnBecause: row.went_on_because,
});
const askedAbout = (row: Row): AskedAbout => ({
  ...questionOf(row),
  firstName: row.first_name,
  infix: row.infix,
  familyName: row.family_name,
  birthDate: row.birth_date,
});
const rowOf = (q: NewQuestion) => ({
  id: q.id,
  case_id: q.caseId,
  organisation_id: q.organisationId,
  member_id: q.memberId,
  school_organisation_id: q.schoolId,
  first_name: q.firstName,
  infix: q.infix,
  family_name: q.familyName,
  birth_date: q.birthDate,
  asked_on: q.askedOn,
  answer_by: q.answerBy,
  state: 'asked' as const,
});

const toldColumns = [
  ...(['consultation.id', 'consultation_school.case_id', 'consultation.organisation_id', 'member_id'] as const),
  ...(['school_organisation_id', 'asked_on', 'answer_by', 'state', 'answered_on', 'offered_on', 'used'] as const),
  ...(['late_told_on', 'went_on_because'] as const),
] as const;

const open = (tx: Tx, schoolId: string) =>
  tx.selectFrom('consultation').where('school_organisation_id', '=', schoolId).where('answered_on', 'is', null);

type Asking = Pick<GuidanceStore, 'ask' | 'questions' | 'answer' | 'goOn'>;
const asking = (tx: Tx): Asking => ({
  async ask(question) {
    const row = await tx
      .insertInto('consultation')
      .values(rowOf(question))
      .onConflict((c) => c.columns(['case_id', 'school_organisation_id']).where('answered_on', 'is', null).doNothing())
      .returning('case_id')
      .executeTakeFirst();
    return row !== undefined;
  },
  async questions(caseId) {
    const rows = await tx
      .selectFrom('consultation')
      .selectAll()
      .where('case_id', '=', caseId)
      .orderBy('asked_on', 'desc')
      .orderBy('id', 'desc')
      .limit(10)
      .execute();
    return rows.map(questionOf);
  },
  async answer(id, { state, answeredBy, answeredOn, offeredOn, used }) {
    const row = await tx
      .updateTable('consultation')
      .set({ state, answered_by: answeredBy, answered_on: answeredOn, offered_on: offeredOn, used })
      .where('id', '=', id)
      .where('answered_on', 'is', null)
      .returning('case_id')
      .executeTakeFirst();
    return row?.case_id;
  },
  async goOn(id, { memberId, because, on }) {
    const row = await tx
      .updateTable('consultation')
      .set({ state: 'went-on', answered_by: memberId, answered_on: on, went_on_because: because })
      .where('id', '=', id)
      .where('answered_on', 'is', null)
      .returning('case_id')
      .executeTakeFirst();
    return row !== undefined;
  },
});

async function askedAboutNamed(tx: Tx, schoolId: string) {
  const rows = await open(tx, schoolId)
    .selectAll()
    .where(
      sql<boolean>`exists (select from young_person y where y.organisation_id = ${schoolId}
        and y.birth_date = consultation.birth_date and y.case_id = any((select app_named_for())::uuid[]))`,
    )
    .orderBy('answer_by')
    .orderBy('id')
    .execute();
  return rows.map(askedAbout);
}

type Late = Pick<GuidanceStore, 'late' | 'lateTold'>;
const late = (tx: Tx): Late => ({
  async late(today, limit) {
    const rows = await tx
      .selectFrom('consultation as q')
      .innerJoin('cases as c', 'c.id', 'q.case_id')
      .select(['q.id', 'q.case_id', 'q.organisation_id', 'q.member_id', 'q.school_organisation_id'])
      .where('q.answered_on', 'is', null)
      .where('q.late_told_on', 'is', null)
      .where('c.state', '=', 'active')
      .where(countsBefore({ of: 'q.school_organisation_id', day: 'q.answer_by', today }, today))
      .where(sql<boolean>`not ${closedNow('q.school_organisation_id', today)}`)
      .orderBy('q.id')
      .limit(limit)
      .execute();
    return rows.map((row) => ({
      id: row.id,
      caseId: row.case_id,
      organisationId: row.organisation_id,
      memberId: row.member_id,
      schoolId: row.school_organisation_id,
    }));
  },
  async lateTold(id, on) {
    await tx
      .updateTable('consultation')
      .set({ late_told_on: on })
      .where('id', '=', id)
      .where('answered_on', 'is', null)
      .returning('case_id')
      .execute();
  },
});

type AtSchool = Omit<GuidanceStore, keyof Asking | keyof Late | 'offer' | 'keepOffer' | keyof Renewals>;
const atSchool = (tx: Tx): AtSchool => ({
  async askedOf(schoolId) {
    const rows = await open(tx, schoolId).selectAll().orderBy('answer_by').orderBy('id').limit(100).execute();
    return rows.map(askedAbout);
  },
  askedAboutNamed: (schoolId) => askedAboutNamed(tx, schoolId),
  async countAskedOf(schoolId) {
    const row = await open(tx, schoolId)
      .select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('n'))
      .executeTakeFirst();
    return row?.n ?? 0;
  },
  async askedAs(schoolId, id) {
    const row = await tx
      .selectFrom('consultation')
      .selectAll()
      .where('id', '=', id)
      .where('school_organisation_id', '=', schoolId)
      .executeTakeFirst();
    return row && askedAbout(row);
  },
  async keepOwn(id, caseId, schoolId) {
    await tx
      .insertInto('consultation_school')
      .values({ consultation_id: id, case_id: caseId, organisation_id: schoolId })
      .onConflict((c) => c.column('consultation_id').doNothing())
      .returning('case_id')
      .execute();
  },
  async told(caseId) {
    const rows = await tx
      .selectFrom('consultation_school')
      .innerJoin('consultation', 'consultation.id', 'consultation_school.consultation_id')
      // What was told belongs to the school's own young person: that case is the one that is seen here.
      .select(toldColumns)
      .where('consultation_school.case_id', '=', caseId)
      .where('answered_on', 'is not', null)
      .orderBy('answered_on', 'desc')
      .orderBy('consultation.id', 'desc')
      .limit(10)
      .execute();
    return rows.map(questionOf);
  },
});

/** Guidance after school, and the questions about it, under the rights of who asks or answers. */
export const guidanceStore = (tx: Tx): GuidanceStore => ({
  ...asking(tx),
  ...atSchool(tx),
  ...late(tx),
  ...renewals(tx),
  async offer(caseId) {
    const row = await tx.selectFrom('guidance_offer').selectAll().where('case_id', '=', caseId).executeTakeFirst();
    if (!row) return undefined;
    const { offered_on: offeredOn, used, renewed_on: renewedOn, renewed_way: renewedWay } = row;
    return { offeredOn, used, renewedOn, renewedWay };
  },
  async keepOffer(caseId, { organisationId, memberId }, { offeredOn, used }) {
    const now = { offered_on: offeredOn, used, member_id: memberId };
    await tx
      .insertInto('guidance_offer')
      .values({ case_id: caseId, organisation_id: organisationId, ...now })
      .onConflict((c) => c.column('case_id').doUpdateSet(now))
      .returning('case_id')
      .execute();
  },
});
