import { addDays } from '#law/day.ts';
import { notFound, ok, refuse } from '#domain/outcome.ts';
import { makeAct } from '../house.ts';
import type { BatchKind } from '../ports/intake.ts';
import { kindActs } from './kind-acts.ts';

/** How long a list can be taken back. */
const UNDO_DAYS = 7;

/**
 * Says that a checked list must be read. From here its rows come in behind a curtain (0008_rights.sql) and the work goes
 * on without this page: see `runImport`. Refusals: not-found, already-read, list-busy (another list of this school).
 */
const apply = (kind: BatchKind) =>
  makeAct<{ readonly batchId: string }, Record<never, never>>(kindActs[kind].read, async (step, { batchId }) => {
    const { desk, actor, newId, today } = step;
    const batch = await desk.intake.lockBatch(batchId);
    if (batch?.kind !== kind) return notFound;
    if (batch.state === 'applying') return ok({});
    if (batch.state !== 'checked') return refuse('already-read');
    if (await desk.intake.isBusy(batch.organisationId, batchId)) return refuse('list-busy');
    const undoUntil = addDays(today, UNDO_DAYS);
    await desk.intake.changeBatch(batchId, { state: 'applying', progress: 0, undoUntil });
    if (actor.kind === 'member')
      await desk.outbox.announce({
        id: newId(),
        kind: 'apply-import',
        organisationId: actor.organisationId,
        payload: { batchId },
        onceKey: batchId,
      });
    return ok({});
  });
export const applyImport = apply('leavers');
/** The same for a file of the register. */
export const applyRegister = apply('register');
