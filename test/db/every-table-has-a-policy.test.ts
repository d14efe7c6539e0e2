/** What the running database itself says of its tables, functions and roles: nothing is taken from our own files. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { acts } from '#domain/access/acts.ts';
import { pages } from '#web/pages.ts';
import { engines, type Engine } from '../engines.ts';
import { readBook } from './rights-book.ts';
import { grants } from './grants.ts';

let engine: Engine;
beforeAll(async () => void (engine = await engines.postgres()));
afterAll(() => engine.close());
const ask = async (statement: string) => (await engine.owner.query(statement)).rows;
/** The first column of a statement: names of what is not as it must be. */
const names = async (statement: string) => (await ask(statement)).map((row) => String(Object.values(row)[0]));

const ours = `pg_class c where c.relnamespace = 'public'::regnamespace and c.relname not like 'kysely_%'`;
const withCase = `select c.oid, c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'case_id' and not a.attisdropped
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`;

describe('every table', () => {
  test('has row-level security, also for its owner', async () => {
    expect((await names(`select c.relname from ${ours} and c.relkind in ('r', 'p')`)).length).toBeGreaterThan(30);
    expect(
      await names(
        `select c.relname from ${ours} and c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)`,
      ),
    ).toEqual([]);
  });

  test('has a policy for each command that a role may give', async () => {
    const open = await names(`
      with g as (select distinct grantee, table_name, privilege_type from information_schema.role_table_grants
          where table_schema = 'public' and grantee like 'aanzet_%'
        union select distinct grantee, table_name, privilege_type from information_schema.column_privileges
          where table_schema = 'public' and grantee like 'aanzet_%')
      select grantee || ' ' || privilege_type || ' ' || table_name from g
      where privilege_type in ('SELECT', 'INSERT', 'UPDATE', 'DELETE') and not exists (
        select from pg_policies p where p.tablename = g.table_name and p.permissive = 'PERMISSIVE'
          and (g.grantee = any(p.roles) or 'public' = any(p.roles)) and p.cmd in ('ALL', g.privilege_type))`);
    expect(open).toEqual([]);
  });

  test('with a case has both walls between persons and the one after a move, and they are restrictive', async () => {
    expect((await names(withCase.replace('c.oid, ', ''))).length).toBeGreaterThan(17);
    for (const wall of ['shielded', 'never', 'moved_away'])
      expect(
        await names(`select relname from (${withCase}) t where not exists (select from pg_policies p where p.tablename = t.relname
          and p.policyname = '${wall}' and p.permissive = 'RESTRICTIVE' and 'aanzet_app' = any(p.roles) and p.cmd = 'ALL')`),
      ).toEqual([]);
  });

  test('with a case has an index that begins with it', async () => {
    expect(
      await names(`select relname from (${withCase}) t where not exists (select from pg_index i
        join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
        where i.indrelid = t.oid and a.attname = 'case_id')`),
    ).toEqual([]);
  });

  test('with an id has it as its key', async () => {
    expect(
      await names(`select c.relname from ${ours} and c.relkind = 'r'
        and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'id')
        and not exists (select from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
          where i.indrelid = c.oid and i.indisprimary and i.indnkeyatts = 1 and a.attname = 'id')`),
    ).toEqual([]);
  });

  test('about a young person is in docs/rechten.md', async () => {
    const inBook = (readBook().get('Tabel')?.rows ?? []).map((row) => row['Tabel']);
    expect((await names(withCase.replace('c.oid, ', ''))).filter((table) => !inBook.includes(table))).toEqual([]);
  });
});

