import { sql, type RawBuilder } from 'kysely';
import type { Day } from '#law/day.ts';

// The same rule as countsFrom in domain/calendar/closures.ts; test/app/turn/stuck.test.ts holds the two together.

type About = {
  /** Whose closures count: a column with the id of an organisation. */
  readonly of: string | RawBuilder<unknown>;
  /** The column with the day. */
  readonly day: string;
  readonly today: Day;
};
const begun = ({ of, day, today }: About) =>
  sql`from closure c where c.organisation_id = ${typeof of === 'string' ? sql.ref(of) : of} and c.from_on <= ${today}
    and c.until_on >= ${sql.ref(day)}`;

/** Whether the day lies before `before` also when the closures that began since are left out. Looks only at days before it. */
export const countsBefore = (about: About, before: Day) =>
  sql<boolean>`(${sql.ref(about.day)} < ${before} and not exists (select ${begun(about)} and c.back_on >= ${before}))`;

/** The first working day after the closure that moved this day; null when none did. */
export const movedTo = (about: About) => sql<Day | null>`(select max(c.back_on) ${begun(about)})`;

/** Whether the organisation is closed on the day. */
export const closedNow = (of: string | RawBuilder<unknown>, today: Day) =>
  sql<boolean>`exists (select from closure c where c.organisation_id = ${typeof of === 'string' ? sql.ref(of) : of}
    and c.from_on <= ${today} and c.until_on >= ${today})`;
