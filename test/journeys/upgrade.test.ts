/** C9: from the version before to this one and back, at the terminal, and what a colleague then finds on the page. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import type pg from 'pg';
import { expect, test } from 'vitest';
import { restore } from '#db/backup.ts';
import { knownSteps, stepText } from '#db/migrate.ts';
import { aPool } from '../engines.ts';
import { aFoundedHome } from './founded.ts';
import { aanzet, again, aHome, databaseFor } from './server.ts';
import { aWindowOf, follow, mainText, picture } from './steps.ts';

const earlier = '0051_representatives';

/** A database as a version left it that knew no later step. */
async function asItWas(owner: pg.Pool): Promise<void> {
  await owner.query('create table kysely_migration (name varchar(255) primary key, timestamp varchar(255) not null)');
  for (const step of knownSteps().filter((one) => one <= earlier)) {
    await owner.query(stepText(step));
    await owner.query(`insert into kysely_migration values ($1, '2026-01-01')`, [step]);
  }
}
/** A copy without the tables that the earlier version did not know. */
async function onlyWhatItKnew(owner: pg.Pool, from: string, to: string): Promise<void> {
  const { rows } = await owner.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public'`,
  );
  const known = new Set(rows.map(({ name }) => name));
  const lines = gunzipSync(readFileSync(from)).toString().trimEnd().split('\n');
  const kept = lines.slice(1, -1).filter((line) => known.has(/^\{"table":"(\w+)"/.exec(line)?.[1] ?? ''));
  writeFileSync(to, gzipSync([lines[0], ...kept, JSON.stringify({ end: kept.length, counts: {} })].join('\n')));
}
async function anEarlierDatabase() {
  const database = await databaseFor('postgres', 'template1');
  const owner = aPool({ connectionString: database['DATABASE_OWNER_URL'], max: 1 });
  await asItWas(owner);
  return { database, owner };
}
const casesAndTurns = async (owner: pg.Pool) =>
  (
    await owner.query(`select
      (select jsonb_agg(to_jsonb(c) order by id) from (select id, lead_organisation_id, record_organisation_id, state from cases) c) as cases,
      (select jsonb_agg(to_jsonb(t) order by case_id) from (select case_id, organisation_id, member_id, due_on from turn) t) as turns`)
  ).rows[0];

test(
  'C9: the version before is tried and taken back, brought up to date after a copy, works as it did, and goes back with that copy',
  { timeout: 240_000 },
  async () => {
    const founded = await aFoundedHome('postgres');
    const copy = `${founded.home}/gevuld.jsonl.gz`;
    expect(await aanzet(founded, 'backup', copy)).toMatchObject({ code: 0, err: '' });
    const { database, owner } = await anEarlierDatabase();
    await onlyWhatItKnew(owner, copy, `${founded.home}/ervoor.jsonl.gz`);
    await restore(owner, `${founded.home}/ervoor.jsonl.gz`);
    const before = await casesAndTurns(owner);
    const env = { ...founded.env, ...database };

    const { status, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', 'server'], { env, encoding: 'utf8' });
    const says = 'De database is ouder dan dit programma. Draai eerst, als eigenaar: npm run aanzet -- migrate\n';
    expect([status, stderr]).toEqual([1, says]);
    const looked = await aanzet({ env }, 'upgrade', '--check');
    expect([looked.code, looked.err]).toEqual([0, '']);
    expect(looked.out).toMatch(/^1\. Het programma is versie .* De database staat op stap 0051_representatives\.$/m);
    expect(looked.out).toMatch(/^2\. Er wachten \d+ stappen:$/m);
    expect(looked.out).toMatch(
      /^3\. Geprobeerd en teruggedraaid\. \d+ begeleidingen en \d+ beurten: ervoor en erna gelijk\.$/m,
    );
    expect(await casesAndTurns(owner)).toEqual(before);
    const done = await aanzet({ env }, 'upgrade', `${founded.home}/kopie.jsonl.gz`);
    expect([done.code, done.err]).toEqual([0, '']);
    expect(done.out).toMatch(/^4\. Kopie gemaakt: \d+ regels in .*kopie\.jsonl\.gz\.$/m);
    expect(done.out).toMatch(/^5\. Bijgewerkt: \d+ stappen\. .* Start nu de server\.$/m);
    expect(await casesAndTurns(owner)).toEqual(before);

    const server = await again(founded.home, env);
    const karin = await aWindowOf(server, 'Karin Smit');
    expect(await mainText(karin)).toContain('Jij bent aan zet (4)');
    await follow(karin, 'Wessel Bron');
    expect(await mainText(karin)).toMatch(/Jij bent aan zet|Karin Smit/);
    await picture(karin, 'bijgewerkt');
    await server.stop();
    await owner.end();

    const back = await anEarlierDatabase();
    const home = aHome();
    await restore(back.owner, `${founded.home}/kopie.jsonl.gz`); // as the program of that version does
    expect(await casesAndTurns(back.owner)).toEqual(before);
    await back.owner.end();
    const again2 = await aanzet({ env: { ...env, ...back.database, AANZET_DIR: home } }, 'upgrade', '--check');
    expect([again2.code, again2.out]).toEqual([
      0,
      expect.stringContaining('De database staat op stap 0051_representatives.'),
    ]);
  },
);
