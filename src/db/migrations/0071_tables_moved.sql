-- The rest of the overstaptafel: who sits there in person, what a table that is called off leaves for the next one, and what
-- goes along when two records turn out to be one young person.

-- Who sits at a table for a party. Colleagues only; nobody sees a young person by it. Of a party that does not work with
-- Aanzet it is a contact person, and who called the table together says so: that one gets the invitation by mail and nothing else.
create table gathering_seat (
  gathering_id uuid not null references gathering on delete cascade,
  member_id uuid not null references member,
  organisation_id uuid not null references organisation, -- for whom
  primary key (gathering_id, member_id)
);
create index gathering_seat_by_member on gathering_seat (member_id);
alter table gathering_seat enable row level security;
alter table gathering_seat force row level security;
create policy owner_keeps on gathering_seat to current_user using (true) with check (true);
create policy program on gathering_seat for select to aanzet_system using (true);
create policy seen on gathering_seat for select to aanzet_app using (app_kind() = 'member');
create policy said on gathering_seat for insert to aanzet_app with check (
  exists (select from gathering_party p where p.gathering_id = gathering_seat.gathering_id
    and p.organisation_id = gathering_seat.organisation_id)
  and exists (select from member m where m.id = member_id and m.organisation_id = gathering_seat.organisation_id)
  and (organisation_id = any((select app_organisations())::uuid[])
    or (select app_keeps_region()) and exists (select from organisation o where o.id = gathering_seat.organisation_id
      and not o.has_account)));
create policy left_again on gathering_seat for delete to aanzet_app using (
  organisation_id = any((select app_organisations())::uuid[]) or (select app_keeps_region()) and exists (
    select from gathering g where g.id = gathering_id and g.organisation_id = any((select app_organisations())::uuid[])));
grant select, insert, delete on gathering_seat to aanzet_app;
grant select on gathering_seat to aanzet_system;

-- Who lay on a table that was called off comes first on the next list.
alter table table_line drop constraint table_line_reason_check;
alter table table_line add constraint table_line_reason_check
  check (reason in ('asked', 'stuck', 'late', 'leaving', 'sent-back', 'carried', 'list', 'called-off'));

