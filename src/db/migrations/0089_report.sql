-- The effectrapportage of a region over a year (WEB 9.2.10; REG 5.1): a form as data, answers with all their versions, who did which
-- step, and what readers said. No young person is in it (0041).
create table report_format (
  id text primary key check (length(id) between 1 and 40),
  organisation_id uuid not null references organisation,
  member_id uuid not null references member,
  loaded_on date not null,
  content jsonb not null check (length(content::text) <= 200000)
);
create table report (
  id uuid primary key,
  year integer not null unique check (year between 2026 and 2099),
  -- Whose coordinator answers for it: the contactgemeente.
  organisation_id uuid not null references organisation,
  member_id uuid not null references member,
  programme_id uuid references programme,
  begun_on date not null,
  -- As it was chosen: another form that is loaded later does not change it by itself.
  format jsonb not null,
  -- Who reads the draft, in order.
  readers jsonb not null,
  figures jsonb,
  money jsonb,
  frozen_on date,
  -- The whole paper, as it was handed in.
  handed jsonb,
  handed_on date,
  check ((figures is null) = (frozen_on is null)),
  check ((handed is null) = (handed_on is null))
);
-- One row a step: done once, and it stays.
create table report_step (
  report_id uuid not null references report,
  step text not null check (length(step) between 1 and 80),
  organisation_id uuid not null references organisation,
  member_id uuid not null references member,
  -- When it happened, and when that was written down.
  done_on date not null check (done_on <= written_on),
  written_on date not null,
  -- Who did or decided it, which may be somebody without an account.
  by_name text not null check (length(by_name) between 1 and 200),
  words text not null check (length(words) <= 2000),
  primary key (report_id, step)
);
create table report_answer (
  report_id uuid not null references report,
  question text not null check (length(question) between 1 and 40),
  version integer not null check (version > 0),
  content jsonb not null check (length(content::text) <= 100000),
  member_id uuid not null references member,
  by_name text not null check (length(by_name) between 1 and 200),
  written_on date not null,
  primary key (report_id, question, version)
);
create table report_remark (
  id uuid primary key,
  report_id uuid not null references report,
  chapter text not null check (length(chapter) between 1 and 40),
  organisation_id uuid not null references organisation,
  member_id uuid not null references member,
  by_name text not null check (length(by_name) between 1 and 200),
  said_on date not null,
  words text not null check (length(words) between 1 and 2000),
  solved_on date,
  solved_by text check (length(solved_by) between 1 and 200),
  check ((solved_on is null) = (solved_by is null))
);
create index report_remark_of on report_remark (report_id);

do $$
declare t text;
begin
  foreach t in array array['report_format', 'report', 'report_step', 'report_answer', 'report_remark'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_keeps on %I to current_user using (true) with check (true)', t);
  end loop;
end $$;

-- A colleague of the Doorstroompunt, who gives the counters.
create function app_at_doorstroompunt() returns boolean language plpgsql stable as $$
begin return app_role() in ('doorstroomcoach', 'teamleider') and exists (select from organisation o
  where o.id = any(app_organisations()) and o.kind = 'doorstroompunt'); end $$;
create function app_owns_report(the_report uuid) returns boolean language plpgsql stable as $$
begin return app_role() = 'coordinator' and exists (select from report r
  where r.id = the_report and app_are_ours(r.organisation_id)); end $$;
-- Who writes the programme writes the report. Nobody writes in one that was handed in.
create function app_writes_report(the_report uuid) returns boolean language plpgsql stable as $$
begin return exists (select from report r where r.id = the_report and r.handed_on is null
  and (app_role() = 'coordinator' and app_are_ours(r.organisation_id)
    or r.programme_id is not null and app_writes_programme(r.programme_id))); end $$;

create policy seen on report_format for select to aanzet_app using (app_kind() = 'member');
create policy loaded on report_format for insert to aanzet_app with check ((select app_keeps_region())
  and organisation_id = any((select app_organisations())::uuid[]) and member_id = (select app_member()) and loaded_on = app_today());
create policy loaded_again on report_format for update to aanzet_app
  using ((select app_keeps_region())) with check ((select app_keeps_region()) and member_id = (select app_member()));

create policy seen on report for select to aanzet_app using ((select app_keeps_region()) or (select app_at_doorstroompunt())
  or programme_id is not null and app_reads_programme(programme_id));
create policy begun on report for insert to aanzet_app with check (
  app_role() = 'coordinator' and (select app_keeps_region()) and organisation_id = any((select app_organisations())::uuid[])
  and member_id = (select app_member()) and begun_on = app_today() and figures is null and handed is null);
create policy kept on report for update to aanzet_app
  using (handed_on is null and app_owns_report(id)) with check (app_owns_report(id));

create policy seen on report_step for select to aanzet_app using (exists (select from report r where r.id = report_id));
create policy done on report_step for insert to aanzet_app with check (
  organisation_id = any((select app_organisations())::uuid[]) and member_id = (select app_member()) and written_on = app_today()
  and exists (select from report r where r.id = report_id)
  and (app_owns_report(report_id) or step like 'read:%' and app_role() = 'teamleider'
    or step = 'counters' and (select app_at_doorstroompunt())));
create policy seen on report_answer for select to aanzet_app using (exists (select from report r where r.id = report_id));
create policy written on report_answer for insert to aanzet_app with check (
  member_id = (select app_member()) and written_on = app_today() and app_writes_report(report_id));
create policy seen on report_remark for select to aanzet_app using (exists (select from report r where r.id = report_id));
create policy said on report_remark for insert to aanzet_app with check (
  organisation_id = any((select app_organisations())::uuid[]) and member_id = (select app_member()) and said_on = app_today()
  and solved_on is null and exists (select from report r where r.id = report_id and r.handed_on is null));
create policy solved on report_remark for update to aanzet_app
  using (solved_on is null and app_writes_report(report_id)) with check (app_writes_report(report_id));

grant select, insert, update (member_id, loaded_on, content) on report_format to aanzet_app;
grant select, insert, update (format, readers, figures, money, frozen_on, handed, handed_on) on report to aanzet_app;
grant select, insert on report_step, report_answer to aanzet_app;
grant select, insert, update (solved_on, solved_by) on report_remark to aanzet_app;
