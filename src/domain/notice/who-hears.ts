import type { Day } from '#law/day.ts';
import { canGuide, isAway, sees, type CanSee, type Worker } from '../turn/staff.ts';
import type { Holder } from '../turn/turn.ts';

/** What decides whether a colleague hears of something. */
export type Hearer = Omit<Worker, 'organisationId'>;

function called(colleagues: readonly Hearer[], to: Holder, may: (who: Hearer) => boolean): readonly Hearer[] {
  if (to.memberId !== null) return colleagues.filter((c) => c.id === to.memberId);
  if (to.teamId !== null) return colleagues.filter((c) => c.teamId === to.teamId);
  const leads = colleagues.filter((c) => c.role === 'teamleider' && may(c));
  return leads.length > 0 ? leads : colleagues;
}

type About = {
  readonly today: Day;
  readonly by: string;
  readonly can: CanSee;
  /** A colleague who is told of no young person, and may therefore have a role that guides nobody. */
  readonly anyRole?: string | undefined;
};

/**
 * Who hears that something waits: the colleague, everybody in the team, or the organisation's team leads. Who is away
 * is heard by the stand-in too, who left by the stand-in only. Nobody hears of a page that they may not open: roles that
 * guide nobody, who is not named (afgeschermd), who declared geen inzage. `by` did it and is not told.
 */
export function whoHears(
  colleagues: readonly Hearer[],
  to: Holder,
  { today, by, can, anyRole }: About,
): readonly string[] {
  const people = new Map(colleagues.map((c) => [c.id, c]));
  const may = (who: Hearer): boolean => (who.id === anyRole || canGuide(who.role)) && sees(who.id, can);
  const hearers = called(colleagues, to, may).flatMap((who) => {
    const gone = who.leftOn !== null && who.leftOn <= today;
    const standIn = gone || isAway(who, today) ? people.get(who.standInId ?? '') : undefined;
    return [...(gone ? [] : [who]), ...(standIn ? [standIn] : [])];
  });
  const ids = hearers.filter((c) => may(c) && c.id !== by).map((c) => c.id);
  return [...new Set(ids)];
}
