import type pg from 'pg';
import { v7 } from 'uuid';
import type { House } from '#app/house.ts';
import type { Day } from '#law/day.ts';
import { openDatabase } from '#db/database.ts';
import { openDesk } from '#db/desk.ts';
import { makeIdentityServers } from '#outside/identity/identity-servers.ts';
import { makeVault } from '#outside/vault/vault.ts';
import { buildServer } from '#web/door/server.ts';

/** What a house of a measurement keeps outside its database: nothing. */
export const noRoots = {
  roots: { kept: () => Promise.resolve([]), keep: () => Promise.resolve() },
  vault: makeVault(() => 'the key of a measurement, and of nothing else'),
  identity: makeIdentityServers(),
};

/** The same acts and pages on a connection that no right holds back: no claims, no purpose, no log. */
export function bareHouse(owner: pg.Pool, house: House, today: () => Day): House {
  const db = openDatabase(owner);
  return {
    ...house,
    withActor: (actor, act, work) =>
      db.transaction().execute((tx) => work(openDesk(tx, { actor, act, today: today(), newId: () => v7() }))),
  };
}

/** Serves a house; `get` asks for `path` as a colleague, and throws when the page is not the one that says `words`. */
export async function serve(house: House, path: string, words: string) {
  const options = {
    house,
    region: 'meting',
    cookieSecret: 'a secret for measuring',
    demo: undefined,
    personas: true,
    perMinute: 0,
    https: false,
  };
  const app = await buildServer({ ...options, log: () => {} });
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  const get = async (member: string) => {
    const cookie = `aanzet=${encodeURIComponent(app.signCookie(`member:${member}`))}`;
    const answer = await fetch(`${address}${path}`, { headers: { cookie } });
    const text = await answer.text();
    if (answer.status !== 200 || !text.includes(words)) throw new Error(`answered ${answer.status}`);
    return text.length;
  };
  return { get, close: () => app.close() };
}

/** Forty colleagues at most who guide, of one kind of organisation. */
export async function readers(owner: pg.Pool, kind: string): Promise<string[]> {
  const { rows } = await owner.query<{ id: string }>(
    `select m.id from member m join organisation o on o.id = m.organisation_id
     where o.kind = $1 and m.role in ('begeleider', 'doorstroomcoach', 'klantmanager') order by m.id limit 40`,
    [kind],
  );
  return rows.map((row) => row.id);
}

/** Those who lead there, forty at most. */
export async function leaders(owner: pg.Pool, kind: string): Promise<string[]> {
  const { rows } = await owner.query<{ id: string }>(
    `select m.id from member m join organisation o on o.id = m.organisation_id
     where o.kind = $1 and m.role = 'teamleider' order by m.id limit 40`,
    [kind],
  );
  return rows.map((row) => row.id);
}
