-- What simply arrives by law (H4, H5, H6), and who helps beside school (H3).
-- Why another must be involved for this young person: the school's own words, which stay with it.
alter table handover_inside add column necessity text;

-- Who helps beside school, or received an extract, leads nothing by it: cases as they were before this statement.
create function app_may_lead(the_case uuid) returns boolean language sql stable as $$
  select exists (select from cases c where c.id = the_case and (c.lead_organisation_id = any(app_organisations())
      or c.record_organisation_id = any(app_organisations())))
    or exists (select from handover h where h.case_id = the_case and h.kind <> all('{H3,H13,H14}')
      and (h.to_organisation_id = any(app_organisations()) or h.id = app_guest_handover())
      and h.taken_over_on is not null and h.state <> 'withdrawn')
$$;
create policy leads_by_handover on cases as restrictive for update to aanzet_app using (true) with check (
  lead_organisation_id <> all((select app_organisations())::uuid[])
    and lead_organisation_id is distinct from (select app_guest_organisation())
  or app_may_lead(id));
