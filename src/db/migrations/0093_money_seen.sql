-- Money of the contactgemeente is seen by who answers for the programme together with it (REG 2.1(2)): the contactschool and the
-- centrumgemeenten. Else one coordinator would write it down and nobody else could say yes.
create or replace function app_money_sources() returns uuid[] language plpgsql stable security definer set search_path = public, pg_temp as $$
begin return coalesce((
  select array_agg(s.id) from money_source s join programme r on r.id = s.programme_id
  where app_kind() = 'member' and (app_keeps_region() or app_owns_programme(s.programme_id)
    or app_role() in ('coordinator', 'teamleider') and exists (
      select from programme_party p where p.programme_id = s.programme_id and app_are_ours(p.organisation_id)
        and (p.id = s.party_id or s.kind in ('contact-school', 'spuk-programme')
          or p.role in ('contactschool', 'centrumgemeente') and s.party_id = r.owner_party_id
          or s.kind = 'pot' and exists (
            select from money_line l where l.pot_id = s.id and l.state <> 'refused' and l.party_id = p.id))))), '{}'); end $$;
