import { sql } from 'kysely';
import type { PickUpThresholds, Reason } from '#domain/turn/not-picked-up.ts';
import { closedNow, countsBefore } from './closures.ts';

// The same closed list as domain/turn/not-picked-up.ts; test/app/turn/stuck.test.ts holds the two together.

/** What the reason needs beside turn t: who is on turn (m), the stand-in (s), the lead, and what its record says of leaving. */
export const stuckJoins = sql`left join member m on m.id = t.member_id left join member s on s.id = m.stand_in_id
  left join organisation lead on lead.id = t.lead_organisation_id
  left join enrolment e on e.case_id = t.case_id and e.organisation_id = t.lead_organisation_id`;

const gone = (who: 'm' | 's', today: string) =>
  sql`(${sql.ref(`${who}.left_on`)} is not null or ${sql.ref(`${who}.absent_from`)} <= ${today}
    and (${sql.ref(`${who}.absent_until`)} is null or ${sql.ref(`${who}.absent_until`)} >= ${today}))`;

const due = { of: 't.organisation_id', day: 't.due_on' } as const;

/** The first reason why the case of turn t was not picked up, or null. While who is on turn is closed, days do not count. */
export const stuckReason = ({
  today,
  unnamedBefore,
  lateBefore,
  groundEndsBy,
}: PickUpThresholds) => sql<Reason | null>`case
  when not lead.has_account then null
  when t.waits_for <> 'self' and ${countsBefore({ ...due, today }, today)} then 'waits-too-long'
  when t.member_id is null and ${countsBefore({ ...due, day: 't.since', today }, unnamedBefore)} then 'team-without-name'
  when m.id is not null and ${gone('m', today)} and (s.id is null or ${gone('s', today)})
    and not ${closedNow(due.of, today)} then 'absent-without-stand-in'
  when ${countsBefore({ ...due, today }, lateBefore)} then 'overdue'
  when app_ground_ends(lead.kind, coalesce(e.left_on, e.expected_end)) <= ${groundEndsBy} then 'ground-ends' end`;
