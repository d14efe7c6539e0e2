import { once } from 'node:events';
import type { Readable } from 'node:stream';
import type pg from 'pg';
import { countsIn, keepMade, proofOf } from './backup-proof.ts';
import { fileIn, fileOut } from './sealed-file.ts';

/** Parents before children, so that a reader of the file understands it; checks wait until the end anyway. */
const tables = [
  'organisation', 'team', 'member', 'member_setting', 'setting', 'mandate', 'caseload_limit', 'service', 'closure', 'partner_list', 'invitation', 'import_batch', 'cases', 'turn', 'turn_task',
  'young_person', 'enrolment', 'summer_line',
  'contact', 'case_shield', 'shield_named', 'no_view', 'no_view_reason', 'case_access', 'case_link', 'case_outcome',
  'merged_record', 'name_change', 'status_line', 'directory_merge', 'merge_moved',
  'contact_attempt', 'draft', 'note', 'agreement', 'case_event',
  'handover', 'handover_inside', 'handover_block', 'handover_message', 'handover_link', 'handover_guest', 'access_event', 'access_subject', 'log_segment', 'access_seal',
  'import_line', 'inventory_round', 'import_mapping', 'import_answer', 'register_record', 'field_source', 'undo_step', 'export_mark', 'outbox', 'notice', 'search', 'stuck_figure',
  'authenticator', 'recovery_code', 'first_time_right', 'first_time', 'session', 'sign_in_try', 'sign_in_provider', 'outside_account', 'sign_in_round', 'passkey', 'passkey_answered', 'road_key', 'road_sent',
  'saved_filter', 'feedback', 'member_identity', 'identity_code', 'calendar_feed', 'summer_link',
  'guidance_offer', 'consultation', 'consultation_school',
  'law_fact', 'law_receipt', 'law_judged', 'law_setting', 'law_version', 'take_out',
  'exchange_narrowed', 'paper_blank', 'paper_settled',
  'destruction', 'retention_term', 'data_request', 'representative', 'young_way', 'yes_ask', 'young_visit', 'own_words', 'own_story', 'story_use', 'peer_coach', 'peer_way', 'peer_pairing', 'peer_note',
  'rights_review', 'rights_check', 'look', 'region_setting', 'register_count', 'code_word', 'route_count', 'call_back',
  'parent_link', 'parent_question', 'tip',
  'document_line', 'document_version', 'document_copy',
  'destination', 'check_in', 'wish', 'wish_decision', 'guidance_plan', 'guidance_rhythm',
  'emergency_request', 'emergency_match',
  'table_kind', 'gathering', 'gathering_party', 'gathering_seat', 'table_line', 'table_agreement',
  'meeting_series', 'series_party', 'series_person', 'series_date', 'series_point', 'ladder_terms', 'climbed_question', 'stuck_case',
  'effort_estimate', 'instrument_use',
  'figure_count', 'figure_release', 'published_table',
  'programme', 'programme_party', 'programme_writer', 'programme_section', 'programme_section_version', 'programme_writing', 'programme_comment', 'programme_entry', 'programme_adopted',
  'programme_owner', 'programme_owner_done',
  'money_source', 'money_source_change', 'money_line', 'money_sign',
  'report_format', 'report', 'report_step', 'report_answer', 'report_remark', 'report_count', 'report_typed', 'report_given',
] as const; // prettier-ignore
const format = 'aanzet-backup-1';

/** Columns that the database makes itself, or that mean something in one database only (xid). */
async function columnsOf(client: pg.PoolClient, table: string): Promise<string[]> {
  const { rows } = await client.query<{ column_name: string }>(
    `select column_name from information_schema.columns where table_schema = 'public' and table_name = $1
      and is_generated = 'NEVER' and column_name <> 'xid' order by ordinal_position`,
    [table],
  );
  return rows.map((row) => row.column_name);
}

/** The tables that are there: a database of an earlier version, before it is brought up to date, lacks some. */
async function tablesIn(client: pg.PoolClient): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public'`,
  );
  const there = new Set(rows.map(({ name }) => name));
  return tables.filter((table) => there.has(table));
}

async function dumpTable(
  client: pg.PoolClient,
  table: string,
  write: (line: string) => Promise<void>,
): Promise<number> {
  const columns = (await columnsOf(client, table)).map((c) => `"${c}"`).join(', ');
  await client.query(
    `declare rows cursor for select to_jsonb(r)::text as row from (select ${columns} from ${table}) r`,
  );
  let count = 0;
  for (;;) {
    const { rows } = await client.query<{ row: string }>('fetch 1000 from rows');
    for (const { row } of rows) await write(`{"table":"${table}","row":${row}}\n`);
    count += rows.length;
    if (rows.length < 1000) break;
  }
  await client.query('close rows');
  return count;
}

/** How many rows went, and the number by which a restore elsewhere is known again (backup-proof.ts). */
export type Kept = { readonly rows: number; readonly proof: string };

/**
 * Writes every row to a gzipped file of JSON lines, in one snapshot, whatever the engine; sealed when there is a passphrase.
 * The file holds personal data: keep it as you keep the database.
 */
export async function backup(owner: pg.Pool, file: string, passphrase?: string): Promise<Kept> {
  const client = await owner.connect();
  try {
    return await dump(client, await fileOut(file, passphrase));
  } finally {
    client.release();
  }
}

