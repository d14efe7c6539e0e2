import type { ActName } from '#domain/access/acts.ts';
import type { Actor } from '#domain/access/actor.ts';
import { refuse, type Outcome } from '#domain/outcome.ts';
import type { House } from './house.ts';
import type { Desk } from './ports/desk.ts';

/** What a sealed house throws where an act wrote something: the transaction is undone with it. */
class Stopped extends Error {
  readonly refused: Refused;
  constructor({ code, field }: Why) {
    super('a house that is sealed keeps nothing');
    this.refused = refuse(code, field);
  }
}
type Refused = Extract<Outcome<never>, { readonly ok: false }>;
/** What stands in the form that may not be kept, and in which field. */
export type Why = { readonly code: 'bsn' | 'no-such-day'; readonly field: string };
/** The refusal that a stopped act gives; anything else that was thrown goes on. */
export function refusalOfStopped(thrown: unknown): Refused {
  if (thrown instanceof Stopped) return thrown.refused;
  throw thrown;
}

export type Sealed = {
  readonly house: House;
  /** Whether an act wrote something, and was undone. */
  readonly stopped: () => boolean;
};
/**
 * The same house for a form in which a BSN stands, or a day that does not exist. Acts read as always and give their own
 * refusals; what one of them wrote is undone, so that also an act that does not look keeps none (docs/decisions/0055).
 */
export function sealed(house: House, why: Why): Sealed {
  let stopped = false;
  const withActor = <T>(actor: Actor, act: ActName, work: (desk: Desk) => Promise<T>, batch?: string): Promise<T> =>
    house.withActor(
      actor,
      act,
      async (desk) => {
        const done = await work(desk);
        if (!(await desk.wrote())) return done;
        stopped = true;
        throw new Stopped(why);
      },
      batch,
    );
  return { house: { ...house, withActor }, stopped: () => stopped };
}
