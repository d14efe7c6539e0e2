import { sql, type RawBuilder } from 'kysely';
import type { ListQuestion, ListRow, WaitsFor } from '#app/ports/work.ts';
import type { Member } from '#domain/access/actor.ts';
import type { Day } from '#law/day.ts';
import type { WordPatterns } from '#domain/person/search-name.ts';
import { hasTerm } from '#domain/law/school-term.ts';
import type { Tx } from '../database.ts';
import { backOnColumn, holderColumns, holderJoins, holderOf, notPickedUp, type HolderRow } from './holder.ts';

const padded = sql`(' ' || y.search_name || ' ')`;

/** A word is found at the beginning of a name, or as a whole name with one typo (domain/person/search-name.ts). */
function wordIn(name: RawBuilder<unknown>, { begins, halves, typos }: WordPatterns): RawBuilder<boolean> {
  const oneOf = (patterns: readonly string[]) => sql`${name} like any(${patterns}::text[])`;
  return typos.length === 0
    ? sql<boolean>`${name} like ${begins}`
    : sql<boolean>`(${name} like ${begins} or ${oneOf(halves)} and ${oneOf(typos)})`;
}
/** In the name, or in a name of less than a year ago. Those few are asked for once, and not again for everybody. */
const wordFound =
  (today: Day) =>
  (word: WordPatterns): RawBuilder<boolean> =>
    sql<boolean>`(${wordIn(padded, word)} or y.case_id = any(array(select n.case_id from name_change n
      where n.found_until > ${today} and ${wordIn(sql`(' ' || n.was_search || ' ')`, word)})))`;

function turnIs(me: Member, turn: ListQuestion['turn'], teamId: string | null): RawBuilder<boolean>[] {
  if (turn === 'me') return [sql<boolean>`t.member_id = ${me.memberId}`];
  if (turn === 'team') return [sql<boolean>`t.team_id = ${teamId} and t.member_id is null`];
  if (turn === 'other')
    return [
      sql<boolean>`t.member_id is distinct from ${me.memberId} and (t.member_id is not null or t.team_id is distinct from ${teamId})`,
    ];
  return [];
}

/**
 * A school's own record of who is guided by another, after the school's own term: the list shows nothing of the other any
 * more, not even that the guidance goes on (field finding 21; app/person/open-young-person.ts says the same of the page).
 */
export const mirrorIsOver = ({ organisationKind, organisationId }: Member, today: Day): RawBuilder<boolean> => {
  if (!hasTerm(organisationKind)) return sql<boolean>`false`;
  return sql<boolean>`coalesce(c.lead_organisation_id <> ${organisationId} and c.record_organisation_id = ${organisationId}
    and app_ground_ends(${organisationKind}, coalesce(e.left_on, e.expected_end)) < ${today}, false)`;
};

const said = (me: Member) => sql`select from case_outcome so where so.case_id = c.id and so.over_on is null
  and so.organisation_id = ${me.organisationId}`;
/** Who rests is a list of its own, and is not among who stopped. */
function stands(me: Member, { state, outcome, words }: ListQuestion, today: Day): RawBuilder<boolean>[] {
  const stateNow = sql`case when ${mirrorIsOver(me, today)} then 'ended' else c.state end`;
  if (outcome) return [sql<boolean>`c.state <> 'linked' and exists (${said(me)} and so.kind = ${outcome})`];
  // Who looks for a name finds who rests too: the line says so.
  if (state === undefined && words?.length)
    return [
      sql<boolean>`(${stateNow} = 'active' or c.state <> 'linked' and exists (${said(me)} and so.kind in ('rest', 'not-approach')))`,
    ];
  if (state !== 'ended') return [sql<boolean>`${stateNow} = 'active'`];
  return [sql<boolean>`${stateNow} = 'ended' and not exists (${said(me)} and so.kind in ('rest', 'not-approach'))`];
}

/** The filters as conditions on young_person y, cases c, enrolment e and turn t. */
function conditions(me: Member, q: ListQuestion, today: Day): RawBuilder<boolean> {
  if (q.only) return sql<boolean>`y.case_id = any(${q.only}::uuid[])`;
  if (q.namedForMe) return sql<boolean>`c.state <> 'linked' and y.case_id = any((select app_named_for())::uuid[])`;
  const all = [...stands(me, q, today), ...turnIs(me, q.turn, q.teamId), ...(q.words ?? []).map(wordFound(today))];
  if (q.contact === 'me') all.push(sql<boolean>`c.contact_member_id = ${me.memberId}`);
  if (q.contact === 'nobody')
    all.push(sql<boolean>`c.contact_member_id is null and c.lead_organisation_id = ${me.organisationId}`);
  if (q.leavesBy) all.push(sql<boolean>`e.left_on is null and e.expected_end between ${today} and ${q.leavesBy}`);
  if (q.destination === 'known') all.push(sql<boolean>`e.destination is not null`);
  if (q.destination === 'unknown') all.push(sql<boolean>`e.destination is null`);
  if (q.municipalityCode) all.push(sql<boolean>`y.municipality_code = ${q.municipalityCode}`);
  if (q.notPickedUp) all.push(sql<boolean>`y.case_id in ${notPickedUp(me, q.pickUp)}`);
  return sql<boolean>`${sql.join(all, sql` and `)}`;
}
const tables = sql`young_person y join cases c on c.id = y.case_id
  left join enrolment e on e.case_id = y.case_id left join turn t on t.case_id = y.case_id`;

