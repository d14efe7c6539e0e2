/** A time of the day, '09:30'. */
export type Time = string;

/**
 * A time as people type it: 9:30, 09.30, 9u30, 930, 14 uur. '' = none was given; undefined = it is no time.
 */
export function readTime(typed: string): Time | undefined {
  const text = typed
    .trim()
    .toLowerCase()
    .replace(/\s*uur$/, '');
  if (text === '') return '';
  const found = /^(\d{1,2})(?:\s*[:.u]\s*(\d{2}))?$/.exec(text) ?? /^(\d{1,2})(\d{2})$/.exec(text);
  if (!found) return undefined;
  const [hour, minute] = [Number(found[1]), Number(found[2] ?? '0')];
  if (hour > 23 || minute > 59) return undefined;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** As one writes it: 9.30. */
export const timeWords = (time: Time): string => time.replace(/^0/, '').replace(':', '.');
