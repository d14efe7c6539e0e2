/** docs/rechten.md, the act table and the database say the same: cell by cell, each read from its own source. */
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { roles, type Actor } from '#domain/access/actor.ts';
import { acts, relations, type ActName } from '#domain/access/acts.ts';
import { may, relationTo } from '#domain/access/may.ts';
import { purposes } from '#domain/access/purposes.ts';
import { aRegion, type Region } from '../people.ts';
import { listIn, readBook, seeing } from './rights-book.ts';
import { allRows, as, caseTables, shownRows, writes } from './rights-probe.ts';
import { theViewers, type Viewer } from './rights-viewers.ts';

const book = readBook();
const guides = ['begeleider', 'teamleider', 'klantmanager', 'doorstroomcoach'];
const inBook = {
  coordinator: 'coördinator',
  privacy: 'FG of privacy',
  guest: 'gast',
  young: 'jongere',
  speaker: 'wie beslist',
  parent: 'wie meekijkt',
  peer: 'Next Coach',
  system: 'programma',
};
const roleWords: Readonly<Record<string, readonly string[]>> = {
  'wie begeleidt': guides,
  iedereen: [...guides, 'coördinator', 'FG of privacy', 'beheerder', 'archief'],
};
const relationWords: Readonly<Record<(typeof relations)[number], string>> = {
  lead: 'regie',
  record: 'eigen gegevens',
  asked: 'gevraagd',
  'taken-over': 'overgenomen',
  kept: 'bewaard',
  guest: 'gast',
  extract: 'uittreksel',
  self: 'jongere zelf',
  speaks: 'spreekt voor de jongere',
  around: 'kijkt mee',
  peer: 'Next Coach van de jongere',
  emergency: 'noodtoegang',
  none: 'geen',
};
const howWords = {
  opened: 'geopend',
  listed: 'op een lijst',
  found: 'gevonden',
  exported: 'meegenomen',
  written: 'geschreven',
};
const tableOf = (name: string) => book.get(name)?.rows ?? [];
const bookActs = new Map(tableOf('Handeling').map((row) => [row['Handeling'] ?? '', row]));
const wordOf = (role: string) => (inBook as Readonly<Record<string, string>>)[role] ?? role;

/** Somebody of each role, guest and program included, for asking may(). */
const actors: readonly (readonly [word: string, actor: Actor])[] = [
  ...roles.map((role) => {
    const who = {
      memberId: 'm',
      name: 'Iemand',
      jobTitle: role,
      teamId: null,
      organisationId: 'o',
      organisationName: 'O',
    };
    return [wordOf(role), { kind: 'member', ...who, role, organisationKind: 'pro' }] as const;
  }),
  ['gast', { kind: 'guest', name: 'Gast', handoverId: 'h', caseId: 'c', organisationId: 'o', organisationName: 'O' }],
  ['jongere', { kind: 'young', caseId: 'c', wayId: 'w', organisationId: 'o', organisationName: 'O' }],
  ['leerling', { kind: 'pupil', caseId: 'c', seatId: 's', organisationId: 'o', organisationName: 'O' }],
  ['wie beslist', { kind: 'speaker', caseId: 'c', askId: 'a', organisationId: 'o', organisationName: 'O' }],
  ['wie meekijkt', { kind: 'parent', caseId: 'c', linkId: 'l', organisationId: 'o', organisationName: 'O' }],
  ['Next Coach', { kind: 'peer', coachId: 'k', organisationId: 'o', organisationName: 'O' }],
  ['programma', { kind: 'system', name: 'sweeper' }],
];

