import type { Day } from '#law/day.ts';
import { canGuide, isAway, sees, type CanSee, type Worker } from './staff.ts';
import type { Holder } from './turn.ts';

type Ask = {
  readonly today: Day;
  readonly organisationId: string;
  /** Who was or would be on turn. */
  readonly memberId: string | null;
  readonly teamId: string | null;
  /** Everybody of the organisation, who left included. */
  readonly colleagues: readonly Worker[];
  readonly can: CanSee;
};

/**
 * Where a turn goes when its holder cannot hold it: person, else stand-in (and the stand-in's stand-in), else team, else
 * the organisation's teamleider. Never to another organisation; undefined = nobody is left there.
 */
export function fallback(ask: Ask): Holder | undefined {
  const { organisationId } = ask;
  const own = ask.colleagues.filter((c) => c.organisationId === organisationId);
  const first = own.find((c) => c.id === ask.memberId);
  const person = presentFrom(ask, own, first);
  if (person) return { organisationId, teamId: null, memberId: person.id };
  const teamId = first?.teamId ?? ask.teamId;
  if (teamId !== null && ask.can.named === undefined) return { organisationId, teamId, memberId: null };
  const last = leaderOf(ask, own);
  return last && { organisationId, teamId: null, memberId: last.id };
}

const works = (ask: Ask, worker: Worker) => worker.leftOn === null && canGuide(worker.role) && sees(worker.id, ask.can);

function presentFrom(ask: Ask, own: readonly Worker[], first: Worker | undefined): Worker | undefined {
  const passed = new Set<string>();
  for (let at = first; at && !passed.has(at.id); at = own.find((c) => c.id === at?.standInId)) {
    if (works(ask, at) && !isAway(at, ask.today)) return at;
    passed.add(at.id);
  }
  return undefined;
}

/** The teamleider who is there, else one who is away; where only named people may see the case, any of them. */
function leaderOf(ask: Ask, own: readonly Worker[]): Worker | undefined {
  const candidates = own.filter((c) => works(ask, c) && (ask.can.named !== undefined || c.role === 'teamleider'));
  return candidates.find((c) => !isAway(c, ask.today)) ?? candidates[0];
}
