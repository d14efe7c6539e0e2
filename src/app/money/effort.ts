/** Is there enough: what was worked out for the region, and by the own organisation about itself. */
import { keepsRegion } from '#domain/directory/keeping.ts';
import { isItEnough, type Answer } from '#domain/money/effort.ts';
import { checkEstimate, isSameEstimate, type TypedEstimate } from '#domain/money/estimate.ts';
import { numbersKnown, type KnownNumber } from '#domain/money/known-numbers.ts';
import { ok, refuse } from '#domain/outcome.ts';
import { writesProgramme } from '#domain/programme/who-may.ts';
import { makeAct, type Step } from '../house.ts';
import type { StoredEstimate } from '../ports/effort.ts';
import { memberOf } from '../turn/open-turn.ts';
import { normsOf, type AgreedNorm } from './effort-norm.ts';

/** Worked out anew from what was typed, by the norm of that day. */
export type Worked = { readonly estimate: StoredEstimate; readonly answer: Answer };
export type Effort = {
  readonly norm: AgreedNorm | undefined;
  /** What is to begin, the one of `norm` too when it has not begun. */
  readonly ahead: readonly AgreedNorm[];
  readonly region: Worked | undefined;
  readonly own: Worked | undefined;
  /** Before those two; newest first. */
  readonly earlier: readonly Worked[];
  /** Whether an estimate of the actor is the region's. */
  readonly forRegion: boolean;
  readonly mayAgree: boolean;
};

const worked = (estimate: StoredEstimate | undefined): Worked | undefined => {
  if (!estimate) return undefined;
  const answer = isItEnough(estimate.norm, estimate.groups, estimate.there);
  return answer.ok ? { estimate, answer: answer.value } : undefined;
};

/** Who keeps the region or writes the programme estimates for everybody; anybody else for the own organisation. */
async function worksForRegion({ desk, actor }: Step): Promise<boolean> {
  if (keepsRegion(actor)) return true;
  const programme = await desk.programme.current();
  return programme !== undefined && writesProgramme(actor, programme);
}

/** Whether there is enough, by the last estimate of the region and of the own organisation. */
export const seeEffort = makeAct<Record<never, never>, Effort>('see-effort', async (step) => {
  const { norm, ahead } = await normsOf(step);
  const all = await step.desk.effort.estimates();
  const { organisationId } = memberOf(step);
  const region = all.find(({ forRegion }) => forRegion);
  const own = all.find((one) => !one.forRegion && one.organisationId === organisationId);
  return ok({
    norm,
    ahead,
    region: worked(region),
    own: worked(own),
    earlier: all.filter((one) => one !== region && one !== own).flatMap((one) => worked(one) ?? []),
    forRegion: await worksForRegion(step),
    mayAgree: keepsRegion(step.actor),
  });
});

export type ToEstimate = Pick<Effort, 'norm' | 'forRegion'> & {
  /** Numbers that are there already. */
  readonly known: readonly KnownNumber[];
  /** The last one, to begin with. */
  readonly last: StoredEstimate | undefined;
};
/** The last one that the actor would replace. */
async function lastOf(step: Step, forRegion: boolean): Promise<StoredEstimate | undefined> {
  const { organisationId } = memberOf(step);
  return (await step.desk.effort.estimates()).find((one) =>
    forRegion ? one.forRegion : !one.forRegion && one.organisationId === organisationId,
  );
}

/** What an estimate begins with. */
export const seeToEstimate = makeAct<Record<never, never>, ToEstimate>('estimate-effort', async (step) => {
  const { norm } = await normsOf(step);
  const forRegion = await worksForRegion(step);
  const counts = await step.desk.counts.own();
  const [countedOn = null] = counts.map((count) => count.countedOn);
  const own = new Map(counts.filter((count) => count.countedOn === countedOn).map((count) => [count.indicator, count]));
  const [tables, outside] = [await step.desk.counts.tables(), await step.desk.counts.printout()];
  return ok({
    norm,
    forRegion,
    // What the own organisation counts holds small numbers: not for the region.
    known: numbersKnown({ own: forRegion ? new Map() : own, countedOn, tables, outside }),
    last: await lastOf(step, forRegion),
  });
});

/** Keeps an estimate, by the norm that holds; `kept` false = the last one says the same. Refusals: no-norm; those of checkEstimate. */
export const estimateEffort = makeAct<TypedEstimate, { readonly kept: boolean }>(
  'estimate-effort',
  async (step, typed) => {
    const { norm } = await normsOf(step);
    if (!norm) return refuse('no-norm');
    const forRegion = await worksForRegion(step);
    const checked = checkEstimate(typed, norm.value, forRegion);
    if (!checked.ok) return checked;
    const last = await lastOf(step, forRegion);
    if (last && isSameEstimate(last, { ...checked.value, norm: norm.value })) return ok({ kept: false });
    const { memberId, organisationId, name } = memberOf(step);
    await step.desk.effort.addEstimate({
      ...checked.value,
      id: step.newId(),
      memberId,
      organisationId,
      byName: name,
      madeOn: step.today,
      forRegion,
      norm: norm.value,
    });
    return ok({ kept: true });
  },
);
