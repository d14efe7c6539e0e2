import { sql, type RawBuilder } from 'kysely';
import type { KeptMerge, OpenMerge, Remembered, Standing, UnmergeStore } from '#app/ports/unmerges.ts';
import type { Tx } from '../database.ts';
import { asProgram } from '../turn/as-program.ts';
import { moves, running } from './merge-store.ts';

const runs = (h: string) => sql`${sql.ref(`${h}.state`)} in ${running}`;

/** How everything lies at the organisation that goes, before it moves (as moveCases and moveTurns move it). */
const ofOrganisation = ({ id, goesId, people }: Remembered) => sql`
  select t.case_id, ${id}::uuid, 'turn', t.case_id, jsonb_build_object('team', t.team_id, 'member', t.member_id,
      'waits', t.waits_for, 'due', t.due_on, 'since', t.since, 'verb', k.verb, 'why', k.why, 'whyWords', k.why_words)
    from turn t join turn_task k on k.case_id = t.case_id
    where t.organisation_id = ${goesId} and ${moves(people, 't.case_id')}
  union all select c.id, ${id}::uuid, 'lead', c.id, jsonb_build_object('contact', c.contact_member_id)
    from cases c where c.lead_organisation_id = ${goesId} and c.state = 'active' and ${moves(people, 'c.id')}
  union all select k.case_id, ${id}::uuid, 'also', k.case_id, '{}'
    from turn_task k where k.also_organisation_id = ${goesId} and ${moves(people, 'k.case_id')}
  union all select a.case_id, ${id}::uuid, 'access', a.id, '{}' from case_access a
    where a.organisation_id = ${goesId} and (a.valid_until is null or a.valid_until > app_today())
      and ${moves(people, 'a.case_id')}
  union all select w.case_id, ${id}::uuid, 'shield', w.case_id, '{}'
    from case_shield w where w.organisation_id = ${goesId} and ${people}
  union all select h.case_id, ${id}::uuid, 'handover', h.id,
      jsonb_build_object('team', h.to_team_id, 'member', h.to_member_id, 'version', h.version)
    from handover h where h.to_organisation_id = ${goesId} and ${runs('h')} and ${moves(people, 'h.case_id')}`;

/** How everything lies with the colleague who goes. */
const ofContact = ({ id, goesId }: Remembered) => sql`
  select t.case_id, ${id}::uuid, 'turn', t.case_id, jsonb_build_object('why', k.why, 'whyWords', k.why_words)
    from turn t join turn_task k on k.case_id = t.case_id where t.member_id = ${goesId}
  union all select c.id, ${id}::uuid, 'contact', c.id, '{}' from cases c where c.contact_member_id = ${goesId}
  union all select h.case_id, ${id}::uuid, 'from', h.id, '{}' from handover h where h.from_member_id = ${goesId} and ${runs('h')}
  union all select h.case_id, ${id}::uuid, 'to', h.id, '{}' from handover h where h.to_member_id = ${goesId} and ${runs('h')}`;

async function remember(tx: Tx, merge: Remembered): Promise<void> {
  await tx
    .insertInto('directory_merge')
    .values({
      id: merge.id,
      what: merge.what,
      goes_id: merge.goesId,
      stays_id: merge.staysId,
      organisation_id: merge.organisationId,
      merged_on: merge.on,
      merged_by: merge.by,
    })
    .execute();
  await sql`insert into merge_moved (case_id, merge_id, kind, row_id, was)
    ${merge.what === 'organisation' ? ofOrganisation(merge) : ofContact(merge)}`.execute(tx);
}

/** The cases as the merge left them: what changes after this stays where it is when it is taken apart. */
async function keep(tx: Tx, id: string, restore: object): Promise<void> {
  await sql`update directory_merge set restore = ${JSON.stringify(restore)}::jsonb where id = ${id}`.execute(tx);
  await sql`update merge_moved m set version = c.version, wrote = coalesce(w.row_count, 0)
    from cases c left join merge_wrote(${id}) w on w.case_id = c.id
    where m.merge_id = ${id} and c.id = m.case_id returning m.case_id`.execute(tx);
  // To whom a turn or a contact of this colleague went: behind a wall that was somebody else.
  await sql`update merge_moved m set was = m.was || jsonb_build_object('toMember', t.member_id, 'toTeam', t.team_id)
    from turn t, directory_merge d where m.merge_id = ${id} and d.id = m.merge_id and d.what = 'contact'
      and m.kind = 'turn' and t.case_id = m.case_id returning m.case_id`.execute(tx);
  await sql`update merge_moved m set was = jsonb_build_object('toMember', c.contact_member_id)
    from cases c where m.merge_id = ${id} and m.kind = 'contact' and c.id = m.case_id returning m.case_id`.execute(tx);
}

/** Cases of a merge of organisations that nobody touched since, neither them nor what was asked nor in writing. */
export const untouched = (id: string): RawBuilder<unknown> => sql`
  select m.case_id from merge_moved m join cases c on c.id = m.case_id
    left join merge_wrote(${id}) w on w.case_id = m.case_id
  where m.merge_id = ${id} group by m.case_id
  having bool_and(m.version = c.version and m.wrote = coalesce(w.row_count, 0)
    and (m.kind <> 'handover' or exists (select from handover h
      where h.id = m.row_id and h.version = (m.was ->> 'version')::integer + 1)))`;

