/** Who may touch the log: nobody who serves; the retention role drops a whole year that is over and sealed. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sealLog } from '#app/access/seal-log.ts';
import { engineNames } from '../engines.ts';
import { aRegion, aYoungPerson, type Region } from '../people.ts';

const sealer = { kind: 'system', name: 'sealer' } as const;

/** The lines of 2023 were dropped on purpose: the tap of this house rightly misses them. */
const linesAreGone = (fault: unknown) => expect(String(fault)).toContain('without a line');

describe.each(engineNames)('the log and its roles on %s', (engine) => {
  let region: Region;
  beforeAll(async () => {
    region = await aRegion(engine, '2023-06-08');
    const { house, karin } = region;
    const caseId = await aYoungPerson(region);
    const look = () => house.withActor(karin, 'open-young-person', (desk) => desk.cases.find(caseId));
    for (const day of ['2023-06-08', '2023-12-31', '2024-01-02']) {
      house.setToday(day);
      await look();
    }
  });
  afterAll(() => region.house.close().catch(linesAreGone));

  /** Runs one statement as a role of the database, and takes it back. */
  async function as(role: string, statement: string, keep = false): Promise<string> {
    const client = await region.house.owner.connect();
    try {
      await client.query('begin');
      await client.query(`select set_config('app.kind', 'member', true), set_config('app.role', 'privacy', true),
        set_config('app.organisations', '{${region.deEik.id}}', true), set_config('app.purpose', 'verzegelen', true)`);
      await client.query(`set local role ${role}`);
      const { rows } = await client.query(statement);
      await client.query(keep ? 'commit' : 'rollback');
      return JSON.stringify(rows[0] ?? null);
    } catch (fault) {
      await client.query('rollback');
      return String((fault as { code?: string }).code);
    } finally {
      client.release();
    }
  }

  test.each(['aanzet_app', 'aanzet_system', 'aanzet_retention'])(
    '%s can write, change or remove no line and no young person of it',
    async (role) => {
      for (const table of ['access_event', 'access_subject'])
        for (const statement of [
          `update ${table} set ${table === 'access_event' ? "act = 'x'" : "how = 'found'"}`,
          `delete from ${table}`,
          `insert into ${table} ${table === 'access_event' ? 'overriding system value' : ''} select * from ${table}`,
          `truncate ${table}`,
        ])
          expect([statement, await as(role, statement)]).toEqual([statement, '42501']);
      expect(await as(role, 'update access_seal set dropped = true')).toBe('42501');
      expect(await as(role, 'delete from access_seal')).toBe('42501');
    },
  );

  test('only the retention role drops, and never a year with a line that is not sealed', async () => {
    const drop = 'select drop_log_year(2023) as gone';
    expect(await as('aanzet_app', drop)).toBe('42501');
    expect(await as('aanzet_system', drop)).toBe('42501');
    expect(await as('aanzet_retention', drop)).toBe('AZ001');
    // A transaction anywhere on the server, of another test too, holds sealing back: nobody knows yet what it will write.
    for (let sealed = 0; sealed < 3; sealed += await sealLog(region.house))
      await new Promise((done) => setTimeout(done, 10));
  });

  test('never a year that is not over', async () => {
    expect(
      await as('aanzet_retention', "select set_config('app.today', '2024-06-01', true), drop_log_year(2024)"),
    ).toBe('AZ002');
  });

  test('drops one whole year; the seals stay, the log is whole, and says which year is gone', async () => {
    expect(await as('aanzet_retention', 'select drop_log_year(2023) as gone', true)).toBe('{"gone":2}');
    const kept = await region.house.roots.kept();
    const report = await region.house.withActor(sealer, 'seal-log', ({ log }) => log.verify(kept));
    expect(report).toEqual({ faults: [], seals: expect.any(Number), lines: 1, notSealed: 0, dropped: [2023] });
    const { rows } = await region.house.owner.query('select extract(year from on_day)::int as year from access_event');
    expect(rows).toEqual([{ year: 2024 }]);
  });
});
