import { describe, expect, test } from 'vitest';
import { engineNames } from '../engines.ts';
import { aFoundedHome } from './founded.ts';
import { pastAllRights } from './past-all-rights.ts';
import { aanzet, again } from './server.ts';

const list = [
  'import',
  'leavers',
  'fixtures/lists/eik-uitstroom.csv',
  '--school',
  'De Eik',
  '--leave-out',
  'BSN',
  '--json',
];
/** In the order in which an import meets them; the last one lies after the last commit. */
const points = [
  'import-staging',
  'import-staged',
  'import-judging',
  'import-checked',
  'import-compared',
  'import-in-slice',
  'import-slice',
  'import-in-finish',
  'import-before-done',
  'import-done',
];

/** Young people of finished lists: what anybody can see. */
const visible = `select count(*)::int as n from cases c join import_batch b on b.id = c.import_batch_id where b.state = 'done'`;
const unfit = `select count(*)::int as n from cases c left join turn t on t.case_id = c.id
  where (c.state = 'active') <> (t.case_id is not null)`;

describe.each(engineNames)('pulling the plug while a list is read, on %s', (engine) => {
  test.each(points)(
    'at %s leaves the state before or the state after, and a log that is whole',
    async (point) => {
      const at = await aFoundedHome(engine);
      const [before] = await pastAllRights<{ n: number }>(engine, at, visible);
      const crash = await aanzet({ env: { ...at.env, NODE_ENV: 'test', AANZET_CRASH_AT: point } }, ...list);
      expect([crash.code, crash.out]).toEqual([null, '']);
      const [[seen], [broken]] = [
        await pastAllRights<{ n: number }>(engine, at, visible),
        await pastAllRights<{ n: number }>(engine, at, unfit),
      ];
      expect([seen?.n, broken?.n]).toEqual([(before?.n ?? 0) + (point === 'import-done' ? 38 : 0), 0]);
      const server = await again(at.home, at.env); // goes on with what was cut off, before it serves
      const report = JSON.parse((await aanzet(at, ...list)).out) as Record<string, number>;
      expect([report['rows'], (report['new'] ?? 0) + (report['unchanged'] ?? 0)]).toEqual([43, 38]);
      expect(await aanzet(at, 'audit', 'verify')).toMatchObject({ code: 0 });
      await server.stop();
    },
    60_000,
  );
});
