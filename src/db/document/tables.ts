import type { Generated } from 'kysely';
import type { Content } from '#domain/document/document.ts';
import type { PartId } from '#domain/document/sections.ts';
import type { ApprovalHow } from '#domain/document/version.ts';
import type { YesBy } from '#domain/handover/yes.ts';
import type { Day } from '#law/day.ts';
import type { Json, Maybe } from '../columns.ts';

/** Columns as Kysely sees them. */
export type DocumentTables = {
  document_line: {
    id: string;
    case_id: string;
    organisation_id: string;
    member_id: string;
    kind: 'text' | 'stage' | 'instrument' | 'hidden';
    section: PartId;
    place: number;
    text: string;
    company: Maybe<string>;
    contact: Maybe<string>;
    days: Maybe<string>;
    on_day: Maybe<Day>;
    until_day: Maybe<Day>;
    hidden: Generated<boolean>;
    own: Generated<boolean>;
  };
  document_version: {
    id: string;
    case_id: string;
    organisation_id: string;
    member_id: string;
    number: number;
    made_on: Day;
    content: Json<Content>;
    how: ApprovalHow;
    yes_by: YesBy;
    yes_name: Maybe<string>;
    read_on: Day;
    own_view: Maybe<string>;
  };
  document_copy: {
    id: string;
    case_id: string;
    organisation_id: string;
    from_organisation_id: Maybe<string>;
    handover_id: Maybe<string>;
    number: number;
    content: Json<Content>;
    shared_on: Day;
    withdrawn_on: Maybe<Day>;
  };
};
