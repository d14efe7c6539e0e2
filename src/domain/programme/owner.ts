import type { Day } from '#law/day.ts';
import { filesUntil } from '#law/terms.ts';
import type { Actor, OrganisationKind } from '../access/actor.ts';
import { ok, refuse, type Outcome } from '../outcome.ts';
import { dayFaults, mostOfHow, textFaults, unchosen } from './free-text.ts';
import type { Programme } from './programme.ts';

/** What the law asks when the contactgemeente changes (WEB 9.2.4), and by when; the same keys as in 0109_programme_owner.sql. */
export const ownerDuties = ['reported', 'handed-over'] as const;
export type OwnerDuty = (typeof ownerDuties)[number];
export type DutyDone = { readonly on: Day; readonly how: string; readonly by: string };
export type OwnerState = 'waiting' | 'agreed' | 'refused' | 'withdrawn';
/** One change of contactgemeente: asked by who answers for the programme, decided by somebody else (decision 0053). */
export type OwnerChange = {
  readonly id: string;
  readonly organisationId: string;
  readonly name: string;
  readonly fromOrganisationId: string;
  readonly fromName: string;
  /** From this day on the other answers for it. */
  readonly fromDay: Day;
  /** By which decision of the colleges, in words. */
  readonly decision: string;
  readonly asked: { readonly memberId: string; readonly name: string; readonly on: Day };
  readonly state: OwnerState;
  readonly decided: { readonly name: string; readonly on: Day; readonly why: string } | null;
  readonly done: Readonly<Partial<Record<OwnerDuty, DutyDone>>>;
};

type Dated = Pick<OwnerChange, 'organisationId' | 'fromDay' | 'state'>;
/** Who answers on a day: the last one whose day came, and until then who was the first. The same as `app_programme_owner`. */
export function ownerOn(first: string, changes: readonly Dated[], day: Day): string {
  const begun = changes.filter(({ state, fromDay }) => state === 'agreed' && fromDay <= day);
  return begun.toSorted((a, b) => (a.fromDay < b.fromDay ? 1 : -1))[0]?.organisationId ?? first;
}

/** What the other must be, to answer for it here. */
export type Candidate = {
  readonly id: string;
  readonly kind: OrganisationKind;
  readonly hasAccount: boolean;
  /** Somebody there has the role of coordinator. */
  readonly coordinates: boolean;
};
export type TypedOwner = { readonly organisationId: string; readonly fromDay: Day; readonly decision: string };
type Around = {
  readonly candidate: Candidate | undefined;
  readonly owner: string | null;
  readonly changes: readonly OwnerChange[];
  readonly today: Day;
};
/** One at a time: it waits, or its day still comes. */
const isOpen = ({ state, fromDay }: OwnerChange, today: Day): boolean =>
  state === 'waiting' || (state === 'agreed' && fromDay > today);
export const openChange = (changes: readonly OwnerChange[], today: Day): OwnerChange | undefined =>
  changes.find((one) => isOpen(one, today));

/**
 * The change as it may be asked. Refusals by field: owner-open (one waits or comes), owner-missing, owner-same, owner-not-here (no
 * account, or no coordinator of a contactgemeente), programme-no-day, owner-day-past, owner-decision-missing, text-too-long, bsn.
 */
export function checkOwner({ organisationId, fromDay, decision }: TypedOwner, around: Around): Outcome<TypedOwner> {
  const { candidate, owner, changes, today } = around;
  if (openChange(changes, today)) return refuse('owner-open', 'organisationId');
  const may = candidate?.kind === 'contactgemeente' && candidate.hasAccount && candidate.coordinates;
  const who = candidate === undefined ? 'owner-missing' : candidate.id === owner ? 'owner-same' : may ? '' : 'owner-not-here';
  const wrongDay = dayFaults(fromDay, 'fromDay');
  const refusals = [
    ...(who === '' ? [] : [{ code: who, field: 'organisationId' }]),
    ...wrongDay,
    ...(wrongDay.length === 0 && fromDay <= today ? [{ code: 'owner-day-past', field: 'fromDay' }] : []),
    ...textFaults(decision, 'decision', { most: mostOfHow, missing: 'owner-decision-missing' }),
  ];
  return refusals.length > 0 ? { ok: false, refusals } : ok({ organisationId, fromDay, decision: decision.trim() });
} // prettier-ignore

/** Leads at the organisation that would get it, or at a party of the programme; the other college says yes, never who asked. */
export const answersOwner = (
  actor: Actor,
  { parties }: Pick<Programme, 'parties'>,
  { state, organisationId, fromOrganisationId, asked }: Pick<OwnerChange, 'state' | 'organisationId' | 'fromOrganisationId'> & { readonly asked: { readonly memberId: string } },
): boolean =>
  state === 'waiting' &&
  actor.kind === 'member' &&
  (actor.role === 'coordinator' || actor.role === 'teamleider') &&
  actor.memberId !== asked.memberId &&
  actor.organisationId !== fromOrganisationId &&
  [organisationId, ...parties.map((party) => party.organisationId)].includes(actor.organisationId); // prettier-ignore

/** Which answer may be given. Refusals by field: owner-answer-missing, owner-why-missing (of a no), text-too-long, bsn; owner-late. */
export function checkOwnerAnswer(
  { fromDay }: Pick<OwnerChange, 'fromDay'>,
  answer: 'agreed' | 'refused' | undefined,
  why: string,
  today: Day,
): Outcome<{ readonly answer: 'agreed' | 'refused'; readonly why: string }> {
  const refusals = [
    ...unchosen(answer, 'answer', 'owner-answer-missing'),
    ...textFaults(why, 'why', { most: mostOfHow, ...(answer === 'refused' && { missing: 'owner-why-missing' }) }),
    ...(answer === 'agreed' && fromDay < today ? [{ code: 'owner-late', field: 'answer' }] : []),
  ];
  if (refusals.length > 0 || answer === undefined) return { ok: false, refusals };
  return ok({ answer, why: answer === 'refused' ? why.trim() : '' });
}

/** Both colleges have these: who hands over, and who gets it. */
export const hasDuties = (actor: Actor, { organisationId, fromOrganisationId }: Pick<OwnerChange, 'organisationId' | 'fromOrganisationId'>): boolean =>
  actor.kind === 'member' &&
  actor.role === 'coordinator' &&
  [organisationId, fromOrganisationId].includes(actor.organisationId); // prettier-ignore

/** By when: told to the minister at once, so on the day of the yes; all papers within four weeks of the change (R20). */
export const dutyDueOn = ({ decided, fromDay }: Pick<OwnerChange, 'decided' | 'fromDay'>, duty: OwnerDuty): Day =>
  duty === 'reported' ? (decided?.on ?? fromDay) : filesUntil(fromDay).day;

/** What is still to do of a change that was agreed. */
export const dutiesLeft = (change: OwnerChange): readonly OwnerDuty[] =>
  change.state === 'agreed' ? ownerDuties.filter((duty) => change.done[duty] === undefined) : [];

/** That a duty was done. Refusals by field: programme-no-day, programme-day-ahead, report-how-missing, text-too-long, bsn. */
export function checkDuty(on: Day, how: string, today: Day): Outcome<{ readonly on: Day; readonly how: string }> {
  const refusals = [
    ...dayFaults(on, 'doneOn', today),
    ...textFaults(how, 'how', { most: mostOfHow, missing: 'report-how-missing' }),
  ];
  return refusals.length > 0 ? { ok: false, refusals } : ok({ on, how: how.trim() });
}
