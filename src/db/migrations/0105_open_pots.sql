-- A pot of the programme is seen by each party, as programme money is: who does not see it cannot be the first to put something in.
create or replace function app_money_sources() returns uuid[] language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if app_kind() is distinct from 'member' then return '{}'; end if;
  if app_keeps_region() then return coalesce((select array_agg(s.id) from money_source s), '{}'); end if;
  if app_role() is null or app_role() not in ('coordinator', 'teamleider') then return '{}'; end if;
  return coalesce((
    with ours as materialized (select p.id, p.programme_id, p.role from programme_party p where app_are_ours(p.organisation_id)),
      owned as materialized (select r.id from programme r where app_owns_programme(r.id))
    select array_agg(s.id) from money_source s join programme r on r.id = s.programme_id
    where s.programme_id in (select o.id from owned o) or exists (
      select from ours p where p.programme_id = s.programme_id
        and (p.id = s.party_id or s.kind in ('contact-school', 'spuk-programme', 'pot')
          or p.role in ('contactschool', 'centrumgemeente') and s.party_id = r.owner_party_id))), '{}');
end $$;
