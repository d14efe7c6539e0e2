import type { Day } from '#law/day.ts';
import type { Gathering } from '../gathering/meeting.ts';
import { amsterdam, flat } from './calendar-file.ts';

/** A meeting as a calendar may know it: when, what it is called and where. */
export type Meets = Pick<Gathering, 'id' | 'title' | 'onDay' | 'begins' | 'ends' | 'place' | 'state' | 'sequence'>;
export type Method = 'REQUEST' | 'CANCEL';

const escaped = (text: string): string =>
  text.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll(/\r?\n|\r/g, ' ');
const utf8 = new TextEncoder();
/** No line is longer than 75 octets (RFC 5545, 3.1); a letter is never cut in two. */
function folded(line: string): string {
  const lines = [''];
  let used = 0;
  for (const letter of line) {
    const size = utf8.encode(letter).length;
    if (used + size > (lines.length === 1 ? 75 : 74)) {
      lines.push('');
      used = 0;
    }
    lines[lines.length - 1] += letter;
    used += size;
  }
  return lines.join('\r\n ');
}

/** One meeting as an event: subject and place, and nothing of what is spoken about. */
export function meetingEvent(meets: Meets, today: Day, more: readonly string[] = []): readonly string[] {
  const { id, title, onDay, begins, ends, place, state, sequence } = meets;
  const at = (time: string) => `TZID=Europe/Amsterdam:${flat(onDay)}T${flat(time)}00`;
  const when =
    begins === null
      ? [`DTSTART;VALUE=DATE:${flat(onDay)}`]
      : [`DTSTART;${at(begins)}`, ...(ends === null ? [] : [`DTEND;${at(ends)}`])];
  return [
    'BEGIN:VEVENT',
    `UID:${id}@aanzet`,
    `DTSTAMP:${flat(today)}T000000Z`,
    `SEQUENCE:${sequence}`,
    ...when,
    folded(`SUMMARY:${escaped(title)}`),
    ...(place === '' ? [] : [folded(`LOCATION:${escaped(place)}`)]),
    `STATUS:${state === 'cancelled' ? 'CANCELLED' : 'CONFIRMED'}`,
    ...more,
    'END:VEVENT',
  ];
}

export type Sides = { readonly organiser: string; readonly attendee: string };
/**
 * An invitation by mail (RFC 5546), or that it is off: a later SEQUENCE takes the place of an earlier one. It names no young person and
 * nothing from the agenda, for calendars are shared. `today` is the day of writing it.
 */
export function invitationFile(meets: Meets, method: Method, { organiser, attendee }: Sides, today: Day): string {
  const cancelled = { ...meets, state: 'cancelled' as const };
  const who = [
    folded(`ORGANIZER:mailto:${organiser}`),
    folded(`ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:${attendee}`),
  ];
  return `${[
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Aanzet//NL',
    `METHOD:${method}`,
    ...amsterdam,
    ...meetingEvent(method === 'CANCEL' ? cancelled : meets, today, who),
    'END:VCALENDAR',
  ].join('\r\n')}\r\n`;
}
