/** From an earlier version to this one and back: looked at without a change, done after a copy, taken back with it. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Tools } from '#cli/command.ts';
import { runCommand } from '#cli/commands.ts';
import { backup, restore } from '#db/backup.ts';
import { knownSteps, migrate, stepText } from '#db/migrate.ts';
import { checkedKey, checkedMark, keepChecked, programVersion, tryUpgrade } from '#db/upgrade.ts';
import { aPool, asAdmin } from '../engines.ts';
import { aRegion, aYoungPerson, type Region } from '../people.ts';

const earlier = '0043_passkeys';
const folder = mkdtempSync(join(tmpdir(), 'aanzet-upgrade-'));
const names = ['old', 'back'].map((name) => `upgrade_${name}_${randomUUID().replaceAll('-', '')}`);
let [old, back]: pg.Pool[] = [];
let region: Region;

/** A database as a version left it that knew no later step. */
async function asItWas(pool: pg.Pool): Promise<void> {
  await pool.query('create table kysely_migration (name varchar(255) primary key, timestamp varchar(255) not null)');
  for (const step of knownSteps().filter((one) => one <= earlier)) {
    await pool.query(stepText(step));
    await pool.query(`insert into kysely_migration values ($1, '2026-01-01')`, [step]);
  }
}

beforeAll(async () => {
  region = await aRegion('postgres');
  for (const firstName of ['Samira', 'Jesse', 'Bram']) await aYoungPerson(region, { firstName });
  const { login } = inject('postgres');
  await asAdmin(`create database ${names[0]}`);
  const making = aPool({ ...login, database: names[0]!, max: 1 });
  await asItWas(making);
  await making.end();
  await asAdmin(`create database ${names[1]} template ${names[0]}`);
  [old, back] = names.map((database) => aPool({ ...login, database, max: 2 }));
  const file = join(folder, 'data.jsonl.gz');
  await backup(region.house.owner, file);
  await restore(old!, file); // the data of a region, in the database of an earlier version
}, 60_000);
afterAll(async () => {
  await Promise.all([old?.end(), back?.end()]);
  for (const name of names) await asAdmin(`drop database if exists ${name} with (force)`);
  rmSync(folder, { recursive: true });
  await region.house.close();
});

/** `aanzet ...` of this version on that database. */
async function aanzet(owner: pg.Pool, ...args: string[]) {
  let [out, err] = ['', ''];
  const tools: Tools = {
    house: region.house,
    migrate: () => migrate(owner),
    backup: (file) => backup(owner, file),
    restore: (file) => restore(owner, file),
    backupTried: () => Promise.resolve(false),
    generate: () => Promise.reject(new Error('not here')),
    upkeep: {
      tryUpgrade: () => tryUpgrade(owner),
      keepChecked: () => keepChecked(owner),
      version: programVersion(),
    },
  };
  const io = { cwd: folder, out: (text: string) => void (out += text), err: (text: string) => void (err += text) };
  return { code: await runCommand(args, io, tools), out, err };
}
const rowsOf = async (owner: pg.Pool) => {
  const { rows } = await owner.query(
    `select (select jsonb_agg(to_jsonb(c) order by id) from (select id, lead_organisation_id, record_organisation_id from cases) c) as cases,
      (select jsonb_agg(to_jsonb(t) order by case_id) from (select case_id, organisation_id, due_on from turn) t) as turns`,
  );
  return rows[0];
};
const wasChecked = async (owner: pg.Pool) =>
  (await owner.query('select value from setting where key = $1', [checkedKey])).rows[0]?.value === checkedMark();
const stepsIn = async (owner: pg.Pool) =>
  (await owner.query('select count(*)::int as n from kysely_migration')).rows[0].n;

test('an upgrade is tried and taken back, then done after a copy, and undone with that copy: the same cases each time', async () => {
  const before = await rowsOf(old!);
  const steps = await stepsIn(old!);
  expect(before.cases).toHaveLength(3);
  const looked = await aanzet(old!, 'upgrade', '--check');
  expect([looked.code, looked.err]).toEqual([0, '']);
  expect(looked.out).toContain(`1. Het programma is versie ${programVersion()}. De database staat op stap ${earlier}.`);
  expect(looked.out).toMatch(/2\. Er wacht(en)? \d+ stap(pen)?:\n {3}0044_\w+\n/);
  expect(looked.out).toMatch(/3\. Geprobeerd en teruggedraaid\. 3 begeleidingen en 3 beurten: ervoor en erna gelijk\./);
  expect(looked.out).toMatch(/4\. Het kan\./);
  expect([await stepsIn(old!), await rowsOf(old!), await wasChecked(old!)]).toEqual([steps, before, true]);

  expect((await aanzet(old!, 'upgrade')).code).toBe(2);
  const done = await aanzet(old!, 'upgrade', 'ervoor.jsonl.gz');
  expect([done.code, done.err]).toEqual([0, '']);
  expect(done.out).toMatch(/4\. Kopie gemaakt: \d+ regels in ervoor\.jsonl\.gz\.\n5\. Bijgewerkt: \d+ stappen\./);
  expect(done.out).toMatch(/Terug\? Zet de vorige versie neer/);
  expect(await rowsOf(old!)).toEqual(before);
  expect((await aanzet(old!, 'upgrade', '--check')).out).toContain('2. Er wacht geen stap.');

  expect((await aanzet(back!, 'restore', 'ervoor.jsonl.gz')).code).toBe(0);
  expect([await rowsOf(back!), await stepsIn(back!)]).toEqual([before, steps]);
  const again = await aanzet(back!, 'upgrade', 'ervoor.jsonl.gz');
  expect([again.code, again.err]).toEqual([2, expect.stringContaining('bestaat al')]);
});

test('an earlier program says that the database is newer, and changes nothing', async () => {
  await back!.query("insert into kysely_migration (name, timestamp) values ('9999_of_next_year', '2027-01-01')");
  const looked = await aanzet(back!, 'upgrade', '--check');
  expect([looked.code, looked.err]).toEqual([3, expect.stringContaining('van een nieuwere versie')]);
});
