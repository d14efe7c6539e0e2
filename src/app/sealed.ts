import type { ActName } from '#domain/access/acts.ts';
import type { Actor } from '#domain/access/actor.ts';
import { refuse, type Outcome } from '#domain/outcome.ts';
import type { House } from './house.ts';
import type { Desk } from './ports/desk.ts';

/** What a sealed house throws where an act wrote something: the transaction is undone with it. */
class Stopped extends Error {
  readonly field: string;
  constructor(field: string) {
    super('a house that is sealed keeps nothing');
    this.field = field;
  }
}
/** The refusal that a stopped act gives; anything else that was thrown goes on. */
export function refusalOfStopped(thrown: unknown): Extract<Outcome<never>, { readonly ok: false }> {
  if (thrown instanceof Stopped) return refuse('bsn', thrown.field);
  throw thrown;
}

export type Sealed = {
  readonly house: House;
  /** Whether an act wrote something, and was undone. */
  readonly stopped: () => boolean;
};
/**
 * The same house for a form in which a BSN stands, in this field. Acts read as always and give their own refusals; what one
 * of them wrote is undone, so that also an act that does not look for a number keeps none (docs/decisions/0055).
 */
export function sealed(house: House, field: string): Sealed {
  let stopped = false;
  const withActor = <T>(actor: Actor, act: ActName, work: (desk: Desk) => Promise<T>, batch?: string): Promise<T> =>
    house.withActor(
      actor,
      act,
      async (desk) => {
        const done = await work(desk);
        if (!(await desk.wrote())) return done;
        stopped = true;
        throw new Stopped(field);
      },
      batch,
    );
  return { house: { ...house, withActor }, stopped: () => stopped };
}
