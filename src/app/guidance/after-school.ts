import type { Member } from '#domain/access/actor.ts';
import { groundEndsOn, hasTerm } from '#domain/law/school-term.ts';
import { askAgainOn, endedWork, isWork, spellOn, standingOf } from '#domain/guidance/destination.ts';
import {
  guidedUntil,
  isShort,
  nextMoment,
  rhythmOn,
  type Effort,
  type Moment,
  type PlanFacts,
  type RhythmNow,
} from '#domain/guidance/rhythm.ts';
import type { Spell } from '#domain/guidance/destination.ts';
import type { Day } from '#law/day.ts';
import type { Register } from '#law/rule.ts';
import type { Step } from '../house.ts';
import type { CaseFacts } from '../ports/cases.ts';
import type { CheckIn, Plan, StoredSpell } from '../ports/lasting.ts';
import type { Attempt } from '../ports/outcomes.ts';

/** What somebody does now, and whether it must be asked again. */
type Doing = { readonly spell: StoredSpell; readonly askAgain: boolean };
/** What the own organisation knows of somebody after school, and what it planned. */
export type AfterSchool = {
  readonly doing: Doing | undefined;
  /** What is to begin. */
  readonly later: StoredSpell | undefined;
  /** Work that ended, when nothing came after it. */
  readonly ended: StoredSpell | undefined;
  readonly plan: Plan | undefined;
  readonly until: Day;
  /** Where the end comes from: the law, when it is earlier than what the region agreed. */
  readonly untilBy: 'law' | 'extended' | 'region' | 'proposed';
  /** The last day that the law lets us guide; null = it names none. */
  readonly lawUntil: Day | null;
  readonly short: boolean;
  readonly next: Moment | undefined;
  readonly rhythm: RhythmNow;
  readonly checkIn: CheckIn | undefined;
};

type Known = {
  readonly spells: readonly Spell[];
  readonly begin: Day;
  readonly isSchoolEnd: boolean;
  readonly effort: Effort;
  readonly extendedUntil: Day | null;
  readonly lastReachedOn: Day | null;
};
/** What a plan hangs on; the term of the law counts from the last day of school only. */
export function planFacts(known: Known, me: Pick<Member, 'organisationKind'>, today: Day, rules?: Register): PlanFacts {
  const { spells, begin, isSchoolEnd, effort, extendedUntil, lastReachedOn } = known;
  const now = spellOn(spells, today);
  const ended = endedWork(spells, today);
  return {
    begin,
    lawUntil:
      isSchoolEnd && hasTerm(me.organisationKind) ? groundEndsOn(me.organisationKind, begin, today, rules) : null,
    effort,
    extendedUntil,
    workSince: now && isWork(now.kind) && !ended ? now.startOn : null,
    lostOn: ended?.endOn ?? null,
    lastContactOn: lastReachedOn,
  };
}

const latest = (days: readonly (Day | null)[]): Day | null =>
  days
    .filter((day) => day !== null)
    .toSorted()
    .at(-1) ?? null;
/** Tries come newest first. */
const reachedIn = (attempts: readonly Attempt[]): Day | null => attempts.find(({ reached }) => reached)?.onDay ?? null;

type Asked = { readonly facts: CaseFacts; readonly schoolEnd: Day | null; readonly attempts: readonly Attempt[] };
/** Guidance after school on the page of one young person; null while somebody is still at the own school. */
export async function afterSchool(
  { desk, today, rules }: Pick<Step, 'desk' | 'today' | 'rules'>,
  me: Member,
  { facts, schoolEnd, attempts }: Asked,
): Promise<AfterSchool | null> {
  const isOwn = [facts.leadOrganisationId, facts.recordOrganisationId].includes(me.organisationId);
  if (!isOwn || (schoolEnd !== null && schoolEnd > today)) return null;
  const { lasting } = desk;
  const spells = await lasting.spells(facts.caseId);
  const checkIns = await lasting.checkIns(facts.caseId);
  const plan = await lasting.plan(facts.caseId);
  const now = rhythmOn(await lasting.rhythms(), today);
  const known: Known = {
    spells,
    begin: schoolEnd ?? facts.openedOn,
    isSchoolEnd: schoolEnd !== null,
    effort: plan?.effort ?? 'light',
    extendedUntil: plan?.extension?.until ?? null,
    lastReachedOn: latest([reachedIn(attempts), ...checkIns.map(({ answeredOn }) => answeredOn)]),
  };
  const planned = planFacts(known, me, today, rules);
  const until = guidedUntil(now.rhythm, planned);
  const doing = spellOn(spells, today);
  return {
    doing: doing && {
      spell: doing,
      askAgain: standingOf(doing, today, now.rhythm.statusMonths) === 'ask-again',
    },
    later: spells.findLast(({ startOn }) => startOn > today),
    ended: endedWork(spells, today),
    plan,
    until,
    untilBy: until === planned.lawUntil ? 'law' : until === planned.extendedUntil ? 'extended' : now.origin,
    lawUntil: planned.lawUntil,
    short: isShort(planned.begin, until),
    next: nextMoment(now.rhythm, planned),
    rhythm: now,
    checkIn: checkIns[0],
  };
}

/** From which day what was said must be asked again; null when nothing is known or it does not hold any more. */
export function askAgainFrom(spells: readonly Spell[], today: Day, statusMonths: number): Day | null {
  const now = spellOn(spells, today);
  return now ? askAgainOn(now, statusMonths) : null;
}