async function dump(
  client: pg.PoolClient,
  { into: lines, written }: Awaited<ReturnType<typeof fileOut>>,
): Promise<Kept> {
  // A full disk ends it: what broke in the file comes here, instead of room that never comes.
  const room = () => Promise.race([once(lines, 'drain'), written]);
  const write = async (line: string) => void (lines.write(line) || (await room()));
  try {
    await client.query('begin isolation level repeatable read read only');
    await write(`{"format":"${format}"}\n`);
    const counts: Record<string, number> = {};
    for (const table of await tablesIn(client)) counts[table] = await dumpTable(client, table, write);
    const rows = Object.values(counts).reduce((sum, n) => sum + n, 0);
    await write(`${JSON.stringify({ end: rows, counts })}\n`);
    const proof = await proofOf(client, counts);
    await client.query('commit');
    lines.end();
    await written;
    await keepMade(client, proof);
    return { rows, proof };
  } catch (error) {
    await client.query('rollback');
    lines.destroy();
    await written.catch(() => {});
    throw error;
  }
}

async function insertRows(client: pg.PoolClient, table: string, rows: readonly string[]): Promise<void> {
  if (rows.length === 0) return;
  // A copy of an older version lacks newer columns: these then get what they have by themselves.
  const there = new Set(Object.keys(JSON.parse(rows[0] ?? '{}') as object));
  const columns = (await columnsOf(client, table))
    .filter((c) => there.has(c))
    .map((c) => `"${c}"`)
    .join(', ');
  const overriding = table === 'access_event' ? 'overriding system value' : '';
  await client.query(
    `insert into ${table} (${columns}) ${overriding} select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
    [`[${rows.join(',')}]`],
  );
}

async function refuseFull(client: pg.PoolClient): Promise<void> {
  const { rows } = await client.query<{ n: number }>('select count(*)::int as n from organisation');
  if (rows[0]?.n) throw new Error('Deze database is niet leeg. Terugzetten kan alleen in een lege database.');
}

/** Lines of a stream. Unlike readline it ends with what broke the stream, and does not wait for ever. */
async function* linesOf(stream: Readable): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of stream.setEncoding('utf8') as AsyncIterable<string>) {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

type Entry = {
  readonly format?: string;
  readonly end?: number;
  readonly table?: string;
  readonly row?: unknown;
};

/** One line of the file. Throws one plain line for what is none, as in another gzipped file. */
function entryIn(text: string): Entry {
  try {
    return JSON.parse(text) as Entry;
  } catch (fault) {
    throw new Error('Dit bestand is geen kopie van Aanzet, of het is niet heel. Er is niets teruggezet.', {
      cause: fault,
    });
  }
}

/** Reads the file in bunches of rows of one table; throws when it is no backup or when its end is missing. */
async function* bunches(
  file: string,
  passphrase: string | undefined,
): AsyncGenerator<{ table: string; rows: string[] }> {
  let table = '';
  let rows: string[] = [];
  let end: number | undefined;
  let count = 0;
  let line = 0;
  for await (const text of linesOf(await fileIn(file, passphrase))) {
    const entry = entryIn(text);
    if (line++ === 0 && entry.format !== format) throw new Error('Dit bestand is geen kopie van Aanzet.');
    if (entry.end !== undefined) end = entry.end;
    if (entry.table === undefined) continue;
    if (!(tables as readonly string[]).includes(entry.table))
      throw new Error(`Onbekende tabel in het bestand: regel ${line}.`);
    if (entry.table !== table || rows.length >= 1000) {
      yield { table, rows };
      [table, rows] = [entry.table, []];
    }
    rows.push(JSON.stringify(entry.row));
    count++;
  }
  yield { table, rows };
  if (end !== count) throw new Error('Het bestand is niet heel: het einde ontbreekt. Er is niets teruggezet.');
}

/**
 * Puts a backup back into an empty, migrated database, in one transaction, and counts what stands there then. The number is
 * that of the database itself, to name where the backup was made. Throws a plain line when the file is not whole.
 */
export async function restore(owner: pg.Pool, file: string, passphrase?: string): Promise<Kept> {
  const client = await owner.connect();
  try {
    await client.query('begin');
    await refuseFull(client);
    let count = 0;
    for await (const { table, rows } of bunches(file, passphrase)) {
      if (table) await insertRows(client, table, rows);
      count += rows.length;
    }
    await client.query(
      `select setval(pg_get_serial_sequence('access_event', 'line'), coalesce((select max(line) from access_event), 0) + 1, false)`,
    );
    const counts = await countsIn(client, await tablesIn(client));
    if (Object.values(counts).reduce((sum, n) => sum + n, 0) !== count)
      throw new Error('Er staan niet evenveel regels als in het bestand. Er is niets teruggezet.');
    const proof = await proofOf(client, counts);
    await client.query('commit');
    return { rows: count, proof };
  } catch (error) {
    await client.query('rollback');
    if (/authenticate data|incorrect header|invalid (block|stored|distance|code)/.test((error as Error).message))
      throw new Error('De wachtzin past niet, of het bestand is veranderd. Er is niets teruggezet.', { cause: error });
    throw error;
  } finally {
    client.release();
  }
}
