/** What is still missing before real names go in: in the terminal, on a page, and in one word for a monitor. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Tools } from '#cli/command.ts';
import { runCommand } from '#cli/commands.ts';
import { schemaStands } from '#db/migrate.ts';
import { keepChecked } from '#db/upgrade.ts';
import { readConfig } from '#main/config.ts';
import { makeInstallation } from '#main/installation.ts';
import { engineNames } from '../../engines.ts';
import { aRegion, type Region } from '../../people.ts';
import { aServer, Visitor } from '../../web/visitor.ts';

const demo = { AANZET_DEMO: '1', DATABASE_URL: 'x' };
const real = {
  NODE_ENV: 'production',
  DATABASE_URL: 'x',
  SMTP_URL: 'smtp://x',
  AANZET_ADDRESS: 'https://aanzet.example.nl',
  AANZET_SECURITY_CONTACT: 'lek@example.nl',
};

describe.each(engineNames)('before real names (%s)', (engineName) => {
  let region: Region;
  beforeAll(async () => {
    region = await aRegion(engineName);
  });
  afterAll(() => region.house.close());

  /** That region as the program of this environment runs it. */
  const running = (env: NodeJS.ProcessEnv, pool = region.house.pool) => {
    const { house } = region;
    const engine = engineName === 'pglite' ? 'embedded' : 'postgresql';
    const store = { engine, stands: () => schemaStands(pool) } as const;
    return { ...house, installation: makeInstallation(readConfig(env), store, () => house) };
  };
  const lacks = async (env: NodeJS.ProcessEnv) =>
    Object.entries(await running(env).installation.ready()).flatMap(([point, good]) => (good ? [] : [point]));
  const asked = async (url: string, house: ReturnType<typeof running>, who?: Region['rik']) => {
    const { app } = await aServer(house, { address: 'https://aanzet.example.nl' });
    const answer = await new Visitor(app, who).send('GET', url);
    await app.close();
    return answer;
  };
  const keep = (key: string, value: string) =>
    region.house.owner.query(
      'insert into setting (key, value) values ($1, $2) on conflict (key) do update set value = $2',
      [key, value],
    );
  const here = engineName === 'pglite' ? ['database', 'backup', 'upgrade'] : [];

  test('each point is looked up in what runs: a demo lacks nearly all, and a copy put back long ago counts no more', async () => {
    expect(new Set(await lacks(demo))).toEqual(
      new Set(['sign-in', 'mail', 'https', 'contact', 'backup', 'upgrade', ...here]),
    );
    await keep('backup-tried', '2025-06-07'); // more than a year before 8 June 2026
    expect(await lacks(real)).toContain('backup');
    await keep('backup-tried', '2025-06-08');
    expect(await lacks(real)).toEqual(here.length === 0 ? ['upgrade'] : here);
    await keepChecked(region.house.owner);
    expect(await lacks(real)).toEqual(here);
  });

  test('the terminal and the page of a functional manager say the same; nobody else has that page', async () => {
    await keep('backup-tried', '2026-06-08');
    const inTerminal = async (env: NodeJS.ProcessEnv) => {
      let out = '';
      const tools = { house: running(env) } as unknown as Tools;
      const code = await runCommand(['ready'], { cwd: '', out: (text) => void (out += text), err: () => {} }, tools);
      return { code, out };
    };
    const missing = await inTerminal(demo);
    expect(missing.code).toBe(1);
    expect(missing.out).toContain('nog doen  Mail gaat echt weg. Zet SMTP_URL');
    const good = await inTerminal(real);
    expect([good.code, good.out.includes('nog doen')]).toEqual(here.length === 0 ? [0, false] : [1, true]);

    const page = await asked('/beheer/klaar', running(real), region.rik);
    expect(page.body).toContain(
      here.length === 0 ? 'Ja. Alles hieronder klopt nu.' : 'Nog niet. Klaar: 6 van de 9 punten.',
    );
    expect((await asked('/beheer/taken', running(real), region.rik)).body).toContain('href="/beheer/klaar"');
    for (const who of [region.karin, region.marja, region.fatima])
      expect((await asked('/beheer/klaar', running(real), who)).status).toBe(404);
  });

  test('a monitor hears in one word whether requests may come, and nothing of why not', async () => {
    const word = async (house = running(real)) => {
      const { status, body } = await asked('/klaar', house);
      return [status, body];
    };
    expect(await word()).toEqual([200, 'klaar\n']);
    const silent = { query: () => Promise.reject(new Error('no answer')) } as unknown as Region['house']['pool'];
    expect(await word(running(real, silent))).toEqual([503, 'nog niet\n']);
    await region.house.owner.query(
      `insert into outbox (id, kind, payload, once_key, available_at) values (gen_random_uuid(), 'x', '{}', 'x', now() - interval '2 hours')`,
    );
    expect(await word()).toEqual([503, 'nog niet\n']);
    expect(await lacks(real)).toContain('outbox');
  });

  test('whoever finds a hole reads whom to tell; when nobody was named the page is not there', async () => {
    const { status, body, headers } = await asked('/.well-known/security.txt', running(real));
    expect([status, headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
    expect(body).toBe(
      'Contact: mailto:lek@example.nl\nExpires: 2026-12-05T00:00:00.000Z\nPreferred-Languages: nl, en\n' +
        'Canonical: https://aanzet.example.nl/.well-known/security.txt\n',
    );
    const nobody = await asked('/.well-known/security.txt', running({ ...real, AANZET_SECURITY_CONTACT: '' }));
    expect(nobody.status).toBe(404);
  });
});