-- As it was, without a record that became one with another: that one is counted once.
create or replace function table_counts(the_gathering uuid) returns table (organisation_id uuid, listed integer, ready integer,
  on_table integer, decided integer, agreed integer, done integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select l.organisation_id, count(*)::integer, (count(*) filter (where l.stage in ('ready', 'on')))::integer,
    (count(*) filter (where l.stage = 'on'))::integer, (count(*) filter (where l.decision is not null))::integer,
    coalesce(sum(a.agreed), 0)::integer, coalesce(sum(a.done), 0)::integer
  from table_line l join gathering g on g.id = l.gathering_id join cases c on c.id = l.case_id
    left join lateral (select count(*) as agreed, count(a.done_on) as done from table_agreement a
      where a.line_id = l.id and a.who is not null and a.due_on is not null) a on true
  where l.gathering_id = the_gathering and l.stage <> 'no' and (c.state <> 'linked' or l.decision is not null)
    and not exists (select from case_shield s where s.case_id = l.case_id)
    and app_kind() = 'member' and (app_keeps_region() or l.organisation_id = any(app_organisations()))
  group by l.organisation_id
$$;

-- As it was (0061), and what a table wrote and a question that climbed go along too. Where both records are on the list of one table, the
-- line of the record that stays is kept; a no of either holds for both. `number` of table_no is the stage that it had.
create or replace function merge_takes_along(from_case uuid, to_case uuid, only_these jsonb)
returns table (case_id uuid, what text, row_id uuid, number integer)
language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  mine constant uuid[] := app_organisations();
  walled constant uuid[] := app_shielded_from_me() || app_never() || app_moved_away();
  last_number integer;
begin
  if app_act() <> 'merge-records' or not app_guides() or from_case = any(walled) or to_case = any(walled)
    or (select count(*) from cases c where c.id in (from_case, to_case) and c.record_organisation_id = any(mine)) <> 2
  then return; end if;
  select coalesce(max(v.number), 0) into last_number from document_version v
    where v.case_id = to_case and v.organisation_id = any(mine);
  return query with
    these as (select k.what, k.row_id, k.number from jsonb_to_recordset(coalesce(only_these, '[]')) as k(what text, row_id uuid, number integer)),
    lines as (update document_line r set case_id = to_case where r.case_id = from_case and r.organisation_id = any(mine)
      and (only_these is null or exists (select from these t where t.what = 'document_line' and t.row_id = r.id)) returning r.id),
    versions as (update document_version r set case_id = to_case,
        number = coalesce((select t.number from these t where t.what = 'document_version' and t.row_id = r.id), r.number + last_number)
      where r.case_id = from_case and r.organisation_id = any(mine)
      and (only_these is null or exists (select from these t where t.what = 'document_version' and t.row_id = r.id))
      returning r.id, r.number - last_number as was),
    copies as (update document_copy r set case_id = to_case
      where r.case_id = from_case and r.organisation_id = any(mine) and r.handover_id is null
      and (only_these is null or exists (select from these t where t.what = 'document_copy' and t.row_id = r.id)) returning r.id),
    spells as (update destination r set case_id = to_case where r.case_id = from_case and r.organisation_id = any(mine)
      and (only_these is null or exists (select from these t where t.what = 'destination' and t.row_id = r.id)) returning r.id),
    asked as (update check_in r set case_id = to_case where r.case_id = from_case and r.organisation_id = any(mine)
      and (only_these is null or exists (select from these t where t.what = 'check_in' and t.row_id = r.id)) returning r.id),
    plan as (update guidance_plan r set case_id = to_case where r.case_id = from_case and r.organisation_id = any(mine)
      and not exists (select from guidance_plan x where x.case_id = to_case)
      and (only_these is null or exists (select from these t where t.what = 'guidance_plan')) returning r.member_id),
    tables as (update table_line r set case_id = to_case where r.case_id = from_case and r.organisation_id = any(mine)
      and not exists (select from table_line x where x.case_id = to_case and x.gathering_id = r.gathering_id
        and x.organisation_id = r.organisation_id)
      and (only_these is null or exists (select from these t where t.what = 'table_line' and t.row_id = r.id)) returning r.id),
    -- Whoever wrote it at that table: it stays with its line.
    agreements as (update table_agreement r set case_id = to_case where r.line_id in (select id from tables) returning r.id),
    said_no as (update table_line r set stage = 'no', version = r.version + 1
      from (select id, stage from table_line) was
      where only_these is null and r.case_id = to_case and was.id = r.id and r.stage <> 'no' and r.decision is null
        and exists (select from table_line x where x.case_id = from_case and x.gathering_id = r.gathering_id
          and x.organisation_id = r.organisation_id and x.stage = 'no')
      returning r.id, array_position(array['listed', 'ready', 'on'], was.stage) as stood),
    no_more as (update table_line r set stage = (array['listed', 'ready', 'on'])[t.number], version = r.version + 1
      from these t where t.what = 'table_no' and t.row_id = r.id and r.case_id = from_case and r.stage = 'no' and r.decision is null
      returning r.id),
    climbed as (update stuck_case r set case_id = to_case where r.case_id = from_case and r.organisation_id = any(mine)
      and not exists (select from stuck_case x where x.case_id = to_case and x.organisation_id = r.organisation_id
        and x.reason = r.reason and x.mark = r.mark)
      and (only_these is null or exists (select from these t where t.what = 'stuck_case' and t.row_id = r.question_id))
      returning r.question_id)
  select to_case, moved.what, moved.id, moved.was from (
    select 'document_line' as what, id, null::integer as was from lines
    union all select 'document_version', id, was from versions
    union all select 'document_copy', id, null from copies
    union all select 'destination', id, null from spells
    union all select 'check_in', id, null from asked
    union all select 'guidance_plan', from_case, null from plan
    union all select 'table_line', id, null from tables
    union all select 'table_no', id, stood from said_no
    union all select 'stuck_case', question_id, null from climbed) moved;
end $$;
