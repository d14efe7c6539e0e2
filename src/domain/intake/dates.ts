import { type Day, ageOn, isDay } from '#law/day.ts';
import { monthNames } from '#law/words.ts';

/**
 * A date as lists have them: dd-mm-jjjj, d-m-jj, jjjj-mm-dd, with - / or . and a time of midnight forgiven; also jjjjmmdd,
 * and a month in letters ("1 mei 2008", "vr 1-mei-08"). Two digits of a year are the only year that `fits` accepts. null
 * when no such day exists.
 */
function readDate(text: string, fits: (day: Day) => boolean): Day | null {
  const bare = inDigits(text.trim().replace(/[T ]00:00(?::00(?:\.0+)?)?Z?$/, ''));
  const iso = /^(\d{4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})$/.exec(bare);
  if (iso) return dayFrom(iso[1] ?? '', iso[2] ?? '', iso[3] ?? '');
  const dutch = /^(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4}|\d{2})$/.exec(bare);
  if (!dutch) return null;
  const [, date = '', month = '', year = ''] = dutch;
  if (year.length === 4) return dayFrom(year, month, date);
  for (const century of ['19', '20', '21']) {
    const day = dayFrom(century + year, month, date);
    if (day !== null && fits(day)) return day;
  }
  return null;
}

/** Shortened as people and Excel do; 'mrt', 'maa' and the English 'mar', 'may' and 'oct' of a foreign Excel too. */
const MORE_MONTHS: Readonly<Record<string, number>> = { mrt: 3, mar: 3, may: 5, oct: 10 };

function monthNumber(word: string): number {
  const low = word.toLowerCase();
  return low.length < 3 ? 0 : (MORE_MONTHS[low] ?? monthNames.findIndex((name) => name.startsWith(low)) + 1);
}

function inDigits(bare: string): string {
  const run = /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(bare);
  if (run) return `${run[1]}-${run[2]}-${run[3]}`;
  const words = /^(?:(?:ma|di|wo|do|vr|za|zo)[a-z]*[.,]* )?(\d{1,2})[ .-]+([a-z]+)[ .-]+'?(\d{4}|\d{2})$/i.exec(bare);
  const month = words ? monthNumber(words[2] ?? '') : 0;
  return words && month > 0 ? `${words[1]}-${month}-${words[3]}` : bare;
}

/** Whether this was meant as a day that does not exist; else it is no date that we can read at all. */
export const looksLikeDate = (text: string): boolean => /^\d+\s*[-/.]\s*\d+\s*[-/.]\s*\d+$/.test(inDigits(text.trim()));

function dayFrom(year: string, month: string, date: string): Day | null {
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) && year >= '1900' ? day : null;
}

const YOUNGEST = 5;
const OLDEST = 45;

/** A birth date; with two digits of a year the only one that gives an age of 5 to 45 today. null when impossible or still to come. */
export function readBirthDate(text: string, today: Day): Day | null {
  const day = readDate(text, (candidate) => {
    const age = ageOn(candidate, today);
    return age >= YOUNGEST && age <= OLDEST;
  });
  return day !== null && day <= today ? day : null;
}

/** Any other date; with two digits of a year the one that lies within fifty years of today. */
export function readOtherDate(text: string, today: Day): Day | null {
  const thisYear = Number(today.slice(0, 4));
  return readDate(text, (candidate) => Math.abs(Number(candidate.slice(0, 4)) - thisYear) < 50);
}
