/** Who left school in one year: the steps up to now, and where they were so many months later, as rows that are drawn and written. */
import {
  afterKey,
  afterMonths,
  leftUnknown,
  monthsWords,
  stationKeys,
  type AfterMonths,
  type LeftYears,
  type Station,
} from './after-school.ts';
import type { Tally } from './indicator.ts';

type Own = ReadonlyMap<string, Tally>;
type AfterRow = { readonly months: AfterMonths; readonly at: Readonly<Record<Station, number>> };
export type AfterYear = {
  readonly year: LeftYears;
  /** Who left in that year as far as is known. */
  readonly left: number;
  /** Of whom nobody knows when school ended: they count as not known in each row. */
  readonly perhaps: number;
  readonly rows: readonly AfterRow[];
};

/** The counts of one year. */
export function afterYear(own: Own, year: LeftYears): AfterYear {
  const perhaps = own.get(leftUnknown)?.yes ?? 0;
  const rows = afterMonths.map((months): AfterRow => {
    const at = stationKeys.map((station) => {
      const people = own.get(afterKey(year, months, station))?.yes ?? 0;
      return [station, station === 'unknown' ? people + perhaps : people] as const;
    });
    return { months, at: Object.fromEntries(at) as Record<Station, number> };
  });
  const all = Object.values(rows[0]?.at ?? {}).reduce((sum, n) => sum + n, 0);
  return { year, left: all - perhaps, perhaps, rows };
}

/** One step: how many are in it, how many are not, of whom nobody knows, and who did not come so far in time yet. */
export type FunnelStep = Tally & { readonly title: string; readonly notYet: number };

const busyOf = ({ months, at }: AfterRow): FunnelStep => ({
  title: `${monthsWords(months)} op school of aan het werk`,
  yes: at.school + at['work-and-school'] + at.work,
  no: at['day-activities'] + at.nothing,
  unknown: at.unknown,
  notYet: at['not-yet'],
});
/** The steps of those who left, by the titles of their definitions; of the last year only. */
const steps = [
  { key: 'left-reached', title: 'Gesproken' },
  { key: 'left-contact', title: 'En een vaste contactpersoon' },
  { key: 'left-busy', title: 'En op school of aan het werk' },
] as const;

/** Everything in one order: left, spoken to, a contact person, busy now; and then so many months after school. */
export function funnelOf(own: Own, of: AfterYear): readonly FunnelStep[] {
  const { year, left, perhaps, rows } = of;
  const now = steps.flatMap(({ key, title }): readonly FunnelStep[] => {
    const tally = own.get(key);
    return tally && year === 0 ? [{ ...tally, title, notYet: 0 }] : [];
  });
  return [
    { title: 'Van school', yes: left, no: 0, unknown: perhaps, notYet: 0 },
    ...now,
    ...rows.filter(({ months }) => year !== 0 || months !== 0).map(busyOf),
  ];
}
