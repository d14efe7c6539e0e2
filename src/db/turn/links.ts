import type { CaseStore, ProgramCases } from '#app/ports/cases.ts';
import type { Tx } from '../database.ts';

/** Which case a case of our own gave way to. */
export const links = (tx: Tx): Pick<CaseStore, 'linkOf'> => ({
  async linkOf(caseId) {
    const row = await tx.selectFrom('case_link').selectAll().where('case_id', '=', caseId).executeTakeFirst();
    return (
      row && {
        caseId,
        intoCaseId: row.into_case_id,
        organisationId: row.organisation_id,
        ground: row.ground,
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
