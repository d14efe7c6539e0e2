import type { SectionKind } from '#domain/programme/kinds.ts';
import type { PartyRole, SchoolKind } from '#domain/programme/programme.ts';
import type { Content } from '#domain/programme/section.ts';
import type { Day } from '#law/day.ts';
import type { Json, Maybe } from '../columns.ts';

/** Columns as Kysely sees them. */
export type ProgrammeTables = {
  programme: {
    id: string;
    organisation_id: string;
    member_id: string;
    name: string;
    valid_from: Day;
    valid_until: Day;
    owner_party_id: string;
    process_lead_id: Maybe<string>;
    adopted_version: Maybe<number>;
    made_on: Day;
  };
  programme_party: {
    id: string;
    programme_id: string;
    role: PartyRole;
    organisation_id: Maybe<string>;
    name: string;
    school_kind: Maybe<SchoolKind>;
    municipality_code: Maybe<string>;
  };
  programme_writer: { programme_id: string; member_id: string };
  programme_section: {
    id: string;
    programme_id: string;
    kind: SectionKind;
    key: string;
    position: number;
    retired_on: Maybe<Day>;
  };
  programme_section_version: {
    section_id: string;
    version: number;
    content: Json<Content>;
    member_id: string;
    by_name: string;
    written_on: Day;
  };
  programme_writing: { section_id: string; member_id: string; until: Date };
  programme_comment: {
    id: string;
    section_id: string;
    version: number;
    member_id: string;
    by_name: string;
    said_on: Day;
    words: string;
    solved_on: Maybe<Day>;
    solved_by: Maybe<string>;
  };
};
