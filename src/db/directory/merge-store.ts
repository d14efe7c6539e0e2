import { sql } from 'kysely';
import type { MergeStore, Merging, MovedTurn, Running } from '#app/ports/merges.ts';
import type { EntryMoved } from '#app/ports/unmerges.ts';
import { arrivedStates, openStates } from '#domain/handover/states.ts';
import type { Tx } from '../database.ts';
import { asProgram } from '../turn/as-program.ts';

/** States of a hand-over that somebody still has to do something with. */
export const running = sql`(${sql.join([...openStates, ...arrivedStates, 'given', 'received'].map((state) => sql.lit(state)))})`;

/**
 * Which cases move. Where the people stay behind, who is afgeschermd stays too: at the other organisation nobody is named, so
 * nobody there could open it. The entry stays a row, and its turn lies where it lay.
 */
export const moves = (people: boolean, column: string) =>
  people ? sql`true` : sql`not exists (select from case_shield w where w.case_id = ${sql.ref(column)})`;

async function count(tx: Tx, id: string, people: boolean): Promise<Running> {
  const { rows } = await sql<Running>`select
    (select count(*)::int from member m where m.organisation_id = ${id} and m.left_on is null) as people,
    (select count(*)::int from turn t where t.organisation_id = ${id} and ${moves(people, 't.case_id')}) as turns,
    (select count(*)::int from cases c where c.lead_organisation_id = ${id} and c.state = 'active'
      and ${moves(people, 'c.id')}) as leads,
    (select count(*)::int from handover h where h.to_organisation_id = ${id} and h.state in ${running}
      and h.sent_on is not null and ${moves(people, 'h.case_id')}) as handovers,
    (select count(*)::int from closure x where x.organisation_id = ${id} and x.until_on >= app_today()) as closures,
    (select count(*)::int from service s where s.organisation_id = ${id}) as services`.execute(tx);
  if (!rows[0]) throw new Error('counts without a row');
  return rows[0];
}

type Id = { case_id: string };
type Row = { id: string };
const ids = ({ rows }: { rows: readonly Id[] }): string[] => rows.map((row) => row.case_id);

/** Who may read, who leads and what was asked: before the turns, which follow the lead. */
async function moveCases(tx: Tx, { goesId, staysId, people, teamId, on }: Merging): Promise<readonly string[]> {
  const asked = await sql<Id>`update handover h set to_organisation_id = ${staysId}, version = version + 1,
      to_team_id = case when to_member_id is null or ${!people} then ${teamId}::uuid else to_team_id end,
      to_member_id = case when ${people} then to_member_id end
    where to_organisation_id = ${goesId} and state in ${running} and ${moves(people, 'h.case_id')} returning case_id`.execute(
    tx,
  );
  const read = await sql<Id>`update case_access a set organisation_id = ${staysId} where organisation_id = ${goesId}
    and (valid_until is null or valid_until > ${on}) and ${moves(people, 'a.case_id')} returning case_id`.execute(tx);
  const led = await sql<Id>`update cases c set lead_organisation_id = ${staysId}, version = version + 1,
      contact_member_id = case when ${people} or not exists (select from member m
        where m.id = c.contact_member_id and m.organisation_id = ${goesId}) then contact_member_id end
    where lead_organisation_id = ${goesId} and state = 'active' and ${moves(people, 'c.id')} returning id as case_id`.execute(
    tx,
  );
  if (people)
    await sql`update case_shield set organisation_id = ${staysId} where organisation_id = ${goesId}`.execute(tx);
  return [...ids(asked), ...ids(read), ...ids(led)];
}

type TurnRow = Id & { team_id: string | null; member_id: string | null };

/** Each turn is changed in its row: never none, never two. The organisation on turn is another; day and task are the same. */
async function moveTurns(
  tx: Tx,
  { goesId, staysId, people, teamId, on, askBy }: Merging,
): Promise<readonly MovedTurn[]> {
  await sql`update turn_task k set organisation_id = ${staysId}, why = 'organisation-merged', why_words = null,
      verb = case when t.waits_for <> 'self' and ${!people} then 'check-answer' else k.verb end
    from turn t where t.case_id = k.case_id and t.organisation_id = ${goesId} and ${moves(people, 't.case_id')}
    returning k.case_id`.execute(tx);
  await sql`update turn_task k set also_organisation_id = ${staysId} where also_organisation_id = ${goesId}
    and ${moves(people, 'k.case_id')} returning case_id`.execute(tx);
  const { rows } = await sql<TurnRow>`update turn t set organisation_id = ${staysId}, since = ${on},
      due_on = case when waits_for <> 'self' and ${!people} then ${askBy}::date else due_on end,
      waits_for = case when ${people} then waits_for else 'self' end,
      team_id = case when member_id is not null and ${people} then null else ${teamId}::uuid end,
      member_id = case when ${people} then member_id end
    where organisation_id = ${goesId} and ${moves(people, 't.case_id')} returning case_id, team_id, member_id`.execute(
    tx,
  );
  const at = rows.map((row) => row.case_id);
  // A page that was open before is out of date, also where another leads.
  await sql`update cases set version = version + 1 where id = any(${at}::uuid[])
    and lead_organisation_id <> ${staysId} returning id as case_id`.execute(tx);
  return rows.map((row) => ({
    caseId: row.case_id,
    holder: { organisationId: staysId, teamId: row.team_id, memberId: row.member_id },
  }));
}

