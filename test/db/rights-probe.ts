/** What the database itself shows and lets write to somebody, found by trying: no policy is read here. */
import type pg from 'pg';
import type { Guest, Member } from '#domain/access/actor.ts';
import type { Region } from '../people.ts';
import type { Viewer } from './rights-viewers.ts';

type Row = Readonly<Record<string, unknown>>;
/** The tables about a young person and the column that holds the case. */
export const caseTables: Readonly<Record<string, string>> = {
  cases: 'id',
  turn: 'case_id',
  turn_task: 'case_id',
  young_person: 'case_id',
  enrolment: 'case_id',
  contact: 'case_id',
  case_outcome: 'case_id',
  contact_attempt: 'case_id',
  summer_line: 'case_id',
  draft: 'case_id',
  note: 'case_id',
  agreement: 'case_id',
  case_event: 'case_id',
  handover: 'case_id',
  handover_inside: 'case_id',
  handover_block: 'case_id',
  handover_message: 'case_id',
  handover_link: 'case_id',
  case_access: 'case_id',
  case_link: 'case_id',
  merged_record: 'case_id',
  name_change: 'case_id',
  merge_moved: 'case_id',
  status_line: 'case_id',
  case_shield: 'case_id',
  shield_named: 'case_id',
  no_view: 'case_id',
  no_view_reason: 'case_id',
  import_line: 'case_id',
  register_record: 'case_id',
  field_source: 'case_id',
  guidance_offer: 'case_id',
  law_fact: 'case_id',
  law_receipt: 'case_id',
  law_judged: 'case_id',
  consultation: 'case_id',
  consultation_school: 'case_id',
  data_request: 'case_id',
  representative: 'case_id',
  document_line: 'case_id',
  document_version: 'case_id',
  document_copy: 'case_id',
  destination: 'case_id',
  check_in: 'case_id',
  wish: 'case_id',
  wish_decision: 'case_id',
  guidance_plan: 'case_id',
  young_way: 'case_id',
  table_line: 'case_id',
  table_agreement: 'case_id',
  own_words: 'case_id',
  stuck_case: 'case_id',
  figure_answer: 'case_id',
  figure_mark: 'case_id',
  yes_ask: 'case_id',
  parent_link: 'case_id',
  parent_question: 'case_id',
  peer_pairing: 'case_id',
  peer_note: 'case_id',
  own_story: 'case_id',
  story_use: 'case_id',
  tip: 'case_id',
  emergency_match: 'case_id',
  notice: 'case_id',
  access_subject: 'pseudonym',
};

const claims = (actor: Member | Guest): Readonly<Record<string, string>> =>
  actor.kind === 'guest'
    ? {
        'app.kind': 'guest',
        'app.role': 'guest',
        'app.member': '',
        'app.organisations': '{}',
        'app.guest_case': actor.caseId,
        'app.guest_handover': actor.handoverId,
        'app.guest_organisation': actor.organisationId,
      }
    : {
        'app.kind': 'member',
        'app.role': actor.role,
        'app.member': actor.memberId,
        'app.organisations': `{${actor.organisationId}}`,
        'app.guest_case': '',
        'app.guest_handover': '',
        'app.guest_organisation': '',
      };

/** Runs `work` as the serving role with the claims of this actor, and takes everything back. */
export async function as<T>(
  pool: pg.Pool,
  actor: Member | Guest,
  work: (client: pg.PoolClient) => Promise<T>,
  before: readonly string[] = [],
  purpose = 'eigen begeleiding',
): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    for (const statement of before) await client.query(statement);
    const named = {
      ...claims(actor),
      'app.today': '2026-06-08',
      'app.now': String(Date.UTC(2026, 5, 8, 7)),
      'app.purpose': purpose,
    };
    await client.query(
      'select set_config(name, value, true) from unnest($1::text[], $2::text[]) as claim(name, value)',
      [Object.keys(named), Object.values(named)],
    );
    await client.query('set local role aanzet_app');
    return await work(client);
  } finally {
    await client.query('rollback');
    client.release();
  }
}

/** All rows of one table about one case, as the owner sees them. */
export async function allRows(region: Region, table: string, caseId: string): Promise<readonly Row[]> {
  const column = caseTables[table];
  const of = table === 'access_subject' ? '(select pseudonym from cases where id = $1)' : '$1';
  return (await region.house.owner.query(`select * from ${table} where ${column} = ${of} order by 1, 2`, [caseId]))
    .rows;
}

