import { sql, type Selectable } from 'kysely';
import type { NewSection, ProgrammeStore } from '#app/ports/programme.ts';
import type { Party, Person, Programme } from '#domain/programme/programme.ts';
import type { Content, Section } from '#domain/programme/section.ts';
import type { Day } from '#law/day.ts';
import type { Tx } from '../database.ts';
import { speaking, writingNow } from './comment-store.ts';
import { ownerParty, ownersBefore, roleToday } from './owner-sql.ts';
import { newSectionRow, sectionOf, type SectionRow } from './section-rows.ts';
import type { ProgrammeTables } from './tables.ts';

type ProgrammeRow = Selectable<ProgrammeTables['programme']>;
type Whole = ProgrammeRow & {
  owner: string;
  before: Programme['ownersBefore'];
  lead: Person | null;
  parties: readonly Party[];
  writers: readonly Person[];
  sections: readonly SectionRow[];
};

/** In the order of the paper: the five kinds, then the position. */
const inOrder = sql`array_position(array['analysis', 'target', 'agreement', 'measure', 'general'], s.kind), s.position, s.id`;

/** One question: a page of the programme asks for all of it. */
async function current(tx: Tx): Promise<Programme | undefined> {
  const { rows } = await sql<Whole>`select p.*, ${ownerParty} as owner, ${ownersBefore} as before,
      (select jsonb_build_object('memberId', m.id, 'name', m.name) from member m where m.id = p.process_lead_id
        and not app_let_go_of(p.id, m.organisation_id)) as lead,
      coalesce((select jsonb_agg(jsonb_build_object('id', q.id, 'role', ${roleToday}, 'organisationId', coalesce(o.merged_into_id, o.id), 'name', q.name,
          'schoolKind', q.school_kind, 'municipalityCode', q.municipality_code) order by q.id)
        from programme_party q left join organisation o on o.id = q.organisation_id where q.programme_id = p.id), '[]') as parties,
      coalesce((select jsonb_agg(jsonb_build_object('memberId', m.id, 'name', m.name) order by m.name, m.id)
        from programme_writer w join member m on m.id = w.member_id
        where w.programme_id = p.id and not app_let_go_of(p.id, m.organisation_id)), '[]') as writers,
      coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'kind', s.kind, 'key', s.key, 'position', s.position,
          'version', v.version, 'content', v.content, 'by', v.by_name, 'on', v.written_on) order by ${inOrder})
        from programme_section s left join lateral (select * from programme_section_version x
          where x.section_id = s.id order by x.version desc limit 1) v on true
        where s.programme_id = p.id and s.retired_on is null), '[]') as sections
    from programme p order by p.valid_from desc, p.id desc limit 1`.execute(tx);
  const [row] = rows;
  return (
    row && {
      id: row.id,
      name: row.name,
      from: row.valid_from,
      until: row.valid_until,
      ownerPartyId: row.owner,
      ownersBefore: row.before,
      processLead: row.lead,
      writers: row.writers,
      parties: row.parties,
      sections: row.sections.map((section) => sectionOf(section, row.made_on)),
      adoptedVersion: row.adopted_version,
    }
  );
}

const partyRow = (programmeId: string, party: Party) => ({
  id: party.id,
  programme_id: programmeId,
  role: party.role,
  organisation_id: party.organisationId,
  name: party.name,
  school_kind: party.schoolKind,
  municipality_code: party.municipalityCode,
});

