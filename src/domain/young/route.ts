/** Mijn route: one list from school to work, made of what is known. Nobody types it, and exactly one thing is now. */
import { isWork, type DestinationKind } from '../guidance/destination.ts';
import type { Day } from '#law/day.ts';
import type { Verb } from '../turn/verbs.ts';
import type { Coming } from './choices.ts';
import { doingOf, type Doing } from './words.ts';

export type Appointment = {
  readonly id: string;
  readonly what: string;
  readonly dueOn: Day;
  /** An appointment has a time; without one it is something to do by a day. */
  readonly atTime: string | null;
  readonly doneOn: Day | null;
  readonly says: Coming | null;
  /** The young person takes part; else it is of others, and only told. */
  readonly own: boolean;
};
export type KnownForRoute = {
  readonly schoolEndsOn: Day | null;
  readonly helper: string | null;
  /** The newest hand-over: to whom, and how it stands. */
  readonly handover: { readonly name: string; readonly state: string } | null;
  readonly appointments: readonly Appointment[];
  readonly afterSchool: DestinationKind | null;
  readonly turn: {
    readonly name: string;
    readonly verb: Verb;
    readonly dueOn: Day;
    readonly waitsFor: 'self' | 'young-person' | 'parent' | 'employer';
  } | null;
};

const together = /\b(?:wij|we|samen|allebei|iedereen|jij|de jongere)\b/i;
const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
/** Whether somebody takes part in what was agreed: "Wie doet het?" names that person, or says that it is together. */
export const takesPart = (who: string, firstName: string): boolean =>
  together.test(who) ||
  plain(who)
    .split(/[^\p{L}'-]+/u)
    .includes(plain(firstName));

/** A line of the list. Names and words of people stand apart, so that no language has to bend them. */
export type Step =
  | { readonly kind: 'school-over' | 'school-until'; readonly day: Day }
  | { readonly kind: 'helper' | 'asked' | 'meet' | 'helps-too'; readonly name: string }
  | {
      readonly kind: 'appointment' | 'agreement' | 'done';
      readonly id: string;
      readonly what: string;
      readonly day: Day;
      readonly time: string | null;
      readonly says: Coming | null;
    }
  | { readonly kind: 'works' | 'learns' | 'busy' | 'goal' };

/** The one thing that is now. With a turn of somebody else the young person has nothing to do, and reads who does what by when. */
export type Now =
  | {
      readonly kind: 'appointment';
      readonly id: string;
      readonly what: string;
      readonly day: Day;
      readonly time: string;
      readonly says: Coming | null;
    }
  | { readonly kind: 'you'; readonly by: Day; readonly late: boolean }
  | {
      readonly kind: 'other';
      readonly name: string;
      readonly doing: Doing;
      readonly by: Day;
      readonly late: boolean;
    }
  | { readonly kind: 'parent' | 'employer'; readonly by: Day; readonly late: boolean }
  | { readonly kind: 'nothing' };
export type Route = { readonly done: readonly Step[]; readonly now: Now; readonly next: readonly Step[] };

const meets = ['taken-over'];
const helps = ['done', 'arrived', 'arrived-asked'];
const asks = ['sent', 'asked', 'lapsed'];

const lineOf = (kind: 'appointment' | 'agreement' | 'done', one: Appointment): Step => ({
  kind,
  id: one.id,
  what: one.what,
  day: one.doneOn ?? one.dueOn,
  time: one.doneOn === null ? one.atTime : null,
  says: one.says,
});
/** So many finished things stay in the list: it is a way forward, no record. */
const mostDone = 3;
const byDay = (a: { day: Day }, b: { day: Day }): number => (a.day < b.day ? -1 : Number(a.day > b.day));

function doneOf({ schoolEndsOn, helper, handover, appointments, afterSchool }: KnownForRoute, today: Day): Step[] {
  const finished = appointments
    .filter(({ doneOn }) => doneOn !== null)
    .map((one) => lineOf('done', one) as Extract<Step, { day: Day }>)
    .toSorted(byDay)
    .slice(-mostDone);
  return [
    ...(schoolEndsOn !== null && schoolEndsOn < today ? [{ kind: 'school-over', day: schoolEndsOn } as const] : []),
    ...(helper === null ? [] : [{ kind: 'helper', name: helper } as const]),
    ...(handover && helps.includes(handover.state) ? [{ kind: 'helps-too', name: handover.name } as const] : []),
    ...finished,
    ...(afterSchool === null ? [] : afterWords(afterSchool)),
  ];
}
/** What is not known, or is nobody's business, is no step. */
function afterWords(kind: DestinationKind): readonly Step[] {
  if (isWork(kind)) return [{ kind: 'works' }];
  if (kind === 'school') return [{ kind: 'learns' }];
  return kind === 'day-activities' ? [{ kind: 'busy' }] : [];
}

function nextOf(known: KnownForRoute, today: Day, now: Now): Step[] {
  const { schoolEndsOn, handover, appointments, afterSchool } = known;
  const ahead: Extract<Step, { day: Day }>[] = appointments
    .filter(
      ({ doneOn, dueOn, id }) => doneOn === null && dueOn >= today && !(now.kind === 'appointment' && now.id === id),
    )
    .map((one) => lineOf(one.atTime === null ? 'agreement' : 'appointment', one) as Extract<Step, { day: Day }>);
  if (schoolEndsOn !== null && schoolEndsOn >= today) ahead.push({ kind: 'school-until', day: schoolEndsOn });
  const to = handover?.name ?? '';
  return [
    ...(handover && asks.includes(handover.state) ? [{ kind: 'asked', name: to } as const] : []),
    ...(handover && meets.includes(handover.state) ? [{ kind: 'meet', name: to } as const] : []),
    ...ahead.toSorted(byDay),
    ...(afterSchool === null || afterWords(afterSchool).length === 0 ? [{ kind: 'goal' } as const] : []),
  ];
}

/** An appointment of today, or the first that waits for "ik kom": it goes before what others do. */
function appointmentNow({ appointments }: KnownForRoute, today: Day): Now | undefined {
  const ahead = appointments
    .filter(
      ({ doneOn, atTime, dueOn, says, own }) =>
        own && doneOn === null && atTime !== null && dueOn >= today && says !== 'cannot',
    )
    .toSorted((a, b) => (`${a.dueOn} ${a.atTime}` < `${b.dueOn} ${b.atTime}` ? -1 : 1));
  const one = ahead.find(({ dueOn }) => dueOn === today) ?? ahead.find(({ says }) => says === null);
  if (!one) return undefined;
  const { id, what, dueOn: day, atTime, says } = one;
  return { kind: 'appointment', id, what, day, time: atTime ?? '', says };
}

function turnNow({ turn }: KnownForRoute, today: Day): Now {
  if (turn === null) return { kind: 'nothing' };
  const { name, verb, dueOn: by, waitsFor } = turn;
  const late = by < today;
  if (waitsFor === 'young-person') return { kind: 'you', by, late };
  if (waitsFor === 'self') return { kind: 'other', name, doing: doingOf(verb), by, late };
  return { kind: waitsFor, by, late };
}

/** The whole way, as it stands on a day. */
export function routeOf(known: KnownForRoute, today: Day): Route {
  const now = appointmentNow(known, today) ?? turnNow(known, today);
  return { done: doneOf(known, today), now, next: nextOf(known, today, now) };
}
