import type { RegisterStore } from '#app/ports/register.ts';
import { sql } from 'kysely';
import type { Report } from '#domain/register/report.ts';
import type { Tx } from '../database.ts';
import { lineOf } from '../intake/line-store.ts';
import { momentStore } from './moments.ts';
import { reportList } from './report-list.ts';
import { reportWrites } from './report-writes.ts';
import { storedReports } from './stored-reports.ts';

/** The register of the own organisation, under the rights of who reads it in. */
export const registerStore = (tx: Tx): RegisterStore => ({
  ...storedReports(tx),
  ...reportWrites(tx),
  ...reportList(tx),
  ...momentStore(tx),
  async hiddenKeys(keys) {
    const { rows } = await sql<{
      hidden: string[];
    }>`select register_hidden_keys(${[...keys]}::text[]) as hidden`.execute(tx);
    return rows[0]?.hidden ?? [];
  },
  async systems(organisationId) {
    const rows = await tx
      .selectFrom('import_batch')
      .select('system')
      .distinct()
      .where('organisation_id', '=', organisationId)
      .where('system', 'is not', null)
      .where('state', '=', 'done')
      .orderBy('system')
      .execute();
    return rows.flatMap(({ system }) => system ?? []);
  },
  async waiting(batchId, outcomes, limit) {
    const rows = await tx
      .selectFrom('import_line')
      .selectAll()
      .where('batch_id', '=', batchId)
      .where('applied', '=', false)
      .where('outcome', 'in', outcomes)
      .orderBy('line')
      .limit(limit)
      .execute();
    return rows.map((row) => lineOf<Report>(row));
  },
});
