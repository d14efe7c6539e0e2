import type pg from 'pg';
import type { House } from '#app/house.ts';
import { openDatabase } from '#db/database.ts';
import { openDesk } from '#db/desk.ts';
import { makeHouse } from '#main/house.ts';
import { buildServer } from '#web/door/server.ts';
import { byTurns, ms, quantile } from './measure.ts';
import { startBench } from './region.ts';
import { makeIdentityServers } from '#outside/identity/identity-servers.ts';
import { makeVault } from '#outside/vault/vault.ts';
import { v7 } from 'uuid';

const today = '2026-06-08';
const noRoots = {
  roots: { kept: () => Promise.resolve([]), keep: () => Promise.resolve() },
  vault: makeVault(() => 'the key of a measurement, and of nothing else'),
  identity: makeIdentityServers(),
};

/** The same acts and pages on a connection that no right holds back: no claims, no purpose, no log. */
function bareHouse(owner: pg.Pool, house: House): House {
  const db = openDatabase(owner);
  return {
    ...house,
    withActor: (actor, act, work) =>
      db.transaction().execute((tx) => work(openDesk(tx, { actor, act, today, newId: () => v7() }))),
  };
}

async function serve(house: House) {
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
    const answer = await fetch(`${address}/werk`, { headers: { cookie } });
    const text = await answer.text();
    if (answer.status !== 200 || !text.includes('Mijn werk')) throw new Error(`answered ${answer.status}`);
    return text.length;
  };
  return { get, close: () => app.close() };
}

async function readers(owner: pg.Pool, kind: string): Promise<string[]> {
  const { rows } = await owner.query<{ id: string }>(
    `select m.id from member m join organisation o on o.id = m.organisation_id
     where o.kind = $1 and m.role in ('begeleider', 'doorstroomcoach', 'klantmanager') order by m.id limit 40`,
    [kind],
  );
  return rows.map((row) => row.id);
}

/** Mijn werk with rights, purpose and log, against the same page without any of them, in the same run. */
export async function run(args: readonly string[]): Promise<void> {
  const sizes = args.length > 0 ? args.map(Number) : [5_000, 50_000, 200_000];
  const bench = await startBench();
  console.log('  people  reader           p50 with  p95 with  p50 bare  p95 bare  ratio p50  ratio p95');
  for (const size of sizes) {
    const { serving, owner, close } = await bench.region(size);
    const house = makeHouse(
      openDatabase(serving),
      () => today,
      false,
      () => {},
      noRoots,
    );
    const [full, bare] = [await serve(house), await serve(bareHouse(owner, house))];
    for (const kind of ['pro', 'doorstroompunt', 'wi']) {
      const who = await readers(owner, kind);
      const pick = (round: number) => who[round % who.length] ?? '';
      await byTurns(20, { full: (r) => full.get(pick(r)), bare: (r) => bare.get(pick(r)) });
      const took = await byTurns(200, { full: (r) => full.get(pick(r)), bare: (r) => bare.get(pick(r)) });
      const [a, b, c, d] = [
        quantile(took.full, 0.5),
        quantile(took.full, 0.95),
        quantile(took.bare, 0.5),
        quantile(took.bare, 0.95),
      ];
      console.log(
        `${String(size).padStart(8)}  ${kind.padEnd(14)} ${ms(a)} ms${ms(b)} ms${ms(c)} ms${ms(d)} ms  ${(a / c).toFixed(2)}       ${(b / d).toFixed(2)}`,
      );
    }
    await Promise.all([full.close(), bare.close()]);
    await close();
  }
  await bench.stop();
}
