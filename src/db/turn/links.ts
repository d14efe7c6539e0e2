import type { Ground } from '#domain/access/purposes.ts';
import type { CaseStore, ProgramCases } from '#app/ports/cases.ts';
import type { Tx } from '../database.ts';

/** Which case a case of our own gave way to. */
export const links = (tx: Tx): Pick<CaseStore, 'linkOf'> => ({
  async linkOf(caseId) {
    // The other case is what this row tells: it is the one that the log must know of.
    const row = await tx
      .selectFrom('case_link')
      .select(['into_case_id as case_id', 'organisation_id', 'ground', 'linked_on', 'reference'])
      .where('case_id', '=', caseId)
      .executeTakeFirst();
    return (
      row && {
        caseId,
        intoCaseId: row.case_id,
        organisationId: row.organisation_id,
        ground: row.ground as Ground,
        linkedOn: row.linked_on,
        reference: row.reference,
      }
    );
  },
});

/** Rows that only the program writes, inside an act that was authorised. */
export const linkWrites = (tx: Tx): Pick<ProgramCases, 'link' | 'unlink'> => ({
  async link(link) {
    await tx
      .insertInto('case_link')
      .values({
        case_id: link.caseId,
        into_case_id: link.intoCaseId,
        organisation_id: link.organisationId,
        ground: link.ground,
        linked_on: link.linkedOn,
        reference: link.reference,
      })
      .returning('case_id')
      .execute();
  },
  async unlink(caseId) {
    await tx.deleteFrom('case_link').where('case_id', '=', caseId).returning('case_id').execute();
  },
});
