import { sql, type Selectable } from 'kysely';
import type { ContactRecord, EnrolmentRecord, NewPerson, PersonRecord, PersonStore } from '#app/ports/people.ts';
import type { Tx } from '../database.ts';
import type { Tables } from '../tables.ts';

type Owned = { readonly case_id: string; readonly organisation_id: string };

const enrolmentRow = (owned: Owned, e: EnrolmentRecord) => ({
  ...owned,
  school_kind: e.schoolKind,
  school_name: e.schoolName,
  student_number: e.studentNumber,
  year: e.year,
  profile: e.profile,
  expected_end: e.expectedEnd,
  left_on: e.leftOn,
  paper: e.paper,
  paper_on: e.paperOn,
  destination: e.destination,
  mentor: e.mentor,
  source: e.source,
  source_on: e.sourceOn,
});
const contactRow = (owned: Owned, c: ContactRecord) => ({
  ...owned,
  phone: c.phone,
  mail: c.mail,
  postcode: c.postcode,
  parent_contact: c.parentContact,
});

const contactOf = (row: Selectable<Tables['contact']>): ContactRecord => ({
  phone: row.phone,
  mail: row.mail,
  postcode: row.postcode,
  parentContact: row.parent_contact,
  prefers: row.prefers,
});

/** A row as a record. */
export const recordOf = (row: Selectable<Tables['young_person']>): PersonRecord => ({
  caseId: row.case_id,
  organisationId: row.organisation_id,
  firstName: row.first_name,
  infix: row.infix,
  familyName: row.family_name,
  birthDate: row.birth_date,
  place: row.place,
  municipalityCode: row.municipality_code,
});

/** Of two records that are one young person, only the one that stayed is found; needs young_person y in the query. */
export const notMerged = sql<boolean>`not exists (select from merged_record m where m.case_id = y.case_id)`;

async function add(tx: Tx, p: NewPerson): Promise<void> {
  const owned = { case_id: p.caseId, organisation_id: p.organisationId };
  const row = {
    ...owned,
    first_name: p.firstName,
    infix: p.infix,
    family_name: p.familyName,
    birth_date: p.birthDate,
    place: p.place,
    municipality_code: p.municipalityCode,
    search_name: p.searchName,
  };
  const insert = (person_key: string) =>
    tx
      .insertInto('young_person')
      .values({ ...row, person_key })
      .onConflict((c) => c.doNothing())
      .returning('case_id')
      .executeTakeFirst();
  // The same person may be there and hidden from this colleague (afgeschermd): a refusal would tell. Then it is a second case.
  if (!(await insert(p.key))) await insert(`${p.key}|${p.caseId}`);
  if (p.enrolment)
    await tx.insertInto('enrolment').values(enrolmentRow(owned, p.enrolment)).returning('case_id').execute();
  await tx.insertInto('contact').values(contactRow(owned, p.contact)).returning('case_id').execute();
}

async function bornOn(tx: Tx, organisationId: string, birthDate: string): Promise<readonly PersonRecord[]> {
  const rows = await tx
    .selectFrom('young_person as y')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('birth_date', '=', birthDate)
    .where(notMerged)
    .orderBy('case_id')
    .limit(20)
    .execute();
  return rows.map(recordOf);
}

/** Names, enrolments and contact data under the actor's rights; undefined when it is not theirs to see. */
export const personStore = (tx: Tx): PersonStore => ({
  async find(caseId) {
    const row = await tx.selectFrom('young_person').selectAll().where('case_id', '=', caseId).executeTakeFirst();
    return row && recordOf(row);
  },
  async enrolment(caseId) {
    const row = await tx.selectFrom('enrolment').selectAll().where('case_id', '=', caseId).executeTakeFirst();
    return (
      row && {
        schoolKind: row.school_kind,
        schoolName: row.school_name,
        studentNumber: row.student_number,
        year: row.year,
        profile: row.profile,
        expectedEnd: row.expected_end,
        leftOn: row.left_on,
        paper: row.paper,
        paperOn: row.paper_on,
        destination: row.destination,
        mentor: row.mentor,
        source: row.source,
        sourceOn: row.source_on,
      }
    );
  },
  async contact(caseId) {
    const row = await tx.selectFrom('contact').selectAll().where('case_id', '=', caseId).executeTakeFirst();
    return row && contactOf(row);
  },
  async withKey(organisationId, key) {
    const row = await tx
      .selectFrom('young_person')
      .select('case_id')
      .where('organisation_id', '=', organisationId)
      .where('person_key', '=', key)
      .executeTakeFirst();
    return row?.case_id;
  },
  bornOn: (organisationId, birthDate) => bornOn(tx, organisationId, birthDate),
  async move(caseId, organisationId, place, municipalityCode) {
    await tx
      .updateTable('young_person')
      .set({ place, municipality_code: municipalityCode })
      .where('case_id', '=', caseId)
      .where('organisation_id', '=', organisationId)
      .returning('case_id')
      .execute();
  },
  add: (person) => add(tx, person),
});
