import type { DirectoryStore } from '#app/ports/directory.ts';
import type { Tx } from '../database.ts';

/** Who carries out which task for which college. */
export const mandateStore = (
  tx: Tx,
): Pick<DirectoryStore, 'mandates' | 'addMandate' | 'endMandate' | 'removeMandate'> => ({
  async mandates() {
    const rows = await tx
      .selectFrom('mandate')
      .selectAll()
      .orderBy('college')
      .orderBy('task')
      .orderBy('from_on')
      .execute();
    return rows.map((row) => ({
      id: row.id,
      college: row.college,
      task: row.task,
      organisationId: row.organisation_id,
      scope: row.scope,
      schoolOrganisationId: row.school_organisation_id,
      from: row.from_on,
      until: row.until_on,
      source: row.source,
    }));
  },
  async addMandate(mandate) {
    await tx
      .insertInto('mandate')
      .values({
        id: mandate.id,
        college: mandate.college,
        task: mandate.task,
        organisation_id: mandate.organisationId,
        scope: mandate.scope,
        school_organisation_id: mandate.schoolOrganisationId,
        from_on: mandate.from,
        until_on: mandate.until,
        source: mandate.source,
      })
      .execute();
  },
  async endMandate(id, until) {
    await tx.updateTable('mandate').set({ until_on: until }).where('id', '=', id).execute();
  },
  async removeMandate(id) {
    const gone = await tx.deleteFrom('mandate').where('id', '=', id).returning('id').execute();
    return gone.length === 1;
  },
});
