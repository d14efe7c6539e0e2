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
const flat = (text: string) => text.replaceAll(/[-:]/g, '');

// When clocks change in Amsterdam: a fact since 1996 (directive 2000/84/EC), which a calendar wants spelled out.
const amsterdam = [
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

/**
 * An appointment for somebody's own calendar, as RFC 5545. Calendars are shared, shown on screens and kept elsewhere: it
 * says when, and nothing about whom, where or what. `today` is the day of writing it.
 */
export function calendarFile({ id, on, at, version }: CalendarEntry, today: Day): string {
  const when =
    at === null
      ? [`DTSTART;VALUE=DATE:${flat(on)}`, `DTEND;VALUE=DATE:${flat(addDays(on, 1))}`]
      : [`DTSTART;TZID=Europe/Amsterdam:${flat(on)}T${flat(at)}00`, 'DURATION:PT30M'];
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Aanzet//NL',
    'METHOD:PUBLISH',
    ...(at === null ? [] : amsterdam),
    'BEGIN:VEVENT',
    `UID:${id}@aanzet`,
    `DTSTAMP:${flat(today)}T000000Z`,
    `SEQUENCE:${version}`,
    ...when,
    'SUMMARY:Afspraak (Aanzet)',
    'DESCRIPTION:Met wie en waarover staat op Mijn werk in Aanzet.',
    'CLASS:PRIVATE',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.join('\r\n')}\r\n`;
}
