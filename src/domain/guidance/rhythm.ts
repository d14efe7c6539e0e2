import { addDays, addMonths, isDay, type Day } from '#law/day.ts';
import { ok, type Outcome, type Refusal } from '../outcome.ts';

/** How often a region keeps contact after school, as it agreed; the law names no number. */
export type Rhythm = {
  /** Check moments in weeks after work begins, or after it was lost. */
  readonly workWeeks: readonly number[];
  /** Check moments in months after school, or after somebody came. */
  readonly afterMonths: readonly number[];
  /** Beside that, for who needs more: each so many weeks. */
  readonly intensiveWeeks: number;
  /** Working days in which the fixed contact person acts on a signal. */
  readonly signalDays: number;
  /** Months for which what somebody said of work or school counts as known. */
  readonly statusMonths: number;
  /** Months of guidance after school, and again after work was lost: within what the law lets a school do. */
  readonly guideMonths: number;
};
/** A rhythm with the day from which it holds. */
export type Agreed = { readonly validFrom: Day; readonly rhythm: Rhythm };

/** Where Aanzet begins until a region agrees on its own: proposals that nobody confirmed. */
export const proposed: Rhythm = {
  workWeeks: [2, 6, 12],
  afterMonths: [3, 6, 12, 24],
  intensiveWeeks: 3,
  signalDays: 3,
  statusMonths: 6,
  guideMonths: 12,
};

export type RhythmNow = { readonly rhythm: Rhythm; readonly origin: 'region' | 'proposed'; readonly since: Day | null };
/** The rhythm of a day. */
export function rhythmOn(agreed: readonly Agreed[], day: Day): RhythmNow {
  const [now] = agreed
    .filter(({ validFrom }) => validFrom <= day)
    .toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1));
  return now
    ? { rhythm: now.rhythm, origin: 'region', since: now.validFrom }
    : { rhythm: proposed, origin: 'proposed', since: null };
}

/** Half a year was felt as too short (S-195): guidance that is shorter gets a warning. */
const shortWeeks = 26;

export type TypedRhythm = Readonly<Record<keyof Rhythm, string>> & { readonly validFrom: Day | undefined };
const list = (typed: string): readonly number[] | undefined => {
  const parts = typed.split(/[\s,;]+/).filter(Boolean);
  const numbers = parts.map(Number);
  const good = parts.every((part) => /^\d{1,3}$/.test(part)) && numbers.every((n) => n >= 1 && n <= 104);
  return good && numbers.length >= 1 && numbers.length <= 8
    ? [...new Set(numbers)].toSorted((a, b) => a - b)
    : undefined;
};
const one = (typed: string, most: number): number | undefined =>
  /^\d{1,2}$/.test(typed) && Number(typed) >= 1 && Number(typed) <= most ? Number(typed) : undefined;

/** A rhythm of what was typed. Refusals by field: rhythm-list, rhythm-number, no-day, due-past. */
export function checkRhythm(typed: TypedRhythm, today: Day): Outcome<Agreed> {
  const lists = { workWeeks: list(typed.workWeeks), afterMonths: list(typed.afterMonths) };
  const numbers = {
    intensiveWeeks: one(typed.intensiveWeeks, 26),
    signalDays: one(typed.signalDays, 10),
    statusMonths: one(typed.statusMonths, 24),
    guideMonths: one(typed.guideMonths, 60),
  };
  const { validFrom } = typed;
  const missing = (all: object, code: string): readonly Refusal[] =>
    Object.entries(all).flatMap(([field, value]) => (value === undefined ? [{ code, field }] : []));
  const refusals = [
    ...missing(lists, 'rhythm-list'),
    ...missing(numbers, 'rhythm-number'),
    ...(validFrom === undefined || !isDay(validFrom) ? [{ code: 'no-day', field: 'validFrom' }] : []),
    ...(validFrom !== undefined && isDay(validFrom) && validFrom < today
      ? [{ code: 'due-past', field: 'validFrom' }]
      : []),
  ];
  if (refusals.length > 0) return { ok: false, refusals };
  return ok({ validFrom: validFrom ?? today, rhythm: { ...lists, ...numbers } as Rhythm });
}

