-- A partner list on its way into the directory, and invitations to colleagues. Nothing of a young person stands in either.
create table partner_list (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  member_id uuid not null references member,
  file_name text not null,
  header jsonb not null,
  mapping jsonb not null,
  -- Empty again once the list is read.
  rows jsonb not null,
  -- Lines with a number that looks like a BSN: known by their line, and never kept.
  bsn_lines jsonb not null,
  answers jsonb not null default '{}',
  accounts jsonb not null default '[]',
  faults jsonb not null default '[]',
  counts jsonb not null default '{}',
  state text not null check (state in ('columns', 'checked', 'done')),
  made_on date not null
);
create index partner_list_by_organisation on partner_list (organisation_id, made_on);

-- A link by which a colleague comes in once: the hash of its token only. The newest of a colleague is the one that works.
create table invitation (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  member_id uuid not null references member,
  token_hash bytea not null unique,
  made_on date not null,
  expires_on date not null,
  used_on date
);
create index invitation_by_member on invitation (member_id, id);
create index invitation_by_organisation on invitation (organisation_id);

do $$
declare t text;
begin
  foreach t in array array['partner_list', 'invitation'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_keeps on %I to current_user using (true) with check (true)', t);
  end loop;
end $$;

create policy kept on partner_list to aanzet_app
  using (app_keeps_region() and organisation_id = any((select app_organisations())::uuid[]))
  with check (app_keeps_region() and organisation_id = any((select app_organisations())::uuid[]));
grant select, insert, update, delete on partner_list to aanzet_app;

-- Who keeps the people of an organisation invites them; who keeps the region the first one, or nobody could begin.
create function app_invites(the_organisation uuid) returns boolean language sql stable as $$
  select app_keeps_people(the_organisation) or app_keeps_region()
    and (select count(*) from member m where m.organisation_id = the_organisation and m.left_on is null) = 1
$$;
create policy invited on invitation for insert to aanzet_app with check (app_invites(organisation_id)
  and exists (select from member m where m.id = member_id and m.organisation_id = invitation.organisation_id));
create policy seen on invitation for select to aanzet_app using (app_invites(organisation_id));
create policy program on invitation to aanzet_system using (true) with check (true);
grant select (id, organisation_id, member_id, made_on, expires_on, used_on), insert on invitation to aanzet_app;
grant select, insert, update (used_on) on invitation to aanzet_system;

-- The first manager of a region is no coordinator: who keeps the region keeps the closed days of who has no account.
create or replace function app_keeps_closures(of_organisation uuid) returns boolean language sql stable as $$
  select app_role() = 'teamleider' and of_organisation = any(app_organisations())
    or (app_role() = 'coordinator' or app_keeps_region())
      and exists (select from organisation o where o.id = of_organisation and not o.has_account)
$$;
