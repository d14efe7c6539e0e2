import { ok, type Outcome } from '#domain/outcome.ts';
import { makeAct, type House } from '../house.ts';
import type { LogReport } from '../ports/log.ts';
import type { Actor } from '#domain/access/actor.ts';

const sealer = { kind: 'system', name: 'sealer' } as const;
const ask = makeAct<null, null>('verify-log', () => Promise.resolve(ok(null)));

/**
 * Recomputes the whole log against its seals and against the roots kept elsewhere. Who asks leaves a line; the reading is
 * done by the program, for the purpose of sealing: nobody reads the lines of another organisation. 'not-allowed' else.
 */
export async function verifyLog(house: House, actor: Actor): Promise<Outcome<LogReport>> {
  const asked = await ask(house, actor, null);
  if (!asked.ok) return asked;
  const kept = await house.roots.kept();
  return ok(await house.withActor(sealer, 'seal-log', ({ log }) => log.verify(kept)));
}
