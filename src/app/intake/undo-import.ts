import type { Actor, Member } from '#domain/access/actor.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import type { House } from '../house.ts';
import { makeAct } from '../house.ts';
import type { BatchKind } from '../ports/intake.ts';
import { kindActs } from './kind-acts.ts';

/** Removing a case touches every table that could refer to it. */
const CASES_AT_ONCE = 25;

export type Undone = {
  /** How many went. */
  readonly undone: number;
  /** How many stayed, because somebody did something with them. */
  readonly kept: number;
};

/** Decides who stays and hides the rest, at once: from here nobody can touch them any more. */
const hide = (kind: BatchKind) =>
  makeAct<{ readonly batchId: string }, { readonly kept: number }>(kindActs[kind].undo, async (step, { batchId }) => {
    const { intake } = step.desk;
    const batch = await intake.lockBatch(batchId);
    if (batch?.kind !== kind) return notFound;
    if (batch.state !== 'done') return refuse('not-read');
    if (batch.undoUntil === null || step.today > batch.undoUntil) return refuse('too-late');
    if (await intake.isBusy(batch.organisationId, batchId)) return refuse('list-busy');
    const kept = await intake.keepTouched(batchId);
    await intake.changeBatch(batchId, { state: 'undoing', progress: 0, counts: { ...batch.counts, kept } });
    return ok({ kept });
  });

type OfKind = { readonly id: string; readonly kind: BatchKind };
const removeSlice = (house: House, reader: Member, { id: batchId, kind }: OfKind): Promise<number> =>
  house.withActor(
    reader,
    kindActs[kind].undo,
    async ({ intake, rounds }) => {
      const batch = await intake.lockBatch(batchId);
      if (batch?.state !== 'undoing') return 0;
      const removed = await intake.remove(batchId, CASES_AT_ONCE);
      if (removed > 0) await intake.changeBatch(batchId, { progress: batch.progress + removed });
      else {
        const counts = { ...batch.counts, undone: batch.progress };
        await intake.forgetLines(batchId, 'all');
        await intake.changeBatch(batchId, { state: 'undone', counts });
        if (kind === 'leavers') await rounds.takeBack(batch);
      }
      return removed;
    },
    batchId,
  );

/** Removes what was hidden; goes on where a crash left it. */
export async function finishUndo(house: House, reader: Member, batch: OfKind): Promise<void> {
  while ((await removeSlice(house, reader, batch)) > 0) {
    house.crashPoint('undo-slice');
    await house.pause();
  }
}

/**
 * Takes a list back for seven days: the cases that it made and that nobody touched. Rows that changed somebody who was
 * there already stay as they are. Lines of the access log stay. Refusals: not-found, not-read, too-late, list-busy.
 */
export async function undoImport(
  house: House,
  actor: Actor,
  command: { readonly batchId: string; readonly kind?: BatchKind },
): Promise<Outcome<Undone>> {
  const { batchId: id, kind = 'leavers' } = command;
  const hidden = await hide(kind)(house, actor, command);
  if (!hidden.ok || actor.kind !== 'member') return hidden.ok ? notFound : hidden;
  house.crashPoint('undo-hidden');
  await finishUndo(house, actor, { id, kind });
  house.crashPoint('undo-done');
  const batch = await house.withActor(actor, kindActs[kind].see, ({ intake }) => intake.batch(id));
  return ok({ undone: batch?.counts.undone ?? 0, kept: hidden.value.kept });
}