/** Functions that run as the owner, each with why. */
const definers: Readonly<Record<string, string>> = {
  app_shared: 'reads case_access past its own policy, which asks cases, which asks this',
  app_handovers: 'the same, for hand-overs',
  app_shielded_from_me: 'must know what the asker may not see',
  app_line_for_lead: 'must know the day and organisation of a line before it may be seen',
  app_never: 'must know what the asker may not see',
  app_moved_away: 'must know what the asker may not see any more',
  app_hidden_questions: 'must know whom of the own school the asker may not see; ids of questions only',
  app_open_batches: 'must know imports of others that are being filled',
  figure_marked: 'notes that a figure of somebody may be another; one id, in a table that only the program reads',
  figure_contact_marked: 'the same',
  figure_forgets: 'what the program worked out goes with the young person',
  log_waits_from: 'finds by index where sealing goes on; a number of a line',
  log_access: 'writes the log, which no role may write',
  log_event: 'writes the log, which no role may write',
  log_removed: 'writes the log, which no role may write',
  drop_log_year: 'drops a closed year that two people approved; for the retention role',
  close_log_year: 'gives the names in a year of the log aliases, after two people approved; for the retention role',
  log_years: 'counts the lines of each year for who watches over the log; numbers only',
  import_hidden_keys: 'must know which of the own list are afgeschermd; keys that the asker holds already',
  register_hidden_keys: 'as import_hidden_keys, for dossiers of the own register',
  app_named_for: 'the cases that name the asker; kept where another organisation leads',
  shielded_for_me: 'two numbers about the asker on a list, where the wall is shut for everybody',
  import_keep_touched: 'must know what others did with somebody before a list is undone',
  merge_takes_along: 'gives a version another case and number, which no role may; own records of one act only',
  merge_wrote: 'counts what was written about a case since a merge; numbers only, for the program inside that act',
  looking_by_day: 'counts lines about young people whom a privacy officer does not see; numbers only, no id',
  exchange_counts: 'counts hand-overs and lists of which a privacy officer sees no row; numbers only, no id',
  import_seen_keys: 'the same, and whether a list of the own school named them before',
  road_keys_end: 'ends what a device may still send of who leaves or sets up anew; no role may end what is another’s',
  member_left: 'ends every key of who leaves; no role may end what is another’s',
  import_sweep: 'clears what was staged and never read',
  requests_watched: 'terms for a privacy officer, who sees no young person; no id of one',
  approve_removal: 'the second person says yes without seeing who it is about',
  remove_on_request: 'removes what two people decided on',
  app_late_call_backs:
    'counts promises of organisations that who keeps the region is not in; numbers only, no id of one',
  retention_piles: 'counts whom the asker may not see; numbers only, no id',
  forget_whole: 'removes what nobody may see any more; no role may call it',
  forget_beside: 'the same',
  forget_part: 'the same',
  destroy_approved: 'destroys what two people decided on, and holds that they did',
  import_abandon: 'removes what nobody is left to finish, which nobody may see',
  app_people_of: 'ids of the young people of one organisation; only the functions below call it',
  take_out_rows: 'all of one organisation, who is afgeschermd too, after two people said so; asks itself who asks',
  take_out_barred: 'whether the asker has geen inzage somewhere, which its own wall hides; yes or no',
  take_out_counts: 'numbers for the two people who decide, who read no young person',
  take_out_remove: 'removes what no role may read together, after two people said so',
  take_out_finish: 'the same, and what another took over becomes that other’s',
  log_processing: 'lines of the own organisation for a privacy officer, who reads no young person; a hash a year',
  log_activities: 'the same, counted',
  schema_steps: 'names of steps that were done, for a server without the key of the owner',
  rights_facts:
    'months and numbers about colleagues of the own organisation; their settings and keys are of them alone',
  young_ways_end: 'ends the links of who becomes afgeschermd, whom the asker may not see any more',
  yes_asks_end: 'the same, and those of who does not speak for somebody any more',
  parent_links_end: 'the same of who looks along',
  peer_pairings_end: 'the same, and the coach of who becomes afgeschermd',
  peer_pairings_along: 'moves a pairing and its notes with the record that a colleague merged; writes nothing else',
  app_represented: 'must know of who decides, whom a young person does not read; yes or no about oneself',
  story_changed: 'ends what was shared of an own story that changed or is gone, whoever changed it',
  stories_along: 'moves an own story and its yeses with the record that a colleague merged; writes nothing else',
  peer_pairing_begins: 'counts pairings of a coach that the writer does not see; refuses, and tells nothing',
  tips_without_name: 'words and one day of tips to the own school, of which the row would tell whose they are',
  tip_counts: 'counts tips of the own school that the asker does not see; numbers only, no id',
  answer_tip: 'writes the answer to a tip of which nobody at school sees the row',
  tips_along: 'moves tips with the record that a colleague merged; writes nothing else',
  app_peer_cases: 'must know of walls and yeses that a Next Coach does not see; ids of those who said yes',
  app_emergency: 'must know what is open for the asker for a day, past the wall that asks this',
  emergency_fit: 'finds the one whom a request fits, whom who asks may not see; only the functions below call it',
  emergency_meant: 'whose name was typed; only the functions below call it',
  emergency_about: 'the same, as it was decided',
  emergency_follows: 'who is named is known to nobody else; yes or no',
  emergency_lines: 'requests for who follows them, without whom they are about',
  emergency_words: 'what was typed, for the privacy officer and who is named',
  emergency_done: 'lines of the log about whom a team leader does not see; times and acts only',
  emergency_case: 'the id of whom the asker may open for a day',
  emergency_of_case: 'names of colleagues who got in; asks itself whether the asker sees the young person',
  emergency_decide: 'the second person says yes or no to somebody whom neither may see',
  emergency_end: 'ends what another has',
  emergency_named: 'ids of colleagues for the program, who is told',
  emergency_sweep: 'ends and forgets what is over; for the program',
  emergency_forgets: 'what was typed goes with the young person',
  app_shielded_questions:
    'must know every question about who is afgeschermd, so that it stands nowhere; ids leave it only to a policy',
  app_all_shielded: 'must know every afgeschermd case, so that none stands at a table; ids leave it only to a policy',
  table_counts: 'counts lists of which the asker sees no row; numbers only, no id',
  app_money_sources: 'must know who put something in a pot, by lines of others; ids of sources of money only',
  app_decide_source: 'changes a source after somebody else said yes; no role may write in a source but to close it',
  app_programme_owner: 'who answers for a programme today, which the policies of what it reads ask; one id',
  app_owner_party: 'the same, as a party',
  app_let_go_of: 'the same, of who answered before; yes or no',
  app_region_of_another: 'the same, of the region; yes or no, for the door too',
  app_report_owner: 'the same, of a report; one id',
  app_decide_owner: 'another contactgemeente after somebody else said yes; no role may write in it',
  app_programme_for_program:
    'keys, versions and days of the programme for the program, who tells who is late; no text and no name',
  app_programme_budget: 'sums of money of all parties for who reads the programme; no line of anybody',
  table_forget: 'clears what a table wrote when its record says so; for the program',
  take_in_rows: 'brings in young people whom who keeps the region does not read',
};