type Row = Omit<HolderRow, 'organisation_id'> & {
  case_id: string;
  first_name: string;
  infix: string | null;
  family_name: string;
  birth_date: Day;
  place: string;
  school_name: string | null;
  leaves_on: Day | null;
  destination: string | null;
  state: ListRow['state'];
  over: boolean;
  outcome: ListRow['outcome'];
  lead: string;
  organisation_id: string | null;
  waits_for: WaitsFor | null;
  due_on: Day | null;
  back_on: Day | null;
};
const rowOf = (row: Row): ListRow => ({
  caseId: row.case_id,
  firstName: row.first_name,
  infix: row.infix,
  familyName: row.family_name,
  birthDate: row.birth_date,
  place: row.place,
  school: row.school_name,
  leavesOn: row.leaves_on,
  destination: row.destination,
  state: row.over ? 'ended' : row.state,
  outcome: row.outcome,
  lead: row.lead,
  holder: row.organisation_id === null || row.over ? null : holderOf({ ...row, organisation_id: row.organisation_id }),
  waitsFor: (row.over ? null : row.waits_for) ?? 'self',
  dueOn: row.over ? null : row.due_on,
  backOn: row.over ? null : row.back_on,
});

/** Of who was handed over to us no enrolment is read: what went along stands on the hand-over. */
const received = (me: Member) => sql`left join lateral (
    select r.case_id, r.shown_school, r.shown_end from handover r
    where r.case_id = p.case_id and r.to_organisation_id = ${me.organisationId} and r.sent_on is not null
    order by r.sent_on desc, r.id desc limit 1) h on true`;

/** `over`: of whom another guides after the own term no day is shown, and no day orders. */
function order(q: ListQuestion, from: RawBuilder<unknown>, over: RawBuilder<unknown>) {
  const family = sql`${from}.family_name, ${from}.first_name, ${from}.case_id`;
  const names = q.order === 'due' ? sql`case when ${over} then null else t.due_on end nulls last, ${family}` : family;
  if (!q.words?.length) return names;
  const exact = q.words.map(({ begins }) => sql`(' ' || ${from}.search_name) like ${begins}`);
  return sql`(${sql.join(exact, sql` and `)}) desc, ${names}`;
}

/** One page of the young people that this colleague may see, by family name; whoever is found without a typo comes first. */
export async function youngPeople(tx: Tx, me: Member, q: ListQuestion, today: Day, limit: number, offset: number) {
  const { rows } = await sql<Row>`
    select p.*, coalesce(p.own_school, h.shown_school) as school_name, coalesce(p.own_end, h.shown_end) as leaves_on,
      ${holderColumns}, t.waits_for, t.due_on, ${backOnColumn(today)},
      case when p.over then '' else l.short_name end as lead, so.kind as outcome
    from (select y.case_id,
        y.first_name, y.infix, y.family_name, y.birth_date, y.place, y.search_name, e.school_name as own_school,
        coalesce(e.left_on, e.expected_end) as own_end, e.destination,
        ${mirrorIsOver(me, today)} as over, c.state, c.lead_organisation_id
      from ${tables} where ${conditions(me, q, today)}
      order by ${order(q, sql`y`, mirrorIsOver(me, today))} limit ${limit} offset ${offset}) p
    left join turn t on t.case_id = p.case_id
    left join case_outcome so on so.case_id = p.case_id and so.over_on is null and so.organisation_id = ${me.organisationId}
    ${received(me)}
    left join organisation l on l.id = p.lead_organisation_id
    ${holderJoins}
    order by ${order(q, sql`p`, sql`p.over`)}`.execute(tx);
  return rows.map(rowOf);
}

/** How many there are with these filters. */
export async function countYoungPeople(tx: Tx, me: Member, q: ListQuestion, today: Day): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from ${tables} where ${conditions(me, q, today)}`.execute(tx);
  return rows[0]?.n ?? 0;
}
