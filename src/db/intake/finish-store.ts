import { sql } from 'kysely';
import type { ApplyContext, Compared, IntakeStore, LastList, MissingPerson } from '#app/ports/intake.ts';
import type { Tx } from '../database.ts';
import { periodText } from './leaver-store.ts';

/**
 * Everybody on these lines whom the list changes, and whom it names again for another period: set-based, a slice at a time.
 * What is the same is not written again: most lists change an enrolment only.
 * Upserts, so that each row is found by key: a join without fresh statistics goes through everybody for everybody.
 */
async function update(tx: Tx, c: ApplyContext, lines: readonly number[]): Promise<void> {
  const these = sql`l.batch_id = ${c.batchId} and l.line = any(${[...lines]}::integer[]) and not l.applied`;
  const changed = sql`from import_line l where ${these} and l.outcome = 'changed' and l.case_id is not null`;
  const p = (field: string) => sql.raw(`l.person #>> '{person,${field}}'`);
  await sql`insert into young_person (case_id, organisation_id, first_name, infix, family_name, birth_date, place,
      municipality_code, search_name, person_key)
    select l.case_id, l.organisation_id, ${p('firstName')}, ${p('infix')}, ${p('familyName')}, (${p('birthDate')})::date,
      ${p('place')}, ${p('municipalityCode')}, l.person ->> 'searchName', l.person_key ${changed}
    on conflict (case_id) do update set first_name = excluded.first_name, infix = excluded.infix,
      family_name = excluded.family_name, birth_date = excluded.birth_date, place = excluded.place,
      municipality_code = excluded.municipality_code, search_name = excluded.search_name, person_key = excluded.person_key
    where (young_person.first_name, young_person.infix, young_person.family_name, young_person.birth_date,
        young_person.place, young_person.municipality_code, young_person.search_name, young_person.person_key)
      is distinct from (excluded.first_name, excluded.infix, excluded.family_name, excluded.birth_date,
        excluded.place, excluded.municipality_code, excluded.search_name, excluded.person_key)
    returning case_id`.execute(tx);
  await sql`insert into enrolment (case_id, organisation_id, school_kind, school_name, student_number, year, profile,
      school_year, period, expected_end, left_on, paper, paper_on, destination, mentor, place_typed, source, source_on)
    select l.case_id, l.organisation_id, ${p('schoolKind')}, ${c.schoolName}, ${p('studentNumber')}, ${p('year')},
      ${p('profile')}, ${c.schoolYear}::integer, ${periodText(c)}::text, (${p('expectedEnd')})::date,
      (${p('leftOn')})::date, ${p('paper')}, (${p('paperOn')})::date, ${p('destination')}, ${p('mentor')},
      ${p('placeTyped')}, 'lijst', ${c.today}::date ${changed}
    on conflict (case_id) do update set school_kind = excluded.school_kind, student_number = excluded.student_number,
      year = excluded.year, profile = excluded.profile, school_year = excluded.school_year, period = excluded.period,
      expected_end = excluded.expected_end, left_on = excluded.left_on, paper = excluded.paper,
      paper_on = excluded.paper_on, destination = excluded.destination, mentor = excluded.mentor,
      place_typed = excluded.place_typed, source = excluded.source, source_on = excluded.source_on
    returning case_id`.execute(tx);
  await sql`insert into contact (case_id, organisation_id, phone, mail, postcode, parent_contact)
    select l.case_id, l.organisation_id, ${p('phone')}, ${p('email')}, ${p('postcode')}, ${p('parentContact')} ${changed}
    on conflict (case_id) do update set phone = coalesce(excluded.phone, contact.phone),
      mail = coalesce(excluded.mail, contact.mail), postcode = coalesce(excluded.postcode, contact.postcode),
      parent_contact = coalesce(excluded.parent_contact, contact.parent_contact) -- a list without a number takes none away
    where (contact.phone, contact.mail, contact.postcode, contact.parent_contact)
      is distinct from (excluded.phone, excluded.mail, excluded.postcode, excluded.parent_contact)
    returning case_id`.execute(tx);
  await sql`update enrolment e set school_year = ${c.schoolYear}::integer, period = ${periodText(c)}::text
    where e.case_id = any((select array_agg(l.case_id) from import_line l
        where ${these} and l.outcome = 'unchanged')::uuid[])
      and (e.school_year is distinct from ${c.schoolYear}::integer or e.period is distinct from ${periodText(c)}::text)
    returning e.case_id`.execute(tx);
}

