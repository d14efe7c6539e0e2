-- A question that climbed says nothing of whom it is about, but that there is one is a row too: of who is afgeschermd there is
-- none, for nobody, also
-- when that came after the question.
create function app_shielded_questions() returns uuid[] language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return (select coalesce(array_agg(s.question_id), '{}') from stuck_case s join case_shield c on c.case_id = s.case_id);
end $$;
revoke all on function app_shielded_questions() from public;
grant execute on function app_shielded_questions() to aanzet_app;
create policy shielded on climbed_question as restrictive to aanzet_app
  using (id <> all((select app_shielded_questions())::uuid[]));
