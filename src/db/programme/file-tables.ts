import type { Frozen } from '#domain/programme/adoption.ts';
import type { Entry, EntryKind } from '#domain/programme/entry.ts';
import type { Day } from '#law/day.ts';
import type { Json, Maybe } from '../columns.ts';

/** Columns as Kysely sees them. */
export type ProgrammeFileTables = {
  programme_entry: {
    id: string;
    programme_id: string;
    kind: EntryKind;
    section_id: Maybe<string>;
    subject: Maybe<string>;
    content: Json<Entry['content']>;
    member_id: string;
    by_name: string;
    written_on: Day;
  };
  programme_adopted: {
    programme_id: string;
    number: number;
    adopted_on: Day;
    decision: string;
    frozen: Json<Frozen>;
    member_id: string;
    by_name: string;
  };
};
