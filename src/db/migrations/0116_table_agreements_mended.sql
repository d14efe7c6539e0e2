-- What was written down at a table can be put right: the words too, and by the organisation that wrote it the whole of it while it is
-- not done. Who sees the line could already say who does it and by when.
grant update (what), delete on table_agreement to aanzet_app;
create policy taken_away on table_agreement for delete to aanzet_app
  using (organisation_id = any((select app_organisations())::uuid[]) and done_on is null
    and exists (select from table_line l where l.id = line_id));
