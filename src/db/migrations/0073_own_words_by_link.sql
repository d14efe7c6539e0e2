-- Own words by the own link, also without a group moment: the same row (0062), ready to be read at once. A colleague reads it beside
-- the overgangsdocument and cannot write in it. A pupil in a moment keeps to the page of that moment.
create policy by_link on own_words for select to aanzet_young using (
  (select app_young_seat()) is null and case_id = (select app_young_case())
  and organisation_id = any((select app_organisations())::uuid[]));
create policy begins_by_link on own_words for insert to aanzet_young with check (
  (select app_young_seat()) is null and case_id = (select app_young_case())
  and organisation_id = any((select app_organisations())::uuid[]) and made_on = (select app_today()));
create policy writes_by_link on own_words for update to aanzet_young
  using ((select app_young_seat()) is null and case_id = (select app_young_case())
    and organisation_id = any((select app_organisations())::uuid[]))
  with check (case_id = (select app_young_case()) and organisation_id = any((select app_organisations())::uuid[]));
grant insert (id, case_id, organisation_id, member_id, moment_id, made_on, until, begun, answers, done_on) on own_words to aanzet_young;
