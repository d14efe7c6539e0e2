/** One young person at the Doorstroompunt as a course of a year, out of what its colleagues wrote down. */
import type { Day } from '#law/day.ts';
import type { ReportGround } from '../register/ground.ts';
import { categoryOn } from '../guidance/exit-monitor.ts';
import type { Spell } from '../guidance/destination.ts';
import type { CourseSeen } from './table-three.ts';

/** What is known around a case at one Doorstroompunt. */
export type CourseFacts = {
  readonly birthDate: Day | null;
  readonly openedOn: Day;
  /** How it came out of the own register; null = another way. */
  readonly ground: ReportGround | null;
  readonly reportedOn: Day | null;
  /** The hand-over by which it came here was sent. */
  readonly sentOn: Day | null;
  /** It began anew on these days, after it had stopped. */
  readonly reopenedOn: readonly Day[];
  readonly school: { readonly leftOn: Day | null; readonly expectedEnd: Day | null } | null;
  /** What the register says of the last day at school. */
  readonly registerLeftOn: Day | null;
  readonly tries: readonly { readonly on: Day; readonly reached: boolean }[];
  /** Wants no help, since. */
  readonly restsSince: Day | null;
  /** Stopped, or another organisation took over. */
  readonly endedOn: Day | null;
  readonly movedOrLost: boolean;
  readonly spells: readonly Spell[];
  readonly knownBy: readonly string[];
};

type SchoolSeen = Pick<CourseSeen, 'enrolled' | 'schoolUntil'>;
/** Whether somebody was at school on the day of the signal. An end that was only expected is no end. */
function schoolOn({ school, registerLeftOn }: CourseFacts, signalOn: Day): SchoolSeen {
  const leftOn = school?.leftOn ?? registerLeftOn;
  if (leftOn !== null) return leftOn < signalOn ? { enrolled: false, schoolUntil: leftOn } : { enrolled: true, schoolUntil: null }; // prettier-ignore
  const still = school !== null && (school.expectedEnd === null || school.expectedEnd >= signalOn);
  return { enrolled: still, schoolUntil: null };
}

/** To where somebody went on the day that it ended. */
function endedTo({ spells, movedOrLost, endedOn }: CourseFacts): CourseSeen['endedTo'] {
  if (endedOn === null) return null;
  if (movedOrLost) return 'gone';
  const { category } = categoryOn(spells, endedOn);
  if (category === 'unknown') return null;
  return category === 'work-and-bbl' ? 'work-and-school' : category;
}

/** The course of the last time that somebody came; what was before it makes it "again". */
export function courseOf(facts: CourseFacts): CourseSeen {
  const again = facts.reopenedOn.toSorted().at(-1);
  const signalOn = again ?? facts.reportedOn ?? facts.sentOn ?? facts.openedOn;
  const since = facts.tries.filter(({ on }) => on >= signalOn).toSorted((a, b) => (a.on < b.on ? -1 : 1));
  const talks = since.filter(({ reached }) => reached).map(({ on }) => on);
  const [first] = talks;
  const refused = facts.restsSince !== null && first !== undefined && facts.restsSince <= first;
  const endedOn = facts.endedOn !== null && facts.endedOn >= signalOn ? facts.endedOn : null;
  return {
    birthDate: facts.birthDate,
    signalOn,
    after: facts.ground === 'F3' ? 'p-levering' : 'other',
    again: again !== undefined,
    ...schoolOn(facts, signalOn),
    approachedOn: since[0]?.on ?? null,
    talks,
    // Guidance begins with the first talk, when help is wanted.
    startedOn: first !== undefined && !refused ? first : null,
    endedOn,
    endedTo: endedTo({ ...facts, endedOn }),
    knownBy: facts.knownBy,
  };
}