/** Contact persons who went along and have nothing there that stays: neither a turn, nor a young person, nor a question. */
export const peopleBack = ({ id, staysId }: KeptMerge): RawBuilder<unknown> => sql`
  select p.id, p."teamId" as team_id from directory_merge d
    cross join jsonb_to_recordset(d.restore -> 'people') p (id uuid, "teamId" uuid)
    join member m on m.id = p.id and m.organisation_id = ${staysId} and m.left_on is null
  where d.id = ${id}
    and not exists (select from turn t where t.member_id = p.id and t.case_id not in (${untouched(id)}))
    and not exists (select from cases c where c.contact_member_id = p.id and c.state = 'active'
      and c.lead_organisation_id = ${staysId} and c.id not in (${untouched(id)}))
    and not exists (select from handover h where h.to_member_id = p.id and ${runs('h')}
      and h.case_id not in (${untouched(id)}))`;

async function standing(tx: Tx, merge: KeptMerge): Promise<Standing> {
  const went = merge.what === 'organisation' ? merge.restore.people.length : 0;
  const { rows } = await sql<{ all: number; back: number; people: number }>`select
    (select count(distinct case_id)::int from merge_moved where merge_id = ${merge.id}) as all,
    (select count(*)::int from (${untouched(merge.id)}) x) as back,
    (select count(*)::int from (${peopleBack(merge)}) x) as people`.execute(tx);
  const { all = 0, back = 0, people = 0 } = rows[0] ?? {};
  return { back, stay: all - back, peopleBack: people, peopleStay: went - people };
}

type MergeRow = Pick<KeptMerge, 'id' | 'what' | 'restore'> & {
  goes_id: string;
  stays_id: string;
  organisation_id: string;
  merged_on: string;
};
const mergeOf = (row: MergeRow) =>
  ({
    id: row.id,
    what: row.what,
    goesId: row.goes_id,
    staysId: row.stays_id,
    organisationId: row.organisation_id,
    on: row.merged_on,
    restore: row.restore,
  }) as KeptMerge;

const openMerges = (tx: Tx, organisationId: string, memberId: string | null) =>
  sql<OpenMerge>`select d.id, d.goes_id as "goesId", coalesce(o.name, m.name) as name, d.merged_on as on
    from directory_merge d
    left join organisation o on o.id = d.goes_id and d.what = 'organisation' and o.merged_into_id = d.stays_id
    left join member m on m.id = d.goes_id and d.what = 'contact' and m.left_on = d.merged_on
    where d.organisation_id = ${organisationId} and d.undone_on is null
      and d.stays_id = coalesce(${memberId}::uuid, ${organisationId}::uuid) and coalesce(o.id, m.id) is not null
    order by d.merged_on desc, name`.execute(tx);

type Memory = Pick<
  UnmergeStore,
  'remember' | 'keep' | 'rememberAgreements' | 'openMerges' | 'holdMerge' | 'standing' | 'noteApart'
>;
/** What a merge wrote down, and how much of it would come back. */
export const mergeMemory = (tx: Tx): Memory => ({
  remember: (merge) => asProgram(tx, () => remember(tx, merge)),
  keep: (id, restore) => asProgram(tx, () => keep(tx, id, restore)),
  rememberAgreements: (id, moved) =>
    asProgram(tx, async () => {
      await sql`insert into merge_moved (case_id, merge_id, kind, row_id, was)
        select a.case_id, ${id}::uuid, 'agreement', a.id, '{}'
        from unnest(${moved.map((one) => one.id)}::uuid[], ${moved.map((one) => one.caseId)}::uuid[]) as a(id, case_id)`.execute(
        tx,
      );
    }),
  openMerges: (organisationId, memberId) =>
    asProgram(tx, async () => (await openMerges(tx, organisationId, memberId ?? null)).rows),
  holdMerge: (id) =>
    asProgram(tx, async () => {
      const { rows } = await sql<MergeRow>`select id, what, goes_id, stays_id, organisation_id, merged_on, restore
        from directory_merge where id = ${id} and undone_on is null for update`.execute(tx);
      return rows[0] && mergeOf(rows[0]);
    }),
  standing: (merge) => asProgram(tx, () => standing(tx, merge)),
  noteApart: (organisationId, events, kind, on) =>
    asProgram(tx, async () => {
      await sql`insert into case_event (id, case_id, organisation_id, also_organisation_id, kind, on_day)
        select e.id, e.case_id, ${organisationId}::uuid, nullif(c.record_organisation_id, ${organisationId}::uuid), ${kind}, ${on}
        from unnest(${events.map(({ id }) => id)}::uuid[], ${events.map(({ caseId }) => caseId)}::uuid[]) as e(id, case_id)
        join cases c on c.id = e.case_id`.execute(tx);
    }),
});
