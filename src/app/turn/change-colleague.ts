import { needsStandIn } from '#domain/calendar/closures.ts';
import { isDay, type Day } from '#law/day.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import { canGuide } from '#domain/turn/staff.ts';
import { makeAct, type Step } from '../house.ts';
import type { Colleague } from '../ports/directory.ts';
import { memberOf } from './open-turn.ts';

type Absence = {
  readonly standInId: string | null;
  readonly absentFrom: Day | null;
  /** The last day of absence; null = not known yet. */
  readonly absentUntil: Day | null;
};
type Changed = { readonly memberId: string };

/** A teamleider or beheerder says when a colleague of the own organisation is absent and who stands in. */
export const changeColleague = makeAct<Absence & Changed, Changed>('change-colleague', (step, command) =>
  change(step, command.memberId, command),
);

/** When this colleague is away, who stands in, and who could. For who guides nobody there is nothing to say: 'not-found'. */
export const ownAbsence = makeAct<Record<never, never>, Absence & { readonly others: readonly Colleague[] }>(
  'change-own-settings',
  async (step) => {
    const { memberId, organisationId } = memberOf(step);
    const all = await step.desk.directory.colleagues(organisationId);
    const me = all.find(({ id }) => id === memberId);
    if (!me || !canGuide(me.role)) return notFound;
    const { standInId, absentFrom, absentUntil } = me;
    const others = all.filter(({ id, role }) => id !== memberId && canGuide(role));
    return ok({ standInId, absentFrom, absentUntil, others });
  },
);

/** The same about oneself. */
export const changeOwnAbsence = makeAct<Absence, Changed>('change-own-settings', (step, command) =>
  change(step, memberOf(step).memberId, command),
);

async function change(
  step: Step,
  memberId: string,
  { standInId, absentFrom, absentUntil }: Absence,
): Promise<Outcome<Changed>> {
  const { directory } = step.desk;
  const colleagues = await directory.colleagues(memberOf(step).organisationId);
  if (!colleagues.some((c) => c.id === memberId)) return notFound;
  const refused =
    daysFault(absentFrom, absentUntil) ??
    standInFault(colleagues, memberId, standInId) ??
    aloneFault(colleagues, memberId, { standInId, absentFrom, absentUntil });
  if (refused) return refused;
  await directory.changeColleague(memberId, { standInId, absentFrom, absentUntil });
  return ok({ memberId });
}

function daysFault(from: Day | null, until: Day | null): Outcome<never> | undefined {
  if (from !== null && !isDay(from)) return refuse('no-day', 'absentFrom');
  if (until !== null && !isDay(until)) return refuse('no-day', 'absentUntil');
  if (until === null) return undefined;
  if (from === null) return refuse('day-missing', 'absentFrom');
  return until < from ? refuse('ends-before-it-begins', 'absentUntil') : undefined;
}

/** Longer than five working days somebody else must be on turn, unless nobody else guides there. */
function aloneFault(
  colleagues: readonly Colleague[],
  memberId: string,
  { standInId, absentFrom, absentUntil }: Absence,
): Outcome<never> | undefined {
  if (standInId !== null || absentFrom === null || absentUntil === null) return undefined;
  const guides = colleagues.filter(({ role }) => canGuide(role));
  if (!guides.some(({ id }) => id === memberId) || guides.length === 1) return undefined;
  return needsStandIn({ from: absentFrom, until: absentUntil }) ? refuse('stand-in-needed', 'standInId') : undefined;
}

function standInFault(
  colleagues: readonly Colleague[],
  memberId: string,
  standInId: string | null,
): Outcome<never> | undefined {
  if (standInId === null) return undefined;
  if (standInId === memberId) return refuse('stand-in-self', 'standInId');
  const standIn = colleagues.find((c) => c.id === standInId);
  return standIn && canGuide(standIn.role) ? undefined : refuse('stand-in-unknown', 'standInId');
}
