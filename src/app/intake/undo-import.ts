import type { Actor, Member } from '#domain/access/actor.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import type { House } from '../house.ts';
import { makeAct } from '../house.ts';

/** Removing a case touches every table that could refer to it. */
const CASES_AT_ONCE = 25;

export type Undone = {
  /** How many went. */
  readonly undone: number;
  /** How many stayed, because somebody did something with them. */
  readonly kept: number;
};

/** Decides who stays and hides the rest, at once: from here nobody can touch them any more. */
const hide = makeAct<{ readonly batchId: string }, { readonly kept: number }>(
  'undo-list',
  async (step, { batchId }) => {
    const { intake } = step.desk;
    const batch = await intake.lockBatch(batchId);
    if (!batch) return notFound;
    if (batch.state !== 'done') return refuse('not-read');
    if (batch.undoUntil === null || step.today > batch.undoUntil) return refuse('too-late');
    if (await intake.isBusy(batch.organisationId, batchId)) return refuse('list-busy');
    const kept = await intake.keepTouched(batchId);
    await intake.changeBatch(batchId, { state: 'undoing', progress: 0, counts: { ...batch.counts, kept } });
    return ok({ kept });
  },
);

const removeSlice = (house: House, reader: Member, batchId: string): Promise<number> =>
  house.withActor(
    reader,
    'undo-list',
    async ({ intake }) => {
      const batch = await intake.lockBatch(batchId);
      if (batch?.state !== 'undoing') return 0;
      const removed = await intake.remove(batchId, CASES_AT_ONCE);
      if (removed > 0) await intake.changeBatch(batchId, { progress: batch.progress + removed });
      else {
        const counts = { ...batch.counts, undone: batch.progress };
        await intake.forgetLines(batchId, 'all');
        await intake.changeBatch(batchId, { state: 'undone', counts });
      }
      return removed;
    },
    batchId,
  );

/** Removes what was hidden; goes on where a crash left it. */
export async function finishUndo(house: House, reader: Member, batchId: string): Promise<void> {
  while ((await removeSlice(house, reader, batchId)) > 0) {
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
  command: { readonly batchId: string },
): Promise<Outcome<Undone>> {
  const hidden = await hide(house, actor, command);
  if (!hidden.ok || actor.kind !== 'member') return hidden.ok ? notFound : hidden;
  house.crashPoint('undo-hidden');
  await finishUndo(house, actor, command.batchId);
  house.crashPoint('undo-done');
  const batch = await house.withActor(actor, 'see-lists', ({ intake }) => intake.batch(command.batchId));
  return ok({ undone: batch?.counts.undone ?? 0, kept: hidden.value.kept });
}
