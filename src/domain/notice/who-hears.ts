import type { Role } from '../access/actor.ts';
import type { Day } from '../day.ts';
import type { Holder } from '../turn/turn.ts';

/** What decides whether a colleague hears of something. */
export type Hearer = {
  readonly id: string;
  readonly teamId: string | null;
  readonly role: Role;
  readonly standInId: string | null;
  readonly absentFrom: Day | null;
  readonly absentUntil: Day | null;
  readonly leftOn: Day | null;
};

const guiding: readonly Role[] = ['begeleider', 'klantmanager', 'doorstroomcoach', 'teamleider'];
const away = (who: Hearer, today: Day): boolean =>
  who.absentFrom !== null && who.absentFrom <= today && (who.absentUntil === null || today <= who.absentUntil);

function called(colleagues: readonly Hearer[], to: Holder): readonly Hearer[] {
  if (to.memberId !== null) return colleagues.filter((c) => c.id === to.memberId);
  if (to.teamId !== null) return colleagues.filter((c) => c.teamId === to.teamId);
  const leads = colleagues.filter((c) => c.role === 'teamleider');
  return leads.length > 0 ? leads : colleagues;
}

/**
 * Who hears that something waits: the colleague, everybody in the team, or the organisation's team leads. Who is away
 * is heard by the stand-in too, who left by the stand-in only. Roles that guide nobody are never called: they may not
 * open the page. `by` did it and is not told.
 */
export function whoHears(colleagues: readonly Hearer[], to: Holder, today: Day, by: string): readonly string[] {
  const people = new Map(colleagues.map((c) => [c.id, c]));
  const hearers = called(colleagues, to).flatMap((who) => {
    const gone = who.leftOn !== null && who.leftOn <= today;
    const standIn = gone || away(who, today) ? people.get(who.standInId ?? '') : undefined;
    return [...(gone ? [] : [who]), ...(standIn ? [standIn] : [])];
  });
  const ids = hearers.filter((c) => guiding.includes(c.role) && c.id !== by).map((c) => c.id);
  return [...new Set(ids)];
}
