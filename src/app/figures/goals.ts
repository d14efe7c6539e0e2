import { goalsOf, type GoalGroup } from '#domain/figures/goals.ts';
import { ok } from '#domain/outcome.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { readsProgramme } from '#domain/programme/who-may.ts';
import type { Day } from '#law/day.ts';
import { makeAct, type Step } from '../house.ts';
import { figureChoices } from '../programme/figure-choices.ts';

/** What the region aims at. */
export type Aims = {
  /** The version that was adopted last, else the draft. */
  readonly aims: Pick<Programme, 'sections'>;
  /** As it is written now, with later numbers. */
  readonly written: Pick<Programme, 'sections'>;
  /** null = it is a draft. */
  readonly adopted: { readonly number: number; readonly on: Day } | null;
};
/** undefined = no programme was begun. */
export async function aimsOf({ desk }: Pick<Step, 'desk'>): Promise<Aims | undefined> {
  const written = await desk.programme.current();
  if (!written) return undefined;
  const number = written.adoptedVersion;
  const adopted = number === null ? undefined : await desk.programmeFile.adopted(written.id, number);
  return {
    written,
    aims: adopted?.frozen.programme ?? written,
    adopted: adopted ? { number: adopted.number, on: adopted.adoptedOn } : null,
  };
}

export type Goals = {
  /** undefined = the region began no programme, or the own organisation has no part in it. */
  readonly groups: readonly GoalGroup[] | undefined;
  readonly reads: boolean;
  readonly adopted: Aims['adopted'];
};

/** What the programme aims at beside what it came to, for who reads the programme. */
export const seeGoals = makeAct<Record<never, never>, Goals>('see-programme', async (step) => {
  const programme = await step.desk.programme.current();
  const aims = programme && readsProgramme(step.actor, programme) ? await aimsOf(step) : undefined;
  if (!aims) return ok({ groups: undefined, reads: programme === undefined, adopted: null });
  return ok({
    groups: goalsOf(aims.aims, aims.written, await figureChoices(step)),
    reads: true,
    adopted: aims.adopted,
  });
});
