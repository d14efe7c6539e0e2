-- A month is counted from who changed since the last one (0043). What each young person adds to the counts of an organisation is kept
-- as it was worked out, for the program only, with the first day on which it may be another answer by itself. Neither table points at
-- cases: what only the program worked out must not make a list that is taken back look touched by others.
create table figure_answer (
  case_id uuid not null,
  organisation_id uuid not null references organisation,
  -- One letter an indicator, what somebody does, and the municipality: src/domain/figures/answers.ts.
  answers text not null check (length(answers) between 1 and 200),
  edition text not null check (length(edition) between 1 and 20),
  counted_on date not null,
  again_on date not null,
  primary key (case_id, organisation_id)
);
select case_walls('figure_answer');
create policy seen on figure_answer for select to aanzet_app using (false);
create policy program on figure_answer to aanzet_system using (true) with check (true);
grant select on figure_answer to aanzet_app; -- never a row of it
grant select, insert, update, delete on figure_answer to aanzet_system;

-- Something that a figure asks of this young person was written since. Only added to by who writes, so that nobody waits for
-- anybody; taken away by the count before it reads, so that what is written meanwhile stays marked.
create table figure_mark (case_id uuid not null, what text not null);
select case_walls('figure_mark');
create policy seen on figure_mark for select to aanzet_app using (false);
create policy program on figure_mark to aanzet_system using (true) with check (true);
grant select on figure_mark to aanzet_app; -- never a row of it
grant select, delete on figure_mark to aanzet_system;

create function figure_marked() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op <> 'DELETE' then insert into figure_mark values (new.case_id, tg_table_name); end if;
  if tg_op = 'DELETE' or tg_op = 'UPDATE' and old.case_id <> new.case_id then insert into figure_mark values (old.case_id, tg_table_name); end if;
  return null;
end $$;
create function figure_contact_marked() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into figure_mark values (new.id, tg_table_name);
  return null;
end $$;
create function figure_forgets() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from figure_answer where case_id in (select id from gone);
  delete from figure_mark where case_id in (select id from gone);
  return null;
end $$;
revoke all on function figure_marked(), figure_contact_marked(), figure_forgets() from public;

-- Who is new has no answer yet, and is counted because of that.
create trigger figure_marked after delete or update of case_id, birth_date, municipality_code on young_person
  for each row execute function figure_marked();
create trigger figure_marked after insert or delete
  or update of case_id, organisation_id, school_kind, profile, expected_end, left_on, paper, paper_on on enrolment
  for each row execute function figure_marked();
create trigger figure_marked after insert or delete or update on register_record for each row execute function figure_marked();
create trigger figure_marked after insert or delete or update on law_fact for each row execute function figure_marked();
create trigger figure_marked after insert or delete or update on destination for each row execute function figure_marked();
create trigger figure_marked after insert or delete or update on contact_attempt for each row execute function figure_marked();
create trigger figure_marked after insert or delete or update on case_outcome for each row execute function figure_marked();
create trigger figure_contact_marked after update of contact_member_id on cases for each row execute function figure_contact_marked();
create trigger figure_forgets after delete on cases referencing old table as gone for each statement execute function figure_forgets();