describe('every view and function', () => {
  test('a view asks under the rights of who reads it', async () => {
    expect(
      await names(
        `select c.relname from ${ours} and c.relkind = 'v' and not coalesce('security_invoker=true' = any(c.reloptions), false)`,
      ),
    ).toEqual([]);
    expect(await names(`select c.relname from ${ours} and c.relkind = 'm'`)).toEqual([]);
  });

  test('what policies call as the owner is planned once a connection', async () => {
    expect(
      await names(`select proname as relname from pg_proc p join pg_language l on l.oid = p.prolang
        where p.pronamespace = 'public'::regnamespace and p.prosecdef and p.proname like 'app\\_%' and l.lanname = 'sql'`),
    ).toEqual([]);
  });

  test('a function runs as who calls it, or is on the list, with its own search path', async () => {
    const found = await ask(
      `select proname, proconfig as config from pg_proc where pronamespace = 'public'::regnamespace and prosecdef order by 1`,
    );
    expect(found.map((f) => f.proname).filter((name) => !(name in definers))).toEqual([]);
    const planned = ['plan_cache_mode=force_generic_plan'];
    for (const f of found)
      expect([f.proname, f.config.filter((one: string) => !planned.includes(one))]).toEqual([
        f.proname,
        ['search_path=public, pg_temp'],
      ]);
  });

  test('a function that writes or drops is not for everybody', async () => {
    const called = await names(`select proname || ' by ' || r.rolname from pg_proc p, pg_roles r
      where p.pronamespace = 'public'::regnamespace and p.proname in ('log_access', 'log_event', 'log_removed', 'drop_log_year', 'close_log_year')
      and r.rolname in ('aanzet_app', 'aanzet_system', 'aanzet_young', 'aanzet_speaker', 'aanzet_parent', 'aanzet_peer', 'aanzet_retention') and has_function_privilege(r.oid, p.oid, 'execute') order by 1`);
    expect(called).toEqual([
      'close_log_year by aanzet_retention',
      'drop_log_year by aanzet_retention',
      'log_access by aanzet_app',
      'log_access by aanzet_parent',
      'log_access by aanzet_peer',
      'log_access by aanzet_speaker',
      'log_access by aanzet_system',
      'log_access by aanzet_young',
    ]);
  });
});

