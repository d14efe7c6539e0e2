import { sql } from 'kysely';
import type { CaseOf, LawStore } from '#app/ports/law.ts';
import type { OrganisationKind } from '#domain/access/actor.ts';
import type { KnownOf } from '#domain/law/case-facts.ts';
import type { Tx } from '../database.ts';

type Row = {
  case_id: string;
  organisation_id: string;
  kind: OrganisationKind;
  birth_date: string;
  municipality_code: string | null;
  school_kind: string | null;
  profile: string | null;
  expected_end: string | null;
  left_on: string | null;
  paper: string | null;
  paper_on: string | null;
  offered_on: string | null;
  used: boolean | null;
  renewed_on: string | null;
  reported: boolean;
  said_no_on: string | null;
  asking: boolean;
  consulted: KnownOf['consulted'];
  hand: KnownOf['hand'];
};

const knownOf = (row: Row): KnownOf => ({
  caseId: row.case_id,
  organisationId: row.organisation_id,
  organisationKind: row.kind,
  birthDate: row.birth_date,
  municipalityCode: row.municipality_code,
  enrolment:
    row.school_kind === null
      ? null
      : {
          schoolKind: row.school_kind,
          profile: row.profile,
          expectedEnd: row.expected_end,
          leftOn: row.left_on,
          paper: row.paper,
          paperOn: row.paper_on,
        },
  offer: row.offered_on === null ? null : { offeredOn: row.offered_on, used: row.used, renewedOn: row.renewed_on },
  saidNoOn: row.said_no_on,
  asking: row.asking,
  consulted: row.consulted,
  reported: row.reported,
  hand: row.hand,
});

const consulted = sql`(select coalesce(json_agg(json_build_object('on', q.answered_on, 'schoolKind', s.kind)
    order by q.answered_on), '[]') from consultation q join organisation s on s.id = q.school_organisation_id
  where q.case_id = p.case_id and q.organisation_id = p.organisation_id and q.state in ('answered', 'heard'))`;
const hand = sql`(select coalesce(json_agg(json_build_object('id', f.id, 'details', f.details, 'source', f.source,
    'sourceOn', f.source_on, 'writtenOn', f.written_on) order by f.written_on, f.id), '[]') from law_fact f
  where f.case_id = p.case_id and f.organisation_id = p.organisation_id and f.over_on is null)`;

/** Days and codes that a rule asks, in one statement; what one organisation does not have is not in its row. */
export const known = async (tx: Tx, of: readonly CaseOf[]): ReturnType<LawStore['known']> => {
  const { rows } = await sql<Row>`
    select p.case_id, p.organisation_id, o.kind, y.birth_date, y.municipality_code,
      e.school_kind, e.profile, e.expected_end, e.left_on, e.paper, e.paper_on, g.offered_on, g.used, g.renewed_on,
      exists (select from register_record r
        where r.case_id = p.case_id and r.organisation_id = p.organisation_id) as reported,
      (select max(r.said_on) from case_outcome r where r.case_id = p.case_id
        and r.organisation_id = p.organisation_id and r.kind = 'rest') as said_no_on,
      exists (select from consultation q where q.case_id = p.case_id and q.organisation_id = p.organisation_id
        and q.state in ('asked', 'calls-back')) as asking,
      ${consulted} as consulted, ${hand} as hand
    from unnest(${of.map(({ caseId }) => caseId)}::uuid[], ${of.map(({ organisationId }) => organisationId)}::uuid[])
      as p (case_id, organisation_id)
    join young_person y on y.case_id = p.case_id join organisation o on o.id = p.organisation_id
    left join enrolment e on e.case_id = p.case_id and e.organisation_id = p.organisation_id
    left join guidance_offer g on g.case_id = p.case_id and g.organisation_id = p.organisation_id
    order by p.case_id`.execute(tx);
  return rows.map(knownOf);
};
