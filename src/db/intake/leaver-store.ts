import { type RawBuilder, sql } from 'kysely';
import type { ApplyContext, IntakeStore, NewLeaver, StoredLeaver } from '#app/ports/intake.ts';
import type { LeaverPerson } from '#domain/intake/person.ts';
import type { SpecialPlace } from '#domain/directory/place.ts';
import type { Tx } from '../database.ts';
import { openCases } from '../turn/open-cases.ts';

type StoredRow = Omit<LeaverPerson, 'specialPlace' | 'placeTyped'> & {
  case_id: string;
  key: string;
  placeTyped: string | null;
};

/** What is stored, in the words of a list, so that both have the same fingerprint when nothing changed. */
async function stored(tx: Tx, organisationId: string, which: RawBuilder<unknown>): Promise<readonly StoredLeaver[]> {
  const { rows } = await sql<StoredRow>`
    select y.case_id, y.person_key as key, e.student_number as "studentNumber", y.first_name as "firstName", y.infix,
      y.family_name as "familyName", y.birth_date as "birthDate", e.place_typed as "placeTyped", y.place,
      y.municipality_code as "municipalityCode", c.postcode, e.school_kind as "schoolKind", e.year, e.profile,
      e.expected_end as "expectedEnd", e.left_on as "leftOn", e.paper, e.paper_on as "paperOn", e.destination, e.mentor,
      c.phone, c.mail as email, c.parent_contact as "parentContact"
    from young_person y left join enrolment e on e.case_id = y.case_id left join contact c on c.case_id = y.case_id
    where y.organisation_id = ${organisationId} and ${which}`.execute(tx);
  return rows.map(({ case_id: caseId, key, ...row }): StoredLeaver => {
    const specialPlace = row.municipalityCode === null ? (row.place as SpecialPlace) : null;
    return { caseId, key, person: { ...row, placeTyped: row.placeTyped ?? row.place, specialPlace } };
  });
}

const rowsOf = (leavers: readonly NewLeaver[]): string =>
  JSON.stringify(leavers.map(({ person, ...more }) => ({ ...person, ...more })));
/** The columns of the document that both the record and the enrolment take something from. */
const shape = sql.raw(`as r("caseId" uuid, line integer, key text, "searchName" text,
  "studentNumber" text, "firstName" text, infix text, "familyName" text, "birthDate" date, "placeTyped" text, place text,
  "municipalityCode" text, postcode text, "schoolKind" text, year text, profile text, "expectedEnd" date, "leftOn" date,
  paper text, "paperOn" date, destination text, mentor text, phone text, email text, "parentContact" text)`);

/** The period of a list as the enrolment keeps it; null when the list is of the whole year. */
export const periodText = ({ period }: Pick<ApplyContext, 'period'>) => (period === null ? null : String(period));

async function openRecord(tx: Tx, c: ApplyContext, rows: string): Promise<void> {
  await sql`insert into young_person (case_id, organisation_id, first_name, infix, family_name, birth_date, place,
      municipality_code, search_name, person_key, import_batch_id)
    select r."caseId", ${c.organisationId}::uuid, r."firstName", r.infix, r."familyName", r."birthDate", r.place,
      r."municipalityCode", r."searchName", r.key, ${c.batchId}::uuid
    from jsonb_to_recordset(${rows}::jsonb) ${shape} returning case_id`.execute(tx);
  await sql`insert into enrolment (case_id, organisation_id, school_kind, school_name, student_number, year, profile,
      school_year, period, expected_end, left_on, paper, paper_on, destination, mentor, place_typed, source, source_on, import_batch_id)
    select r."caseId", ${c.organisationId}::uuid, r."schoolKind", ${c.schoolName}, r."studentNumber", r.year, r.profile,
      ${c.schoolYear}::integer, ${periodText(c)}::text, r."expectedEnd", r."leftOn", r.paper, r."paperOn", r.destination,
      r.mentor, r."placeTyped", 'lijst', ${c.today}::date, ${c.batchId}::uuid
    from jsonb_to_recordset(${rows}::jsonb) ${shape} returning case_id`.execute(tx);
  await sql`insert into contact (case_id, organisation_id, phone, mail, postcode, parent_contact, import_batch_id)
    select r."caseId", ${c.organisationId}::uuid, r.phone, r.email, r.postcode, r."parentContact", ${c.batchId}::uuid
    from jsonb_to_recordset(${rows}::jsonb) ${shape} returning case_id`.execute(tx);
  await sql`insert into import_line as l (batch_id, line, organisation_id, outcome, case_id)
    select ${c.batchId}::uuid, r.line, ${c.organisationId}::uuid, 'new', r."caseId"
    from jsonb_to_recordset(${rows}::jsonb) ${shape}
    on conflict (batch_id, line) do update set case_id = excluded.case_id returning l.case_id`.execute(tx);
}

/** The people of lists: what is stored of them, and the cases of who is new. */
export const leaverStore = (tx: Tx): Pick<IntakeStore, 'stored' | 'storedOf' | 'hiddenKeys' | 'seenKeys' | 'open'> => ({
  stored: (organisationId, after, limit) =>
    stored(
      tx,
      organisationId,
      sql`(${after}::uuid is null or y.case_id > ${after}::uuid) order by y.case_id limit ${limit}`,
    ),
  storedOf: (organisationId, keys) => stored(tx, organisationId, sql`y.person_key = any(${[...keys]}::text[])`),
  async hiddenKeys(keys) {
    const { rows } = await sql<{ hidden: string[] }>`select import_hidden_keys(${[...keys]}::text[]) as hidden`.execute(
      tx,
    );
    return rows[0]?.hidden ?? [];
  },
  async seenKeys(keys, schoolYear) {
    const { rows } = await sql<{
      seen: string[];
    }>`select import_seen_keys(${[...keys]}::text[], ${schoolYear}::integer) as seen`.execute(tx);
    return rows[0]?.seen ?? [];
  },
  async open(context, leavers) {
    if (leavers.length === 0) return;
    const rows = rowsOf(leavers);
    await openCases(tx, context, rows, { verb: 'choose-contact', why: 'on-leaver-list', openedAs: 'leaver-list' });
    await openRecord(tx, context, rows);
  },
});
