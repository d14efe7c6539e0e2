-- How it goes, by what young people answered, is a figure of the own organisation: who was asked or answered is counted again (0043, 0051).
create trigger figure_marked after insert or delete
  or update of case_id, organisation_id, about, asked_on, answer, answered_on on check_in
  for each row execute function figure_marked();
