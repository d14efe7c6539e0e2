-- What the policies call at each statement was planned anew at each call: a sql function always is, and one of plpgsql as long
-- as its statement holds a variable whose value seems to matter. Who sees what stays as it was.
create or replace function app_shielded_from_me() returns uuid[] language plpgsql stable security definer
set search_path = public, pg_temp as $$
begin
  return (select coalesce(array_agg(s.case_id), '{}') from case_shield s
    where current_setting('app.lists', true) = 'on'
      or s.case_id <> all((select app_emergency())::uuid[])
        and not exists (select from shield_named n where n.case_id = s.case_id and n.member_id = app_member()));
end $$;

-- Mostly nobody went away from who asks: two looks in an index tell so.
create or replace function app_moved_away() returns uuid[] language plpgsql stable security definer
set search_path = public, pg_temp as $$
begin
  if not exists (select from handover h where h.from_organisation_id = any(app_organisations())
      and h.look_ends_on <= app_today() and h.state = 'done')
    and not exists (select from cases c where c.released_by <> '{}' and c.released_by && app_organisations())
  then return '{}'; end if;
  return (
    with moved as (
      select h.case_id from handover h join cases c on c.id = h.case_id
      where h.from_organisation_id = any(app_organisations()) and h.look_ends_on <= app_today() and h.state = 'done'
        and c.lead_organisation_id <> all(app_organisations())
        and not exists (select from case_access a where a.case_id = h.case_id and a.organisation_id = any(app_organisations())
          and a.reference > h.id and a.valid_from <= app_today() and (a.valid_until is null or app_today() < a.valid_until)))
    select coalesce(array_agg(case_id), '{}') from (
      select id as case_id from cases where released_by <> '{}' and released_by && app_organisations()
      union select case_id from moved
      union select m.case_id from merged_record m join moved on moved.case_id = m.into_case_id) x);
end $$;

create or replace function app_works_on(the_case uuid) returns boolean language plpgsql stable as $$
begin return (
  exists (select from cases c where c.id = the_case and (c.lead_organisation_id = any(app_organisations())
      or c.record_organisation_id = any(app_organisations()) and not exists (
        select from enrolment e join organisation o on o.id = e.organisation_id
        where e.case_id = the_case and e.organisation_id = c.record_organisation_id
          and app_ground_ends(o.kind, coalesce(e.left_on, e.expected_end)) < app_today())))
    or exists (select from handover h join cases c on c.id = h.case_id where h.case_id = the_case
      and (h.to_organisation_id = any(app_organisations()) or h.id = app_guest_handover())
      and h.taken_over_on is not null and h.state <> 'withdrawn')
); end $$;

create or replace function app_may_lead(the_case uuid) returns boolean language plpgsql stable as $$
begin return (
  exists (select from cases c where c.id = the_case and (c.lead_organisation_id = any(app_organisations())
      or c.record_organisation_id = any(app_organisations())))
    or exists (select from handover h where h.case_id = the_case and h.kind <> all('{H3,H13,H14}')
      and (h.to_organisation_id = any(app_organisations()) or h.id = app_guest_handover())
      and h.taken_over_on is not null and h.state <> 'withdrawn')
); end $$;

create or replace function app_keeps_region() returns boolean language plpgsql stable as $$
begin return (
  app_role() in ('coordinator', 'beheerder') and exists (select from organisation o
    where o.id = any(app_organisations()) and o.kind in ('contactgemeente', 'beheer'))
); end $$;

-- The two that every transaction ends with: one plan, whatever the values are.
alter function log_access(uuid, text, uuid[], text[]) set plan_cache_mode = force_generic_plan;
create or replace function log_event(event uuid, the_act text) returns void language plpgsql security definer
set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
  insert into access_event (id, on_day, kind, member_id, job_title, organisation_id, organisation_name, purpose, act)
  values (event, app_today(), app_kind(), app_member(), coalesce(current_setting('app.job_title', true), ''),
    coalesce(app_guest_organisation(), (app_organisations())[1]),
    coalesce(current_setting('app.organisation_name', true), ''), app_purpose(), the_act);
end $$;
