import { keepsRegion } from '#domain/directory/keeping.ts';
import { checkKind, kindsOn, type TableKind, type TypedKind } from '#domain/gathering/table-kind.ts';
import { notFound, ok, refuse } from '#domain/outcome.ts';
import { makeAct } from '../house.ts';
import { memberOf } from '../turn/open-turn.ts';

export type KindsView = {
  /** What holds today. */
  readonly now: readonly TableKind[];
  /** Every version, the newest first. */
  readonly all: readonly TableKind[];
  readonly keeps: boolean;
};
/** What each kind of overstaptafel is for, and on which ground each party sits there. */
export const seeTableKinds = makeAct<Record<never, never>, KindsView>('see-table-kinds', async (step) => {
  const all = await step.desk.gatherings.kinds();
  return ok({ now: kindsOn(all, step.today), all: all.toReversed(), keeps: keepsRegion(step.actor) });
});

type Keep = {
  /** The kind that this is another version of; left out = a new kind. */
  readonly kindId?: string | undefined;
  readonly typed: TypedKind;
};
/** The parties agreed on a kind of table, or on another version of it from a day on. Refusals as `checkKind`; agreed-that-day; not-found. */
export const keepTableKind = makeAct<Keep, { readonly kindId: string }>(
  'keep-table-kind',
  async (step, { kindId, typed }) => {
    if (!keepsRegion(step.actor)) return notFound;
    const all = await step.desk.gatherings.kinds();
    if (kindId !== undefined && !all.some((one) => one.kindId === kindId)) return notFound;
    const checked = checkKind(typed, step.today);
    if (!checked.ok) return checked;
    const { organisationId, memberId } = memberOf(step);
    const by = { id: step.newId(), kindId: kindId ?? step.newId(), organisationId, memberId, setOn: step.today };
    return (await step.desk.gatherings.addKind({ ...checked.value, ...by }))
      ? ok({ kindId: by.kindId })
      : refuse('agreed-that-day', 'validFrom');
  },
);
