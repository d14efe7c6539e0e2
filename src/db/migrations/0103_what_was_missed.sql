-- What a young person missed, beside how it goes: out of a closed list, by who chose it. null = not said. It is a figure as well.
alter table check_in
  add column missed text[],
  add constraint missed_of_the_list check (
    missed <@ array['person', 'explained', 'work', 'learning', 'practical', 'time', 'nothing'] and cardinality(missed) > 0),
  add constraint missed_with_answer check (missed is null or answer is not null);
grant update (missed) on check_in to aanzet_system;
drop trigger figure_marked on check_in;
create trigger figure_marked after insert or delete
  or update of case_id, organisation_id, about, asked_on, answer, answered_on, missed on check_in
  for each row execute function figure_marked();
