-- A contactgemeente that does not answer for the region any more, or yet, still has colleagues of its own. A coordinator keeps those, as a
-- team lead does elsewhere; before, that hung on keeping the region, and nobody could enter or change anybody there.
create or replace function app_keeps_organisation(the_organisation uuid) returns boolean language sql stable as $$
  select app_keeps_region() or the_organisation = any(app_organisations()) and app_role() in ('teamleider', 'beheerder', 'coordinator')
$$;
create or replace function app_keeps_people(the_organisation uuid) returns boolean language sql stable as $$
  select the_organisation = any(app_organisations()) and app_role() in ('teamleider', 'beheerder', 'coordinator')
    or app_keeps_region() and (the_organisation = any(app_organisations())
      or exists (select from organisation o where o.id = the_organisation and not o.has_account)
      or not exists (select from member m where m.organisation_id = the_organisation))
$$;
-- A coordinator of it gives that task to a colleague: who comes after must be able to read, to say yes, and to answer again. It keeps no
-- region by that. A functional manager is not made there: that one would see the tasks of the program.
alter policy begun on member with check (app_keeps_people(organisation_id)
  and (role in ('begeleider', 'teamleider', 'klantmanager', 'doorstroomcoach', 'privacy', 'archief')
    or app_keeps_region() and organisation_id = any((select app_organisations())::uuid[])
    or role = 'coordinator' and (app_keeps_region() or app_role() = 'coordinator')
      and exists (select from organisation o where o.id = organisation_id and o.kind = 'contactgemeente'
        and o.has_account and app_region_of_another(o.id))));
-- The closed days of who has no account are kept by who keeps the region today, not by every coordinator.
create or replace function app_keeps_closures(of_organisation uuid) returns boolean language sql stable as $$
  select app_role() in ('teamleider', 'coordinator') and of_organisation = any(app_organisations())
    or app_keeps_region() and exists (select from organisation o where o.id = of_organisation and not o.has_account)
$$;
