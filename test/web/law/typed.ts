import { readFileSync } from 'node:fs';
import { distance } from 'fastest-levenshtein';
import { readPlaces } from '#domain/directory/place.ts';
import type { Around } from '#web/law/read-ask.ts';

const data = (name: string) => readFileSync(new URL(`../../../data/${name}.csv`, import.meta.url), 'utf8');
const places = readPlaces({
  gemeenten: data('gemeenten'),
  indeling: data('gebiedsindeling'),
  woonplaatsen: data('woonplaatsen'),
});
export const around: Around = { today: '2026-11-22', places, distance };

/** What a browser sends for these fields; a day is written into its three boxes. */
export const fieldsOf = (typed: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(typed).flatMap(([name, value]) => {
      const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
      if (!parts) return [[name, value]];
      const [, year = '', month = '', day = ''] = parts;
      return [
        [`${name}-day`, String(Number(day))],
        [`${name}-month`, String(Number(month))],
        [`${name}-year`, year],
      ];
    }),
  );
export const typed = (fields: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> =>
  new Map(Object.entries(fieldsOf(fields)).map(([name, value]) => [name, [value]]));

/** A pupil of praktijkonderwijs who left with a diploma: the first example of the contract. */
export const leaver = {
  born: '2008-05-02',
  place: 'Leusden',
  'school-1': 'pro',
  'school-1-from': '2021-08-01',
  'school-1-until': '2026-07-10',
  'paper-1': 'diploma-pro',
  'paper-1-date': '2026-07-10',
};