describe('the act table in docs/rechten.md', () => {
  test('names exactly the acts that there are', () => {
    expect([...bookActs.keys()].toSorted()).toEqual(Object.keys(acts).toSorted());
  });

  test('gives each act the words, purpose and log of the program', () => {
    for (const [name, act] of Object.entries(acts)) {
      const { 'In woorden': words, Doel: purpose, 'In het logboek': how } = bookActs.get(name) ?? {};
      expect([name, words, purpose, how]).toEqual([name, act.words, act.purpose, howWords[act.how]]);
    }
  });

  test('agrees with the one authorisation function in every cell of role × act × relation', () => {
    const count = { allowed: 0, denied: 0 };
    const differs: string[] = [];
    for (const name of Object.keys(acts) as ActName[]) {
      const who = listIn(bookActs.get(name)?.['Wie']).flatMap((word) => roleWords[word] ?? [word]);
      const on = listIn(bookActs.get(name)?.['Bij welke band']);
      for (const [word, actor] of actors)
        for (const relation of relations) {
          const expected = who.includes(word) && (on.length === 0 || on.includes(relationWords[relation]));
          if (may(actor, name, relation) !== expected)
            differs.push(`${word} × ${name} × ${relation}: book says ${expected}`);
          count[expected ? 'allowed' : 'denied']++;
        }
    }
    console.log(`role × act × relation: ${count.allowed} allowed, ${count.denied} denied`);
    expect(differs).toEqual([]);
    expect(count.allowed).toBeGreaterThan(400);
    expect(count.denied).toBeGreaterThan(1500);
  });

  test('knows every role, every relation and every purpose, and no other', () => {
    expect(tableOf('Rol').map((row) => row['Rol'])).toEqual(actors.map(([word]) => word));
    expect(tableOf('Band').map((row) => row['Band'])).toEqual(relations.map((relation) => relationWords[relation]));
    const named = ['Doel', 'Doel 2', 'Doel 3'].flatMap((name) => tableOf(name).map((row) => row['Doel']));
    expect(named).toEqual([...purposes]);
  });
});

type Seen = { cells: number; shown: number; hidden: number; differs: string[] };
type Rows = ReadonlyMap<string, Awaited<ReturnType<typeof allRows>>>;
const cell = (table: string, viewer: string) => `${table} × ${viewer}`;

/** Every row about every viewer's young person, as the owner sees them: read once. */
async function rowsOf(region: Region, viewers: Readonly<Record<string, Viewer>>): Promise<Rows> {
  const rows = new Map<string, Awaited<ReturnType<typeof allRows>>>();
  for (const table of Object.keys(caseTables))
    for (const [name, { scene }] of Object.entries(viewers))
      rows.set(cell(table, name), await allRows(region, table, scene.caseId));
  return rows;
}

/** Part 3 of the book against what each viewer gets from the database; `before` is a breach to plant. */
async function compareSeeing(
  region: Region,
  viewers: Readonly<Record<string, Viewer>>,
  all: Rows,
  before: string[] = [],
): Promise<Seen> {
  const seen: Seen = { cells: 0, shown: 0, hidden: 0, differs: [] };
  const compare = async (client: pg.PoolClient, name: string, { actor }: Viewer) => {
    for (const row of tableOf('Tabel')) {
      const table = row['Tabel'] ?? '';
      const rows = all.get(cell(table, name)) ?? [];
      const shown = await shownRows(client, table, rows);
      const means = seeing[row[name] ?? ''];
      const expected = rows.filter((r) => means?.(r, { ...actor }));
      if (!means || expected.length !== shown.length || expected.some((r) => !shown.includes(r)))
        seen.differs.push(
          `${cell(table, name)}: book says '${row[name]}' (${expected.length}), database shows ${shown.length}`,
        );
      seen.cells++;
      seen.shown += shown.length;
      seen.hidden += rows.length - shown.length;
    }
  };
  for (const [name, viewer] of Object.entries(viewers))
    await as(region.house.owner, viewer.actor, (client) => compare(client, name, viewer), before, viewer.purpose);
  return seen;
}