/** Lists of this school for the same year and period that were done before this one. */
const before = (c: LastList) => sql`select b.id from import_batch b where b.organisation_id = ${c.organisationId}
  and b.school_year = ${c.schoolYear} and b.period = ${periodText(c) ?? ''} and b.state = 'done'
  and b.id is distinct from ${c.batchId}::uuid`;

async function onLastList(tx: Tx, c: LastList, { missing, present }: Compared): Promise<readonly string[]> {
  if (missing.length === 0) return [];
  const { rows } = await sql<{ case_id: string }>`
    select l.case_id from import_line l join cases k on k.id = l.case_id join enrolment e on e.case_id = l.case_id
    where l.batch_id = (${before(c)} order by b.id desc limit 1) and l.outcome in ('new', 'changed', 'unchanged')
      and l.case_id = any(${[...missing]}::uuid[])
      and not exists (select from merged_record m where m.into_case_id = l.case_id and m.case_id = any(${[...present]}::uuid[]))
      and k.state = 'active' and k.lead_organisation_id = l.organisation_id and e.left_on is null
    order by l.line`.execute(tx);
  return rows.map((row) => row.case_id);
}

async function askAboutMissing(tx: Tx, c: ApplyContext, caseIds: readonly string[]): Promise<void> {
  // A new list answers the questions of the one before: the same row is asked again, and who is back is back.
  await sql`update import_line l set answer = 'nieuwe lijst', cells = null, person = null, person_key = null
    where l.outcome = 'question' and l.answer is null and l.batch_id in (${before(c)}) returning l.case_id`.execute(tx);
  await sql`update import_line l set answer = 'weer op de lijst'
    where l.outcome = 'missing' and l.answer is null and l.batch_id <> ${c.batchId} and l.organisation_id = ${c.organisationId}
      and l.case_id = any((select array_agg(n.case_id) from import_line n where n.batch_id = ${c.batchId})::uuid[])
    returning l.case_id`.execute(tx);
  if (caseIds.length > 0)
    await sql`insert into import_line (batch_id, line, organisation_id, outcome, code, case_id)
      select ${c.batchId}::uuid, -r.at, ${c.organisationId}::uuid, 'missing', 'not-on-list', r.id
      from unnest(${[...caseIds]}::uuid[]) with ordinality as r(id, at) returning case_id`.execute(tx);
}

/** What reading a list fills, for a case that goes again. */
const filledTables = [
  'turn_task',
  'turn',
  'young_person',
  'enrolment',
  'contact',
  'case_event',
  'register_record',
  'field_source',
];

async function remove(tx: Tx, batchId: string, limit: number): Promise<number> {
  const { rows } = await sql<{ case_id: string }>`
    select id as case_id from cases where import_batch_id = ${batchId} order by id limit ${limit}`.execute(tx);
  const ids = rows.map((row) => row.case_id);
  if (ids.length === 0) return 0;
  for (const table of filledTables)
    await sql`delete from ${sql.table(table)} where case_id = any(${ids}::uuid[]) returning case_id`.execute(tx);
  await sql`delete from cases where id = any(${ids}::uuid[]) returning id as case_id`.execute(tx);
  await sql`update import_line set case_id = null where batch_id = ${batchId} and case_id = any(${ids}::uuid[])`.execute(
    tx,
  );
  return ids.length;
}

type FinishPart = Pick<
  IntakeStore,
  'update' | 'onLastList' | 'askAboutMissing' | 'missing' | 'left' | 'keepTouched' | 'remove'
>;

/** The end of reading a list, and taking it back. */
export const finishStore = (tx: Tx): FinishPart => ({
  update: (context, lines) => update(tx, context, lines),
  onLastList: (list, compared) => onLastList(tx, list, compared),
  askAboutMissing: (context, caseIds) => askAboutMissing(tx, context, caseIds),
  async missing(batchId) {
    const { rows } = await sql<{ case_id: string; line: number; first_name: string; name: string }>`
      select y.case_id, l.line, y.first_name, concat_ws(' ', y.first_name, y.infix, y.family_name) as name
      from import_line l join young_person y on y.case_id = l.case_id
      where l.batch_id = ${batchId} and l.outcome = 'missing' order by l.line desc`.execute(tx);
    return rows.map((r): MissingPerson => ({ line: r.line, caseId: r.case_id, firstName: r.first_name, name: r.name }));
  },
  async left(caseId, on) {
    await tx.updateTable('enrolment').set({ left_on: on }).where('case_id', '=', caseId).returning('case_id').execute();
  },
  async keepTouched(batchId) {
    const { rows } = await sql<{ kept: number }>`select import_keep_touched(${batchId}::uuid) as kept`.execute(tx);
    return rows[0]?.kept ?? 0;
  },
  remove: (batchId, limit) => remove(tx, batchId, limit),
});
