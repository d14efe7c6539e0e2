import { addDays, addMonths, isDay, type Day } from '#law/day.ts';
import { findBsn } from '../bsn.ts';
import { readClock, type Gathering, type Level, type Sort } from '../gathering/meeting.ts';
import { ok, type Outcome, type Refusal } from '../outcome.ts';

/** The three levels at which a region meets (S-082): what cannot be settled at one goes to the next. */
export const levels = {
  operational: 'Uitvoering',
  policy: 'Beleid',
  board: 'Bestuur',
} as const satisfies Readonly<Record<Level, string>>;
/**
 * Kinds of meetings that come back: a closed list, so that the map can say what is missing. An overstaptafel is none of these: it has
 * a record of its own (domain/gathering).
 */
export const meetingKinds = {
  network: 'Netwerkbespreking van gemeente en school',
  quarterly: 'Kwartaaloverleg',
  policy: 'Beleidsoverleg',
  board: 'Bestuurlijk overleg',
  other: 'Ander overleg',
} as const;
export type MeetingKind = keyof typeof meetingKinds;
/** What one date of it is called among all meetings. */
export const sortOf = (kind: MeetingKind): Exclude<Sort, 'table'> =>
  kind === 'network' || kind === 'board' ? kind : 'consultation';
/** What a meeting is for: a closed list, so that two with one purpose are found. */
export const purposes = {
  'young-people': 'Jongeren die van school gaan',
  absence: 'Verzuim en uitval',
  offer: 'Wat we jongeren bieden',
  employers: 'Werkgevers en plekken',
  figures: 'Cijfers en voortgang',
  programme: 'Het regionaal programma',
} as const;
export type Purpose = keyof typeof purposes;
/** How often; `months` between two at most, null = only when somebody asks. */
export const rhythms = {
  monthly: { words: 'elke maand', months: 1 },
  quarterly: { words: 'elk kwartaal', months: 3 },
  'three-a-year': { words: 'drie keer per jaar', months: 4 },
  'twice-a-year': { words: 'twee keer per jaar', months: 6 },
  yearly: { words: 'een keer per jaar', months: 12 },
  'when-needed': { words: 'als het nodig is', months: null },
} as const;
export type Rhythm = keyof typeof rhythms;

/** A meeting that comes back, as the region keeps it. No young person stands in one. */
export type Series = {
  readonly id: string;
  /** Whose it is, and who there sees to the next date. */
  readonly organisationId: string;
  readonly memberId: string;
  readonly name: string;
  readonly kind: MeetingKind;
  readonly level: Level;
  readonly purpose: Purpose;
  readonly rhythm: Rhythm;
  readonly madeOn: Day;
  readonly partyIds: readonly string[];
};
const mostName = 80;
const mostPlace = 120;
export type TypedSeries = {
  readonly name: string;
  readonly kind: MeetingKind | undefined;
  readonly level: Level | undefined;
  readonly purpose: Purpose | undefined;
  readonly rhythm: Rhythm | undefined;
  readonly partyIds: readonly string[];
};
export type SeriesWish = Pick<Series, 'name' | 'kind' | 'level' | 'purpose' | 'rhythm' | 'partyIds'>;

const textRefusals = (words: string, field: string, most: number): readonly Refusal[] => [
  ...(words === '' ? [{ code: `meeting-${field}-missing`, field }] : []),
  ...(words.length > most ? [{ code: 'words-too-long', field, values: { most } }] : []),
  ...(findBsn(words).found ? [{ code: 'bsn', field }] : []),
];

/** A series of what was typed. Refusals by field: `…-missing`, words-too-long, bsn, and parties-missing below two. */
export function checkSeries(typed: TypedSeries): Outcome<SeriesWish> {
  const name = typed.name.trim();
  const partyIds = [...new Set(typed.partyIds)];
  const { kind, level, purpose, rhythm } = typed;
  const refusals = [
    ...textRefusals(name, 'name', mostName),
    ...Object.entries({ kind, level, purpose, rhythm }).flatMap(([field, value]) =>
      value === undefined ? [{ code: `meeting-${field}-missing`, field }] : [],
    ),
    ...(partyIds.length < 2 ? [{ code: 'parties-missing', field: 'partyIds' }] : []),
  ];
  if (refusals.length > 0 || !kind || !level || !purpose || !rhythm) return { ok: false, refusals };
  return ok({ name, kind, level, purpose, rhythm, partyIds });
}

export type TypedDate = {
  readonly onDay: Day | undefined;
  /** As typed: '9.30'. */
  readonly begins: string;
  readonly ends: string;
  readonly place: string;
};
export type DateWish = Pick<Gathering, 'onDay' | 'begins' | 'ends' | 'place'>;
function timeRefusals(begins: string | null | undefined, ends: string | null | undefined): readonly Refusal[] {
  if (!begins) return [{ code: 'meeting-no-time', field: 'begins' }];
  if (!ends) return [{ code: 'meeting-no-time', field: 'ends' }];
  return ends <= begins ? [{ code: 'meeting-backwards', field: 'ends' }] : [];
}
/** A date of what was typed. Refusals by field: no-day, due-past, meeting-too-far, meeting-no-time, meeting-backwards, place-missing, words-too-long, bsn. */
export function checkDate(typed: TypedDate, today: Day): Outcome<DateWish> {
  const { onDay } = typed;
  const place = typed.place.trim();
  const [begins, ends] = [readClock(typed.begins.trim()), readClock(typed.ends.trim())];
  const known = onDay !== undefined && isDay(onDay);
  const refusals = [
    ...(known ? [] : [{ code: 'meeting-no-day', field: 'onDay' }]),
    ...(known && onDay < today ? [{ code: 'due-past', field: 'onDay' }] : []),
    ...(known && onDay > addMonths(today, 24) ? [{ code: 'meeting-too-far', field: 'onDay' }] : []),
    ...timeRefusals(begins, ends),
    ...textRefusals(place, 'place', mostPlace),
  ];
  if (refusals.length > 0 || !known || !begins || !ends) return { ok: false, refusals };
  return ok({ onDay, begins, ends, place });
}

type Dated = Pick<Gathering, 'onDay' | 'state'>;
/** The last date before today and the next from today on; undefined where there is none. */
export function lastAndNext<T extends Dated>(
  dates: readonly T[],
  today: Day,
): { last: T | undefined; next: T | undefined } {
  const stand = dates.filter(({ state }) => state !== 'cancelled').toSorted((a, b) => (a.onDay < b.onDay ? -1 : 1));
  return { last: stand.findLast(({ onDay }) => onDay < today), next: stand.find(({ onDay }) => onDay >= today) };
}

/** So long before it, who owns the series is asked for a date. */
const daysAhead = 42;
/**
 * By which day at the latest there should be a next one, when it is time to ask for it: the rhythm counted from the last, or
 * from when it was made. undefined = there is one, it is too early, or the rhythm names no time.
 */
export function dateWanted(
  { rhythm, madeOn }: Pick<Series, 'rhythm' | 'madeOn'>,
  dates: readonly Dated[],
  today: Day,
): Day | undefined {
  const { months } = rhythms[rhythm];
  const { last, next } = lastAndNext(dates, today);
  if (months === null || next) return undefined;
  const by = addMonths(last?.onDay ?? madeOn, months);
  return addDays(by, -daysAhead) <= today ? by : undefined;
}