describe('row-level security against docs/rechten.md', () => {
  let region: Region;
  let viewers: Readonly<Record<string, Viewer>>;
  let all: Rows;
  beforeAll(async () => {
    region = await aRegion('postgres');
    viewers = await theViewers(region);
    all = await rowsOf(region, viewers);
  });
  afterAll(() => region.house.close());

  test('the book has a row for every table about a young person, and a column for every viewer', () => {
    const columns = ['Tabel', ...Object.keys(viewers)];
    for (const name of ['Tabel', 'Tabel 2']) {
      expect(book.get(name)?.columns).toEqual(columns);
      expect(tableOf(name).map((row) => row['Tabel'])).toEqual(Object.keys(caseTables));
    }
  });

  test('shows each viewer exactly the rows that the book says, and hides the rest', async () => {
    const { differs, cells, shown, hidden } = await compareSeeing(region, viewers, all);
    console.log(`table × viewer: ${cells} cells, ${shown} rows shown, ${hidden} rows hidden`);
    expect(differs).toEqual([]);
    expect(shown).toBeGreaterThan(180);
    expect(hidden).toBeGreaterThan(150);
  });

  test('lets each viewer add, change and take away exactly what the book says', async () => {
    const differs: string[] = [];
    const count = { allowed: 0, denied: 0 };
    const templates = new Map<string, Record<string, unknown>>();
    for (const table of Object.keys(caseTables))
      templates.set(table, (await region.house.owner.query(`select * from ${table} limit 1`)).rows[0]);
    const compare = async (client: pg.PoolClient, name: string, viewer: Viewer) => {
      for (const row of tableOf('Tabel 2')) {
        const table = row['Tabel'] ?? '';
        const done = await writes(client, table, viewer, templates.get(table) ?? {}, () => region.house.newId());
        const expected = listIn(row[name]);
        if (done.join() !== expected.join())
          differs.push(`${cell(table, name)}: book says '${row[name]}', database lets '${done.join(', ')}'`);
        count.allowed += expected.length;
        count.denied += 3 - expected.length;
      }
    };
    for (const [name, viewer] of Object.entries(viewers))
      await as(region.house.pool, viewer.actor, (client) => compare(client, name, viewer), [], viewer.purpose);
    console.log(`table × viewer × write: ${count.allowed} allowed, ${count.denied} denied`);
    expect(differs).toEqual([]);
    expect(count.allowed).toBeGreaterThan(200);
    expect(count.denied).toBeGreaterThan(600);
  }, 60_000);

  test.each([
    [
      'a policy that shows all notes',
      'create policy loose on note for select to aanzet_app using (true)',
      'note × niemand',
    ],
    [
      'a shared name without a date',
      'create policy loose on young_person for select to aanzet_app using (case_id in (select case_id from case_access))',
      'young_person × ingetrokken',
    ],
    [
      'the wall around afgeschermd gone',
      'drop policy shielded on young_person',
      'young_person × niet genoemd (afgeschermd)',
    ],
    ['the wall of geen inzage gone', 'drop policy never on cases', 'cases × geen inzage'],
    ['content for who does not guide', 'drop policy guiding on note', 'note × beheerder'],
    [
      'every block along',
      'create policy loose on handover_block for select to aanzet_app using (handover_id in (select id from handover))',
      'handover_block × gevraagd',
    ],
  ])('is told apart from %s', async (_what, breach, found) => {
    const met = Object.fromEntries(Object.entries(viewers).filter(([name]) => found.endsWith(name)));
    const { differs } = await compareSeeing(region, met, all, [breach]);
    expect(differs.join('\n')).toContain(found);
  });

  test('answers the authorisation function: who has a relation sees the case, who has none does not', async () => {
    const bonds: Record<string, string> = {};
    for (const [name, { actor, scene, purpose }] of Object.entries(viewers)) {
      const act = purpose === undefined ? 'open-young-person' : 'open-in-emergency';
      const found = await region.house.withActor(actor, act, (desk) => desk.cases.find(scene.caseId));
      bonds[name] = found ? relationTo(actor, found) : 'none';
    }
    expect(bonds).toEqual({
      lead: 'lead',
      'lead (wacht op antwoord)': 'lead',
      'lead (overgenomen van)': 'lead',
      'lead na kennismaking': 'lead',
      record: 'record',
      gevraagd: 'asked',
      overgenomen: 'taken-over',
      'gast, gevraagd': 'guest',
      'gast, overgenomen': 'guest',
      ingetrokken: 'none',
      bewaard: 'kept',
      doorgegeven: 'record',
      verhuisd: 'none',
      // Who got an extract sees no case at all: the relation comes from the extract alone (app/extract/at.ts).
      uittreksel: 'none',
      'gast, uittreksel': 'none',
      niemand: 'none',
      'genoemd (afgeschermd)': 'lead',
      'noodtoegang (afgeschermd)': 'emergency',
      'niet genoemd (afgeschermd)': 'none',
      'geen inzage': 'none',
      beheerder: 'lead',
      coördinator: 'none',
      'FG of privacy': 'none',
    });
  });

  test('lets a young person read and write what stands in part 6 and no more', async () => {
    const { rows } = await region.house.owner.query(readableBy('aanzet_young'));
    const cells = ['Tabel', 'Kolommen die de jongere leest', 'Schrijft'];
    expect(tableOf('Tabel 4').map((row) => cells.map((cell) => row[cell]).join(': '))).toEqual(
      rows.map((row) => `${row.table_name}: ${row.columns ?? '-'}: ${row.writes}`),
    );
  });

  test('lets who speaks for a young person read one question and write nothing', async () => {
    const { rows } = await region.house.owner.query(readableBy('aanzet_speaker'));
    const cells = ['Tabel', 'Kolommen die wie beslist leest', 'Schrijft'];
    expect(tableOf('Tabel 5').map((row) => cells.map((cell) => row[cell]).join(': '))).toEqual(
      rows.map((row) => `${row.table_name}: ${row.columns ?? '-'}: ${row.writes}`),
    );
  });

  test('lets who looks along read what was chosen and ask', async () => {
    const { rows } = await region.house.owner.query(readableBy('aanzet_parent'));
    const cells = ['Tabel', 'Kolommen die wie meekijkt leest', 'Schrijft'];
    expect(tableOf('Tabel 6').map((row) => cells.map((cell) => row[cell]).join(': '))).toEqual(
      rows.map((row) => `${row.table_name}: ${row.columns ?? '-'}: ${row.writes}`),
    );
  });

  test('lets a Next Coach read a first name and the own notes, and write those', async () => {
    const { rows } = await region.house.owner.query(readableBy('aanzet_peer'));
    const cells = ['Tabel', 'Kolommen die de Next Coach leest', 'Schrijft'];
    expect(tableOf('Tabel 7').map((row) => cells.map((cell) => row[cell]).join(': '))).toEqual(
      rows.map((row) => `${row.table_name}: ${row.columns ?? '-'}: ${row.writes}`),
    );
  });

  test('lets the program read the columns of part 6 and no other', async () => {
    const { rows } = await region.house.owner.query(readableBy('aanzet_system'));
    expect(tableOf('Tabel 3').map((row) => `${row['Tabel']}: ${row['Kolommen die het programma leest']}`)).toEqual(
      rows.map((row) => `${row.table_name}: ${row.columns}`),
    );
  });
});

/** What a role reads of each table, and what it may add or change there. */
const readableBy = (role: string) => `select table_name,
    case when bool_and(reads) then 'alle' else string_agg(column_name, ', ' order by ordinal_position) filter (where reads) end as columns,
    coalesce(nullif(concat_ws(', ', case when bool_or(adds) then 'toevoegen' end, case when bool_or(changes) then 'wijzigen' end), ''), '-') as writes
  from (select table_name, column_name, ordinal_position,
      has_column_privilege('${role}', table_name::regclass, column_name, 'select') as reads,
      has_column_privilege('${role}', table_name::regclass, column_name, 'insert') as adds,
      has_column_privilege('${role}', table_name::regclass, column_name, 'update') as changes
    from information_schema.columns join information_schema.tables using (table_schema, table_name)
    where table_schema = 'public' and table_type = 'BASE TABLE') x
  group by table_name having bool_or(reads)${role === 'aanzet_young' ? ' or bool_or(adds)' : ''} order by table_name`;
