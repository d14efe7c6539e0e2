import { actOf } from '../access/acts.ts';
import type { Role } from '../access/actor.ts';
import type { Day } from '#law/day.ts';

/** What decides whether a colleague can be on turn. */
export type Worker = {
  readonly id: string;
  readonly organisationId: string;
  readonly teamId: string | null;
  readonly role: Role;
  readonly standInId: string | null;
  readonly absentFrom: Day | null;
  /** The last day of absence; null = nobody knows yet. */
  readonly absentUntil: Day | null;
  readonly leftOn: Day | null;
};

/** Whether the colleague is absent on the day; both ends of the absence count. */
export const isAway = (worker: Pick<Worker, 'absentFrom' | 'absentUntil'>, day: Day): boolean =>
  worker.absentFrom !== null && worker.absentFrom <= day && (worker.absentUntil === null || day <= worker.absentUntil);

/** Whether this role guides young people at all: a turn never lies with a coordinator, privacy officer or beheerder. */
export const canGuide = (role: Role): boolean => (actOf('pick-up').roles as readonly string[]).includes(role);

/** Who may not see this case: with `named` (afgeschermd) everybody else, and who declared geen inzage. */
export type CanSee = { readonly named: readonly string[] | undefined; readonly noView: readonly string[] };
export const sees = (memberId: string, can: CanSee): boolean =>
  !can.noView.includes(memberId) && (can.named === undefined || can.named.includes(memberId));
