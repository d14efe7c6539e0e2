-- What a code in a file of DUO means (decision 0054): DUO's lists were found nowhere, so a Doorstroompunt says it, with a source and from a
-- day on. Only added to: what was said before stays readable. Nothing here is about a young person.
create table code_word (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  member_id uuid not null references member,
  by_name text not null check (length(by_name) between 1 and 200),
  set_on date not null,
  layout text not null check (length(layout) between 1 and 20),
  axis text not null check (length(axis) between 1 and 40),
  code text not null check (code ~ '^[A-Z0-9][A-Z0-9 +/-]{0,11}$'),
  words text not null check (length(words) between 1 and 80),
  source text not null check (length(source) between 1 and 100),
  valid_from date not null
);
alter table code_word enable row level security;
alter table code_word force row level security;
create policy owner_keeps on code_word to current_user using (true) with check (true);
create policy seen on code_word for select to aanzet_app using ((select app_guides()));
create policy said on code_word for insert to aanzet_app with check (
  (select app_guides()) and organisation_id = any((select app_organisations())::uuid[])
  and exists (select from organisation o where o.id = code_word.organisation_id and o.kind = 'doorstroompunt')
  and member_id = (select app_member()) and set_on = app_today());
grant select, insert on code_word to aanzet_app;
