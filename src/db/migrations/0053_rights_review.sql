-- Once a year each organisation looks whether the rights of its colleagues are still right (docs/decisions/0020). What was
-- confirmed stays as it stood on the page. No young person's data.
create table rights_review (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  ask_from date not null,
  due_on date not null check (due_on >= ask_from),
  closed_on date,
  closed_by uuid references member,
  -- Which tasks of the law the organisation carried out when it was closed.
  tasks text[] not null default '{}',
  told_on date,
  late_told_on date,
  check ((closed_on is null) = (closed_by is null))
);
create unique index rights_review_open on rights_review (organisation_id) where closed_on is null;
create table rights_check (
  id uuid primary key,
  review_id uuid not null references rights_review,
  organisation_id uuid not null references organisation,
  member_id uuid not null references member,
  checked_by uuid not null references member,
  checked_on date not null,
  saw jsonb not null,
  unique (review_id, member_id)
);
do $$
declare t text;
begin
  foreach t in array array['rights_review', 'rights_check'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_keeps on %I to current_user using (true) with check (true)', t);
  end loop;
end $$;

-- Who keeps the region sees that another organisation is late, and nothing of who works there.
create policy seen on rights_review for select to aanzet_app using (
  organisation_id = any((select app_organisations())::uuid[]) and app_role() in ('teamleider', 'beheerder', 'privacy')
  or app_keeps_region());
create policy begun on rights_review for insert to aanzet_app with check (closed_on is null
  and organisation_id = any((select app_organisations())::uuid[]) and app_role() in ('teamleider', 'beheerder'));
-- Closed when everybody who works there was looked at; not before, and by who says so.
create policy closed on rights_review for update to aanzet_app
  using (organisation_id = any((select app_organisations())::uuid[]) and app_role() in ('teamleider', 'beheerder') and closed_on is null)
  with check (closed_by = (select app_member()) and closed_on = app_today() and not exists (select from member m
    where m.organisation_id = rights_review.organisation_id and m.left_on is null
      and not exists (select from rights_check c where c.review_id = rights_review.id and c.member_id = m.id)));
create policy program on rights_review to aanzet_system using (true) with check (true);
grant select (id, organisation_id, ask_from, due_on, closed_on, closed_by, tasks), insert (id, organisation_id, ask_from, due_on), update (closed_on, closed_by, tasks)
  on rights_review to aanzet_app;
grant select, insert, update (told_on, late_told_on) on rights_review to aanzet_system;

create policy seen on rights_check for select to aanzet_app using (
  organisation_id = any((select app_organisations())::uuid[]) and app_role() in ('teamleider', 'beheerder', 'privacy'));
create policy said on rights_check for insert to aanzet_app with check (
  organisation_id = any((select app_organisations())::uuid[]) and app_role() in ('teamleider', 'beheerder')
  and checked_by = (select app_member()) and checked_on = app_today()
  and exists (select from rights_review r where r.id = review_id and r.organisation_id = rights_check.organisation_id and r.closed_on is null)
  and exists (select from member m where m.id = member_id and m.organisation_id = rights_check.organisation_id and m.left_on is null));
grant select, insert on rights_check to aanzet_app;

-- How colleagues sign in, for who looks at their rights: the month and not the day, and no key. Settings and keys are of the
-- colleague alone, so it runs as the owner and asks itself who asks.
create function rights_facts() returns table (member_id uuid, seen_month text, long_ago boolean, app boolean, passkeys integer, outside boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select m.id, to_char(s.last_seen_on, 'YYYY-MM'), coalesce(s.last_seen_on < app_today() - interval '6 months', false),
    exists (select from authenticator a where a.member_id = m.id),
    (select count(*)::integer from passkey p where p.member_id = m.id),
    exists (select from outside_account o where o.member_id = m.id)
  from member m left join member_setting s on s.member_id = m.id
  where m.organisation_id = any(app_organisations()) and m.left_on is null and app_role() in ('teamleider', 'beheerder', 'privacy')
$$;
revoke all on function rights_facts() from public;
grant execute on function rights_facts() to aanzet_app;
