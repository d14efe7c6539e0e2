import { openDatabase } from '#db/database.ts';
import { makeHouse } from '#main/house.ts';
import { byTurns, ms, quantile } from './measure.ts';
import { startBench } from './region.ts';
import { bareHouse, noRoots, readers, serve } from './serving.ts';

const today = '2026-06-08';

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
    const [full, bare] = [
      await serve(house, '/werk', 'Mijn werk'),
      await serve(
        bareHouse(owner, house, () => today),
        '/werk',
        'Mijn werk',
      ),
    ];
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
