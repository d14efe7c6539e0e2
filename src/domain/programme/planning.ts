import { addDays, type Day } from '#law/day.ts';
import { isWorkingDay } from '#law/working-days.ts';
import { closedOn, type Closure } from '../calendar/closures.ts';
import { ok, type Outcome } from '../outcome.ts';
import { standing, type Entry, type EntryContent } from './entry.ts';
import { dayFaults } from './free-text.ts';
import type { PartyRole, Programme } from './programme.ts';

export type StepKey =
  | 'analysis'
  | 'targets'
  | 'youth'
  | 'measures'
  | 'consent'
  | 'budget'
  | 'boards'
  | 'adopt'
  | 'hand-in';
type StepSort = {
  readonly key: StepKey;
  readonly words: string;
  /** Who is on turn. */
  readonly who: string;
  readonly role: PartyRole | null;
  /** Working days; ours, a region changes them. */
  readonly takes: number;
  readonly after: readonly StepKey[];
};
/** The decisions of a programme in order, and what each waits for (S-377, S-192). The lengths are no rule: they can be changed. */
const steps: readonly StepSort[] = [
  { key: 'analysis', words: 'De analyse is klaar', who: 'de procestrekker', role: null, takes: 20, after: [] },
  {
    key: 'targets',
    words: 'De streefcijfers zijn gekozen',
    who: 'de procestrekker',
    role: null,
    takes: 10,
    after: ['analysis'],
  },
  { key: 'youth', words: 'Jongeren zijn gehoord', who: 'de procestrekker', role: null, takes: 15, after: ['analysis'] },
  {
    key: 'measures',
    words: 'De tekst staat op papier',
    who: 'de schrijvers',
    role: null,
    takes: 20,
    after: ['targets', 'youth'],
  },
  {
    key: 'consent',
    words: 'Elke gemeente zei ja of nee',
    who: 'de gemeenten',
    role: 'municipality',
    takes: 20,
    after: ['measures'],
  },
  {
    key: 'budget',
    words: 'De begroting klopt',
    who: 'de contactgemeente',
    role: 'contactgemeente',
    takes: 10,
    after: ['measures'],
  },
  {
    key: 'boards',
    words: 'Colleges en besturen besloten',
    who: 'de colleges en besturen',
    role: null,
    takes: 30,
    after: ['consent', 'budget'],
  },
  {
    key: 'adopt',
    words: 'Het programma is vastgesteld',
    who: 'de contactgemeente',
    role: 'contactgemeente',
    takes: 5,
    after: ['boards'],
  },
  {
    key: 'hand-in',
    words: 'Het programma is verstuurd',
    who: 'de contactschool',
    role: 'contactschool',
    takes: 5,
    after: ['adopt'],
  },
];
export const stepKeys = steps.map(({ key }) => key);

type Span = Pick<Closure, 'from' | 'until'>;
const open = (day: Day, closed: readonly Span[]): boolean => isWorkingDay(day) && !closedOn(day, closed);
/** The last day up to this one on which people work. */
function lastOpen(day: Day, closed: readonly Span[]): Day {
  let at = day;
  while (!open(at, closed)) at = addDays(at, -1);
  return at;
}
/** The first day of work that takes n days and is ready on this one. */
function beginOf(ready: Day, n: number, closed: readonly Span[]): Day {
  let at = lastOpen(ready, closed);
  for (let left = n - 1; left > 0; left--) at = lastOpen(addDays(at, -1), closed);
  return at;
}

/** One step of the plan. `ready` is the last day on which it must be done, `begin` the last day to begin. */
export type Planned = StepSort & {
  readonly begin: Day;
  readonly ready: Day;
  /** The region set a day of its own. */
  readonly fixed: boolean;
  readonly doneOn: Day | null;
  /** The own day is later than what follows can wait for: its name. */
  readonly tooLateFor: string | null;
};
export type OwnDays = ReadonlyMap<string, EntryContent['step']>;
export const ownDays = (entries: readonly Entry[]): OwnDays =>
  new Map(standing(entries, 'step').map(({ subject, content }) => [subject ?? '', content]));

