/** The gate in the running program: a form with a BSN in a field that nobody looks at is refused, and no row is written. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeAct } from '#app/house.ts';
import { sealed } from '#app/sealed.ts';
import { seeTips } from '#app/tips/school-tips.ts';
import type { Member } from '#domain/access/actor.ts';
import { mayEver } from '#domain/access/may.ts';
import { ok, refuse } from '#domain/outcome.ts';
import { pages } from '#web/pages.ts';
import { engineNames } from '../../engines.ts';
import { aColleague, aRegion, aYoungPerson, type Region } from '../../people.ts';
import { aServer, told, Visitor } from '../../web/visitor.ts';

const number = '111222333';

describe.each(engineNames)('a sealed house, on %s', (engine) => {
  let region: Region;
  beforeAll(async () => {
    region = await aRegion(engine);
  });
  afterAll(() => region.house.close());

  it('undoes what an act wrote that forgot to look, and lets reading and refusing go on as ever', async () => {
    const { house, karin, deEik } = region;
    const team = { id: house.newId(), organisationId: deEik.id, name: `Team ${number}` };
    const { house: inside, stopped } = sealed(house, { code: 'bsn', field: 'naam' });
    expect((await seeTips(inside, karin, {})).ok).toBe(true);
    const refuses = makeAct<void, void>('change-name', () => Promise.resolve(refuse('no-day', 'on')));
    expect(await refuses(inside, karin, undefined)).toEqual(refuse('no-day', 'on'));
    expect(stopped()).toBe(false);
    const founder = { kind: 'system', name: 'founder' } as const;
    const write = makeAct<typeof team, void>('found-region', async ({ desk }, one) => {
      await desk.directory.addTeam(one);
      return ok(undefined);
    });
    expect(await write(inside, founder, team)).toEqual(refuse('bsn', 'naam'));
    expect(stopped()).toBe(true);
    const kept = () => house.owner.query('select 1 from team where id = $1', [team.id]);
    expect((await kept()).rowCount).toBe(0);
    expect(await write(house, founder, team)).toEqual(ok(undefined)); // it is the seal that stopped it
    expect((await kept()).rowCount).toBe(1);
  });
});

describe('every form of the running program', () => {
  let region: Region;
  beforeAll(async () => {
    region = await aRegion('postgres');
  });
  afterAll(() => region.house.close());

  /** How many rows stand in each table; the log of reading goes on. */
  async function rows(): Promise<Readonly<Record<string, number>>> {
    const { owner } = region.house;
    const tables = await owner.query<{ name: string }>(
      `select table_name as name from information_schema.tables
        where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like 'access%' order by 1`,
    );
    const counts = tables.rows.map(({ name }) => `select '${name}' as name, count(*)::int as n from ${name}`);
    const counted = await owner.query<{ name: string; n: number }>(counts.join(' union all '));
    return Object.fromEntries(counted.rows.map(({ name, n }) => [name, n]));
  }

  it('refuses a number in a field that no page knows, and writes no row', async () => {
    const { house, deEik, karin, marja, ilse, mo, ed, fatima, rik } = region;
    const caseId = await aYoungPerson(region, { contact: karin, turnOf: karin, firstName: 'Samira' });
    const joke = await aColleague(house, deEik, { name: 'Joke Wiersma', role: 'archief' });
    const colleagues: readonly Member[] = [karin, marja, ilse, mo, ed, fatima, rik, joke];
    const { app } = await aServer(house);
    const before = await rows();
    const tried: { path: string; status: number; asks: boolean }[] = [];
    for (const { method, path, who, act } of pages) {
      if (method !== 'POST' || (who !== 'member' && who !== 'public')) continue;
      const member = act === 'public' ? undefined : colleagues.find((one) => mayEver(one, act));
      const address = path
        .replace(':caseId', caseId)
        .replaceAll(/:\w*[iI]d\b/g, () => house.newId())
        .replaceAll(/:\w+/g, 'x');
      const { status, body } = await new Visitor(app, member).post(address, { zomaar: `Bel ${number}` });
      tried.push({ path, status, asks: told(body).includes('Hoort dit nummer bij telefoon of kenmerk') });
    }
    expect(tried.length).toBeGreaterThan(200);
    expect(tried.filter(({ status }) => status < 400 || status >= 500)).toEqual([]);
    expect(tried.filter(({ asks }) => asks).length).toBeGreaterThan(20); // forms that nothing else was wrong with
    expect(await rows()).toEqual(before);
  }, 60_000);
});
