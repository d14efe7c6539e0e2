import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openEmbedded } from '#db/embedded/embedded.ts';
import { lockDirectory } from '#db/embedded/lock.ts';
import { readConfig } from '#main/config.ts';
import { openStore } from '#main/store.ts';
import { aPool } from '../engines.ts';
import { aFoundedHome, aFoundedServer, shared } from './founded.ts';
import { aanzet, again, aHome, databaseFor } from './server.ts';

const server = (env: NodeJS.ProcessEnv) =>
  spawnSync(process.execPath, ['scripts/run.mjs', 'server'], {
    env: { ...process.env, PORT: '0', ...env },
    encoding: 'utf8',
  });

const embedded = shared(() => aFoundedServer('pglite'));

test('production without a database of its own refuses in one line', () => {
  const { status, stdout, stderr } = server({ NODE_ENV: 'production', AANZET_DIR: aHome() });
  expect([status, stdout, stderr.trimEnd().split('\n')]).toEqual([1, '', [expect.stringContaining('DATABASE_URL')]]);
});

test('a database that holds something else is never emptied for a demo', async () => {
  const env = await databaseFor('postgres');
  const owner = aPool({ connectionString: env['DATABASE_OWNER_URL'], max: 1 });
  await owner.query(`insert into organisation (id, name, short_name, kind, has_account)
    values (gen_random_uuid(), 'Een echte school', 'Echt', 'pro', true)`);
  const { status, stderr } = server({ ...env, AANZET_DIR: aHome() });
  const { rows } = await owner.query<{ name: string }>('select name from organisation');
  await owner.end();
  expect([status, stderr.trimEnd().split('\n'), rows]).toEqual([
    1,
    [expect.stringContaining('niet leeg')],
    [{ name: 'Een echte school' }],
  ]);
});

test('a region begun from empty is no example: nothing begins it again, and nobody is told to choose Karin', async () => {
  const [home, databases] = [aHome(), await databaseFor('postgres')];
  const env = { ...process.env, ...databases, AANZET_DIR: home, PORT: '0', AANZET_PER_MINUTE: '0' };
  const wish = ['--contactgemeente', 'GM0307', '--admin', 'Rik Post', '--mail', 'rik.post@example.org', '--practice'];
  expect((await aanzet({ env }, 'region', 'begin', ...wish)).code).toBe(0);
  const own = await again(home, env);
  expect(own.log()).toContain('Zo zet je de regio klaar');
  expect(own.log()).not.toContain('Karin');
  const chooser = await (await fetch(own.url)).text();
  expect([chooser.includes('Rik Post'), chooser.includes('Begin opnieuw')]).toEqual([true, false]);
  const asked = await fetch(`${own.url}/voorbeeld/opnieuw`, {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin' },
  });
  expect([asked.status, await (await fetch(own.url)).text()]).toEqual([404, chooser]);
});

test('a running server: no second one on its folder, a command line for this user only, a log of route patterns only', async () => {
  const first = await embedded();
  const second = server({ AANZET_DIR: first.home });
  expect(second.status).toBe(1);
  expect(second.stderr.trimEnd().split('\n')).toEqual([expect.stringContaining('is al open in proces')]);
  expect((await fetch(`${first.url}/gezond`)).status).toBe(200);

  expect(statSync(`${first.home}/aanzet.sock`).mode & 0o777).toBe(0o600);
  const { code, out } = await aanzet(first, 'audit', 'verify');
  expect([code, out]).toEqual([0, expect.stringContaining('Het logboek is heel')]);
  expect(await aanzet(first, 'nonsense')).toMatchObject({ code: 2, out: '' });

  await fetch(`${first.url}/jongeren/01a2143c-56a9-75e6-9b2f-4e382c3a442f?naam=Samira`);
  await fetch(`${first.url}/nergens/Samira`);
  expect(first.log()).toContain('GET /jongeren/:caseId');
  expect(first.log()).not.toMatch(/Samira|01a2143c/);
  expect(readFileSync(`${first.home}/cookie-secret`, 'utf8').length).toBeGreaterThan(40);
});

test('C1: it says where to click and on each page that it is an example, stops at once when asked, and starts with the same region', async () => {
  const first = await embedded();
  const personas = await (await fetch(first.url)).text();
  expect(first.log()).toContain(`Aanzet staat klaar: ${first.url}`);
  expect(first.log()).toContain('Dit is een voorbeeld met verzonnen mensen. Vul geen echte namen in.');
  for (const path of ['/', '/voorbeeld', '/wie-is-aan-zet', '/wat-vraagt-de-wet', '/toegankelijkheid', '/nergens'])
    expect([path, await (await fetch(first.url + path)).text()]).toEqual([
      path,
      expect.stringMatching(/<strong>Voorbeeld\.<\/strong> Vul hier geen echte namen in\./),
    ]);
  await first.stop();
  expect(first.log()).toContain('Gestopt.');
  const second = await again(first.home, first.env);
  expect(await (await fetch(second.url)).text()).toBe(personas);
  await second.kill();
  const third = await again(first.home, first.env);
  expect(await (await fetch(third.url)).text()).toBe(personas);
  expect(await aanzet(third, 'audit', 'verify')).toMatchObject({ code: 0 });
});

test('a backup of the embedded database is put back into PostgreSQL, row for row, and the log is whole there; one of a later version is refused in words and let go of', async () => {
  const from = await aFoundedHome('pglite');
  const file = `${from.home}/copy.jsonl.gz`;
  expect(await aanzet(from, 'backup', file)).toMatchObject({ code: 0 });
  expect(statSync(file).mode & 0o077).toBe(0);
  const to = await aFoundedHome('postgres'); // restored from such a file already
  const refused = await aanzet(to, 'restore', file);
  expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('niet leeg')]);
  const owner = aPool({ connectionString: to.env['DATABASE_OWNER_URL'], max: 1 });
  const { rows } = await owner.query<{ cases: number; turns: number }>(
    'select (select count(*)::int from cases) as cases, (select count(*)::int from turn) as turns',
  );
  await owner.end();
  expect(rows[0]?.cases).toBeGreaterThan(15);
  expect(rows[0]?.turns).toBeGreaterThan(15);
  expect(await aanzet(to, 'audit', 'verify')).toMatchObject({ code: 0 });

  const later = await openEmbedded(`${from.home}/db`);
  await later.pool.query(`insert into kysely_migration values ('9999_later', '2030-01-01')`);
  await later.close();
  await expect(openStore(readConfig({ AANZET_DIR: from.home }))).rejects.toThrow(
    /andere versie: .*9999_later.*AANZET_DIR/,
  );
  lockDirectory(`${from.home}/db`)(); // nobody holds it
});
