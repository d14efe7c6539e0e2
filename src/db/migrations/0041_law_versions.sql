-- That somebody who keeps the region looked at what a version of rules changes, and had it begin. What is law begins on its
-- day without this row; what the region agreed does not (domain/law/versions.ts).
create table law_version (
  begins_on date not null,
  kind text not null check (kind in ('law', 'agreement')),
  -- Of the text of the rules: another text is looked at again.
  mark text not null,
  looked_on date not null,
  organisation_id uuid not null references organisation,
  member_id uuid not null references member,
  primary key (begins_on, kind, mark)
);
alter table law_version enable row level security;
alter table law_version force row level security;
create policy owner_keeps on law_version to current_user using (true) with check (true);
create policy seen on law_version for select to aanzet_app using (true);
create policy looked on law_version for insert to aanzet_app with check (
  (select app_keeps_region()) and organisation_id = any((select app_organisations())::uuid[]));
create policy program on law_version for select to aanzet_system using (true);
grant select, insert on law_version to aanzet_app;
grant select on law_version to aanzet_system;

-- Facts for the law of a record that was merged away go along with it, and come back when it is taken apart.
grant update (case_id) on law_fact to aanzet_app;
