import type { House } from '../house.ts';

const sealer = { kind: 'system', name: 'sealer' } as const;
const batch = 1000;

/**
 * Seals every line that waits, and keeps the new roots elsewhere (house.roots). Keeping comes after sealing and starts
 * from the last root kept, so that a stop in between is made up the next time. Returns how many lines were sealed.
 */
export async function sealLog(house: House): Promise<number> {
  let sealed = 0;
  for (let n = -1; n !== 0; sealed += n)
    n = await house.withActor(sealer, 'seal-log', ({ log }) => log.sealNext(batch));
  const last = Math.max(0, ...(await house.roots.kept()).map((k) => k.number));
  await house.roots.keep(await house.withActor(sealer, 'seal-log', ({ log }) => log.rootsAfter(last)));
  return sealed;
}
