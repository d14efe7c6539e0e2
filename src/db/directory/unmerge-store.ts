import { sql, type RawBuilder } from 'kysely';
import type { KeptMerge, OrganisationRestore, UnmergeStore } from '#app/ports/unmerges.ts';
import type { Tx } from '../database.ts';
import { asProgram } from '../turn/as-program.ts';
import { mergeMemory, peopleBack, untouched } from './merge-memory.ts';

type Id = { case_id: string };
type Apart = Parameters<UnmergeStore['takeApart']>[0];
type TurnRow = Id & { team_id: string | null; member_id: string | null };

/** Who works at the organisation that comes back: only they can have a turn or a young person there. */
const worksAt = (member: string, organisationId: string): RawBuilder<unknown> =>
  sql`(select m.id from member m where m.id = (mm.was ->> ${member})::uuid
    and m.organisation_id = ${organisationId} and m.left_on is null)`;

const moved = ({ id }: KeptMerge, kind: string, back: readonly string[]) =>
  sql`mm.merge_id = ${id} and mm.kind = ${kind} and mm.case_id = any(${[...back]}::uuid[])`;

/** The entry first: cases go back to who works there. */
async function entryBack(tx: Tx, merge: KeptMerge, restore: OrganisationRestore): Promise<void> {
  const { goesId, staysId, on } = merge;
  await sql`update member m set organisation_id = ${goesId}, team_id = b.team_id
    from (${peopleBack(merge)}) b where m.id = b.id`.execute(tx);
  await sql`update member set left_on = null where id = any(${[...restore.left]}::uuid[]) and organisation_id = ${goesId}
    and left_on = ${on}`.execute(tx);
  for (const table of ['closure', 'service'] as const)
    await sql`update ${sql.table(table)} set organisation_id = ${goesId} where organisation_id = ${staysId}
      and id = any(${[...restore[table === 'closure' ? 'closures' : 'services']]}::uuid[])`.execute(tx);
  await sql`update organisation set merged_into_id = null, merged_on = null where id = ${goesId}`.execute(tx);
  await sql`update organisation set merged_into_id = ${goesId} where id = any(${[...restore.before]}::uuid[])
    and merged_into_id = ${staysId}`.execute(tx);
}

async function casesBack(tx: Tx, { merge, teamId }: Apart, back: readonly string[]): Promise<void> {
  const { goesId, staysId } = merge;
  await sql`update handover h set to_organisation_id = ${goesId}, version = h.version + 1, to_member_id = ${worksAt('member', goesId)},
      to_team_id = case when mm.was ->> 'member' is null or ${worksAt('member', goesId)} is not null
        then (mm.was ->> 'team')::uuid else ${teamId}::uuid end
    from merge_moved mm where ${moved(merge, 'handover', back)} and h.id = mm.row_id returning h.case_id`.execute(tx);
  await sql`update case_access a set organisation_id = ${goesId} from merge_moved mm
    where ${moved(merge, 'access', back)} and a.id = mm.row_id and a.organisation_id = ${staysId} returning a.case_id`.execute(
    tx,
  );
  await sql`update cases c set lead_organisation_id = ${goesId},
      contact_member_id = coalesce(${worksAt('contact', goesId)}, c.contact_member_id)
    from merge_moved mm where ${moved(merge, 'lead', back)} and c.id = mm.row_id returning c.id as case_id`.execute(tx);
  await sql`update case_shield w set organisation_id = ${goesId} from merge_moved mm
    where ${moved(merge, 'shield', back)} and w.case_id = mm.row_id returning w.case_id`.execute(tx);
  await sql`update cases set version = version + 1 where id = any(${[...back]}::uuid[]) returning id as case_id`.execute(
    tx,
  );
}

