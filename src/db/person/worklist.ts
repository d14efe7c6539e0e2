import { sql } from 'kysely';
import {
  workGroups,
  type Appointment,
  type WaitsFor,
  type Work,
  type WorkGroup,
  type WorkQuestion,
  type WorkRow,
} from '#app/ports/work.ts';
import type { Member } from '#domain/access/actor.ts';
import type { Day } from '#law/day.ts';
import type { Reason } from '#domain/turn/not-picked-up.ts';
import type { Tx } from '../database.ts';
import { stuckJoins, stuckReason } from '../turn/stuck.ts';
import { backOnColumn, holderColumns, holderOf, notPickedUp, type HolderRow } from './holder.ts';

type Row = HolderRow & {
  case_id: string;
  grp: WorkGroup;
  version: number;
  first_name: string;
  infix: string | null;
  family_name: string;
  waits_for: WaitsFor;
  verb: string | null;
  words: string | null;
  why: string | null;
  given_by: string | null;
  given_by_organisation: string | null;
  since: Day;
  due_on: Day;
  back_on: Day | null;
  fresh: boolean;
  reason: Reason | null;
  listed: string | null;
};

/**
 * What nobody picked up, found once for a whole statement: a Doorstroompunt may have thousands on turn. Who leads asks for
 * the whole organisation, a colleague for the own team.
 */
const stuckOnce = (me: Member, { pickUp, leads, teamId }: WorkQuestion) =>
  sql`with stuck as materialized ${notPickedUp(me, pickUp, leads ? undefined : (teamId ?? nowhere))}`;
const nowhere = '00000000-0000-0000-0000-000000000000';

/**
 * What belongs in each group, for turn t; "nog niet opgepakt" goes before the own team, and for who leads before the whole
 * organisation. Waiting is on a named person or on another organisation; the own team without a name is "team".
 */
const groupsOf = (me: Member, { teamId }: WorkQuestion) => ({
  'not-picked-up': sql<boolean>`t.member_id is distinct from ${me.memberId} and t.case_id in (select case_id from stuck)`,
  mine: sql<boolean>`t.organisation_id = ${me.organisationId} and t.member_id = ${me.memberId} and t.waits_for = 'self'`,
  team:
    teamId === null
      ? sql<boolean>`false`
      : sql<boolean>`t.organisation_id = ${me.organisationId} and t.team_id = ${teamId} and t.member_id is null
          and t.case_id not in (select case_id from stuck)`,
  waiting: sql<boolean>`t.case_id in (
      select x.case_id from turn x where x.given_by_member_id = ${me.memberId}
        and x.lead_organisation_id = ${me.organisationId} and x.member_id is distinct from ${me.memberId}
      union select c.id from cases c where c.contact_member_id = ${me.memberId}
        and c.lead_organisation_id = ${me.organisationId} and c.state = 'active'
      union select x.case_id from turn x where x.organisation_id = ${me.organisationId} and x.member_id = ${me.memberId}
        and x.waits_for <> 'self')
    and (t.member_id is distinct from ${me.memberId} or t.waits_for <> 'self')
    and (t.organisation_id <> ${me.organisationId} or t.member_id is not null)`,
});

/** The last day before today that this colleague signed in. A page that is only read never moves it. */
const lookedOn = (me: Member, today: Day) => sql<Day | null>`(select case when last_seen_on < ${today} then last_seen_on
  else seen_before_on end from member_setting where member_id = ${me.memberId})`;

async function counts(tx: Tx, me: Member, question: WorkQuestion, today: Day) {
  const groups = groupsOf(me, question);
  const each = workGroups.map((g) => sql`(select count(*)::int from turn t where ${groups[g]}) as ${sql.ref(g)}`);
  const { rows } = await sql<Record<WorkGroup, number> & { leaving: number; last_seen_on: Day | null }>`
    ${stuckOnce(me, question)} select ${sql.join(each)},
      (select count(*)::int from enrolment e where e.organisation_id = ${me.organisationId} and e.left_on is null
        and e.expected_end between ${today} and ${question.leavesBy}) as leaving,
      ${lookedOn(me, today)} as last_seen_on`.execute(tx);
  return rows[0];
}

