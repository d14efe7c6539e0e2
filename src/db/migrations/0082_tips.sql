-- A tip of a young person to the school that guides, with a day on which the school answers. The id is no UUIDv7 here: that tells
-- to the millisecond when it was made, and a tip without a name has no day finer than its week.
create table tip (
  id uuid primary key default gen_random_uuid(),
  case_id uuid not null references cases,
  organisation_id uuid not null references organisation,
  named boolean not null,
  words text not null check (length(words) between 1 and 300),
  sent_on date not null,
  -- Without a name from the Monday after: of a tip that comes on the day itself it is known who came by that day.
  reads_from date not null check (reads_from >= sent_on),
  answer_by date not null check (answer_by >= reads_from),
  answer text check (length(answer) between 1 and 600),
  hidden_because text check (hidden_because in ('scolds', 'threatens', 'about-somebody')),
  -- Who answered or hid it, as the young person reads it.
  by_name text,
  answered_on date,
  told_on date,
  late_told_on date,
  -- Of which record it came, when two records of one young person became one.
  came_from uuid,
  check (num_nulls(answered_on, by_name) in (0, 2)),
  check (num_nonnulls(answer, hidden_because) = case when answered_on is null then 0 else 1 end)
);
create index tip_open on tip (answer_by) where answered_on is null;
create index tip_by_organisation on tip (organisation_id);
select case_walls('tip');

-- A colleague of that school reads the row of a tip with a name only, behind the walls. Without a name: the function below.
create policy seen on tip for select to aanzet_app using (named and organisation_id = any((select app_organisations())::uuid[]));
grant select on tip to aanzet_app;

create policy young on tip for select to aanzet_young using (case_id = (select app_young_case()) and (select app_young_seat()) is null);
create policy gives on tip for insert to aanzet_young with check (
  case_id = (select app_young_case()) and (select app_young_seat()) is null
  and organisation_id = any((select app_organisations())::uuid[]) and sent_on = (select app_today()));
create policy takes_back on tip for delete to aanzet_young using (case_id = (select app_young_case()) and (select app_young_seat()) is null);
grant select (id, case_id, organisation_id, named, words, sent_on, reads_from, answer_by, answer, hidden_because, by_name, answered_on),
  insert (case_id, organisation_id, named, words, sent_on, reads_from, answer_by), delete on tip to aanzet_young;

-- The program tells that something waits, or is late; it reads nobody's case and no word. Of a tip with a name of who is afgeschermd
-- it tells nothing: that stands on no list.
create policy program on tip to aanzet_system
  using (not named or not exists (select from case_shield s where s.case_id = tip.case_id)) with check (true);
grant select (organisation_id, reads_from, answer_by, answered_on, told_on, late_told_on), update (told_on, late_told_on) on tip to aanzet_system;

-- Tips without a name, without what leads to somebody: no case, and no day but that of the answer, which is the same for a whole week.
create function tips_without_name() returns table (id uuid, words text, answer_by date, answer text, hidden_because text, by_name text, answered_on date)
language plpgsql stable security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  if app_act() <> 'see-tips' or not app_guides() then return; end if;
  return query select t.id, t.words, t.answer_by, t.answer, t.hidden_because, t.by_name, t.answered_on from tip t
    where not t.named and t.organisation_id = any(app_organisations()) and t.reads_from <= app_today();
end $$;
-- How many, answered, late: of the own organisation, and of whom the asker may see.
create function tip_counts() returns table (given integer, answered integer, late integer)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if app_act() <> 'see-tips' or not app_guides() then return; end if;
  return query select count(*)::int, (count(*) filter (where t.answer is not null))::int,
      (count(*) filter (where t.answered_on is null and t.answer_by < app_today()))::int
    from tip t where t.organisation_id = any(app_organisations()) and t.reads_from <= app_today()
      and (not t.named or t.case_id <> all(app_shielded_from_me() || app_never() || app_moved_away()));
end $$;
-- Answers a tip, or hides it; of a tip without a name no case leaves it.
create function answer_tip(which uuid, says text, because text) returns table (case_id uuid, id uuid)
language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  if app_act() <> 'answer-tip' or not app_guides() then return; end if;
  return query update tip t set answer = says, hidden_because = because, answered_on = app_today(),
      by_name = (select m.name from member m where m.id = app_member())
    where t.id = which and t.organisation_id = any(app_organisations()) and t.reads_from <= app_today() and t.answered_on is null
      and (not t.named or t.case_id <> all(app_shielded_from_me() || app_never() || app_moved_away()))
    returning case when t.named then t.case_id end, t.id;
end $$;
revoke all on function tips_without_name(), tip_counts(), answer_tip(uuid, text, text) from public;
grant execute on function tips_without_name(), tip_counts(), answer_tip(uuid, text, text) to aanzet_app;

-- Two records of one young person: tips go along with the record that stays, and come back.
create function tips_along() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if app_act() is distinct from 'merge-records' then return null; end if;
  if tg_op = 'INSERT' then
    update tip set case_id = new.into_case_id, came_from = new.case_id where case_id = new.case_id;
  else
    update tip set case_id = old.case_id, came_from = null where came_from = old.case_id and case_id = old.into_case_id;
  end if;
  return null;
end $$;
revoke all on function tips_along() from public;
create trigger tips_along after insert or delete on merged_record for each row execute function tips_along();
