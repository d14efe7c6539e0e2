import type { Actor } from '#domain/access/actor.ts';
import { ok, type Outcome } from '#domain/outcome.ts';
import { makeAct, type House } from '../house.ts';
import type { JobCount } from '../ports/queue.ts';

const postman = { kind: 'system', name: 'postman' } as const;
const ask = makeAct<null, null>('see-jobs', () => Promise.resolve(ok(null)));

/** The work of the program in numbers, for a functional manager: what waits and what was given up. Nobody's name, no case. */
export async function seeJobs(house: House, actor: Actor): Promise<Outcome<readonly JobCount[]>> {
  const asked = await ask(house, actor, null);
  if (!asked.ok) return asked;
  return ok(await house.withActor(postman, 'post-mail', ({ queue }) => queue.counts()));
}
