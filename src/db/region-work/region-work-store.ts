import { sql } from 'kysely';
import type { ProgrammeFrame, RegionWorkSeen, RegionWorkStore } from '#app/ports/region-work.ts';
import type { Tx } from '../database.ts';
import { ownerParty, ownersBefore, roleToday } from '../programme/owner-sql.ts';

type Row = Omit<RegionWorkSeen, 'programme'> & { readonly programme: ProgrammeFrame | null };

const none = sql`'[]'::jsonb`;
/** Of the last programme, `p` here: keys and versions, never the text. */
const frame = sql`jsonb_build_object('id', p.id, 'ownerPartyId', ${ownerParty}, 'ownersBefore', ${ownersBefore}, 'adoptedVersion', p.adopted_version,
    'processLead', (select jsonb_build_object('memberId', m.id) from member m where m.id = p.process_lead_id
      and not app_let_go_of(p.id, m.organisation_id)),
    'writers', coalesce((select jsonb_agg(jsonb_build_object('memberId', w.member_id)) from programme_writer w
      join member m on m.id = w.member_id where w.programme_id = p.id and not app_let_go_of(p.id, m.organisation_id)), ${none}),
    'parties', coalesce((select jsonb_agg(jsonb_build_object('id', q.id, 'role', ${roleToday}, 'name', q.name, 'schoolKind', q.school_kind,
        'organisationId', coalesce(o.merged_into_id, o.id), 'municipalityCode', q.municipality_code) order by q.id)
      from programme_party q left join organisation o on o.id = q.organisation_id where q.programme_id = p.id), ${none}),
    'sections', coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'kind', s.kind, 'version', coalesce((
        select max(v.version) from programme_section_version v where v.section_id = s.id), 0)) order by s.position, s.id)
      from programme_section s where s.programme_id = p.id and s.retired_on is null), ${none}),
    'entries', coalesce((select jsonb_agg(jsonb_build_object('id', e.id, 'kind', e.kind, 'sectionId', e.section_id, 'subject', e.subject,
        'content', e.content, 'by', e.by_name, 'on', e.written_on) order by e.written_on, e.id)
      from programme_entry e where asked.entries and e.programme_id = p.id and e.kind in ('consent', 'step')), ${none}),
    'comments', coalesce((select jsonb_agg(jsonb_build_object('sectionId', c.section_id, 'memberId', c.member_id, 'on', c.said_on,
        'solvedOn', c.solved_on) order by c.said_on, c.id)
      from programme_comment c join programme_section s on s.id = c.section_id
      where s.programme_id = p.id and c.solved_on is null), ${none}))`;

const reports = sql`coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'year', r.year, 'organisationId', app_report_owner(r.id),
      'readers', r.readers, 'handedOn', r.handed_on, 'done', case when r.handed_on is null then coalesce((
        select jsonb_agg(t.step) from report_step t where t.report_id = r.id), ${none}) else ${none} end) order by r.year desc)
    from report r), ${none})`;

const waiting = sql`coalesce((select jsonb_agg(jsonb_build_object('sourceId', l.source_id, 'partyId', l.party_id, 'state', l.state,
      'enteredOn', l.entered_on, 'entered', jsonb_build_object('memberId', l.member_id),
      'exception', case when l.because is not null then jsonb_build_object('why', l.because, 'broken', l.broken) end,
      'signs', coalesce((select jsonb_agg(jsonb_build_object('memberId', g.member_id)) from money_sign g
        where g.line_id = l.id), ${none})) order by l.entered_on, l.id)
    from (select * from money_line x where x.state = 'waiting' order by x.entered_on, x.id limit 500) l), ${none})`;
const contributions = sql`coalesce((select jsonb_agg(jsonb_build_object('kind', c.kind, 'state', c.state, 'potId', c.pot_id,
      'partyId', c.party_id)) from money_line c
    where c.pot_id = any(array(select l.source_id from money_line l where l.state = 'waiting'))), ${none})`;
const changes = sql`coalesce((select jsonb_agg(jsonb_build_object('state', c.state, 'askedOn', c.asked_on,
      'asked', jsonb_build_object('memberId', c.member_id), 'partyId', (select s.party_id from money_source s
        where s.id = c.source_id and s.archived_on is null)) order by c.asked_on, c.id)
    from money_source_change c where c.state = 'waiting'), ${none})`;
const uses = sql`coalesce((select jsonb_agg(jsonb_build_object('ofOrganisationId', u.of_organisation_id, 'askedOn', u.asked_on,
      'answered', null) order by u.asked_on, u.id)
    from instrument_use u where u.of_organisation_id = asked.organisation and u.answer is null), ${none})`;

/** Changes of contactgemeente of which something is still to do, `p` here too. */
const owners = sql`coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'organisationId', c.organisation_id, 'name', o.name,
      'fromOrganisationId', c.from_organisation_id, 'fromName', f.name, 'fromDay', c.from_day, 'decision', c.decision,
      'asked', jsonb_build_object('memberId', c.member_id, 'name', c.by_name, 'on', c.asked_on), 'state', c.state,
      'decided', case when c.decided_on is not null then jsonb_build_object('name', c.decided_name, 'on', c.decided_on, 'why', c.why) end,
      'done', coalesce((select jsonb_object_agg(d.duty, jsonb_build_object('on', d.done_on, 'how', d.how, 'by', d.by_name))
        from programme_owner_done d where d.owner_id = c.id), '{}'::jsonb)) order by c.from_day)
    from programme_owner c join organisation o on o.id = c.organisation_id join organisation f on f.id = c.from_organisation_id
    where c.programme_id = p.id and (c.state = 'waiting' or c.state = 'agreed' and 2 > (
      select count(*) from programme_owner_done d where d.owner_id = c.id))), ${none})`;

/**
 * What waits in the region, in one statement: this is asked at every look at Mijn werk. Its days are those of the database, so they
 * come as 'yyyy-mm-dd'.
 */
export const regionWorkStore = (tx: Tx): RegionWorkStore => ({
  async forProgram() {
    const { rows } = await sql<{ known: ProgrammeFrame | null }>`select app_programme_for_program() as known`.execute(
      tx,
    );
    return rows[0]?.known ?? undefined;
  },
  async seen({ organisationId, entries }) {
    const { rows } = await sql<Row>`
      select ${reports} as reports, case when p.id is not null then ${frame} end as programme, ${waiting} as waiting,
        ${contributions} as contributions, ${changes} as changes, ${uses} as uses, ${owners} as owners
      from (select ${organisationId}::uuid as organisation, ${entries}::boolean as entries) asked
      left join lateral (select * from programme x order by x.valid_from desc, x.id desc limit 1) p on true`.execute(
      tx,
    );
    const [row] = rows;
    if (!row) throw new Error('the work of the region without a row');
    return { ...row, programme: row.programme ?? undefined };
  },
});
