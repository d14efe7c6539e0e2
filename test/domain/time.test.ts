import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarFeed, calendarFile } from '#domain/calendar/calendar-file.ts';
import { readTime } from '#domain/calendar/time.ts';

describe('a time as people type it', () => {
  test.each([
    ['9:30', '09:30'],
    ['09.30', '09:30'],
    ['9u30', '09:30'],
    ['930', '09:30'],
    ['1400', '14:00'],
    ['14 uur', '14:00'],
    ['9.30 uur', '09:30'],
    ['0:00', '00:00'],
    [' ', ''],
  ])('%s is %s', (typed, time) => expect(readTime(typed)).toBe(time));

  test.each(['25:00', '9:61', 'half tien', '9:3', '111222333', '-1', '12:00:00'])('%s is no time', (typed) =>
    expect(readTime(typed)).toBeUndefined(),
  );

  test('every minute of the day is read back as it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), (hour, minute) => {
        const time = [hour, minute].map((n) => String(n).padStart(2, '0')).join(':');
        expect(readTime(time)).toBe(time);
        expect(readTime(time.replace(':', '.'))).toBe(time);
      }),
    );
  });
});

describe('an appointment in a calendar', () => {
  const entry = { id: '01a2143c-56a9-75e6-9b2f-4e382c3a442f', on: '2026-10-25', at: null, version: 1 };
  test('without a time it takes the whole day, and lines end as the standard asks', () => {
    const file = calendarFile(entry, '2026-06-08');
    expect(file).toContain('DTSTART;VALUE=DATE:20261025\r\nDTEND;VALUE=DATE:20261026\r\n');
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(file.split('\r\n').every((line) => line.length <= 75)).toBe(true);
  });
  test('with a time it is a time in Amsterdam, also on the day that the clock changes', () => {
    const file = calendarFile({ ...entry, at: '09:30' }, '2026-06-08');
    expect(file).toContain('DTSTART;TZID=Europe/Amsterdam:20261025T093000\r\n');
    expect(file).toContain('BEGIN:VTIMEZONE');
  });
  test('a whole calendar says when, and how much must be done on a day, and nothing else', () => {
    const days = [
      { on: '2026-06-10', count: 3 },
      { on: '2026-06-12', count: 1 },
    ];
    const file = calendarFeed('01a2143c', [entry, { ...entry, id: 'b', at: '10:00' }], days, '2026-06-08');
    expect(file.match(/^SUMMARY.*(?=\r)/gm)).toEqual([
      'SUMMARY:Afspraak (Aanzet)',
      'SUMMARY:Afspraak (Aanzet)',
      'SUMMARY:Uiterlijk vandaag: 3 beurten (Aanzet)',
      'SUMMARY:Uiterlijk vandaag: 1 beurt (Aanzet)',
    ]);
    expect(file.match(/BEGIN:VTIMEZONE/g)).toHaveLength(1);
    expect(file.split('\r\n').every((line) => line.length <= 75)).toBe(true);
    expect(new Set(file.match(/^UID.*$/gm)).size).toBe(4);
  });
});
