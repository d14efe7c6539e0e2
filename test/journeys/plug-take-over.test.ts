import { describe, expect, test } from 'vitest';
import { engineNames } from '../engines.ts';
import { byForm } from './by-form.ts';
import { aFoundedHome } from './founded.ts';
import { inHere, type InHere } from './in-here.ts';
import { again, type Running } from './server.ts';

/** In the order of a take-over, with what a restart finds: the hand-over as it was, or taken over. */
const points = [
  { point: 'take-over:begun', after: false },
  { point: 'take-over:written', after: false },
  { point: 'take-over:kept', after: true },
] as const;
const form = { keuze: 'neem-over', 'meetOn-pick': '2026-06-11', contactAfter: 'sender' };

type Fact = { readonly what: string; readonly n: number };
/** Cases with the wrong number of turns; hand-overs, events and log lines of a take-over. */
const facts = `
  select 'broken' as what, count(*)::int as n from cases c left join turn t on t.case_id = c.id
    where (c.state = 'active') <> (t.case_id is not null)
  union all select 'taken', count(*)::int from handover where taken_over_on is not null
  union all select 'events', count(*)::int from case_event where kind = 'handover-taken-over'
  union all select 'lines', count(*)::int from access_event where act = 'take-over'`;
async function count(here: InHere): Promise<Readonly<Record<string, number>>> {
  const rows = await here.ask<Fact>(facts);
  return Object.fromEntries(rows.map(({ what, n }) => [what, n]));
}

/** Farid opens the hand-over of Tygo that waits for him on Mijn werk. */
async function faridAtTygo(server: Running) {
  const farid = await byForm(server, 'Farid Haddad');
  const work = await farid.open('/werk');
  const link = [...work.body.matchAll(/<a href="(\/[^"]+)"[^>]*>\s*Tygo Verbeek/g)][0]?.[1] ?? '';
  const person = link.startsWith('/overdrachten/') ? '' : (await farid.open(link)).body;
  const path = link.startsWith('/overdrachten/')
    ? link
    : (/href="(\/overdrachten\/[0-9a-f-]{36})"/.exec(person)?.[1] ?? '');
  return { farid, path };
}

/** Farid presses the button on a server that dies at this point. */
async function crashAt(at: Pick<Running, 'home' | 'env'>, point: string): Promise<string> {
  const doomed = await again(at.home, { ...at.env, NODE_ENV: 'test', AANZET_CRASH_AT: point });
  const { farid, path } = await faridAtTygo(doomed);
  expect((await farid.open(path)).body).toContain('Ik neem Tygo over');
  await expect(farid.send(`${path}/besluit`, form)).rejects.toThrow(); // the server dies under it
  await doomed.kill();
  return path;
}

describe.each(engineNames)('pulling the plug while somebody takes over, on %s', (engine) => {
  test('leaves the state before or the state after, never half, and the next start goes on from there', async () => {
    const at = await aFoundedHome(engine);
    const before = await inHere(at, count);
    let path = '';
    for (const { point, after } of points) {
      path = await crashAt(at, point); // each on what the crash before it left: nothing
      const now = await inHere(at, count);
      const more = after ? 1 : 0;
      expect([point, now['broken']]).toEqual([point, 0]);
      for (const what of ['taken', 'events', 'lines'])
        expect([point, what, now[what]]).toEqual([point, what, (before[what] ?? 0) + more]);
    }
    const server = await again(at.home, at.env);
    const { farid: back, path: same } = await faridAtTygo(server);
    expect(same).toBe(path);
    const answer = await back.send(`${path}/besluit`, form); // a second try: it was done already
    expect([answer.status, answer.to?.split('?')[0]]).toEqual([303, path]);
    expect((await back.open(path)).body).toContain('Overgenomen door Farid Haddad');
    await server.kill();
    await inHere(at, async (here) => {
      const end = await count(here);
      expect([end['broken'], end['taken'], end['events']]).toEqual([
        0,
        (before['taken'] ?? 0) + 1,
        (before['events'] ?? 0) + 1,
      ]);
      const { code, out } = await here.run('audit', 'verify');
      expect([code, out]).toEqual([0, expect.stringContaining('Het logboek is heel')]);
    });
  }, 150_000);
});
