import { describe, expect, test } from 'vitest';
import { engineNames } from '../engines.ts';
import { aFoundedHome } from './founded.ts';
import { inHere } from './in-here.ts';
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
/**
 * In the order in which an import meets them: what is seen of the list right after the crash, and after the next start.
 * From the moment that it is being applied a start finishes it; before, the list is simply not there.
 */
const before = ['import-staging', 'import-staged', 'import-judging', 'import-checked'];
const points = [
  ['import-compared', 0, 38],
  ['import-in-slice', 0, 38],
  ['import-slice', 0, 38],
  ['import-in-finish', 0, 38],
  ['import-before-done', 0, 38],
  ['import-done', 38, 38],
] as const;

/** Young people of this list, once it is finished: what anybody can see. */
const visible = `select count(*)::int as n from cases c join import_batch b on b.id = c.import_batch_id
  where b.state = 'done' and b.file_name = 'eik-uitstroom.csv'`;
const unfit = `select count(*)::int as n from cases c left join turn t on t.case_id = c.id
  where (c.state = 'active') <> (t.case_id is not null)`;

describe.each(engineNames)('pulling the plug while a list is read, on %s', (engine) => {
  const crashAt = async (point: string, home?: Awaited<ReturnType<typeof aFoundedHome>>) => {
    const at = home ?? (await aFoundedHome(engine));
    const crash = await aanzet({ env: { ...at.env, NODE_ENV: 'test', AANZET_CRASH_AT: point } }, ...list);
    expect([crash.code, crash.out]).toEqual([null, '']);
    return at;
  };

  test(`before it is being applied it is not there, and each crash on what the one before left: ${before.join(', ')}`, async () => {
    const at = await aFoundedHome(engine);
    for (const point of before) {
      await crashAt(point, at);
      await inHere(at, async (here) => {
        expect([point, await here.ask(visible), await here.ask(unfit)]).toEqual([point, [{ n: 0 }], [{ n: 0 }]]);
        await here.resume();
        expect([point, await here.ask(visible)]).toEqual([point, [{ n: 0 }]]);
        if (point !== before.at(-1)) return;
        const report = JSON.parse((await here.run(...list)).out) as Record<string, number>;
        expect([report['rows'], report['new'], report['unchanged']]).toEqual([43, 38, 0]);
        expect([await here.ask(visible), await here.ask(unfit)]).toEqual([[{ n: 38 }], [{ n: 0 }]]);
        expect(await here.run('audit', 'verify')).toMatchObject({ code: 0 });
      });
    }
  }, 300_000);

  test.each(points)('at %s leaves the state before or the state after, and a log that is whole', async (...line) => {
    const [point, seen, resumed] = line;
    await inHere(await crashAt(point), async (here) => {
      expect([await here.ask(visible), await here.ask(unfit)]).toEqual([[{ n: seen }], [{ n: 0 }]]);
      await here.resume();
      expect(await here.ask(visible)).toEqual([{ n: resumed }]);
      const report = JSON.parse((await here.run(...list)).out) as Record<string, number>;
      expect([report['rows'], report['new'], report['unchanged']]).toEqual([43, 38 - resumed, resumed]);
      expect([await here.ask(visible), await here.ask(unfit)]).toEqual([[{ n: 38 }], [{ n: 0 }]]);
      expect(await here.run('audit', 'verify')).toMatchObject({ code: 0 });
    });
  });

  test('the next start goes on with what was cut off, before it serves', async () => {
    const at = await crashAt('import-slice');
    const server = await again(at.home, at.env);
    await server.kill();
    await inHere(at, async (here) => expect(await here.ask(visible)).toEqual([{ n: 38 }]));
  });
});
