-- Hand-overs that ask for no yes, and a look that ends after a move.
-- told_*: where no yes is asked, when and how the young person heard of it. look_ends_on: the first day on which who handed
-- over does not see the young person any more.
alter table handover add column told_on date;
alter table handover add column told_how text;
alter table handover add column look_ends_on date;
-- Who takes over writes it, and cannot write it sooner: twenty working days are never less than 27 days.
alter table handover add constraint no_sooner check (look_ends_on is null or taken_over_on is not null and look_ends_on > taken_over_on + 26);

drop index one_open_handover;
create unique index one_open_handover on handover (case_id)
  where state in ('draft', 'read', 'agreed', 'told', 'sent', 'asked', 'lapsed', 'taken-over');
create index handover_by_end_of_look on handover (from_organisation_id, look_ends_on) where look_ends_on is not null;

create or replace function handover_sides() returns trigger language plpgsql as $$
declare answer text[] := array['state', 'answer_due_on', 'taken_over_on', 'taken_over_by', 'taken_over_member_id',
  'taken_over_how', 'contact_after', 'meet_on', 'met_on', 'met_how', 'not_there', 'closed_on', 'reason', 'who_else',
  'look_ends_on', 'changed_by_member_id', 'version'];
begin
  if current_user = 'aanzet_app' and old.from_organisation_id <> all(app_organisations())
    and to_jsonb(new) - answer is distinct from to_jsonb(old) - answer
  then raise exception 'only the sender changes this' using errcode = '42501';
  end if;
  return new;
end $$;

-- Who leads and did not begin with the case ends what its own hand-over opened: until now only whose record it is could.
create policy ended_by_sender on case_access for update to aanzet_app using (
  exists (select from handover h where h.id = reference and h.case_id = case_access.case_id
    and h.from_organisation_id = any((select app_organisations())::uuid[])))
  with check (valid_until is not null and valid_until <= (select app_today()));
