-- What a young person wants to do after school, out of a closed list (0052). Each answer is a row of its own with its day and who said it,
-- for the organisation that heard it: the newest counts, and nobody's answer goes because another answers. 'unsure' is an answer too.
create table wish (
  id uuid primary key,
  case_id uuid not null references cases,
  organisation_id uuid not null references organisation,
  -- Who filled it in together with the young person; null = the young person alone.
  member_id uuid references member,
  wish text not null check (wish in ('work', 'school', 'work-and-school', 'day-activities', 'other', 'unsure')),
  said_on date not null,
  -- Filled in by mistake. What the young person said alone, no colleague takes away.
  wrong_on date check (wrong_on is null or member_id is not null)
);

-- What a colleague decided or saw beside that wish, whether it was followed, and if not why: of a closed list, with words that the young
-- person reads too. A reason that is said later is a row of its own; the newest counts. null = not said yet.
create table wish_decision (
  id uuid primary key,
  case_id uuid not null references cases,
  organisation_id uuid not null references organisation,
  member_id uuid not null references member,
  wish text not null check (wish in ('work', 'school', 'work-and-school', 'day-activities', 'other', 'unsure')),
  -- 'now' = nothing was decided: the reason was told later.
  decision text not null check (decision in ('destination', 'ended', 'now')),
  became text check (became in ('work', 'work-and-school', 'school', 'day-activities', 'away', 'unknown')),
  -- null = it cannot be said.
  followed boolean,
  reason text check (reason in ('no-place', 'first-this', 'changed', 'too-far', 'other')),
  words text check (length(words) between 1 and 200),
  made_on date not null,
  wrong_on date,
  check (reason is null or followed is false),
  check (words is null or reason is not null)
);
select case_walls('wish'), case_walls('wish_decision');
select case_own_rows('wish'), case_own_rows('wish_decision');
create policy own_answer_stays on wish as restrictive for update to aanzet_app using (member_id is not null);
grant select, insert, update (wrong_on) on wish, wish_decision to aanzet_app;

-- The young person reads both, and says a wish alone, today.
create policy young on wish for select to aanzet_young using (
  (select app_young_seat()) is null and case_id = (select app_young_case()) and organisation_id = any((select app_organisations())::uuid[]));
create policy young_says on wish for insert to aanzet_young with check (
  (select app_young_seat()) is null and case_id = (select app_young_case()) and organisation_id = any((select app_organisations())::uuid[])
  and member_id is null and said_on = (select app_today()));
-- A pupil in a group moment chooses beside the own words until the sheet is ready, and reads what was chosen there; how long a moment lasts is
-- asked where the words are kept (0062).
create policy pupil on wish for select to aanzet_young using (
  (select app_young_seat()) is not null and case_id = (select app_young_case()) and organisation_id = any((select app_organisations())::uuid[])
  and member_id is null and said_on = (select app_today()));
create policy pupil_says on wish for insert to aanzet_young with check (
  case_id = (select app_young_case()) and organisation_id = any((select app_organisations())::uuid[])
  and member_id is null and said_on = (select app_today())
  and exists (select from own_words w where w.id = (select app_young_seat()) and w.done_on is null));
create policy young on wish_decision for select to aanzet_young using (
  (select app_young_seat()) is null and case_id = (select app_young_case()) and organisation_id = any((select app_organisations())::uuid[]));
grant select (id, case_id, organisation_id, member_id, wish, said_on, wrong_on), insert (id, case_id, organisation_id, wish, said_on) on wish
  to aanzet_young;
grant select (id, case_id, organisation_id, wish, became, followed, reason, words, made_on, wrong_on) on wish_decision to aanzet_young;

-- The program counts: never who said it, never the words.
create policy program on wish for select to aanzet_system using (true);
create policy program on wish_decision for select to aanzet_system using (true);
grant select (id, case_id, organisation_id, wish, said_on, wrong_on) on wish to aanzet_system;
grant select (id, case_id, organisation_id, wish, followed, reason, made_on, wrong_on) on wish_decision to aanzet_system;
create trigger figure_marked after insert or delete or update on wish for each row execute function figure_marked();
create trigger figure_marked after insert or delete or update on wish_decision for each row execute function figure_marked();

-- Both go along with who steps out, and with two records that become one, and come back.
select case_goes_along('wish'), case_goes_along('wish_decision');
do $$
declare
  was text := pg_get_functiondef('merge_takes_along(uuid,uuid,jsonb)'::regprocedure);
  moves constant text := '    plan as (update guidance_plan r';
  tells constant text := '    union all select ''guidance_plan'', from_case, null from plan';
begin
  if position(moves in was) = 0 or position(tells in was) = 0 then raise exception 'merging is not as it was'; end if;
  was := replace(was, moves, $moves$    wishes as (update wish r set case_id = to_case where r.case_id = from_case and r.organisation_id = any(mine)
      and (only_these is null or exists (select from these t where t.what = 'wish' and t.row_id = r.id)) returning r.id),
    beside_wish as (update wish_decision r set case_id = to_case where r.case_id = from_case and r.organisation_id = any(mine)
      and (only_these is null or exists (select from these t where t.what = 'wish_decision' and t.row_id = r.id)) returning r.id),
$moves$ || moves);
  execute replace(was, tells, $tells$    union all select 'wish', id, null from wishes
    union all select 'wish_decision', id, null from beside_wish
$tells$ || tells);
end $$;
