import { findBsn } from '../bsn.ts';
import { addWorkingDays } from '#law/working-days.ts';
import { addYears, isDay, type Day } from '#law/day.ts';
import { ok, refuse, type Outcome, type Refusal } from '../outcome.ts';
import { canGuide, sees, type CanSee, type Worker } from './staff.ts';
import type { Turn } from './turn.ts';
import { chosenVerbs, handoverVerbs, type Verb } from './verbs.ts';

/** Words beside a verb fit on one line of a phone. */
const mostWords = 60;
/** A young person, parent or employer moves within this many working days, then the turn comes back (field finding 23). */
export const mostDaysToWait = 5;

/** What a colleague asks for: the next holder, for what and by which day at the latest. Unchecked. */
export type Proposal = {
  readonly memberId: string | null;
  readonly teamId: string | null;
  readonly waitsFor: Turn['waitsFor'];
  readonly verb: string;
  readonly words: string | null;
  readonly dueOn: string;
};
/** What is true when it is asked. `verbNow` is the task of the open turn. */
export type Around = {
  readonly today: Day;
  readonly organisationId: string;
  readonly verbNow: Verb;
  readonly colleagues: readonly Worker[];
  readonly teamIds: readonly string[];
  readonly can: CanSee;
};
export type Given = Pick<Turn, 'holder' | 'waitsFor' | 'verb' | 'words' | 'dueOn'>;

/**
 * Decides whether the turn may go where somebody wants it: to a colleague or team of the own organisation, with a task
 * from the closed list, by a day from today up to a year. All refusals at once; fields are those of the proposal.
 */
export function decideGive(around: Around, proposal: Proposal): Outcome<Given> {
  const words = proposal.words?.trim() || null;
  const refusals = [
    ...holderFaults(around, proposal),
    ...dueFaults(around.today, proposal),
    ...taskFaults(around.verbNow, proposal.verb, words),
  ];
  if (refusals.length > 0) return { ok: false, refusals };
  return ok({
    holder: {
      organisationId: around.organisationId,
      teamId: proposal.memberId === null ? proposal.teamId : null,
      memberId: proposal.memberId,
    },
    waitsFor: proposal.waitsFor,
    verb: proposal.verb as Verb,
    words,
    dueOn: proposal.dueOn,
  });
}

/** Whether this colleague can be on turn for this case: works here, has not left, guides young people, may see the case. */
export function holderFault(
  around: Pick<Around, 'organisationId' | 'colleagues' | 'can'>,
  memberId: string,
): Refusal[] {
  const worker = around.colleagues.find((c) => c.id === memberId && c.organisationId === around.organisationId);
  if (!worker) return faults('holder-unknown', 'holder');
  if (worker.leftOn !== null) return faults('holder-left', 'holder');
  if (!canGuide(worker.role)) return faults('holder-role', 'holder');
  return sees(memberId, around.can) ? [] : faults('holder-cannot-see', 'holder');
}

function holderFaults(around: Around, { memberId, teamId, waitsFor }: Proposal): readonly Refusal[] {
  if (memberId !== null) return holderFault(around, memberId);
  if (waitsFor !== 'self') return faults('holder-must-be-named', 'holder');
  if (teamId === null) return faults('holder-missing', 'holder');
  if (!around.teamIds.includes(teamId)) return faults('holder-unknown', 'holder');
  // Nobody of a team may open a case that is afgeschermd unless named, so a team would be nobody.
  return around.can.named === undefined ? [] : faults('holder-must-be-named', 'holder');
}

/** Faults in the last good day: no day, past, beyond a year, or too far to wait for another. */
export function dueFaults(today: Day, { dueOn, waitsFor }: Pick<Proposal, 'dueOn' | 'waitsFor'>): readonly Refusal[] {
  if (!isDay(dueOn)) return faults('no-day', 'dueOn');
  if (dueOn < today) return faults('due-past', 'dueOn');
  if (waitsFor !== 'self' && dueOn > addWorkingDays(today, mostDaysToWait))
    return faults('due-too-far-to-wait', 'dueOn', { most: mostDaysToWait });
  return dueOn > addYears(today, 1) ? faults('due-too-far', 'dueOn') : [];
}

function taskFaults(verbNow: Verb, verb: string, words: string | null): readonly Refusal[] {
  const list: readonly string[] = chosenVerbs;
  if (handoverVerbs.includes(verbNow)) {
    if (verb !== verbNow) return faults('follows-handover', 'verb');
  } else if (!list.includes(verb)) return faults('verb-unknown', 'verb');
  return wordsFaults(words, verb === 'other');
}

/** Faults in the free words beside a task: too long, a forbidden number in it, or missing where they are the task. */
export function wordsFaults(words: string | null, needed: boolean): readonly Refusal[] {
  if (words === null) return needed ? faults('words-missing', 'words') : [];
  if (findBsn(words).found) return faults('bsn', 'words');
  return words.length > mostWords ? faults('words-too-long', 'words', { most: mostWords }) : [];
}

const faults = (code: string, field: string, values?: Readonly<Record<string, number>>): Refusal[] => [
  ...refuse(code, field, values).refusals,
];
