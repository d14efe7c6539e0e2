import { type RawBuilder, sql } from 'kysely';
import type { RegisterStore, StoredReport } from '#app/ports/register.ts';
import type { Report } from '#domain/register/report.ts';
import { dossierKey } from '#domain/register/report.ts';
import type { Sources } from '#domain/register/sources.ts';
import type { Tx } from '../database.ts';
import { notMerged } from '../person/person-store.ts';

type Row = Report & { readonly case_id: string; readonly system: string; readonly sources: Sources | null };

/** What is stored, in the words of an export. A case without a dossier has an empty number and no ground of its own. */
async function read(tx: Tx, which: RawBuilder<unknown>): Promise<readonly StoredReport[]> {
  const { rows } = await sql<Row>`
    select y.case_id, coalesce(r.system, '') as system, coalesce(r.dossier_number, '') as "dossierNumber",
      y.first_name as "firstName", y.infix, y.family_name as "familyName", y.birth_date as "birthDate", y.place,
      y.municipality_code as "municipalityCode", c.postcode, c.phone, c.mail as email, r.ground,
      r.reported_on as "reportedOn", r.school_name as school, r.school_location as location, r.left_on as "leftOn",
      r.handler, f.fields as sources
    from young_person y left join register_record r on r.case_id = y.case_id and r.organisation_id = y.organisation_id
      left join contact c on c.case_id = y.case_id and c.organisation_id = y.organisation_id
      left join field_source f on f.case_id = y.case_id
    where ${which} order by y.case_id`.execute(tx);
  return rows.map(({ case_id: caseId, system, sources, ...report }) => ({
    caseId,
    key: dossierKey(system, report.dossierNumber),
    report,
    sources: sources ?? {},
  }));
}

/** Young people of the own organisation, as the next file is compared with them. */
export const storedReports = (tx: Tx): Pick<RegisterStore, 'storedOf' | 'asReports' | 'bornOn'> => ({
  storedOf: (organisationId, keys) =>
    read(
      tx,
      sql`r.organisation_id = ${organisationId} and register_key(r.system, r.dossier_number) = any(${[...keys]}::text[])`,
    ),
  asReports: (caseIds) => read(tx, sql`y.case_id = any(${[...caseIds]}::uuid[])`),
  async bornOn(organisationId, days) {
    const rows = await tx
      .selectFrom('young_person as y')
      .select(['case_id', 'first_name', 'infix', 'family_name', 'birth_date'])
      .where('organisation_id', '=', organisationId)
      .where('birth_date', 'in', days.length > 0 ? days : ['0001-01-01'])
      .where(notMerged)
      .orderBy('case_id')
      .execute();
    return rows.map((row) => ({
      caseId: row.case_id,
      firstName: row.first_name,
      infix: row.infix,
      familyName: row.family_name,
      birthDate: row.birth_date,
    }));
  },
});