describe('every role', () => {
  test('owns nothing, bypasses nothing and cannot make roles', async () => {
    expect(
      await names(
        `select rolname from pg_roles where rolname like 'aanzet_%' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)`,
      ),
    ).toEqual([]);
    expect(await names(`select c.relname from ${ours} and pg_get_userbyid(c.relowner) like 'aanzet_%'`)).toEqual([]);
  });

  test('has the grants of the hand list and no other', async () => {
    const found: Record<string, Record<string, string>> = {
      aanzet_app: {},
      aanzet_system: {},
      aanzet_young: {},
      aanzet_speaker: {},
      aanzet_peer: {},
      aanzet_parent: {},
      aanzet_retention: {},
    };
    // Materialized: the two views joined row by row take longer than the whole file.
    const rows = await ask(`with whole as materialized (select distinct grantee, table_name, privilege_type
          from information_schema.role_table_grants where table_schema = 'public' and grantee like 'aanzet_%'),
        parts as materialized (select distinct grantee, table_name, privilege_type
          from information_schema.column_privileges where table_schema = 'public' and grantee like 'aanzet_%')
      select grantee, table_name, string_agg(distinct lower(privilege_type), ' ' order by lower(privilege_type)) as may
      from (select * from whole union all
        select grantee, table_name, privilege_type || '(some columns)'
        from (select * from parts except select * from whole) some_columns) g
      group by 1, 2 order by 1, 2`);
    for (const row of rows) (found[row.grantee] ??= {})[row.table_name] = row.may;
    expect(found).toEqual(grants);
  });
});

test('every page has an act of the act table, or is public by name', () => {
  const without = pages.filter((page) => !(page.act in acts));
  expect(without.filter((page) => page.act !== 'public' || page.who !== 'public').map((page) => page.path)).toEqual([]);
  expect([...new Set(without.map((page) => page.path))].filter((path) => !publicPages.includes(path))).toEqual([]);
  expect(pages.length).toBeGreaterThan(0);
});
/** Pages without a person: no young person's data comes near them. */
const publicPages = [
  '/inloggen',
  '/inloggen/passkey',
  '/inloggen/eerste-keer',
  '/inloggen/code',
  '/klaar', // one word
  '/g', // asks for a code
  '/.well-known/security.txt',
  '/inloggen/app',
  '/inloggen/organisatie',
  '/inloggen/koppelen',
  '/inloggen/terug',
  '/inloggen/sleutels',
  '/inloggen/tweede-stap',
  '/',
  '/voorbeeld',
  '/voorbeeld/post',
  '/voorbeeld/persoon',
  '/voorbeeld/klok',
  '/voorbeeld/opnieuw',
  '/toegankelijkheid',
  '/schema/overgangsdocument-1.json', // the form of a file, and nothing in it
  '/schema/overgangsdocument-2.json',
  '/hoe-gaat-het/:token', // one question, and who asks it
  '/zomerlijst/link/:token', // names after the code only, as the colleague may see them whose link it is
  '/agenda/:token', // days and times of who made the address, and nobody's name
  '/uitnodiging/:token', // the directory only: who was invited, by the program
  '/hulp/:soort',
  '/wie-is-aan-zet',
  '/wie-is-aan-zet/:gemeente',
  '/wie-is-aan-zet/:gemeente/a4',
  '/routekaart', // leads to a number to call; what is answered is kept nowhere
  '/routekaart/:voor',
  '/routekaart/:voor/terugbellen', // a name and a number for who calls, which no visitor reads
  '/routekaart/delen',
  '/routekaart/delen/:gemeente',
  '/routekaart/delen/:gemeente/a4',
  '/routekaart/delen/:gemeente/poster',
  '/routekaart/los', // stands in a frame on the site of a municipality: a number, and nothing to fill in
  '/praten-thuis', // what is typed there stays in the browser: it is in no form
  '/wat-vraagt-de-wet', // asks no table: what is typed goes into the answer and nowhere else
  '/wat-vraagt-de-wet/bestand',
  '/regels',
  '/regels/a4',
  '/robots.txt',
  '/gezond',
  // Before somebody is let in by link and code: what stands there is the same for every link.
  '/overdracht/:token',
  '/gast',
  '/gast/uit',
  // The link of a young person: a button and a code, and nobody's name before them.
  '/r',
  '/taal', // another language for the visit that there is: writes no table
  '/r/uit',
  '/r/:token',
  '/r/:token/code',
  // The link of who speaks for a young person: the same.
  '/ja',
  '/ja/uit',
  '/ja/:token',
  '/ja/:token/code',
  // The link of who looks along: the same.
  '/ouder',
  '/ouder/uit',
  '/ouder/:token',
  '/ouder/:token/code',
  // The link of a Next Coach: the same.
  '/c',
  '/c/uit',
  '/c/:token',
  '/c/:token/code',
];

test('a table that somebody adds without rights is found', async () => {
  await engine.owner.query(
    'create table careless (id uuid primary key, case_id uuid); grant select on careless to aanzet_app',
  );
  try {
    expect(
      await names(
        `select c.relname from ${ours} and c.relkind = 'r' and not (c.relrowsecurity and c.relforcerowsecurity)`,
      ),
    ).toEqual(['careless']);
  } finally {
    await engine.owner.query('drop table careless');
  }
});
