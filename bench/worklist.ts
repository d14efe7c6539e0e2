import type pg from 'pg';
import type { House } from '#app/house.ts';
import { openDatabase } from '#db/database.ts';
import { makeHouse } from '#main/house.ts';
import { byTurns, ms, quantile } from './measure.ts';
import { programmeOf } from './programme.ts';
import { startBench } from './region.ts';
import { bareHouse, leaders, noRoots, readers, serve } from './serving.ts';

const today = '2026-06-08';

type Page = { readonly path: string; readonly words: string };
const work: Page = { path: '/werk', words: 'Mijn werk' };

/** One page with rights, purpose and log, against the same page without any of them, by turns. */
async function beside(house: House, owner: pg.Pool, { path, words }: Page) {
  const [full, bare] = [
    await serve(house, path, words),
    await serve(
      bareHouse(owner, house, () => today),
      path,
      words,
    ),
  ];
  return {
    async measure(label: string, who: readonly string[]) {
      const pick = (round: number) => who[round % who.length] ?? '';
      const contenders = { full: (r: number) => full.get(pick(r)), bare: (r: number) => bare.get(pick(r)) };
      await byTurns(20, contenders);
      const took = await byTurns(200, contenders);
      const [a, b, c, d] = [
        quantile(took.full, 0.5),
        quantile(took.full, 0.95),
        quantile(took.bare, 0.5),
        quantile(took.bare, 0.95),
      ];
      console.log(
        `${label}${ms(a)} ms${ms(b)} ms${ms(c)} ms${ms(d)} ms  ${(a / c).toFixed(2)}       ${(b / d).toFixed(2)}`,
      );
    },
    close: async () => void (await Promise.all([full.close(), bare.close()])),
  };
}

/** Mijn werk, for who guides and for who leads; then for who leads where there is a programme, and the region for who answers for it. */
export async function run(args: readonly string[]): Promise<void> {
  const sizes = args.length > 0 ? args.map(Number) : [5_000, 50_000, 200_000];
  const bench = await startBench();
  console.log('  people  reader                    p50 with  p95 with  p50 bare  p95 bare  ratio p50  ratio p95');
  for (const size of sizes) {
    const { serving, owner, close } = await bench.region(size);
    const house = makeHouse(
      openDatabase(serving),
      () => today,
      false,
      () => {},
      noRoots,
    );
    const label = (kind: string) => `${String(size).padStart(8)}  ${kind.padEnd(23)} `;
    const mine = await beside(house, owner, work);
    for (const kind of ['pro', 'doorstroompunt', 'wi']) await mine.measure(label(kind), await readers(owner, kind));
    const leading = async (when: string) => {
      for (const kind of ['pro', 'wi']) await mine.measure(label(`${kind} leads, ${when}`), await leaders(owner, kind));
    };
    await leading('no plan');
    const { memberId } = await programmeOf(house, owner);
    await leading('programme');
    await mine.close();
    const region = await beside(house, owner, { path: '/regio', words: 'Waar stokt het' });
    await region.measure(label('/regio, coordinator'), [memberId]);
    await region.close();
    await close();
  }
  await bench.stop();
}
