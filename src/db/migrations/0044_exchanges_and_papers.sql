-- What the privacy officer of an organisation took out of an exchange (src/domain/exchange), and the papers that come out of
-- the register: what an organisation filled in, and what it settled on. No young person stands in any of them.
create table exchange_narrowed (
  organisation_id uuid not null references organisation,
  exchange text not null,
  field text not null,
  member_id uuid not null references member,
  narrowed_on date not null,
  primary key (organisation_id, exchange, field)
);
create table paper_blank (
  organisation_id uuid not null references organisation,
  blank text not null,
  words text not null check (length(words) between 1 and 600),
  member_id uuid not null references member,
  filled_on date not null,
  primary key (organisation_id, blank)
);
-- The lines of a paper as they were settled, so that what changed since can be shown.
create table paper_settled (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  paper text not null,
  version integer not null check (version > 0),
  lines jsonb not null,
  settled_by text not null check (length(settled_by) between 1 and 80),
  settled_on date not null,
  member_id uuid not null references member,
  unique (organisation_id, paper, version)
);

do $$
declare t text;
begin
  foreach t in array array['exchange_narrowed', 'paper_blank', 'paper_settled'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_keeps on %I to current_user using (true) with check (true)', t);
  end loop;
end $$;

-- Each way out asks it, whoever takes something along.
create policy seen on exchange_narrowed for select to aanzet_app
  using (organisation_id = any((select app_organisations())::uuid[]));
create policy taken_out on exchange_narrowed for insert to aanzet_app with check (
  (select app_role()) = 'privacy' and member_id = (select app_member())
  and organisation_id = any((select app_organisations())::uuid[]));
create policy put_back on exchange_narrowed for delete to aanzet_app using (
  (select app_role()) = 'privacy' and organisation_id = any((select app_organisations())::uuid[]));
grant select, insert, delete on exchange_narrowed to aanzet_app;

-- The own papers; who watches over privacy or keeps the directory for the region makes those of who has no account.
create function app_papers_of(the_organisation uuid) returns boolean language sql stable as $$
  select app_role() in ('privacy', 'beheerder', 'coordinator') and (the_organisation = any(app_organisations())
    or exists (select from organisation mine where mine.id = any(app_organisations()) and mine.kind in ('contactgemeente', 'beheer'))
      and exists (select from organisation o where o.id = the_organisation and not o.has_account))
$$;
create policy seen on paper_blank for select to aanzet_app using (app_papers_of(organisation_id));
create policy filled on paper_blank for insert to aanzet_app with check (
  app_papers_of(organisation_id) and member_id = (select app_member()));
create policy replaced on paper_blank for delete to aanzet_app using (app_papers_of(organisation_id));
create policy seen on paper_settled for select to aanzet_app using (app_papers_of(organisation_id));
create policy settled on paper_settled for insert to aanzet_app with check (
  app_papers_of(organisation_id) and (select app_role()) = 'privacy' and member_id = (select app_member()));
grant select, insert, delete on paper_blank to aanzet_app;
grant select, insert on paper_settled to aanzet_app;

-- How often each exchange is used at the own organisation: for who watches over privacy or keeps it. It runs as the owner,
-- since these see no young person; numbers only, and nobody who is afgeschermd counts.
create function exchange_counts(since date) returns table (exchange text, out_count integer, in_count integer)
language sql stable security definer set search_path = public, pg_temp as $$
  with mine as (select unnest(app_organisations()) as id where app_role() in ('privacy', 'beheerder', 'coordinator'))
  select h.kind, count(*) filter (where h.from_organisation_id in (select id from mine))::integer,
    count(*) filter (where h.to_organisation_id in (select id from mine))::integer
  from handover h
  where h.sent_on >= since and (h.from_organisation_id in (select id from mine) or h.to_organisation_id in (select id from mine))
    and not exists (select from case_shield s where s.case_id = h.case_id)
  group by h.kind
  union all
  select 'F14', count(*) filter (where q.organisation_id in (select id from mine))::integer,
    count(*) filter (where q.school_organisation_id in (select id from mine))::integer
  from consultation q
  where q.asked_on >= since and (q.organisation_id in (select id from mine) or q.school_organisation_id in (select id from mine))
    and not exists (select from case_shield s where s.case_id = q.case_id)
  union all
  select e.act, count(*)::integer, 0 from export_mark e
  where e.made_on >= since and e.organisation_id in (select id from mine) group by e.act
  union all
  select 'agenda', count(*)::integer, 0 from calendar_feed c where c.organisation_id in (select id from mine)
  union all
  select 'import-' || b.kind, 0, count(*)::integer from import_batch b
  where b.made_on >= since and b.organisation_id in (select id from mine) group by b.kind
$$;
revoke all on function exchange_counts(date) from public;
grant execute on function exchange_counts(date) to aanzet_app;
