import { addDays, type Day } from '#law/day.ts';
import type { Time } from './time.ts';

export type CalendarEntry = {
  /** Of the agreement; says nothing about anybody outside Aanzet. */
  readonly id: string;
  readonly on: Day;
  readonly at: Time | null;
  /** Grows when it is put off, so that a calendar replaces what it had. */
  readonly version: number;
};
/** '2026-06-08' as '20260608', '09:30' as '0930'. */
export const flat = (text: string) => text.replaceAll(/[-:]/g, '');

/** When clocks change in Amsterdam: a fact since 1996 (directive 2000/84/EC), which a calendar wants spelled out. */
export const amsterdam = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Amsterdam',
  'BEGIN:DAYLIGHT',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'END:STANDARD',
  'END:VTIMEZONE',
];

type Lines = readonly string[];
const event = (uid: string, version: number, when: Lines, summary: string, today: Day): Lines => [
  'BEGIN:VEVENT',
  `UID:${uid}@aanzet`,
  `DTSTAMP:${flat(today)}T000000Z`,
  `SEQUENCE:${version}`,
  ...when,
  `SUMMARY:${summary}`,
  'DESCRIPTION:Met wie en waarover staat op Mijn werk in Aanzet.',
  'CLASS:PRIVATE',
  'END:VEVENT',
];
const wholeDay = (on: Day): Lines => [`DTSTART;VALUE=DATE:${flat(on)}`, `DTEND;VALUE=DATE:${flat(addDays(on, 1))}`];
const appointment = ({ id, on, at, version }: CalendarEntry, today: Day): Lines => {
  const when =
    at === null ? wholeDay(on) : [`DTSTART;TZID=Europe/Amsterdam:${flat(on)}T${flat(at)}00`, 'DURATION:PT30M'];
  return event(id, version, when, 'Afspraak (Aanzet)', today);
};
const calendar = (head: Lines, events: Lines, timed: boolean): string => {
  const begin = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Aanzet//NL', 'METHOD:PUBLISH'];
  return `${[...begin, ...head, ...(timed ? amsterdam : []), ...events, 'END:VCALENDAR'].join('\r\n')}\r\n`;
};

/**
 * An appointment for somebody's own calendar, as RFC 5545. Calendars are shared, shown on screens and kept elsewhere: it
 * says when, and nothing about whom, where or what. `today` is the day of writing it.
 */
export const calendarFile = (entry: CalendarEntry, today: Day): string =>
  calendar([], appointment(entry, today), entry.at !== null);

/** How much must be done on a day, at the latest. */
export type LastDay = { readonly on: Day; readonly count: number };
const lastDay = (owner: string, { on, count }: LastDay, today: Day): Lines =>
  event(
    `${owner}-${flat(on)}`,
    count,
    [...wholeDay(on), 'TRANSP:TRANSPARENT'],
    count === 1 ? 'Uiterlijk vandaag: 1 beurt (Aanzet)' : `Uiterlijk vandaag: ${count} beurten (Aanzet)`,
    today,
  );

/**
 * Everything of one colleague that a calendar asks for again and again: appointments, and on each day how much must be done
 * at the latest. The same rule as for one: when, and nothing else. `owner` makes the days somebody's own. Meetings of organisations
 * are about nobody: these have a name and a place; they come as events that are written already (invitation.ts).
 */
export const calendarFeed = (
  owner: string,
  entries: readonly CalendarEntry[],
  lastDays: readonly LastDay[],
  today: Day,
  meetings: Lines = [],
): string =>
  calendar(
    ['X-WR-CALNAME:Aanzet', 'REFRESH-INTERVAL;VALUE=DURATION:PT3H', 'X-PUBLISHED-TTL:PT3H'],
    [
      ...entries.flatMap((entry) => appointment(entry, today)),
      ...lastDays.flatMap((day) => lastDay(owner, day, today)),
      ...meetings,
    ],
    entries.some(({ at }) => at !== null) || meetings.length > 0,
  );