/**
 * Backwards from the day of handing in: what must be ready when, over working days on which `closed` does not fall (holidays,
 * closures). A step that the region gave an own day pulls what comes before it along; a later day than the rest can wait for is
 * kept and said. undefined when no day of handing in is set.
 */
export function backPlan(own: OwnDays, closed: readonly Span[]): readonly Planned[] | undefined {
  const deadline = own.get('hand-in')?.dueOn;
  if (deadline === undefined || deadline === null) return undefined;
  const planned = new Map<string, Planned>();
  for (const step of steps.toReversed()) {
    const followers = [...planned.values()].filter(({ after }) => after.includes(step.key));
    const waits = followers.toSorted((a, b) => (a.begin < b.begin ? -1 : 1))[0];
    const latest = waits ? lastOpen(addDays(waits.begin, -1), closed) : lastOpen(deadline, closed);
    const set = own.get(step.key);
    const fixedOn = step.key === 'hand-in' ? null : (set?.dueOn ?? null);
    const ready = fixedOn ?? latest;
    const takes = set?.takes ?? step.takes;
    planned.set(step.key, {
      ...step,
      takes,
      ready,
      begin: beginOf(ready, takes, closed),
      fixed: fixedOn !== null,
      doneOn: set?.doneOn ?? null,
      tooLateFor: ready > latest && waits ? waits.words : null,
    });
  }
  return steps.map(({ key }) => planned.get(key)).filter((step) => step !== undefined);
}

export type Lateness = 'done' | 'late' | 'busy' | 'ahead';
/** How a step stands today: done, too late, on turn now, or still ahead. */
export function lateness({ doneOn, ready, begin }: Planned, today: Day): Lateness {
  if (doneOn !== null) return 'done';
  if (ready < today) return 'late';
  return begin <= today ? 'busy' : 'ahead';
}
/** What a step waits for that is not done. */
export const waitsFor = ({ after }: Planned, plan: readonly Planned[]): readonly Planned[] =>
  plan.filter(({ key, doneOn }) => after.includes(key) && doneOn === null);

/** Who is on turn: the party by name where one party answers for the step, the process lead where somebody leads. */
export function turnOf({ role, who }: Planned, programme: Pick<Programme, 'parties' | 'processLead'>): string {
  if (role === null) return who === 'de procestrekker' ? (programme.processLead?.name ?? who) : who;
  const names = programme.parties.filter((party) => party.role === role).map(({ name }) => name);
  return names.length === 1 ? (names[0] ?? who) : who;
}
/** How a step stands today, in words. */
export const latenessWords: Readonly<Record<Lateness, string>> = {
  done: 'klaar',
  late: 'te laat',
  busy: 'nu aan de beurt',
  ahead: 'komt nog',
};

export type Move = { readonly key: StepKey; readonly words: string; readonly from: Day; readonly to: Day };
/** What shifts when a day does: each step that is not done and must be ready on another day than before. */
export const moves = (before: readonly Planned[], after: readonly Planned[]): readonly Move[] =>
  after.flatMap(({ key, words, ready, doneOn }) => {
    const was = before.find((step) => step.key === key)?.ready;
    return was === undefined || was === ready || doneOn !== null ? [] : [{ key, words, from: was, to: ready }];
  });

export type TypedStep = { readonly dueOn: Day; readonly takes: number; readonly doneOn: Day };
/** '' is "worked out" for a day. Refusals by field: no-day, takes-wrong, day-ahead (of what was done). */
export function checkStep({ dueOn, takes, doneOn }: TypedStep, today: Day): Outcome<EntryContent['step']> {
  const fits = Number.isInteger(takes) && takes >= 1 && takes <= 250;
  const refusals = [
    ...(dueOn === '' ? [] : dayFaults(dueOn, 'dueOn')),
    ...(fits ? [] : [{ code: 'step-takes-wrong', field: 'takes' }]),
    ...(doneOn === '' ? [] : dayFaults(doneOn, 'doneOn', today)),
  ];
  if (refusals.length > 0) return { ok: false, refusals };
  return ok({ dueOn: dueOn === '' ? null : dueOn, takes, doneOn: doneOn === '' ? null : doneOn });
}
