import type { OrganisationKind } from '../access/actor.ts';
import { addYears, type Day } from '#law/day.ts';
import { groundEndsOn, hasTerm } from '../law/school-term.ts';

type Gave = {
  /** The last school day of the own record. */
  readonly leftOn: Day | null;
  /** The day on which the other side met the young person, or took over where no meeting follows. */
  readonly doneOn: Day | null;
};
/** Who is no school has no term of its own that the law names: a year, until a region decides otherwise [not yet confirmed]. */
const yearsForOthers = 1;

/**
 * The last day on which who gave a case away still sees the four facts of who guides now (field finding 21): a school its
 * own term, another, such as work and income after going back to school, a year after it was done. Afterwards nothing.
 */
export function mirrorEndsOn(kind: OrganisationKind, { leftOn, doneOn }: Gave, today: Day): Day | null {
  if (hasTerm(kind)) return groundEndsOn(kind, leftOn, today);
  return doneOn === null ? null : addYears(doneOn, yearsForOthers);
}
