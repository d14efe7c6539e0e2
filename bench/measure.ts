/** Milliseconds at a share of the sorted row: quantile(row, 0.95). */
export function quantile(row: readonly number[], share: number): number {
  const sorted = row.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/** Runs the contenders by turns, so that what else the machine does hits both alike. Returns milliseconds for each. */
export async function byTurns<K extends string>(
  rounds: number,
  contenders: Readonly<Record<K, (round: number) => Promise<unknown>>>,
): Promise<Record<K, number[]>> {
  const names = Object.keys(contenders) as K[];
  const took = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<K, number[]>;
  for (let round = 0; round < rounds; round++)
    for (const name of round % 2 ? names.toReversed() : names) {
      const began = performance.now();
      await contenders[name](round);
      took[name].push(performance.now() - began);
    }
  return took;
}
export const ms = (value: number): string => value.toFixed(1).padStart(7);
