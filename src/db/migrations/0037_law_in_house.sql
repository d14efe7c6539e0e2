-- What the law asks of whom for one young person: facts that the law needs and no list brings, what came of them, and what
-- a region agreed where the law names no number. Of one organisation each: what it knows and what follows for it.
create table law_fact (
  id uuid primary key,
  case_id uuid not null references cases,
  organisation_id uuid not null references organisation,
  member_id uuid not null references member,
  kind text not null check (kind in ('enrolment', 'paper', 'exemption', 'residence', 'override')),
  -- Codes and days only, never words of a person (src/domain/law/hand-facts.ts). Of an exemption the article without its
  -- letter: one of them tells of health (field finding 13).
  details jsonb not null,
  source text not null check (source in ('young-person', 'parent', 'school', 'register', 'paper-seen', 'municipality', 'own-decision')),
  source_on date not null,
  written_on date not null,
  -- Not so after all, or replaced.
  over_on date
);
create index law_fact_by_case on law_fact (case_id);

-- A receipt: rule and version, what went in, what came out, in words; and what followed in Aanzet.
create table law_receipt (
  id uuid primary key,
  case_id uuid not null references cases on delete cascade,
  organisation_id uuid not null references organisation,
  rule text not null,
  article text not null,
  version text not null,
  inputs jsonb not null,
  judged jsonb not null,
  words jsonb not null,
  judged_on date not null,
  over_on date,
  followed text,
  followed_on date,
  check ((followed is null) = (followed_on is null))
);
create index law_receipt_by_case on law_receipt (case_id);
-- When it was judged last, by which rules, and the first day on which it may come out differently.
create table law_judged (
  case_id uuid not null references cases on delete cascade,
  organisation_id uuid not null references organisation,
  judged_on date not null,
  next_on date,
  edition text not null,
  primary key (case_id, organisation_id)
);
create index law_judged_next on law_judged (next_on);

-- A number that the law does not name, from a day on: as the region agreed, or as Aanzet begins.
create table law_setting (
  id uuid primary key,
  name text not null check (name in ('aansluitendMonths')),
  value integer not null check (value between 0 and 24),
  valid_from date not null,
  origin text not null check (origin in ('region', 'default')),
  organisation_id uuid references organisation,
  member_id uuid references member,
  set_on date not null,
  unique (name, valid_from)
);

do $$
declare t text;
begin
  foreach t in array array['law_fact', 'law_receipt', 'law_judged', 'law_setting'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_keeps on %I to current_user using (true) with check (true)', t);
  end loop;
  foreach t in array array['law_fact', 'law_receipt', 'law_judged'] loop
    execute format('create policy shielded on %I as restrictive to aanzet_app
      using (case_id <> all((select app_shielded_from_me())::uuid[]))', t);
    execute format('create policy never on %I as restrictive to aanzet_app
      using (case_id <> all((select app_never())::uuid[]))', t);
    execute format('create policy moved_away on %I as restrictive to aanzet_app
      using (case_id <> all((select app_moved_away())::uuid[]))', t);
    execute format('create policy guiding on %I as restrictive to aanzet_app using ((select app_guides()))', t);
    execute format('create policy seen on %I for select to aanzet_app
      using (organisation_id = any((select app_organisations())::uuid[]))', t);
    execute format('create policy written on %I for insert to aanzet_app with check (
      organisation_id = any((select app_organisations())::uuid[]) and app_works_on(case_id))', t);
    execute format('create policy changed on %I for update to aanzet_app
      using (organisation_id = any((select app_organisations())::uuid[]))
      with check (organisation_id = any((select app_organisations())::uuid[]))', t);
  end loop;
end $$;
-- That somebody may have an exemption is for whose task it is to know (WEB 9.2.5, leerplicht).
create policy exemption on law_fact as restrictive for insert to aanzet_app with check (
  kind <> 'exemption' or exists (
    select from organisation o where o.id = organisation_id and o.kind in ('doorstroompunt', 'leerplicht')));
create policy program on law_fact for select to aanzet_system using (true);
create policy program on law_receipt to aanzet_system using (true) with check (true);
create policy program on law_judged to aanzet_system using (true) with check (true);

create policy seen on law_setting for select to aanzet_app using (true);
create policy agreed on law_setting for insert to aanzet_app with check (
  (select app_keeps_region()) and origin = 'region' and organisation_id = any((select app_organisations())::uuid[]));
create policy program on law_setting for select to aanzet_system using (true);

grant select, insert, update (over_on) on law_fact to aanzet_app;
grant select, insert, update (over_on, followed, followed_on) on law_receipt to aanzet_app, aanzet_system;
grant select, insert, update (judged_on, next_on, edition) on law_judged to aanzet_app, aanzet_system;
grant select, insert on law_setting to aanzet_app;
grant select on law_setting to aanzet_system;
-- The program judges by date in the night: days and codes that a rule needs; no name, no contact, no place by name.
grant select (id, case_id, organisation_id, kind, details, source, source_on, written_on, over_on) on law_fact to aanzet_system;
grant select (birth_date) on young_person to aanzet_system;
grant select (school_kind, profile, paper, paper_on, source_on) on enrolment to aanzet_system;
create policy program on guidance_offer for select to aanzet_system using (true);
create policy program on register_record for select to aanzet_system using (true);
create policy judged on consultation for select to aanzet_system using (true);
grant select (case_id, organisation_id) on register_record to aanzet_system;
grant select (case_id, organisation_id, offered_on, used) on guidance_offer to aanzet_system;
grant select (state) on consultation to aanzet_system;

-- A list that is taken back keeps whom a colleague wrote a fact about. What the program came to is nobody's work: it goes
-- along with the case, so a table that does so does not count.
do $$
declare
  was text := pg_get_functiondef('import_keep_touched(uuid)'::regprocedure);
  here constant text := 'k.confrelid = ''cases''::regclass';
begin
  if position(here in was) = 0 then raise exception 'import_keep_touched is not as it was'; end if;
  execute replace(was, here, here || ' and k.confdeltype <> ''c''');
end $$;
