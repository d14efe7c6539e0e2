import { keepsRegion } from '#domain/directory/keeping.ts';
import {
  checkRhythm,
  rhythmOn,
  type Agreed,
  type Effort,
  type EffortReason,
  type RhythmNow,
  type TypedRhythm,
} from '#domain/guidance/rhythm.ts';
import { notFound, ok, refuse } from '#domain/outcome.ts';
import { makeAct } from '../house.ts';
import { admitToWrite } from '../person/admit-to-write.ts';
import { memberOf, note } from '../turn/open-turn.ts';

type KeepPlan = {
  readonly caseId: string;
  readonly effort: Effort | undefined;
  readonly reason: EffortReason | undefined;
};
/** How often there is contact, and why. Refusals: effort-missing, effort-reason-missing; record-is-over; not-found. */
export const keepPlan = makeAct<KeepPlan, null>('keep-plan', async (step, { caseId, effort, reason }) => {
  const admitted = await admitToWrite(step, caseId);
  if (!admitted.ok) return admitted;
  const refusals = [
    ...(effort === undefined ? [{ code: 'effort-missing', field: 'effort' }] : []),
    ...(reason === undefined ? [{ code: 'effort-reason-missing', field: 'reason' }] : []),
  ];
  if (effort === undefined || reason === undefined) return { ok: false, refusals };
  const { organisationId, memberId } = memberOf(step);
  await step.desk.lasting.keepPlan({ caseId, organisationId, memberId, effort, reason, setOn: step.today });
  await note(step, caseId, { kind: 'plan-kept' });
  return ok(null);
});

export type RhythmView = { readonly now: RhythmNow; readonly all: readonly Agreed[] };
/** How often the region keeps contact after school. For who keeps the region. Refusals: not-found. */
export const seeRhythm = makeAct<Record<never, never>, RhythmView>('see-rhythm', async (step) => {
  if (!keepsRegion(step.actor)) return notFound;
  const all = await step.desk.lasting.rhythms();
  return ok({ now: rhythmOn(all, step.today), all });
});

/** The region agreed on another rhythm, from a day on. Refusals by field as `checkRhythm`; agreed-that-day; not-found. */
export const keepRhythm = makeAct<{ readonly typed: TypedRhythm }, null>('keep-rhythm', async (step, { typed }) => {
  if (!keepsRegion(step.actor)) return notFound;
  const checked = checkRhythm(typed, step.today);
  if (!checked.ok) return checked;
  const { organisationId, memberId } = memberOf(step);
  const by = { id: step.newId(), organisationId, memberId, setOn: step.today };
  return (await step.desk.lasting.addRhythm({ ...checked.value, ...by }))
    ? ok(null)
    : refuse('agreed-that-day', 'validFrom');
});