async function lines(tx: Tx, me: Member, question: WorkQuestion, today: Day): Promise<readonly WorkRow[]> {
  const groups = groupsOf(me, question);
  const picked = workGroups.map(
    (g, at) =>
      sql`(select ${sql.lit(at)} as place, ${sql.lit(g)} as grp, t.* from turn t where (${groups[g]}) order by t.due_on, t.case_id limit ${question.limit})`,
  );
  const { rows } = await sql<Row>`
    ${stuckOnce(me, question)} select t.case_id, t.grp, c.version, y.first_name, y.infix, y.family_name, t.waits_for, k.verb, k.words, k.why,
      case when g.id is not null or go.id <> ${me.organisationId} then coalesce(g.name, go.short_name) end as given_by,
      go.short_name as given_by_organisation,
      t.since, t.due_on, ${backOnColumn(today)}, ${holderColumns}, ${stuckReason(question.pickUp)} as reason,
      coalesce(t.given_by_member_id is distinct from ${me.memberId}
        and t.since >= ${lookedOn(me, today)}, false) as fresh,
      case when t.member_id is null and e.organisation_id = ${me.organisationId} then e.mentor end as listed
    from (${sql.join(picked, sql` union all `)}) t
    join cases c on c.id = t.case_id
    join young_person y on y.case_id = t.case_id
    left join turn_task k on k.case_id = t.case_id
    left join member g on g.id = t.given_by_member_id
    left join organisation go on go.id = t.given_by_organisation_id
    ${stuckJoins}
    left join team tm on tm.id = t.team_id left join organisation o on o.id = t.organisation_id
    order by t.place, t.due_on, y.family_name, y.first_name, t.case_id`.execute(tx);
  return rows.map((row) => ({
    caseId: row.case_id,
    group: row.grp,
    version: row.version,
    firstName: row.first_name,
    infix: row.infix,
    familyName: row.family_name,
    holder: holderOf(row),
    waitsFor: row.waits_for,
    verb: row.verb,
    words: row.words,
    arrived: row.why === 'arrived',
    givenBy: row.given_by,
    givenByOrganisation: row.given_by_organisation,
    since: row.since,
    dueOn: row.due_on,
    backOn: row.back_on,
    fresh: row.fresh,
    reason: row.grp === 'not-picked-up' ? (row.reason ?? undefined) : undefined,
    listed: row.listed,
  }));
}

const mostAppointments = 20;

/** Questions about what this colleague handed over by law: nobody is on turn for them here, and they wait all the same. */
const questions = (tx: Tx, me: Member) =>
  tx
    .selectFrom('handover as h')
    .innerJoin('young_person as y', 'y.case_id', 'h.case_id')
    .select(['h.case_id', 'h.id as handover_id', 'y.first_name', 'y.infix', 'y.family_name'])
    .select([
      sql<string>`'Antwoord op een vraag over de overdracht'`.as('what'),
      sql<Day>`h.answer_due_on`.as('due_on'),
      sql<string | null>`null::text`.as('at_time'),
      'h.id',
    ])
    .where('h.from_organisation_id', '=', me.organisationId)
    .where('h.from_member_id', '=', me.memberId)
    .where('h.state', '=', 'arrived-asked');

async function appointments(tx: Tx, me: Member, { soon }: WorkQuestion): Promise<readonly Appointment[]> {
  const rows = await tx
    .selectFrom('agreement as a')
    .innerJoin('young_person as y', 'y.case_id', 'a.case_id')
    .innerJoin('cases as c', 'c.id', 'a.case_id')
    .select(['a.case_id', sql<string | null>`null::uuid`.as('handover_id'), 'y.first_name', 'y.infix', 'y.family_name'])
    .select(['a.what', 'a.due_on', 'a.at_time', 'a.id'])
    .where('a.member_id', '=', me.memberId)
    .where('a.done_on', 'is', null)
    .where('a.due_on', '<=', soon)
    .where('c.state', '=', 'active')
    .unionAll(questions(tx, me))
    .orderBy('due_on')
    .orderBy('at_time', (by) => by.asc().nullsLast())
    .orderBy('id')
    .limit(mostAppointments)
    .execute();
  return rows.map((row) => ({
    caseId: row.case_id,
    handoverId: row.handover_id,
    firstName: row.first_name,
    infix: row.infix,
    familyName: row.family_name,
    what: row.what,
    dueOn: row.due_on,
    atTime: row.at_time,
  }));
}

/**
 * Mijn werk in three statements, however many young people there are: the counts, the first lines of each group, and what
 * was agreed for these days.
 */
export async function myWork(tx: Tx, me: Member, question: WorkQuestion, today: Day): Promise<Work> {
  const found = await counts(tx, me, question, today);
  if (!found) throw new Error('counts without a row');
  const { leaving, last_seen_on: lastSeenOn, ...totals } = found;
  return {
    rows: await lines(tx, me, question, today),
    totals,
    leaving,
    lastSeenOn,
    appointments: await appointments(tx, me, question),
  };
}
