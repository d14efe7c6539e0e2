import { addDays, addMonths, type Day } from '#law/day.ts';
import type { Enrolment, Exemption, Paper } from '#law/facts.ts';
import type { Answer } from '../guidance/check-in.ts';
import type { Missed } from '../guidance/missed.ts';
import type { WhyNot } from '../wish/why-not.ts';
import {
  endedWork,
  isWork,
  spellOn,
  type Contract,
  type DestinationKind,
  type Spell,
} from '../guidance/destination.ts';

/** Yes, no, or nobody knows. */
export type Truth = boolean | null;

/** 'Hoe gaat het?', and what was answered; null = nothing yet. */
export type AskedHow = {
  readonly on: Day;
  readonly answer: Answer | null;
  readonly answeredOn: Day | null;
  /** null = not said. */
  readonly missed: readonly Missed[] | null;
};

/** What one organisation knows of one young person, without a name. Nobody's knowledge is added to another's. */
export type Known = {
  readonly birthDate: Day | null;
  readonly municipality: string | null;
  /** null = nobody knows where this person went to school. */
  readonly enrolments: readonly Enrolment[] | null;
  /** Whether it is known that there is no enrolment beside these: a register says so, the list of one school does not. */
  readonly nothingBeside: boolean;
  readonly papers: readonly Paper[];
  readonly exemptions: readonly Exemption[];
  /** Newest first by their beginning. */
  readonly spells: readonly Spell[];
  /** Who wants to be left alone, or whom nobody may approach: not reached is no fault there. */
  readonly leftAlone: boolean;
  readonly lastReachedOn: Day | null;
  readonly lastTriedOn: Day | null;
  readonly hasContact: boolean;
  /** Each time that somebody asked how it goes, newest first. */
  readonly asked: readonly AskedHow[];
  /** What the young person wanted last; null = nobody heard it, or it is not something that can be laid beside what somebody does. */
  readonly wish: DestinationKind | null;
  /** Why that wish was not followed; null = not said. */
  readonly whyNot: WhyNot | null;
};

/** What counts as lasting work: no law says it (law.md 2.9), so it is a choice that stands beside every number. */
export type WorkProfile = {
  readonly minHours: number;
  /** Whole months of work without a day between, up to the day that is asked. */
  readonly months: number;
  /** null = every kind of contract. */
  readonly contracts: readonly Contract[] | null;
  readonly zzp: boolean;
  readonly withLearning: boolean;
};
/** Work of any size; zzp or not is a choice of the indicator. */
export const anyWork = (zzp: boolean): WorkProfile => ({
  minHours: 0,
  months: 0,
  contracts: null,
  zzp,
  withLearning: true,
});

/** What was said counts as known for so many months. */
export const freshMonths = 6;

/** What somebody does on a day as the words of others tell: a spell, 'nothing' after work that ended, or null. */
export function doingOn({ spells }: Pick<Known, 'spells'>, day: Day): Spell | 'nothing' | null {
  const now = spellOn(spells, day);
  if (now) return addMonths(now.saidOn, freshMonths) > day ? now : null;
  const lost = endedWork(spells, day);
  return lost?.endOn && addMonths(lost.endOn, freshMonths) > day ? 'nothing' : null;
}

/** The same without whom or how long. */
export function kindOn(known: Pick<Known, 'spells'>, day: Day): DestinationKind | 'nothing' | null {
  const doing = doingOn(known, day);
  return doing === null || doing === 'nothing' ? doing : doing.kind;
}

const runsOn = ({ from, until }: Enrolment, day: Day): boolean => from <= day && (until === undefined || day <= until);

/** Enrolled on a day at one of these kinds of school, by what a school or register says. */
export function enrolledOn(known: Known, day: Day, kinds?: readonly Enrolment['schoolKind'][]): Truth {
  const runs = (known.enrolments ?? []).filter((one) => runsOn(one, day));
  if (runs.some(({ schoolKind }) => kinds === undefined || kinds.includes(schoolKind))) return true;
  return known.enrolments !== null && (known.nothingBeside || runs.length > 0) ? false : null;
}

/** At school on a day, by an enrolment or by what somebody says. */
export function atSchoolOn(known: Known, day: Day): Truth {
  if ((known.enrolments ?? []).some((one) => runsOn(one, day))) return true;
  const doing = doingOn(known, day);
  if (doing === 'nothing') return false;
  if (doing?.kind === 'school' || doing?.kind === 'work-and-school') return true;
  if (doing?.kind === 'work' || doing?.kind === 'day-activities') return false;
  return known.nothingBeside && known.enrolments !== null ? false : null;
}

/** Since when somebody works without a day between, up to this spell. */
function workingSince(spells: readonly Spell[], now: Spell): Day {
  const before = spells.find(
    ({ kind, startOn, endOn }) => isWork(kind) && startOn < now.startOn && endOn !== null && addDays(endOn, 1) >= now.startOn, // prettier-ignore
  );
  return before ? workingSince(spells, before) : now.startOn;
}

/** Both hold; one no decides, then one unknown. */
export function both(truths: readonly Truth[]): Truth {
  if (truths.includes(false)) return false;
  return truths.includes(null) ? null : true;
}

function contractCounts({ contract }: Spell, { contracts, zzp }: WorkProfile): Truth {
  if (contract === null) return contracts === null && zzp ? true : null;
  if (contract === 'own-business') return zzp;
  return contracts === null || contracts.includes(contract);
}

/** At work on a day in the sense of a profile. Who has dagbesteding or is at school only has no work. */
export function worksOn(known: Known, day: Day, profile: WorkProfile): Truth {
  const doing = doingOn(known, day);
  if (doing === null || (doing !== 'nothing' && (doing.kind === 'away' || doing.kind === 'unknown'))) return null;
  if (doing === 'nothing' || !isWork(doing.kind)) return false;
  if (doing.kind === 'work-and-school' && !profile.withLearning) return false;
  const enough = doing.hours === null ? null : doing.hours >= profile.minHours;
  return both([
    profile.minHours === 0 ? true : enough,
    contractCounts(doing, profile),
    addMonths(workingSince(known.spells, doing), profile.months) <= day,
  ]);
}

/** The last day at school, of who is at none any more by enrolment; null = still there, or nobody knows. */
export function leftOn(
  { enrolments }: Known,
  day: Day,
): { readonly on: Day; readonly kind: Enrolment['schoolKind'] } | null {
  if (enrolments === null || enrolments.some((one) => runsOn(one, day))) return null;
  const over = enrolments.filter(({ until }) => until !== undefined && until < day);
  const last = over.toSorted((a, b) => ((a.until ?? '') < (b.until ?? '') ? 1 : -1))[0];
  return last?.until === undefined ? null : { on: last.until, kind: last.schoolKind };
}

/** A diploma of havo, vwo, or mbo level 2 and up (LPW 1 onder f). */
export function hasStartkwalificatie(known: Known, day: Day): Truth {
  const has = known.papers.some(
    ({ kind, of, mboLevel, date }) =>
      kind === 'diploma' && date <= day && (of === 'havo' || of === 'vwo' || (of === 'mbo' && (mboLevel ?? 0) >= 2)),
  );
  return has || (known.enrolments === null ? null : false);
}

/** A diploma of entree (mbo level 1). */
export function hasEntree(known: Known, day: Day): Truth {
  const has = known.papers.some(
    ({ kind, of, mboLevel, date }) => kind === 'diploma' && of === 'mbo' && mboLevel === 1 && date <= day,
  );
  return has || (known.enrolments === null ? null : false);
}
