-- Money of the programme (decision 0042): sources, and lines of what came in, is meant, promised and paid. The books stay in the
-- financial administration. Nothing here is about a young person. A party sees its own money, the pots it put something in, and
-- programme money; the sums for the paper are of everybody who reads the programme.
create table money_source (
  id uuid primary key,
  programme_id uuid not null references programme,
  party_id uuid not null references programme_party,
  kind text not null check (length(kind) between 1 and 40),
  name text not null check (length(name) between 1 and 80),
  purpose jsonb not null check (length(purpose::text) <= 20000),
  valid_from date not null,
  valid_until date not null check (valid_until >= valid_from),
  conditions text not null check (length(conditions) <= 1000),
  cents bigint check (cents >= 0),
  rule text check (length(rule) between 1 and 10),
  member_id uuid not null references member,
  by_name text not null check (length(by_name) between 1 and 200),
  made_on date not null,
  archived_on date,
  check ((kind = 'pot') = (rule is not null))
);
create index money_source_of on money_source (programme_id);
create table money_line (
  id uuid primary key,
  source_id uuid not null references money_source,
  party_id uuid not null references programme_party,
  kind text not null check (kind in ('received', 'planned', 'committed', 'spent', 'contributed')),
  used_for text check (used_for in ('measure', 'general', 'task')),
  -- The id of a measure, or the key of a task of the law.
  about text check (length(about) between 1 and 60),
  pot_id uuid references money_source,
  year integer not null check (year between 2020 and 2040),
  on_day date not null,
  cents bigint not null check (cents <> 0),
  what text not null check (length(what) between 1 and 200),
  reference text check (length(reference) between 1 and 60),
  corrects uuid references money_line,
  settles uuid references money_line,
  because text check (length(because) between 1 and 500),
  broken text[] not null,
  member_id uuid not null references member,
  organisation_id uuid not null references organisation,
  by_name text not null check (length(by_name) between 1 and 200),
  entered_on date not null,
  state text not null check (state in ('waiting', 'agreed', 'refused')),
  check (cents > 0 or corrects is not null),
  check ((kind = 'contributed') = (pot_id is not null)),
  check ((kind in ('planned', 'committed', 'spent')) = (used_for is not null)),
  check ((because is null) = (cardinality(broken) = 0))
);
create index money_line_of on money_line (source_id);
create index money_line_into on money_line (pot_id) where pot_id is not null;
-- A line of the administration comes in once, however often its file is read; one that was refused may come again.
create unique index money_line_once on money_line (source_id, reference) where reference is not null and state <> 'refused';
-- Who agreed or did not. A yes or no stays as it was given.
create table money_sign (
  line_id uuid not null references money_line,
  member_id uuid not null references member,
  organisation_id uuid not null references organisation,
  by_name text not null check (length(by_name) between 1 and 200),
  signed_on date not null,
  yes boolean not null,
  why text not null check (length(why) <= 500),
  primary key (line_id, member_id)
);

do $$
declare t text;
begin
  foreach t in array array['money_source', 'money_line', 'money_sign'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_keeps on %I to current_user using (true) with check (true)', t);
  end loop;
end $$;

-- Whose money it is to write down: who answers for the programme, and who leads at the party that brings it.
create function app_keeps_money(the_programme uuid, the_party uuid) returns boolean language plpgsql stable as $$
begin return app_owns_programme(the_programme) or app_role() in ('coordinator', 'teamleider') and exists (
  select from programme_party p where p.id = the_party and app_are_ours(p.organisation_id)); end $$;

-- The sources that the asker sees. It must look at lines of others to know who put something in a pot.
create function app_money_sources() returns uuid[] language plpgsql stable security definer set search_path = public, pg_temp as $$
begin return coalesce((
  select array_agg(s.id) from money_source s where app_kind() = 'member' and (app_keeps_region() or app_owns_programme(s.programme_id)
    or app_role() in ('coordinator', 'teamleider') and exists (
      select from programme_party p where p.programme_id = s.programme_id and app_are_ours(p.organisation_id)
        and (p.id = s.party_id or s.kind in ('contact-school', 'spuk-programme') or s.kind = 'pot' and exists (
          select from money_line l where l.pot_id = s.id and l.state <> 'refused' and l.party_id = p.id))))), '{}'); end $$;

-- What the paper of the programme tells: what is meant for what, by kind of money and year. For everybody who reads the programme.
create function app_programme_budget() returns table (kind text, used_for text, about text, year integer, cents bigint)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin return query
  select s.kind, l.used_for, l.about, l.year, sum(l.cents)::bigint from money_line l join money_source s on s.id = l.source_id
  where l.kind = 'planned' and l.state = 'agreed' and app_kind() = 'member' and app_reads_programme(s.programme_id)
  group by 1, 2, 3, 4 order by 1, 2, 3, 4; end $$;

-- A function, because the policy that lets a line count asks for the signs, which ask for the line.
create function app_sees_line(the_line uuid) returns boolean language plpgsql stable as $$
begin return exists (select from money_line l where l.id = the_line); end $$;

create policy seen on money_source for select to aanzet_app using (id = any((select app_money_sources())::uuid[]));
create policy made on money_source for insert to aanzet_app with check (
  member_id = (select app_member()) and made_on = app_today() and archived_on is null
  and exists (select from programme_party p where p.id = party_id and p.programme_id = money_source.programme_id)
  and app_keeps_money(programme_id, party_id));
create policy kept on money_source for update to aanzet_app
  using (app_keeps_money(programme_id, party_id)) with check (app_keeps_money(programme_id, party_id));

create policy seen on money_line for select to aanzet_app using (
  source_id = any((select app_money_sources())::uuid[]) or pot_id = any((select app_money_sources())::uuid[]));
create policy written on money_line for insert to aanzet_app with check (
  member_id = (select app_member()) and organisation_id = any((select app_organisations())::uuid[]) and entered_on = app_today()
  and state = 'waiting' and exists (select from money_source s where s.id = source_id and s.party_id = money_line.party_id
    and s.archived_on is null and app_keeps_money(s.programme_id, s.party_id)));
-- It counts only after somebody else said so: whoever wrote it can sign nothing here, and without a sign of one's own nothing changes.
create policy decided on money_line for update to aanzet_app
  using (state = 'waiting' and (source_id = any((select app_money_sources())::uuid[]) or pot_id = any((select app_money_sources())::uuid[])))
  with check (state <> 'waiting' and exists (select from money_sign g where g.line_id = id and g.member_id = app_member()));

create policy seen on money_sign for select to aanzet_app using (app_sees_line(line_id));
create policy given on money_sign for insert to aanzet_app with check (
  member_id = (select app_member()) and organisation_id = any((select app_organisations())::uuid[]) and signed_on = app_today()
  and app_role() in ('coordinator', 'teamleider')
  and exists (select from money_line l where l.id = line_id and l.state = 'waiting' and l.member_id <> app_member()));

-- A party whose money is written down stays in the programme.
create policy brings_no_money on programme_party as restrictive for delete to aanzet_app using (
  not exists (select from money_source s where s.party_id = programme_party.id));

grant select, insert, update (archived_on) on money_source to aanzet_app;
grant select, insert, update (state) on money_line to aanzet_app;
grant select, insert on money_sign to aanzet_app;
