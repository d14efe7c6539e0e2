import type { Day } from '#law/day.ts';
import type { Practices } from '#domain/monitor/practice.ts';
import { ok } from '#domain/outcome.ts';
import { makeAct, type Step } from '../house.ts';
import type { StuckLine } from '../ports/figures.ts';
import { practicesNow } from './practice.ts';

/** One line of "Waar stokt het": `name` for an organisation; a reason or municipality is named by its key. */
export type Count = {
  readonly key: string;
  readonly name: string | null;
  readonly youngPeople: number;
  readonly oldestSince: Day | null;
};
export type StuckOverview = {
  /** null = nothing was stuck, or nothing was counted yet. */
  readonly countedOn: Day | null;
  readonly total: number;
  readonly byOrganisation: readonly Count[];
  readonly byReason: readonly Count[];
  readonly byMunicipality: readonly Count[];
  /** Hand-overs that wait for an answer, by who owes it. */
  readonly byReceiver: readonly Count[];
  /** Who wants no help, and whom nobody reaches: counted apart, because nobody is late with these. */
  readonly byOutcome: readonly Count[];
};

/** With how another region does it beside the reasons. */
export type StuckBeside = StuckOverview & { readonly practices: Practices };

/** The figures as they may be seen by this actor: exact, without a name, one axis at a time. */
export async function overviewOf({ desk }: Step): Promise<StuckOverview> {
  const lines = await desk.figures.stuck();
  const named = lines.filter((line) => line.axis === 'total' || line.axis === 'handover').map((line) => line.key);
  const names = await desk.directory.names([...new Set(named)]);
  const along = (axis: StuckLine['axis']): readonly Count[] =>
    lines
      .filter((line) => line.axis === axis)
      .map(({ key, youngPeople, oldestSince }) => ({ key, name: names.get(key) ?? null, youngPeople, oldestSince }));
  const byOrganisation = along('total');
  return {
    countedOn: lines[0]?.countedOn ?? null,
    total: byOrganisation.reduce((sum, count) => sum + count.youngPeople, 0),
    byOrganisation,
    byReason: along('reason'),
    byMunicipality: along('municipality'),
    byReceiver: along('handover'),
    byOutcome: along('outcome'),
  };
}

/**
 * "Waar stokt het": who coordinates sees exact counts of every organisation, a colleague the own organisation only
 * (field findings 2 and 26). Never a name, and axes are never crossed: school x gemeente x reason = 1 is a person.
 */
export const stuckOverview = makeAct<Record<never, never>, StuckBeside>('see-stuck', async (step) =>
  ok({ ...(await overviewOf(step)), practices: await practicesNow(step) }),
);
