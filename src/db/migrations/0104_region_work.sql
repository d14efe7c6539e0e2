-- Mijn werk asks for the programme, its money and the report at every look. Who sees what stays as it was; it is found once a statement,
-- where it was asked again for each part, entry and source.

-- The programmes that the asker reads.
create function app_programmes_read() returns uuid[] language plpgsql stable as $$
begin return coalesce((select array_agg(p.id) from programme p where app_reads_programme(p.id)), '{}'); end $$;
alter policy seen on programme_section using (programme_id = any((select app_programmes_read())::uuid[]));
alter policy seen on programme_entry using (programme_id = any((select app_programmes_read())::uuid[]));
alter policy seen on programme_adopted using (programme_id = any((select app_programmes_read())::uuid[]));
alter policy seen on report using ((select app_keeps_region()) or (select app_at_doorstroompunt())
  or programme_id = any((select app_programmes_read())::uuid[]));

-- The sources that the asker sees, as in 0093. Who answers for a programme has the role of coordinator, so nobody else need be asked for.
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
        and (p.id = s.party_id or s.kind in ('contact-school', 'spuk-programme')
          or p.role in ('contactschool', 'centrumgemeente') and s.party_id = r.owner_party_id
          or s.kind = 'pot' and exists (
            select from money_line l where l.pot_id = s.id and l.state <> 'refused' and l.party_id = p.id)))), '{}');
end $$;

-- What waits for a yes is a handful among the lines of years.
create index money_line_waits on money_line (entered_on, id) where state = 'waiting';
create index instrument_use_waits on instrument_use (of_organisation_id) where answer is null;
