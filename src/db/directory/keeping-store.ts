import { sql } from 'kysely';
import type { Hours } from '#domain/directory/hours.ts';
import type { DirectoryStore } from '#app/ports/directory.ts';
import type { Tx } from '../database.ts';

type Changing = Pick<DirectoryStore, 'changeOrganisation' | 'keepHours' | 'changeContact'>;
type Services = Pick<DirectoryStore, 'services' | 'addService' | 'removeService'>;

/** What people change in the directory themselves. The database decides who may (0015_directory.sql). */
export const keepingStore = (tx: Tx): Changing => ({
  async changeOrganisation(id, change) {
    await tx
      .updateTable('organisation')
      .set({
        name: change.name,
        short_name: change.shortName,
        phone: change.phone,
        public_phone: change.publicPhone,
        works_so: change.worksSo,
        former_names: [...change.formerNames],
      })
      .where('id', '=', id)
      .execute();
  },
  async keepHours(id, { hours, bring }) {
    await tx
      .updateTable('organisation')
      .set({
        public_hours: hours === null ? null : sql<Hours>`${JSON.stringify(hours)}::jsonb`,
        public_bring: bring.length === 0 ? null : [...bring],
      })
      .where('id', '=', id)
      .execute();
  },
  async changeContact(id, change) {
    const columns = {
      ...(change.name !== undefined && { name: change.name }),
      ...(change.jobTitle !== undefined && { job_title: change.jobTitle }),
      ...(change.mail !== undefined && { mail: change.mail }),
      ...(change.phone !== undefined && { phone: change.phone }),
      ...(change.teamId !== undefined && { team_id: change.teamId }),
      ...(change.workDays !== undefined && { work_days: [...change.workDays] }),
      ...(change.confirmedOn !== undefined && { confirmed_on: change.confirmedOn }),
      ...(change.mayBePublic !== undefined && { may_be_public: change.mayBePublic }),
    };
    if (Object.keys(columns).length > 0) await tx.updateTable('member').set(columns).where('id', '=', id).execute();
  },
});

/** What organisations offer. */
export const serviceStore = (tx: Tx): Services => ({
  async services() {
    const rows = await tx.selectFrom('service').selectAll().orderBy('name').execute();
    return rows.map((row) => ({
      id: row.id,
      organisationId: row.organisation_id,
      name: row.name,
      phase: row.phase,
      what: row.what,
      howToReach: row.how_to_reach,
      until: row.until_on,
    }));
  },
  async addService(service) {
    await tx
      .insertInto('service')
      .values({
        id: service.id,
        organisation_id: service.organisationId,
        name: service.name,
        phase: service.phase,
        what: service.what,
        how_to_reach: service.howToReach,
        until_on: service.until,
      })
      .execute();
  },
  async removeService(id) {
    await tx.deleteFrom('service').where('id', '=', id).execute();
  },
});
