import { sql } from 'kysely';
import type { LastingStore, MonitorLeaver, ToReach } from '#app/ports/lasting.ts';
import type { Answer } from '#domain/guidance/check-in.ts';
import type { Spell } from '#domain/guidance/destination.ts';
import type { Effort } from '#domain/guidance/rhythm.ts';
import type { Channel } from '#domain/person/attempts.ts';
import type { Day } from '#law/day.ts';
import type { Tx } from '../database.ts';

/** The spells of case c at this organisation, newest first, as one value. */
const spellsOf = (organisationId: string) => sql<readonly Spell[]>`coalesce((select jsonb_agg(jsonb_build_object(
    'kind', d.kind, 'employer', d.employer, 'hours', d.hours, 'contract', d.contract, 'startOn', d.start_on,
    'endOn', d.end_on, 'source', d.source, 'saidOn', d.said_on) order by d.start_on desc, d.id desc)
  from destination d where d.case_id = c.id and d.organisation_id = ${organisationId} and d.wrong_on is null), '[]'::jsonb)`;

type Names = { case_id: string; first_name: string; infix: string | null; family_name: string };
type ReachRow = Names & {
  contact_member_id: string | null;
  school_end: Day | null;
  opened_on: Day;
  effort: Effort | null;
  extended_until: Day | null;
  reached_on: Day | null;
  after_answer: boolean;
  after_end: boolean;
  asked_on: Day | null;
  answer: Answer | null;
  answered_on: Day | null;
  spells: readonly Spell[];
  misses: readonly Channel[];
};
const namesOf = (row: Names) => ({
  caseId: row.case_id,
  firstName: row.first_name,
  infix: row.infix,
  familyName: row.family_name,
});
const later = (a: Day | null, b: Day | null): Day | null => (a === null || (b !== null && b > a) ? b : a);

const reachOf = (row: ReachRow): ToReach => ({
  ...namesOf(row),
  contactMemberId: row.contact_member_id,
  begin: row.school_end ?? row.opened_on,
  isSchoolEnd: row.school_end !== null,
  effort: row.effort ?? 'light',
  extendedUntil: row.extended_until,
  lastReachedOn: later(row.reached_on, row.answered_on),
  talkedAfterAnswer: row.after_answer,
  talkedAfterEnd: row.after_end,
  checkIn: row.asked_on === null ? null : { askedOn: row.asked_on, answer: row.answer, answeredOn: row.answered_on },
  spells: row.spells,
  misses: row.misses,
});

/**
 * Whom the own organisation guides after school: it leads an active case, or one of its colleagues is the fixed contact
 * person; not who is still at school. One statement.
 */
export const toReach = (tx: Tx): Pick<LastingStore, 'toReach'> => ({
  async toReach(organisationId, memberId, today, limit) {
    const { rows } = await sql<ReachRow>`
      select y.case_id, y.first_name, y.infix, y.family_name, c.contact_member_id, c.opened_on,
        coalesce(e.left_on, e.expected_end) as school_end, p.effort, p.extended_until, r.on_day as reached_on, i.asked_on, i.answer, i.answered_on,
        coalesce(r.id > i.answer_mark, false) as after_answer,
        coalesce(r.id > (select d.end_mark from destination d where d.case_id = c.id and d.organisation_id = ${organisationId}
          and d.wrong_on is null and d.end_mark is not null order by d.end_mark desc limit 1), false) as after_end,
        ${spellsOf(organisationId)} as spells,
        coalesce((select jsonb_agg(m.channel order by m.id desc) from contact_attempt m where m.case_id = c.id
          and m.organisation_id = ${organisationId} and not m.reached and (r.id is null or m.id > r.id)), '[]'::jsonb) as misses
      from cases c join young_person y on y.case_id = c.id
      left join enrolment e on e.case_id = c.id and e.organisation_id = ${organisationId}
      left join guidance_plan p on p.case_id = c.id and p.organisation_id = ${organisationId}
      left join lateral (select a.id, a.on_day from contact_attempt a where a.case_id = c.id
        and a.organisation_id = ${organisationId} and a.reached order by a.id desc limit 1) r on true
      left join lateral (select k.asked_on, k.answer, k.answered_on, k.answer_mark from check_in k where k.case_id = c.id
        and k.organisation_id = ${organisationId} order by k.id desc limit 1) i on true
      where c.state = 'active' and coalesce(e.left_on, e.expected_end, ${today}) <= ${today}
        and (c.lead_organisation_id = ${organisationId} or c.record_organisation_id = ${organisationId}
          and c.contact_member_id in (select m.id from member m where m.organisation_id = ${organisationId}))
        and (${memberId}::uuid is null or c.contact_member_id = ${memberId})
      order by y.family_name, y.first_name, y.case_id limit ${limit}`.execute(tx);
    return rows.map(reachOf);
  },
});

/** By what these can be reached. */
export const reachable = (tx: Tx): Pick<LastingStore, 'reachable'> => ({
  async reachable(organisationId, caseIds) {
    const rows = await tx
      .selectFrom('contact')
      .select(['case_id', 'phone', 'mail', 'prefers'])
      .where('organisation_id', '=', organisationId)
      .where('case_id', '=', sql<string>`any(${caseIds}::uuid[])`)
      .execute();
    return new Map(rows.map(({ case_id, phone, mail, prefers }) => [case_id, { phone, mail, prefers }]));
  },
});

type LeaverRow = Names & { student_number: string | null; left_on: Day; spells: readonly Spell[] };
/** Leavers of the own school of a year, whoever guides them now. */
export const leftBetween = (tx: Tx): Pick<LastingStore, 'leftBetween' | 'countLeft'> => ({
  async countLeft(organisationId, from, until) {
    const { rows } = await sql<{
      n: number;
    }>`select count(*)::int as n from enrolment e join cases c on c.id = e.case_id
      join young_person y on y.case_id = e.case_id where e.organisation_id = ${organisationId}
        and coalesce(e.left_on, e.expected_end) between ${from} and ${until}`.execute(tx);
    return rows[0]?.n ?? 0;
  },
  async leftBetween(organisationId, from, until) {
    const { rows } = await sql<LeaverRow>`
      select y.case_id, y.first_name, y.infix, y.family_name, e.student_number,
        coalesce(e.left_on, e.expected_end) as left_on, ${spellsOf(organisationId)} as spells
      from enrolment e join cases c on c.id = e.case_id join young_person y on y.case_id = e.case_id
      where e.organisation_id = ${organisationId} and coalesce(e.left_on, e.expected_end) between ${from} and ${until}
      order by y.family_name, y.first_name, y.case_id`.execute(tx);
    return rows.map((row): MonitorLeaver => ({
      ...namesOf(row),
      studentNumber: row.student_number,
      leftOn: row.left_on,
      spells: row.spells,
    }));
  },
});
