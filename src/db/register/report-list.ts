import { type RawBuilder, sql } from 'kysely';
import type { Dossier, RegisterStore, ReportFilter, ReportRow } from '#app/ports/register.ts';
import type { Tx } from '../database.ts';

type Row = Omit<ReportRow, 'caseId'> & { readonly case_id: string };

/** Reports of which the turn lies with a team of the own organisation: nobody took them yet. */
const untaken = (organisationId: string, filter: ReportFilter): RawBuilder<unknown> => sql`
  from turn t join turn_task k on k.case_id = t.case_id and k.verb = 'first-contact'
    join young_person y on y.case_id = t.case_id
    join lateral (select r.ground, r.reported_on, coalesce(r.school_location, r.school_name) as school
      from register_record r where r.case_id = t.case_id order by r.source_on desc, r.dossier_number desc limit 1) r on true
  where t.organisation_id = ${organisationId} and t.member_id is null
    and (${filter.municipalityCode ?? null}::text is null or y.municipality_code = ${filter.municipalityCode ?? null}::text)
    and (${filter.location ?? null}::text is null or r.school = ${filter.location ?? null}::text)`;

async function reports(tx: Tx, organisationId: string, filter: ReportFilter, limit: number) {
  const { rows } = await sql<Row>`
    select y.case_id, y.first_name as "firstName", y.infix, y.family_name as "familyName", y.place,
      y.municipality_code as "municipalityCode", r.ground, r.reported_on as "reportedOn", r.school, t.since,
      t.due_on as "dueOn"
    ${untaken(organisationId, filter)} order by t.due_on, y.family_name, y.case_id limit ${limit}`.execute(tx);
  return rows.map(({ case_id: caseId, ...row }): ReportRow => ({ caseId, ...row }));
}

async function choices(tx: Tx, organisationId: string) {
  const { rows } = await sql<{ municipalities: string[] | null; schools: string[] | null }>`
    select array_agg(distinct y.municipality_code) filter (where y.municipality_code is not null) as municipalities,
      array_agg(distinct r.school) filter (where r.school is not null) as schools
    ${untaken(organisationId, {})}`.execute(tx);
  return { municipalities: rows[0]?.municipalities ?? [], schools: rows[0]?.schools ?? [] };
}

type DossierRow = Dossier & { readonly case_id: string };
async function dossiers(tx: Tx, caseId: string): Promise<readonly Dossier[]> {
  const { rows } = await sql<DossierRow>`
    select case_id, system, dossier_number as "dossierNumber", ground, reported_on as "reportedOn",
      coalesce(school_location, school_name) as school, left_on as "leftOn", handler, source_on as "sourceOn"
    from register_record where case_id = ${caseId} order by source_on desc, dossier_number desc`.execute(tx);
  return rows.map(({ case_id: _case, ...dossier }) => dossier);
}

/** Nieuwe meldingen, and the dossiers of one young person. */
export const reportList = (tx: Tx): Pick<RegisterStore, 'reports' | 'countReports' | 'choices' | 'dossiers'> => ({
  reports: (organisationId, filter, limit) => reports(tx, organisationId, filter, limit),
  async countReports(organisationId, filter) {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n ${untaken(organisationId, filter)}`.execute(tx);
    return rows[0]?.n ?? 0;
  },
  choices: (organisationId) => choices(tx, organisationId),
  dossiers: (caseId) => dossiers(tx, caseId),
});
