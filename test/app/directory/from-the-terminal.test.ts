/** Commands on PostgreSQL with no more in the environment than the README says: the database tells what they are for. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { faultWords } from '#main/fault-words.ts';
import { runInHouse } from '#main/in-house.ts';
import { asAdmin } from '../../engines.ts';

const folder = mkdtempSync(join(tmpdir(), 'aanzet-terminal-'));
const names = ['real', 'exercise', 'bare'].map((name) => `${name}_${randomUUID().replaceAll('-', '')}`);
const [real, exercise, bare] = names as [string, string, string];
beforeAll(async () => {
  const { template } = inject('postgres');
  for (const name of [real, exercise]) await asAdmin(`create database ${name} template ${template} strategy file_copy`);
  await asAdmin(`create database ${bare}`);
});
afterAll(async () => {
  for (const name of names) await asAdmin(`drop database if exists ${name} with (force)`);
  rmSync(folder, { recursive: true });
});

function on(database: string): { readonly DATABASE_URL: string; readonly DATABASE_OWNER_URL: string } {
  const { login, servingPassword } = inject('postgres');
  const url = (user: string, password?: string) =>
    `postgres://${user}${password ? `:${password}` : ''}@/${database}?host=${encodeURIComponent(login.host)}&port=${login.port}`;
  return {
    DATABASE_URL: url('aanzet_serving', servingPassword),
    DATABASE_OWNER_URL: url(login.user, login.password),
  };
}

/** `aanzet ...` with this environment and nothing else, as the program itself ends it. */
async function aanzet(env: NodeJS.ProcessEnv, line: string, ...more: string[]) {
  let [out, err] = ['', ''];
  const io = { cwd: folder, out: (text: string) => void (out += text), err: (text: string) => void (err += text) };
  const all = { AANZET_DIR: folder, ...env };
  const exit = await runInHouse([...line.split(' '), ...more], io, all).catch((fault: unknown) => {
    err += faultWords(fault);
    return 2;
  });
  return { exit, out, err };
}

const who = ['--admin', 'Rik Post', '--mail', 'rik.post@example.org'];
const begin = 'region begin --contactgemeente GM0307';

test('the owner alone makes the tables, and anything else says that who serves is missing', async () => {
  const { DATABASE_OWNER_URL } = on(bare);
  expect((await aanzet({ DATABASE_OWNER_URL }, 'upgrade --check')).err).toContain('staat nog niets');
  for (const line of ['ready', 'audit verify', 'backup kopie.gz']) {
    const said = await aanzet({ DATABASE_OWNER_URL }, line);
    expect([said.exit, said.err], line).toEqual([2, expect.stringContaining('Zet DATABASE_URL ook')]);
  }
  expect(readdirSync(folder)).toEqual([]); // and no embedded database was made in its place
});

test('a region begun for real lives on the day it is, whatever AANZET_DEMO says in this terminal', async () => {
  expect((await aanzet(on(real), `${begin} --practise`, ...who)).err).toContain('Dit ken ik niet: --practise');
  expect(await aanzet(on(real), begin, ...who)).toMatchObject({ exit: 0, err: '' });
  const { out } = await aanzet(on(real), 'region invite');
  expect(out).not.toContain('juni 2026'); // a day of the demo
  expect((await aanzet(on(real), 'ready')).out).toMatch(/klaar +Een echte database.*\nklaar +Iedereen logt in/);
});

test('one that practises keeps the days of the demo, and its database is none for real names', async () => {
  expect(await aanzet(on(exercise), `${begin} --practice`, ...who)).toMatchObject({ exit: 0, err: '' });
  expect((await aanzet(on(exercise), 'region invite')).out).toContain('maandag 22 juni 2026');
  const kept = { ...on(exercise), AANZET_DEMO: '0' };
  expect((await aanzet(kept, 'ready')).out).toMatch(/nog doen +Een echte database/);
});

test('a copy that cannot be written, or that is none, costs nothing and says why', async () => {
  const nowhere = await aanzet(on(real), `backup ${join(folder, 'nowhere', 'kopie.gz')}`);
  expect([nowhere.exit, nowhere.err]).toEqual([2, expect.stringContaining('Dit bestand of deze map is er niet')]);
  const words = await aanzet(on(real), 'backup kopie.gz --passphrase-file geen');
  expect([words.exit, words.err]).toEqual([2, expect.stringContaining('bestand met de wachtzin is er niet')]);
  expect((await aanzet(on(real), 'backup kopie.gz')).exit).toBe(0);
  expect(readdirSync(folder)).toEqual(['kopie.gz']); // nothing half written beside it
  writeFileSync(join(folder, 'anders.gz'), gzipSync('hoi\n'));
  await aanzet({ DATABASE_OWNER_URL: on(bare).DATABASE_OWNER_URL }, 'migrate');
  expect((await aanzet(on(bare), 'restore anders.gz')).err).toContain('geen kopie van Aanzet');
  expect((await aanzet(on(bare), 'restore niets.gz')).err).toContain('niets.gz');
}, 60_000);
