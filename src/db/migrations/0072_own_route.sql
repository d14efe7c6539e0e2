-- Mijn route: a young person says "ik kom" or "ik kan niet" to an appointment, and how somebody is best reached. Columns on rows that were there: they go along, merge and are kept with what they are about.

-- The reason is one of a closed list in which nothing is about health (field finding 20): who is ill says so by voice.
alter table agreement
  add column young_says text check (young_says in ('comes', 'cannot')),
  add column young_because text check (young_because in ('other-time', 'cannot-get-there', 'talk-first', 'does-not-want', 'rather-not-say')),
  add column young_said_on date,
  add constraint agreement_young_says check (
    (young_says is null) = (young_said_on is null) and coalesce(young_says = 'cannot', false) = (young_because is not null));
create policy young_answers on agreement for update to aanzet_young
  using (case_id = (select app_young_case()) and (select app_young_seat()) is null
    and organisation_id = any((select app_organisations())::uuid[]) and done_on is null and at_time is not null)
  with check (case_id = (select app_young_case()));
grant select (young_says, young_because), update (young_says, young_because, young_said_on) on agreement to aanzet_young;

-- By what somebody wants to be reached; who guides reads it beside telephone and mail.
alter table contact add column prefers text check (prefers in ('app', 'call', 'sms', 'mail'));
create policy young_chooses on contact for update to aanzet_young
  using (case_id = (select app_young_case()) and (select app_young_seat()) is null
    and organisation_id = any((select app_organisations())::uuid[]))
  with check (case_id = (select app_young_case()));
grant select (prefers), update (prefers) on contact to aanzet_young;
-- The contact person by mail, as by telephone: only of who stands around the young person (the policies of 0052).
grant select (mail) on member to aanzet_young;

-- What somebody does after school, as it was heard from that person.
create policy young on destination for select to aanzet_young using (
  case_id = (select app_young_case()) and (select app_young_seat()) is null
  and organisation_id = any((select app_organisations())::uuid[]));
grant select (case_id, organisation_id, kind, start_on, end_on, wrong_on) on destination to aanzet_young;