type Opening = Pick<ProgrammeStore, 'current' | 'open' | 'rename' | 'addParty' | 'removeParty'>;
const opening = (tx: Tx): Opening => ({
  current: () => current(tx),
  async open({ id, name, from, until, ownerPartyId, parties, organisationId, memberId, madeOn, sections }) {
    const whose = { organisation_id: organisationId, member_id: memberId, made_on: madeOn };
    await tx
      .insertInto('programme')
      .values({ id, name, valid_from: from, valid_until: until, owner_party_id: ownerPartyId, ...whose })
      .execute();
    await tx
      .insertInto('programme_party')
      .values(parties.map((party) => partyRow(id, party)))
      .execute();
    await tx
      .insertInto('programme_section')
      .values(sections.map((section) => newSectionRow(id, section)))
      .execute();
  },
  async rename(programmeId, { name, from, until }) {
    await tx
      .updateTable('programme')
      .set({ name, valid_from: from, valid_until: until })
      .where('id', '=', programmeId)
      .execute();
  },
  async addParty(programmeId, party) {
    await tx.insertInto('programme_party').values(partyRow(programmeId, party)).execute();
  },
  async removeParty(programmeId, partyId) {
    const gone = await tx
      .deleteFrom('programme_party')
      .where('programme_id', '=', programmeId)
      .where('id', '=', partyId)
      .executeTakeFirst();
    return gone.numDeletedRows > 0n;
  },
});

type People = Pick<ProgrammeStore, 'setProcessLead' | 'setWriters'>;
const people = (tx: Tx): People => ({
  async setProcessLead(programmeId, person) {
    await tx
      .updateTable('programme')
      .set({ process_lead_id: person?.memberId ?? null })
      .where('id', '=', programmeId)
      .execute();
  },
  async setWriters(programmeId, memberIds) {
    await tx.deleteFrom('programme_writer').where('programme_id', '=', programmeId).execute();
    if (memberIds.length === 0) return;
    await tx
      .insertInto('programme_writer')
      .values(memberIds.map((memberId) => ({ programme_id: programmeId, member_id: memberId })))
      .execute();
  },
});

type Sections = Pick<ProgrammeStore, 'addSection' | 'order' | 'retireSection' | 'write' | 'versions' | 'version'>;
const sections = (tx: Tx): Sections => ({
  async addSection(programmeId, section: NewSection) {
    await tx.insertInto('programme_section').values(newSectionRow(programmeId, section)).execute();
  },
  async order(programmeId, sectionIds) {
    await sql`update programme_section set position = array_position(${sectionIds}::uuid[], id)
      where programme_id = ${programmeId} and id = any(${sectionIds}::uuid[])`.execute(tx);
  },
  async retireSection(sectionId, on) {
    await tx.updateTable('programme_section').set({ retired_on: on }).where('id', '=', sectionId).execute();
  },
  async write(written, by) {
    if (written.length === 0) return [];
    const rows = JSON.stringify(written);
    const done = await sql<{ section_id: string }>`
      insert into programme_section_version (section_id, version, content, member_id, by_name, written_on)
      select w."sectionId", w.seen + 1, w.content, ${by.memberId}, ${by.name}, ${by.on}
      from jsonb_to_recordset(${rows}::jsonb) as w ("sectionId" uuid, seen integer, content jsonb)
      where w.seen = (select coalesce(max(v.version), 0) from programme_section_version v where v.section_id = w."sectionId")
      on conflict do nothing returning section_id`.execute(tx);
    const kept = new Set(done.rows.map((row) => row.section_id));
    return written.map(({ sectionId }) => sectionId).filter((id) => !kept.has(id));
  },
  async versions(sectionId) {
    const rows = await tx
      .selectFrom('programme_section_version')
      .select(['version', 'by_name as by', 'written_on as on'])
      .where('section_id', '=', sectionId)
      .orderBy('version', 'desc')
      .execute();
    return rows;
  },
  async version(sectionId, version): Promise<Section | undefined> {
    const row = await tx
      .selectFrom('programme_section_version as v')
      .innerJoin('programme_section as s', 's.id', 'v.section_id')
      .select(['s.id', 's.kind', 's.key', 's.position', 'v.version', 'v.by_name', 'v.written_on'])
      .select(sql<Content>`v.content`.as('content'))
      .where('v.section_id', '=', sectionId)
      .where('v.version', '=', version)
      .executeTakeFirst();
    if (!row) return undefined;
    const { by_name: by, written_on: on, ...rest }: typeof row & { written_on: Day } = row;
    return { ...rest, by, on };
  },
});

/** The programme of the region (0084_programme.sql). */
export const programmeStore = (tx: Tx): ProgrammeStore => ({
  ...opening(tx),
  ...people(tx),
  ...sections(tx),
  ...writingNow(tx),
  ...speaking(tx),
});
