import { addDays, isDay, type Day } from '#law/day.ts';
import { exchanges } from '../exchange/register.ts';
import { acts, actOf, type ActName } from './acts.ts';

/** One line of the log about one young person (or about none), as the Logboek Dataverwerkingen wants it. */
export type Processed = {
  readonly eventId: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly jobTitle: string;
  readonly purpose: string;
  readonly act: string;
  readonly how: string | null;
  /** A name that holds within one organisation and one year; null = no young person was in it. */
  readonly subject: string | null;
  /** Of an act on a hand-over: its kind, when one of one kind ran that day. */
  readonly kind: string | null;
};
export type Activity = {
  readonly act: string;
  readonly purpose: string;
  readonly times: number;
  readonly people: number;
};
export type Span = { readonly from: Day; readonly until: Day };

/** '2026-06' = that month, '2026' = that year; undefined for anything else. */
export function spanOf(period: string): Span | undefined {
  if (/^\d{4}$/.test(period)) return { from: `${period}-01-01`, until: `${period}-12-31` };
  const from = `${period}-01`;
  return /^\d{4}-\d{2}$/.test(period) && isDay(from)
    ? { from, until: addDays(`${addDays(from, 31).slice(0, 7)}-01`, -1) }
    : undefined;
}
/** This month, the eleven before it, and this year with the two before it. */
export function periodsUntil(today: Day): readonly string[] {
  const months = [today.slice(0, 7)];
  while (months.length < 12) months.push(addDays(`${months.at(-1) ?? today}-01`, -1).slice(0, 7));
  const year = Number(today.slice(0, 4));
  return [...months, ...[year, year - 1, year - 2].map(String)];
}

/** What an act is called; the act itself when a later or earlier version made the line. */
export const actWords = (act: string): string => (Object.hasOwn(acts, act) ? actOf(act as ActName).words : act);
/**
 * What the activity is: the row of the register of exchanges by which the act goes, when that is one row. What goes by more
 * (a hand-over) is the row of its kind, when that is known. What goes by none (work within the own organisation) is the purpose of
 * docs/rechten.md 5.
 */
export function activityId({ act, purpose, kind }: Pick<Processed, 'act' | 'purpose' | 'kind'>): string {
  const by = exchanges.filter(({ acts: names }) => (names as readonly string[]).includes(act));
  const row = by.length === 1 ? by[0] : by.find(({ id }) => id === kind);
  const [what, id] = row ? ['uitwisseling', row.id] : ['doel', purpose.replaceAll(' ', '-')];
  return `urn:aanzet:${what}:${encodeURIComponent(id)}`;
}

/** The fields of Logboek Dataverwerkingen 1.0.0. Who looked is not among them: that is in Wie keek. */
export function ldvLine(line: Processed, spanHash: (text: string) => string): Readonly<Record<string, unknown>> {
  const { eventId, at, act, subject } = line;
  return {
    trace_id: eventId.replaceAll('-', ''),
    span_id: spanHash(`${eventId} ${subject ?? ''} ${line.how ?? ''}`).slice(0, 16),
    status: 'Ok',
    name: actWords(act),
    start_time: at,
    end_time: at,
    resource: { 'service.name': 'aanzet' },
    attributes: {
      'dpl.core.processing_activity_id': activityId(line),
      ...(subject !== null && {
        'dpl.core.data_subject_id': subject,
        'dpl.core.data_subject_id_type': 'urn:aanzet:schuilnummer',
      }),
    },
  };
}