/** Light: the check moments. Intensive: a contact in between as well, and a reason why. */
export const efforts = { light: 'Gewoon', intensive: 'Vaker' } as const;
export type Effort = keyof typeof efforts;
/** Why somebody gets more, or less again: a closed list that says nothing of health. */
export const effortReasons = {
  'asked-for': 'De jongere vraagt erom',
  'new-work': 'Net begonnen met werk of school',
  'lost-work': 'Werk of school stopte',
  'out-of-reach': 'Moeilijk te bereiken',
  'alone-now': 'De jongere redt het zelf',
} as const;
export type EffortReason = keyof typeof effortReasons;

export type PlanFacts = {
  /** The last day of school, or the day on which somebody came. */
  readonly begin: Day;
  /** The last day on which the law lets the own organisation guide; null = it names none. */
  readonly lawUntil: Day | null;
  readonly effort: Effort;
  /** Longer than the region agreed, with a reason (extension.ts). */
  readonly extendedUntil?: Day | null;
  /** Since when the present work runs. */
  readonly workSince: Day | null;
  /** The last day of work that ended and was followed by nothing. */
  readonly lostOn: Day | null;
  /** The last day on which the young person was reached. */
  readonly lastContactOn: Day | null;
};

/** On which day a contact is wanted, and why. */
export type Moment = { readonly on: Day; readonly because: 'work' | 'lost' | 'after' | 'often'; readonly n: number };
/** A contact a little before its moment counts for it. */
const daysEarly = 7;

function allMoments({ workWeeks, afterMonths }: Rhythm, { begin, workSince, lostOn }: PlanFacts): readonly Moment[] {
  const weeks = (from: Day | null, because: 'work' | 'lost') =>
    from === null ? [] : workWeeks.map((n) => ({ on: addDays(from, 7 * n), because, n }));
  return [
    ...weeks(workSince, 'work'),
    ...weeks(lostOn, 'lost'),
    ...afterMonths.map((n) => ({ on: addMonths(begin, n), because: 'after' as const, n })),
  ].toSorted((a, b) => (a.on < b.on ? -1 : 1));
}

/** The first check moment that no contact has met yet; undefined when none is left before the end. */
export function nextMoment(rhythm: Rhythm, facts: PlanFacts): Moment | undefined {
  const { lastContactOn, effort, begin } = facts;
  const until = guidedUntil(rhythm, facts);
  const met = (on: Day) => lastContactOn !== null && addDays(on, -daysEarly) <= lastContactOn;
  const fixed = allMoments(rhythm, facts).filter(({ on }) => on <= until && !met(on));
  const often: readonly Moment[] =
    effort === 'intensive'
      ? [
          {
            on: addDays(lastContactOn ?? begin, 7 * rhythm.intensiveWeeks),
            because: 'often',
            n: rhythm.intensiveWeeks,
          },
        ]
      : [];
  return [...fixed, ...often.filter(({ on }) => on <= until)].toSorted((a, b) => (a.on < b.on ? -1 : 1))[0];
}

/**
 * Until when the own organisation guides: so long after school as the region agreed, counted again from the day on which
 * work was lost (S-199), or longer with a reason; never beyond what the law lets it do.
 */
export function guidedUntil(
  { guideMonths }: Rhythm,
  { begin, lostOn, lawUntil, extendedUntil = null }: Pick<PlanFacts, 'begin' | 'lostOn' | 'lawUntil' | 'extendedUntil'>,
): Day {
  const from = lostOn !== null && lostOn > begin ? lostOn : begin;
  const agreed = addMonths(from, guideMonths);
  const until = extendedUntil !== null && extendedUntil > agreed ? extendedUntil : agreed;
  return lawUntil !== null && lawUntil < until ? lawUntil : until;
}

/** Whether guidance in all is shorter than half a year. */
export const isShort = (begin: Day, until: Day): boolean => until < addDays(begin, 7 * shortWeeks);
