import type { PersonStore } from '#app/ports/people.ts';
import type { Tx } from '../database.ts';

/** Names, enrolments and contact data under the actor's rights; undefined when it is not theirs to see. */
export const personStore = (tx: Tx): PersonStore => ({
  async find(caseId) {
    const row = await tx.selectFrom('young_person').selectAll().where('case_id', '=', caseId).executeTakeFirst();
    return (
      row && {
        caseId: row.case_id,
        organisationId: row.organisation_id,
        firstName: row.first_name,
        infix: row.infix,
        familyName: row.family_name,
        birthDate: row.birth_date,
        place: row.place,
        municipalityCode: row.municipality_code,
      }
    );
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
    return row && { phone: row.phone, mail: row.mail, postcode: row.postcode, parentContact: row.parent_contact };
  },
});