/** Each turn changes in its row, to who had it and for what. Nobody guards it when that colleague stays: then the team asks. */
async function turnsBack(tx: Tx, { merge, teamId, askBy }: Apart, back: readonly string[]): Promise<TurnRow[]> {
  const { goesId } = merge;
  const alone = sql`(mm.was ->> 'waits' <> 'self' and ${worksAt('member', goesId)} is null)`;
  await sql`update turn_task k set organisation_id = ${goesId}, why = mm.was ->> 'why', why_words = mm.was ->> 'whyWords',
      verb = case when ${alone} then 'check-answer' else mm.was ->> 'verb' end
    from merge_moved mm where ${moved(merge, 'turn', back)} and k.case_id = mm.row_id returning k.case_id`.execute(tx);
  await sql`update turn_task k set also_organisation_id = ${goesId} from merge_moved mm
    where ${moved(merge, 'also', back)} and k.case_id = mm.row_id returning k.case_id`.execute(tx);
  const { rows } = await sql<TurnRow>`update turn t set organisation_id = ${goesId}, since = (mm.was ->> 'since')::date,
      waits_for = case when ${alone} then 'self' else mm.was ->> 'waits' end,
      due_on = case when ${alone} then ${askBy}::date else (mm.was ->> 'due')::date end,
      member_id = ${worksAt('member', goesId)},
      team_id = case when mm.was ->> 'member' is not null and ${worksAt('member', goesId)} is null
        then coalesce((mm.was ->> 'team')::uuid, ${teamId}::uuid) else (mm.was ->> 'team')::uuid end
    from merge_moved mm where ${moved(merge, 'turn', back)} and t.case_id = mm.row_id
    returning t.case_id, t.team_id, t.member_id`.execute(tx);
  return rows;
}

async function close(tx: Tx, id: string): Promise<void> {
  await sql`update directory_merge set undone_on = app_today() where id = ${id}`.execute(tx);
  await sql`update merge_moved set was = '{}' where merge_id = ${id} and kind = 'turn' returning case_id`.execute(tx);
}

async function takeApart(tx: Tx, apart: Apart): ReturnType<UnmergeStore['takeApart']> {
  const { merge } = apart;
  if (merge.what !== 'organisation') throw new Error('two colleagues are taken apart in contactApart');
  const { rows } = await sql<Id>`${untouched(merge.id)}`.execute(tx);
  const caseIds = rows.map((row) => row.case_id);
  await entryBack(tx, merge, merge.restore);
  await casesBack(tx, apart, caseIds);
  const turns = await turnsBack(tx, apart, caseIds);
  await close(tx, merge.id);
  return {
    caseIds,
    turns: turns.map(({ case_id, team_id, member_id }) => ({
      caseId: case_id,
      holder: { organisationId: merge.goesId, teamId: team_id, memberId: member_id },
    })),
  };
}

/** May the colleague who comes back see this case: a wall that came up since stays a wall. */
const maySee = (column: string, memberId: string) => sql`(not exists (select from case_shield w
    where w.case_id = ${sql.ref(column)}) or exists (select from shield_named n
    where n.case_id = ${sql.ref(column)} and n.member_id = ${memberId}))
  and not exists (select from no_view n where n.case_id = ${sql.ref(column)} and n.member_id = ${memberId})`;

/** A turn that lies where the merge put it, for the reason that the merge gave. */
const asPut = sql`k.why = 'contact-merged' and t.member_id is not distinct from (mm.was ->> 'toMember')::uuid
  and t.team_id is not distinct from (mm.was ->> 'toTeam')::uuid`;

async function contactStanding(tx: Tx, { id, goesId, staysId }: KeptMerge) {
  const { rows } = await sql<{ all: number; back: number }>`select count(distinct mm.case_id)::int as all,
      (count(distinct mm.case_id) filter (where ${maySee('mm.case_id', goesId)} and case mm.kind
        when 'turn' then exists (select from turn t join turn_task k on k.case_id = t.case_id
          where t.case_id = mm.case_id and ${asPut})
        when 'contact' then exists (select from cases c
          where c.id = mm.case_id and c.contact_member_id = (mm.was ->> 'toMember')::uuid)
        else exists (select from handover h where h.id = mm.row_id
          and ${staysId} = case mm.kind when 'from' then h.from_member_id else h.to_member_id end) end))::int as back
    from merge_moved mm where mm.merge_id = ${id} and mm.kind <> 'agreement'`.execute(tx);
  const { all = 0, back = 0 } = rows[0] ?? {};
  return { back, stay: all - back };
}

