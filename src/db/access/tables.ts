import type { Generated } from 'kysely';
import type { Day } from '#law/day.ts';
import type { Made, Maybe } from '../columns.ts';

/** Columns as Kysely sees them. */
export type LogTables = {
  access_event: {
    id: string;
    line: Made<number>;
    at: Made<Date>;
    on_day: Day;
    kind: string;
    member_id: Maybe<string>;
    job_title: string;
    organisation_id: Maybe<string>;
    organisation_name: string;
    purpose: string;
    act: string;
    xid: Made<string>;
  };
  access_subject: { event_id: string; pseudonym: string; how: string };
  access_seal: {
    number: number;
    year: number;
    lines: string[];
    hashes: Buffer[];
    root: Buffer;
    upto: string;
    sealed_at: Made<Date>;
    dropped: Generated<boolean>;
  };
  export_mark: {
    id: string;
    organisation_id: string;
    member_id: string;
    act: string;
    reason: string;
    words: Maybe<string>;
    row_count: number;
    mark: string;
    made_on: Day;
  };
};
