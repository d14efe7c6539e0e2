-- The own story of a young person: a few short answers that nobody else reads until that person shares them, for one use, until a
-- day. The text stands in one place; a use is only a yes with its end. So what is taken back, changed or over is gone at once.
create table own_story (
  id uuid primary key,
  case_id uuid not null references cases,
  organisation_id uuid not null references organisation,
  -- By question.
  answers jsonb not null check (jsonb_typeof(answers) = 'object' and answers <> '{}'),
  written_on date not null,
  -- What was read is what is shared: a yes names the version.
  version integer not null default 1,
  -- Of which record it came along, when two became one.
  came_from uuid,
  unique (case_id, organisation_id)
);
create table story_use (
  id uuid primary key,
  case_id uuid not null references cases,
  organisation_id uuid not null references organisation,
  use text not null check (use in ('talk')),
  yes_on date not null,
  until date not null check (until >= yes_on and until <= yes_on + interval '3 months'),
  ended_on date,
  came_from uuid
);
create unique index story_use_one on story_use (case_id, organisation_id, use) where ended_on is null;
select case_walls('own_story'), case_walls('story_use');

-- Who decides together with a young person of age: a curator or mentor, with the proof seen. The young person does not read who.
create function app_represented() returns boolean language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from representative r where r.case_id = app_young_case() and r.kind in ('curator', 'mentor')
    and r.seen_on is not null and (r.begin_on is null or r.begin_on <= app_today()) and (r.end_on is null or r.end_on >= app_today()));
end $$;
revoke all on function app_represented() from public;
grant execute on function app_represented() to aanzet_young;

-- The young person has it alone.
create policy own on own_story to aanzet_young
  using ((select app_young_seat()) is null and case_id = (select app_young_case()) and organisation_id = any((select app_organisations())::uuid[]))
  with check (case_id = (select app_young_case()) and organisation_id = any((select app_organisations())::uuid[]) and written_on = (select app_today()));
create policy own on story_use to aanzet_young
  using ((select app_young_seat()) is null and case_id = (select app_young_case()) and organisation_id = any((select app_organisations())::uuid[]))
  with check (case_id = (select app_young_case()) and organisation_id = any((select app_organisations())::uuid[]));
create policy says_yes on story_use as restrictive for insert to aanzet_young with check (
  yes_on = (select app_today()) and ended_on is null and not (select app_represented())
  and exists (select from own_story s where s.case_id = story_use.case_id and s.organisation_id = story_use.organisation_id));
grant select (id, case_id, organisation_id, answers, written_on, version),
  insert (id, case_id, organisation_id, answers, written_on), update (answers, written_on, version), delete on own_story to aanzet_young;
grant select (id, case_id, organisation_id, use, yes_on, until, ended_on),
  insert (id, case_id, organisation_id, use, yes_on, until), update (ended_on) on story_use to aanzet_young;

-- Who guides there reads that something is or was shared, and the text only as long as it is; and in the answer to who asks for
-- everything that is kept (AVG 15).
create policy seen on story_use for select to aanzet_app using (organisation_id = any((select app_organisations())::uuid[]));
create policy shared on own_story for select to aanzet_app using (
  organisation_id = any((select app_organisations())::uuid[])
  and ((select app_act()) = 'make-access-answer' or app_works_on(case_id) and exists (
    select from story_use u where u.case_id = own_story.case_id and u.organisation_id = own_story.organisation_id
      and u.ended_on is null and u.until >= (select app_today()))));
grant select on own_story, story_use to aanzet_app;

-- Whoever changes or removes the text ends what was shared: nobody reads other words than those that got a yes.
create function story_changed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update story_use set ended_on = least(until, app_today())
    where case_id = old.case_id and organisation_id = old.organisation_id and ended_on is null;
  return null;
end $$;
revoke all on function story_changed() from public;
create trigger story_changed after update of answers or delete on own_story for each row execute function story_changed();

-- Two records of one young person: the story goes along with what it was shared for, and comes back. Where the record that stays
-- has one, the other stays behind.
create function stories_along() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if app_act() is distinct from 'merge-records' then return null; end if;
  if tg_op = 'INSERT' then
    update own_story s set case_id = new.into_case_id, came_from = new.case_id where s.case_id = new.case_id
      and not exists (select from own_story x where x.case_id = new.into_case_id and x.organisation_id = s.organisation_id);
    if found then
      update story_use set case_id = new.into_case_id, came_from = new.case_id where case_id = new.case_id;
    end if;
  else
    update own_story set case_id = old.case_id, came_from = null where came_from = old.case_id and case_id = old.into_case_id;
    update story_use set case_id = old.case_id, came_from = null where came_from = old.case_id and case_id = old.into_case_id;
  end if;
  return null;
end $$;
revoke all on function stories_along() from public;
create trigger stories_along after insert or delete on merged_record for each row execute function stories_along();