/** Work that still lies where the merge put it. */
async function workBack(tx: Tx, merge: KeptMerge): Promise<string[]> {
  const { id, goesId, staysId } = merge;
  const turns = await sql<Id>`update turn_task k set why = mm.was ->> 'why', why_words = mm.was ->> 'whyWords'
    from merge_moved mm, turn t where mm.merge_id = ${id} and mm.kind = 'turn' and k.case_id = mm.case_id
      and t.case_id = mm.case_id and ${asPut} and ${maySee('mm.case_id', goesId)} returning k.case_id`.execute(tx);
  const held = turns.rows.map((row) => row.case_id);
  await sql`update turn set member_id = ${goesId}, team_id = null where case_id = any(${held}::uuid[]) returning case_id`.execute(
    tx,
  );
  const contacts = await sql<Id>`update cases c set contact_member_id = ${goesId} from merge_moved mm
    where mm.merge_id = ${id} and mm.kind = 'contact' and c.id = mm.case_id
      and c.contact_member_id = (mm.was ->> 'toMember')::uuid and ${maySee('mm.case_id', goesId)}
    returning c.id as case_id`.execute(tx);
  const asked: Id[] = [];
  for (const side of ['from', 'to'] as const) {
    const column = sql.ref(`${side}_member_id`);
    const { rows } =
      await sql<Id>`update handover h set ${column} = ${goesId}, version = h.version + 1 from merge_moved mm
      where mm.merge_id = ${id} and mm.kind = ${side} and h.id = mm.row_id and h.${column} = ${staysId}
        and ${maySee('mm.case_id', goesId)} returning h.case_id`.execute(tx);
    asked.push(...rows);
  }
  const all = [...new Set([...turns.rows, ...contacts.rows, ...asked].map((row) => row.case_id))];
  await sql`update cases set version = version + 1 where id = any(${all}::uuid[]) returning id as case_id`.execute(tx);
  return all;
}

async function contactApart(tx: Tx, merge: KeptMerge): Promise<string[]> {
  const { id, goesId, staysId } = merge;
  const agreed = await asProgram(tx, async () => {
    await sql`update member set left_on = null where id = ${goesId} and left_on = ${merge.on}`.execute(tx);
    const { rows } = await sql<Id & { row_id: string }>`select case_id, row_id from merge_moved
      where merge_id = ${id} and kind = 'agreement' and ${maySee('case_id', goesId)}`.execute(tx);
    return rows.map((row) => row.row_id);
  });
  // Under the actor's own rights, as they were moved.
  await sql`update agreement set member_id = ${goesId}, version = version + 1 where id = any(${agreed}::uuid[])
    and member_id = ${staysId} and done_on is null returning case_id`.execute(tx);
  return asProgram(tx, async () => {
    const cases = await workBack(tx, merge);
    await close(tx, id);
    return cases;
  });
}

/** Remembering what a merge moved, and taking it apart again. */
export const unmergeStore = (tx: Tx): UnmergeStore => ({
  ...mergeMemory(tx),
  takeApart: (apart) => asProgram(tx, () => takeApart(tx, apart)),
  contactStanding: (merge) => asProgram(tx, () => contactStanding(tx, merge)),
  contactApart: (merge) => contactApart(tx, merge),
  forget: () =>
    asProgram(tx, async () => {
      await sql`update merge_moved m set was = '{}' from cases c where c.id = m.case_id and m.kind = 'turn'
        and m.was <> '{}' and c.version <> m.version returning m.case_id`.execute(tx);
    }),
});
