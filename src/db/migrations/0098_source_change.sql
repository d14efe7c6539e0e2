-- A source of money can be changed (decision 0049). What was there before is kept with each change. A name or a condition changes at
-- once; purpose, period, amount, whose it is and who decides only with the yes of somebody else. The database holds that: no role may
-- write in money_source but to close it, and the function below looks at the source itself, not at what a page said of it.
create table money_source_change (
  id uuid primary key,
  source_id uuid not null references money_source,
  before jsonb check (length(before::text) <= 25000),
  after jsonb not null check (length(after::text) <= 25000),
  because text not null check (length(because) between 1 and 500),
  member_id uuid not null references member,
  organisation_id uuid not null references organisation,
  by_name text not null check (length(by_name) between 1 and 200),
  asked_on date not null,
  state text not null check (state in ('waiting', 'agreed', 'refused', 'withdrawn')),
  decided_name text check (length(decided_name) between 1 and 200),
  decided_on date,
  why text check (length(why) <= 500),
  check ((state = 'waiting') = (before is null)),
  check ((state = 'waiting') = (decided_on is null))
);
create index money_source_change_of on money_source_change (source_id);
-- One at a time: what is asked stands beside what is there now.
create unique index money_source_change_waits on money_source_change (source_id) where state = 'waiting';
alter table money_source_change enable row level security;
alter table money_source_change force row level security;
create policy owner_keeps on money_source_change to current_user using (true) with check (true);
create policy seen on money_source_change for select to aanzet_app using (source_id = any((select app_money_sources())::uuid[]));
create policy asked on money_source_change for insert to aanzet_app with check (
  member_id = (select app_member()) and organisation_id = any((select app_organisations())::uuid[]) and asked_on = app_today()
  and state = 'waiting' and decided_name is null and exists (
    select from money_source s where s.id = source_id and s.archived_on is null and app_keeps_money(s.programme_id, s.party_id)));
grant select, insert on money_source_change to aanzet_app;

-- Says yes ('agreed'), no ('refused') or takes back what one asked ('withdrawn'). Gives the state, or 'gone'.
create function app_decide_source(the_change uuid, the_answer text, the_name text, the_why text) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  c money_source_change%rowtype;
  s money_source%rowtype;
  stands jsonb;
  mine boolean;
begin
  if app_kind() <> 'member' or app_role() not in ('coordinator', 'teamleider') then return 'gone'; end if;
  select x.* into c from money_source_change x
    where x.id = the_change and x.state = 'waiting' and x.source_id = any(app_money_sources()) for update;
  if not found then return 'gone'; end if;
  select x.* into s from money_source x where x.id = c.source_id for update;
  stands := jsonb_build_object('name', s.name, 'partyId', s.party_id, 'purpose', s.purpose, 'from', s.valid_from, 'until', s.valid_until,
    'conditions', s.conditions, 'amount', s.cents, 'rule', s.rule);
  mine := c.member_id = app_member();
  if the_answer not in ('agreed', 'refused', 'withdrawn') or mine <> (the_answer = 'withdrawn') then
    -- One's own counts at once only where nothing changes but words.
    if not (mine and the_answer = 'agreed' and stands - '{name,conditions}'::text[] = c.after - '{name,conditions}'::text[]) then
      return 'gone'; end if;
  end if;
  if the_answer = 'agreed' then
    if s.archived_on is not null or not exists (
      select from programme_party p where p.id = (c.after ->> 'partyId')::uuid and p.programme_id = s.programme_id) then return 'gone'; end if;
    update money_source set name = c.after ->> 'name', party_id = (c.after ->> 'partyId')::uuid, purpose = c.after -> 'purpose',
      valid_from = (c.after ->> 'from')::date, valid_until = (c.after ->> 'until')::date, conditions = c.after ->> 'conditions',
      cents = (c.after ->> 'amount')::bigint, rule = c.after ->> 'rule' where id = s.id;
  end if;
  update money_source_change set state = the_answer, before = stands, decided_name = the_name, decided_on = app_today(), why = the_why
    where id = c.id;
  return the_answer;
end $$;
