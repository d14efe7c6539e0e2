import type { RegisterCounts } from '#app/figures/see-register-counts.ts';
import type { StoredCount } from '#app/ports/register-counts.ts';
import { monthWords } from '#domain/day-words.ts';
import { isThere } from '#domain/directory/merged.ts';
import type { Places } from '#domain/directory/place.ts';
import { aboutDay, meaningOn } from '#domain/figures/code-words.ts';
import { axisFacts, empty, notRead, type AxisCount } from '#domain/figures/register-count.ts';
import type { RegisterLayout } from '#domain/figures/register-layouts.ts';
import type { Day } from '#law/day.ts';
import { municipalityWords } from '#web/monitor/stuck-words.ts';

const own: Readonly<Record<string, string>> = {
  [empty]: 'Niet ingevuld',
  [notRead]: 'Niet te lezen',
  own: 'Eigen regio',
  other: 'Andere regio',
};
/** What the words of a cell are looked up in. */
export type In = Pick<RegisterCounts, 'schools' | 'words'> & { readonly places: Places; readonly today: Day };

/** A value of an axis as a colleague reads it; a code without a list stays as it is. */
function valueWords(
  layout: RegisterLayout,
  axis: string,
  value: string,
  { schools, places, today }: Omit<In, 'words'>,
): string {
  if (value === empty || value === notRead) return own[value] ?? value;
  const reads = axisFacts(layout, axis)?.reads;
  if (reads === 'region') return own[value] ?? value;
  if (reads === 'brin') return schools.get(value) ?? `School met BRIN ${value}`;
  if (reads === 'month') return monthWords(`${value}-01`);
  if (reads !== 'municipality') return value;
  const name = municipalityWords(value, places);
  return isThere(places, value, today) ? name : `${name} (oude grens)`;
}

/** The rows of one axis, by name and not by number, with what a code means in such a file; what could not be read stands last. */
export function rowsOf(count: StoredCount, { axis, values }: AxisCount, within: In) {
  const { layout } = count;
  const isRaw = axisFacts(layout, axis)?.raw === true;
  const meaning = (code: string) =>
    meaningOn(within.words, { layout, axis, code }, aboutDay(count))?.words ?? 'niemand weet het';
  const last = (value: string) => (value === notRead ? 2 : value === empty ? 1 : 0);
  return values
    .map(({ value, lines }) => ({
      words: valueWords(layout, axis, value, within),
      means: isRaw && last(value) === 0 ? meaning(value) : '',
      lines,
      last: last(value),
    }))
    .toSorted((a, b) => a.last - b.last || a.words.localeCompare(b.words, 'nl'));
}

const editions = { V: 'voorlopig', D: 'definitief' } as const;
/** 'januari 2026', 'schooljaar 2026, voorlopig'; what the name of the file did not say is not guessed. */
export function periodOf({ period, edition }: Pick<StoredCount, 'period' | 'edition'>): string {
  const when =
    period === null ? 'periode niet bekend' : period.length === 4 ? `jaar ${period}` : monthWords(`${period}-01`);
  return edition === null ? when : `${when}, ${editions[edition]}`;
}
