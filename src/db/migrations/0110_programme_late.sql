-- What the program may know of a programme, to tell who is late (decision 0053): who takes part and writes, which version a part has,
-- of which version a municipality said something, the steps of the plan, and that a remark is open. No text, no yes or no, no name.
create function app_programme_for_program() returns jsonb language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if app_kind() is distinct from 'system' then return null; end if;
  return (select jsonb_build_object('id', p.id, 'ownerPartyId', app_owner_party(p.id), 'adoptedVersion', p.adopted_version,
    'processLead', (select jsonb_build_object('memberId', m.id) from member m where m.id = p.process_lead_id
      and not app_let_go_of(p.id, m.organisation_id)),
    'writers', coalesce((select jsonb_agg(jsonb_build_object('memberId', m.id)) from programme_writer w join member m on m.id = w.member_id
      where w.programme_id = p.id and not app_let_go_of(p.id, m.organisation_id)), '[]'),
    'parties', coalesce((select jsonb_agg(jsonb_build_object('id', q.id, 'role', q.role, 'name', q.name, 'schoolKind', q.school_kind,
        'organisationId', coalesce(o.merged_into_id, o.id), 'municipalityCode', q.municipality_code) order by q.id)
      from programme_party q left join organisation o on o.id = q.organisation_id where q.programme_id = p.id), '[]'),
    'sections', coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'kind', s.kind, 'version', coalesce((
        select max(v.version) from programme_section_version v where v.section_id = s.id), 0)) order by s.position, s.id)
      from programme_section s where s.programme_id = p.id and s.retired_on is null), '[]'),
    'entries', coalesce((select jsonb_agg(jsonb_build_object('id', e.id, 'kind', e.kind, 'sectionId', e.section_id, 'subject', e.subject,
        'content', case when e.kind = 'step' then e.content else jsonb_build_object('version', e.content -> 'version') end,
        'by', '', 'on', e.written_on) order by e.written_on, e.id)
      from programme_entry e where e.programme_id = p.id and e.kind in ('consent', 'step')), '[]'),
    'comments', coalesce((select jsonb_agg(jsonb_build_object('sectionId', c.section_id, 'memberId', c.member_id, 'on', c.said_on,
        'solvedOn', null) order by c.said_on, c.id)
      from programme_comment c join programme_section s on s.id = c.section_id
      where s.programme_id = p.id and c.solved_on is null), '[]'))
    from programme p order by p.valid_from desc, p.id desc limit 1);
end $$;
