import { sql } from 'kysely';
import type { RecordStore } from '#app/ports/records.ts';
import type { Tx } from '../database.ts';
import { merges } from './merges.ts';
import { notMerged, recordOf } from './person-store.ts';

/** Records that are one young person, and names that changed, under the actor's rights. */
export const recordStore = (tx: Tx): RecordStore => ({
  ...merges(tx),
  async named(organisationId, searchName) {
    const rows = await tx
      .selectFrom('young_person as y')
      .selectAll()
      .where('organisation_id', '=', organisationId)
      .where('search_name', '=', searchName)
      .where(notMerged)
      .orderBy('case_id')
      .limit(20)
      .execute();
    return rows.map(recordOf);
  },
  async keepContact(caseId, organisationId, c) {
    const values = {
      phone: c.phone,
      mail: c.mail,
      postcode: c.postcode,
      parent_contact: c.parentContact,
      prefers: c.prefers ?? null,
    };
    await tx
      .insertInto('contact')
      .values({ case_id: caseId, organisation_id: organisationId, ...values })
      .onConflict((there) => there.column('case_id').doUpdateSet(values))
      .returning('case_id')
      .execute();
  },
  async forgetNames(today) {
    await sql`delete from name_change where found_until <= ${today} returning case_id`.execute(tx);
  },
  async rename(caseId, { firstName, infix, familyName, searchName, key }) {
    // Whom a list or the register knows by a number keeps that number.
    await sql`update young_person set first_name = ${firstName}, infix = ${infix}, family_name = ${familyName},
        search_name = ${searchName}, person_key = case when person_key like 'naam:%' then ${key} else person_key end
      where case_id = ${caseId} returning case_id`.execute(tx);
  },
});
