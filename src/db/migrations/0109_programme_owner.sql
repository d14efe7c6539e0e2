-- Another contactgemeente (WEB 9.2.4(5); decision 0053). Who answers for the programme of a region is a question of the day: the first
-- one, and from a day on the next, when who answers asked it and somebody else said yes. A row is asked once and decided once; no
-- role may write in it, and the function below holds who may say what. No young person is in these.
create table programme_owner (
  id uuid primary key,
  programme_id uuid not null references programme,
  organisation_id uuid not null references organisation,
  -- Who answered for it when it was asked.
  from_organisation_id uuid not null references organisation check (from_organisation_id <> organisation_id),
  -- The party that it is in the programme; made with the yes.
  party_id uuid references programme_party,
  from_day date not null,
  -- By which decision of the colleges, in words.
  decision text not null check (length(decision) between 1 and 300),
  member_id uuid not null references member,
  by_name text not null check (length(by_name) between 1 and 200),
  asked_on date not null check (asked_on < from_day),
  state text not null check (state in ('waiting', 'agreed', 'refused', 'withdrawn')),
  decided_member_id uuid references member,
  decided_name text check (length(decided_name) between 1 and 200),
  decided_on date check (decided_on <= from_day),
  why text not null default '' check (length(why) <= 500),
  check ((state = 'waiting') = (decided_on is null)),
  check (num_nulls(decided_member_id, decided_name, decided_on) in (0, 3)),
  check (state <> 'agreed' or party_id is not null and decided_member_id <> member_id)
);
create index programme_owner_of on programme_owner (programme_id);
-- One at a time, and on each day one: exactly one answers.
create unique index programme_owner_waits on programme_owner (programme_id) where state = 'waiting';
create unique index programme_owner_once on programme_owner (programme_id, from_day) where state = 'agreed';
-- What the law asks at a change, and that it was done: told to the minister, and all papers handed over.
create table programme_owner_done (
  owner_id uuid not null references programme_owner,
  duty text not null check (duty in ('reported', 'handed-over')),
  done_on date not null check (done_on <= written_on),
  how text not null check (length(how) between 1 and 300),
  organisation_id uuid not null references organisation,
  member_id uuid not null references member,
  by_name text not null check (length(by_name) between 1 and 200),
  written_on date not null,
  primary key (owner_id, duty)
);
do $$
declare t text;
begin
  foreach t in array array['programme_owner', 'programme_owner_done'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_keeps on %I to current_user using (true) with check (true)', t);
  end loop;
end $$;

-- Who answers for it today, by the name it has now. These run as the owner: the policies of what they read ask them.
create function app_programme_owner(the_programme uuid) returns uuid language plpgsql stable
  security definer set search_path = public, pg_temp as $$
begin return (select coalesce(o.merged_into_id, o.id) from organisation o where o.id = coalesce(
  (select c.organisation_id from programme_owner c
    where c.programme_id = the_programme and c.state = 'agreed' and c.from_day <= app_today() order by c.from_day desc limit 1),
  (select p.organisation_id from programme p where p.id = the_programme))); end $$;
create function app_owner_party(the_programme uuid) returns uuid language plpgsql stable
  security definer set search_path = public, pg_temp as $$
begin return coalesce(
  (select c.party_id from programme_owner c
    where c.programme_id = the_programme and c.state = 'agreed' and c.from_day <= app_today() order by c.from_day desc limit 1),
  (select p.owner_party_id from programme p where p.id = the_programme)); end $$;
-- Answered for it before, and does not now: reads on as a party, and writes no more.
create function app_let_go_of(the_programme uuid, the_organisation uuid) returns boolean language plpgsql stable
  security definer set search_path = public, pg_temp as $$
begin return exists (
  select from programme_owner c join organisation o on o.id = c.from_organisation_id
  where c.programme_id = the_programme and c.state = 'agreed' and c.from_day <= app_today()
    and coalesce(o.merged_into_id, o.id) = the_organisation
  ) and app_programme_owner(the_programme) <> the_organisation; end $$;
-- A contactgemeente that does not answer for the region: not any more, or not yet. Without a programme each one does.
create function app_region_of_another(the_organisation uuid) returns boolean language plpgsql stable
  security definer set search_path = public, pg_temp as $$
begin return coalesce((select app_programme_owner(p.id) <> the_organisation from programme p
  order by p.valid_from desc, p.id desc limit 1), false); end $$;
-- A report is of who answered for it when it was handed in; until then of who answers today.
create function app_report_owner(the_report uuid) returns uuid language plpgsql stable
  security definer set search_path = public, pg_temp as $$
begin return (select case when r.handed_on is not null then r.organisation_id else coalesce(app_programme_owner(coalesce(r.programme_id,
    (select p.id from programme p order by p.valid_from desc, p.id desc limit 1))), r.organisation_id) end
  from report r where r.id = the_report); end $$;

create or replace function app_keeps_region() returns boolean language plpgsql stable as $$
begin return (
  app_role() in ('coordinator', 'beheerder') and exists (select from organisation o
    where o.id = any(app_organisations())
      and (o.kind = 'beheer' or o.kind = 'contactgemeente' and not app_region_of_another(o.id)))
); end $$;
create or replace function app_owns_programme(the_programme uuid) returns boolean language plpgsql stable as $$
begin return app_role() = 'coordinator' and app_programme_owner(the_programme) = any(app_organisations()); end $$;
create or replace function app_writes_programme(the_programme uuid) returns boolean language plpgsql stable as $$
begin return app_owns_programme(the_programme)
  or (exists (select from programme p where p.id = the_programme and p.process_lead_id = app_member())
    or exists (select from programme_writer w where w.programme_id = the_programme and w.member_id = app_member()))
  and not exists (select from unnest(app_organisations()) as own(id) where app_let_go_of(the_programme, own.id)); end $$;
create or replace function app_owns_report(the_report uuid) returns boolean language plpgsql stable as $$
begin return app_role() = 'coordinator' and app_are_ours(app_report_owner(the_report)); end $$;
create or replace function app_writes_report(the_report uuid) returns boolean language plpgsql stable as $$
begin return exists (select from report r where r.id = the_report and r.handed_on is null
  and (app_role() = 'coordinator' and app_are_ours(app_report_owner(r.id))
    or r.programme_id is not null and app_writes_programme(r.programme_id))); end $$;
create or replace function app_keeps_money(the_programme uuid, the_party uuid) returns boolean language plpgsql stable as $$
begin return app_owns_programme(the_programme) or app_role() in ('coordinator', 'teamleider') and exists (
  select from programme_party p where p.id = the_party and app_are_ours(p.organisation_id))
  and not exists (select from unnest(app_organisations()) as own(id) where app_let_go_of(the_programme, own.id)); end $$;
create or replace function app_money_sources() returns uuid[] language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if app_kind() is distinct from 'member' then return '{}'; end if;
  if app_keeps_region() then return coalesce((select array_agg(s.id) from money_source s), '{}'); end if;
  if app_role() is null or app_role() not in ('coordinator', 'teamleider') then return '{}'; end if;
  return coalesce((
    with ours as materialized (select p.id, p.programme_id, p.role from programme_party p where app_are_ours(p.organisation_id)),
      owned as materialized (select r.id, app_owns_programme(r.id) as mine, app_owner_party(r.id) as party_id from programme r)
    select array_agg(s.id) from money_source s join owned r on r.id = s.programme_id
    where r.mine or exists (
      select from ours p where p.programme_id = s.programme_id
        and (p.id = s.party_id or s.kind in ('contact-school', 'spuk-programme', 'pot')
          or p.role in ('contactschool', 'centrumgemeente') and s.party_id = r.party_id))), '{}');
end $$;
-- Who answers for it stays in it, and so does who answered before.
alter policy removed on programme_party using (app_owns_programme(programme_id) and app_owner_party(programme_id) <> programme_party.id
  and not exists (select from programme p where p.owner_party_id = programme_party.id)
  and not exists (select from programme_owner c where c.party_id = programme_party.id));

-- That it changes, everybody may know from the yes on; what is only asked is of who reads the programme and of who would get it.
create policy seen on programme_owner for select to aanzet_app using (app_kind() = 'member'
  and (state = 'agreed' or app_are_ours(organisation_id) or programme_id = any((select app_programmes_read())::uuid[])));
create policy asked on programme_owner for insert to aanzet_app with check (
  member_id = (select app_member()) and asked_on = app_today() and state = 'waiting' and party_id is null and decided_name is null
  and app_owns_programme(programme_id) and from_organisation_id = app_programme_owner(programme_id)
  and exists (select from organisation o where o.id = organisation_id and o.kind = 'contactgemeente' and o.has_account
    and o.merged_into_id is null));
create policy seen on programme_owner_done for select to aanzet_app using (
  exists (select from programme_owner c where c.id = owner_id));
create policy done on programme_owner_done for insert to aanzet_app with check (
  organisation_id = any((select app_organisations())::uuid[]) and member_id = (select app_member()) and written_on = app_today()
  and app_role() = 'coordinator' and exists (select from programme_owner c where c.id = owner_id and c.state = 'agreed'
    and (app_are_ours(c.organisation_id) or app_are_ours(c.from_organisation_id))));
grant select, insert on programme_owner, programme_owner_done to aanzet_app;

-- The first colleague of a contactgemeente that does not answer for the region yet may be a coordinator: else nobody could take over. It
-- keeps no region by that, until somebody else says yes.
alter policy begun on member with check (app_keeps_people(organisation_id)
  and (role in ('begeleider', 'teamleider', 'klantmanager', 'doorstroomcoach', 'privacy', 'archief')
    or app_keeps_region() and (organisation_id = any((select app_organisations())::uuid[])
      or role = 'coordinator' and exists (select from organisation o where o.id = organisation_id and o.kind = 'contactgemeente'
        and o.has_account and app_region_of_another(o.id)))));

-- Says yes ('agreed') or no ('refused') to a change of contactgemeente: who leads at the one that gets it, or at another party; never who
-- asked, and never a colleague of it. Takes it back ('withdrawn'): who answers today, until its day. Gives the state, or 'gone'.
create function app_decide_owner(the_change uuid, the_answer text, the_name text, the_why text, the_party uuid) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  c programme_owner%rowtype;
  is_owner boolean;
  party uuid;
begin
  if app_kind() <> 'member' or app_role() not in ('coordinator', 'teamleider') then return 'gone'; end if;
  select x.* into c from programme_owner x where x.id = the_change for update;
  if not found or c.from_day < app_today() then return 'gone'; end if;
  is_owner := app_owns_programme(c.programme_id);
  if the_answer = 'withdrawn' then
    if not is_owner or not (c.state = 'waiting' or c.state = 'agreed' and c.from_day > app_today()) then return 'gone'; end if;
  elsif the_answer in ('agreed', 'refused') then
    if c.state <> 'waiting' or c.member_id = app_member() or app_are_ours(c.from_organisation_id)
      or not (app_are_ours(c.organisation_id) or exists (select from programme_party p
        where p.programme_id = c.programme_id and app_are_ours(p.organisation_id))) then return 'gone'; end if;
    -- Who would answer for it must still be able to: it works here, and has a coordinator.
    if the_answer = 'agreed' and not exists (select from organisation o join member m on m.organisation_id = o.id
      where o.id = c.organisation_id and o.has_account and o.merged_into_id is null and m.role = 'coordinator' and m.left_on is null)
      then return 'gone'; end if;
  else return 'gone'; end if;
  if the_answer = 'agreed' then
    select p.id into party from programme_party p where p.programme_id = c.programme_id and p.organisation_id = c.organisation_id
      and p.role in ('contactgemeente', 'municipality') order by p.id limit 1;
    if party is null then
      party := the_party;
      insert into programme_party (id, programme_id, role, organisation_id, name, municipality_code)
        select party, c.programme_id, 'municipality', o.id, o.name, o.municipality_code from organisation o where o.id = c.organisation_id;
    end if;
  end if;
  update programme_owner set state = the_answer, party_id = coalesce(party, party_id), why = the_why, decided_member_id = app_member(),
    decided_name = the_name, decided_on = app_today() where id = c.id;
  return the_answer;
end $$;