const keyOf = (row: Row) => JSON.stringify(row);
/** The rows of that table about that case which this viewer gets. */
export async function shownRows(client: pg.PoolClient, table: string, rows: readonly Row[]): Promise<readonly Row[]> {
  const seen = new Set((await client.query(`select * from ${table}`)).rows.map(keyOf));
  return rows.filter((row) => seen.has(keyOf(row)));
}

/** Does the database let this statement pass its rights? A later fault (a key that exists) means that the rights let it. */
async function passes(client: pg.PoolClient, statement: string, values: readonly unknown[]): Promise<boolean> {
  await client.query('savepoint here');
  try {
    const { rowCount } = await client.query(statement, [...values]);
    return (rowCount ?? 0) > 0;
  } catch (fault) {
    const { code } = fault as { code?: string };
    if (code === '42501') return false;
    if (code === '23505' || code === '23503') return true;
    throw fault;
  } finally {
    await client.query('rollback to savepoint here');
  }
}

const mine = (row: Row, { actor, scene }: Viewer, newId: () => string): Row => {
  const own: Record<string, unknown> = { ...row };
  if ('organisation_id' in own) own['organisation_id'] = actor.organisationId;
  if ('from_organisation_id' in own) own['from_organisation_id'] = actor.organisationId;
  if ('lead_organisation_id' in own && !('organisation_id' in own))
    Object.assign(own, { lead_organisation_id: actor.organisationId, record_organisation_id: actor.organisationId });
  if ('given_by_organisation_id' in own) own['given_by_organisation_id'] = actor.organisationId;
  if ('member_id' in own && actor.kind === 'member') own['member_id'] = actor.memberId;
  if ('case_id' in own) own['case_id'] = scene.caseId;
  if ('handover_id' in own) own['handover_id'] = scene.handoverId;
  if ('id' in own) own['id'] = newId();
  if ('pseudonym' in own && 'active_id' in own) own['pseudonym'] = newId();
  delete own['active_id'];
  return own;
};

/** A change that somebody would really make there. */
const changes: Readonly<Record<string, string>> = {
  cases: 'version = version + 1',
  case_outcome: "over_on = '2026-06-08'",
  // The only change that who got an extract may make; at a hand-over nothing.
  handover: "state = case when kind = 'H13' then 'received' else state end",
  case_access: "valid_until = '2026-06-08'",
  check_in: 'to_mail = to_mail',
  data_request: "state = 'done', decided_on = '2026-06-08'",
  consultation: "state = 'heard', answered_on = '2026-06-08'",
  shield_named: 'organisation_id = organisation_id',
  document_version: 'number = number',
  young_way: 'closed = true',
  table_line: "question = 'Wat nu?'",
  table_agreement: 'due_on = due_on',
  document_line: 'hidden = hidden',
  yes_ask: 'closed = true',
  parent_link: 'closed = true',
  parent_question:
    "answer = 'Ja.', answered_on = '2026-06-08', member_id = nullif(current_setting('app.member', true), '')::uuid",
  peer_pairing: "ended_by = 'colleague', ended_on = '2026-06-08', state = 'ended'",
  peer_note: 'done_on = done_on',
};
const defaultChange = (columns: readonly string[], { actor }: Viewer) =>
  columns.includes('given_by_organisation_id')
    ? `given_by_organisation_id = '${actor.organisationId}'`
    : `${columns.at(-1)} = ${columns.at(-1)}`;

/** Which of add, change and take away the database lets this viewer do to that table, about that case. */
export async function writes(client: pg.PoolClient, table: string, viewer: Viewer, template: Row, newId: () => string) {
  const row = mine(template, viewer, newId);
  const columns = Object.keys(row);
  const json = (value: unknown) =>
    value !== null && typeof value === 'object' && !Buffer.isBuffer(value) && !Array.isArray(value)
      ? JSON.stringify(value)
      : value;
  const places = columns.map((_, n) => `$${n + 1}`).join();
  const column = caseTables[table];
  const where = `where ${column} = $1`;
  const done: string[] = [];
  if (await passes(client, `insert into ${table} (${columns.join()}) values (${places})`, Object.values(row).map(json)))
    done.push('toevoegen');
  if (
    await passes(client, `update ${table} set ${changes[table] ?? defaultChange(columns, viewer)} ${where}`, [
      viewer.scene.caseId,
    ])
  )
    done.push('wijzigen');
  if (await passes(client, `delete from ${table} ${where}`, [viewer.scene.caseId])) done.push('weghalen');
  return done;
}
