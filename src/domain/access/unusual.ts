import { addDays, type Day } from '#law/day.ts';

/** What one colleague of the own organisation did on one day, in numbers. Who it was does not come this far. */
export type LookingDay = {
  readonly onDay: Day;
  /** Different young people whose page was opened. */
  readonly opened: number;
  /** Of those, opened between ten at night and six in the morning. */
  readonly atNight: number;
  /** Of those, for whom the colleague and the team are not on turn, and with whom the colleague did nothing. */
  readonly aside: number;
  readonly searched: number;
  /** Lines of lists that were taken along. */
  readonly exported: number;
};
export type UnusualKind = Exclude<keyof LookingDay, 'onDay'>;

/** From which number on a day counts. The organisation and its works council agree on these; none says that it was wrong. */
export const thresholds: Readonly<Record<UnusualKind, number>> = {
  opened: 40,
  atNight: 5,
  aside: 15,
  searched: 40,
  exported: 500,
};
const unusualKinds = Object.keys(thresholds) as readonly UnusualKind[];

/** How often it happened, and on which days: no colleague, and not who did it most. */
export type Unusual = { readonly kind: UnusualKind; readonly times: number; readonly days: readonly Day[] };

/** The report of a span of days: each kind in the order of the table, also when it did not happen. */
export const unusual = (days: readonly LookingDay[]): readonly Unusual[] =>
  unusualKinds.map((kind) => {
    const found = days.filter((day) => day[kind] >= thresholds[kind]);
    return { kind, times: found.length, days: [...new Set(found.map(({ onDay }) => onDay))].toSorted() };
  });

/** A month as its first and last day, from 'yyyy-mm'; undefined when it is none or has not begun. */
export function monthOf(text: string, today: Day): { readonly from: Day; readonly until: Day } | undefined {
  if (!/^\d{4}-(?:0[1-9]|1[0-2])$/.test(text) || text > today.slice(0, 7)) return undefined;
  const from = `${text}-01`;
  const next = addDays(from, 31);
  return { from, until: addDays(`${next.slice(0, 7)}-01`, -1) };
}
