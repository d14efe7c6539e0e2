-- Once the term of a school is over, whoever guided reads the record and writes nothing more in it either: there is no task any
-- more to write it for (field finding 21). 0022 said so of a record that another organisation leads.
create or replace function app_works_on(the_case uuid) returns boolean language plpgsql stable as $$
begin return (
  exists (select from cases c where c.id = the_case
      and (c.lead_organisation_id = any(app_organisations())
        or c.record_organisation_id = any(app_organisations()) and not exists (
          select from enrolment e join organisation o on o.id = e.organisation_id
          where e.case_id = the_case and e.organisation_id = c.record_organisation_id
            and app_ground_ends(o.kind, coalesce(e.left_on, e.expected_end)) < app_today()))
      and not exists (select from case_outcome x where x.case_id = the_case and x.kind = 'term-over' and x.over_on is null))
    or exists (select from handover h join cases c on c.id = h.case_id where h.case_id = the_case
      and (h.to_organisation_id = any(app_organisations()) or h.id = app_guest_handover())
      and h.taken_over_on is not null and h.state <> 'withdrawn')
); end $$;