/** The entry itself: its people, its closed days that do not meet one of the other, what it offers, and where it went. */
async function moveEntry(tx: Tx, { goesId, staysId, people, teamId, on }: Merging): Promise<EntryMoved> {
  const there = await sql<{ id: string; teamId: string | null }>`select id, team_id as "teamId" from member
    where organisation_id = ${goesId} and left_on is null`.execute(tx);
  const left = await (
    people
      ? sql<Row>`update member set organisation_id = ${staysId}, team_id = ${teamId}::uuid
        where organisation_id = ${goesId} and left_on is null`
      : sql<Row>`update member m set left_on = ${on} where organisation_id = ${goesId} and left_on is null
        and not exists (select from turn t where t.member_id = m.id) returning id`
  ).execute(tx);
  const closures =
    await sql<Row>`update closure x set organisation_id = ${staysId} where organisation_id = ${goesId} and until_on >= ${on}
    and not exists (select from closure o where o.organisation_id = ${staysId}
      and o.from_on <= x.until_on and x.from_on <= o.until_on) returning id`.execute(tx);
  const services = await sql<Row>`update service set organisation_id = ${staysId}
    where organisation_id = ${goesId} returning id`.execute(tx);
  await sql`update organisation set merged_into_id = ${staysId}, merged_on = ${on} where id = ${goesId}`.execute(tx);
  // What went up in the one that goes now now leads straight on.
  const before = await sql<Row>`update organisation set merged_into_id = ${staysId}
    where merged_into_id = ${goesId} returning id`.execute(tx);
  const all = (answer: { rows: readonly Row[] }) => answer.rows.map(({ id }) => id);
  return {
    people: people ? there.rows : [],
    left: all(left),
    closures: all(closures),
    services: all(services),
    before: all(before),
  };
}

async function moveContactWork(tx: Tx, goesId: string, staysId: string): Promise<void> {
  const named = sql`(not exists (select from case_shield w where w.case_id = h.case_id) or exists (
    select from shield_named n where n.case_id = h.case_id and n.member_id = ${staysId}))
    and not exists (select from no_view n where n.case_id = h.case_id and n.member_id = ${staysId})`;
  for (const side of ['from_member_id', 'to_member_id'] as const)
    await sql`update handover h set ${sql.ref(side)} = ${staysId}, version = version + 1
      where ${sql.ref(side)} = ${goesId} and state in ${running} and ${named} returning case_id`.execute(tx);
}

/** Making two entries of the directory one. */
export const mergeStore = (tx: Tx): MergeStore => ({
  running: (organisationId, people) => asProgram(tx, () => count(tx, organisationId, people)),
  between: (one, other) =>
    asProgram(tx, async () => {
      const { rows } = await sql`select 1 from handover where state in ${running}
        and ${one} in (from_organisation_id, to_organisation_id)
        and ${other} in (from_organisation_id, to_organisation_id) limit 1`.execute(tx);
      return rows.length > 0;
    }),
  merge: (merging) =>
    asProgram(tx, async () => {
      const cases = await moveCases(tx, merging);
      const turns = await moveTurns(tx, merging);
      const entry = await moveEntry(tx, merging);
      return { moved: [...new Set([...cases, ...turns.map(({ caseId }) => caseId)])], turns, entry };
    }),
  noteMerged: (organisationId, events, on) =>
    asProgram(tx, async () => {
      await sql`insert into case_event (id, case_id, organisation_id, also_organisation_id, kind, on_day)
        select e.id, e.case_id, ${organisationId}::uuid, nullif(c.record_organisation_id, ${organisationId}::uuid),
          'organisation-merged', ${on}
        from unnest(${events.map(({ id }) => id)}::uuid[], ${events.map(({ caseId }) => caseId)}::uuid[]) as e(id, case_id)
        join cases c on c.id = e.case_id`.execute(tx);
    }),
  async moveContactWork({ goesId, staysId }) {
    await asProgram(tx, () => moveContactWork(tx, goesId, staysId));
    // Under the actor's own rights: what was agreed about who is hidden from the actor stays where it is.
    const { rows } = await sql<Id & Row>`update agreement set member_id = ${staysId}, version = version + 1
      where member_id = ${goesId} and done_on is null returning case_id, id`.execute(tx);
    return rows.map(({ id, case_id }) => ({ id, caseId: case_id }));
  },
});
