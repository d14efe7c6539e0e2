import { sql } from 'kysely';
import type { NewReport, RegisterContext, RegisterStore, ReportToKeep } from '#app/ports/register.ts';
import type { Tx } from '../database.ts';
import { openCases } from '../turn/open-cases.ts';

const rowsOf = (reports: readonly ReportToKeep[]): string =>
  JSON.stringify(reports.map(({ report, ...more }) => ({ ...report, ...more })));
/** The columns of the document from which every table takes something. */
const shape = sql.raw(`as r("caseId" uuid, line integer, key text, "nameKey" text,
  "searchName" text, attach boolean, "dossierNumber" text, "firstName" text, infix text, "familyName" text,
  "birthDate" date, place text, "municipalityCode" text, postcode text, phone text, email text, ground text,
  "reportedOn" date, school text, location text, "leftOn" date, handler text, sources jsonb)`);

/** Names and contact data: written for who is new, brought up to date for who was there. */
async function writePeople(tx: Tx, c: RegisterContext, rows: string, batchId: string | null): Promise<void> {
  await sql`insert into young_person (case_id, organisation_id, first_name, infix, family_name, birth_date, place,
      municipality_code, search_name, person_key, import_batch_id)
    select r."caseId", ${c.organisationId}::uuid, r."firstName", r.infix, r."familyName", r."birthDate", r.place,
      r."municipalityCode", r."searchName", r.key, ${batchId}::uuid
    from jsonb_to_recordset(${rows}::jsonb) ${shape}
    on conflict (case_id) do update set first_name = excluded.first_name, infix = excluded.infix,
      family_name = excluded.family_name, birth_date = excluded.birth_date, place = excluded.place,
      municipality_code = excluded.municipality_code, search_name = excluded.search_name
    returning case_id`.execute(tx);
  await sql`insert into contact (case_id, organisation_id, phone, mail, postcode, import_batch_id)
    select r."caseId", ${c.organisationId}::uuid, r.phone, r.email, r.postcode, ${batchId}::uuid
    from jsonb_to_recordset(${rows}::jsonb) ${shape}
    on conflict (case_id) do update set phone = excluded.phone, mail = excluded.mail, postcode = excluded.postcode
    returning case_id`.execute(tx);
}

async function writeDossiers(tx: Tx, c: RegisterContext, rows: string, batchId: string | null): Promise<void> {
  await sql`insert into register_record (organisation_id, system, dossier_number, case_id, name_key, ground, reported_on,
      school_name, school_location, left_on, handler, source_on, import_batch_id)
    select ${c.organisationId}::uuid, ${c.system}, r."dossierNumber", r."caseId", r."nameKey", r.ground, r."reportedOn",
      r.school, r.location, r."leftOn", r.handler, ${c.today}::date, ${batchId}::uuid
    from jsonb_to_recordset(${rows}::jsonb) ${shape}
    on conflict (organisation_id, system, dossier_number) do update set name_key = excluded.name_key,
      ground = excluded.ground, reported_on = excluded.reported_on, school_name = excluded.school_name,
      school_location = excluded.school_location, left_on = excluded.left_on, handler = excluded.handler,
      source_on = excluded.source_on
    returning case_id`.execute(tx);
  await sql`insert into field_source (case_id, organisation_id, fields, import_batch_id)
    select r."caseId", ${c.organisationId}::uuid, r.sources, ${batchId}::uuid
    from jsonb_to_recordset(${rows}::jsonb) ${shape}
    on conflict (case_id) do update set fields = excluded.fields returning case_id`.execute(tx);
}

async function open(tx: Tx, c: RegisterContext, reports: readonly NewReport[]): Promise<void> {
  if (reports.length === 0) return;
  const rows = rowsOf(reports);
  await openCases(tx, c, rows, { verb: 'first-contact', why: 'from-register' });
  await writePeople(tx, c, rows, c.batchId);
  await writeDossiers(tx, c, rows, c.batchId);
  await sql`insert into import_line as l (batch_id, line, organisation_id, outcome, case_id)
    select ${c.batchId}::uuid, r.line, ${c.organisationId}::uuid, 'new', r."caseId"
    from jsonb_to_recordset(${rows}::jsonb) ${shape}
    on conflict (batch_id, line) do update set case_id = excluded.case_id returning l.case_id`.execute(tx);
}

async function update(tx: Tx, c: RegisterContext, reports: readonly ReportToKeep[]): Promise<void> {
  if (reports.length === 0) return;
  const rows = rowsOf(reports);
  // Rows that were there before this file are not of this file: taking it back leaves them.
  await writePeople(tx, c, rows, null);
  await writeDossiers(tx, c, rows, null);
}

const keepDetails =
  (tx: Tx): RegisterStore['keepDetails'] =>
  async (caseId, organisationId, { report, sources, searchName }) => {
    await sql`update young_person set first_name = ${report.firstName}, infix = ${report.infix},
        family_name = ${report.familyName}, search_name = ${searchName}, import_batch_id = null
      where case_id = ${caseId} returning case_id`.execute(tx);
    await sql`insert into contact (case_id, organisation_id, phone, mail, postcode)
      values (${caseId}, ${organisationId}, ${report.phone}, ${report.email}, ${report.postcode})
      on conflict (case_id) do update set phone = excluded.phone, mail = excluded.mail, postcode = excluded.postcode
      returning case_id`.execute(tx);
    await sql`update field_source set fields = ${JSON.stringify(sources)}::jsonb, import_batch_id = null
      where case_id = ${caseId} returning case_id`.execute(tx);
  };

/** What a file writes: set-based, a slice in a few statements. */
export const reportWrites = (tx: Tx): Pick<RegisterStore, 'open' | 'update' | 'keepDetails'> => ({
  keepDetails: keepDetails(tx),
  open: (context, reports) => open(tx, context, reports),
  update: (context, reports) => update(tx, context, reports),
});
