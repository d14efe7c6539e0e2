import type { Generated } from 'kysely';
import type { Day } from '#law/day.ts';
import type { FilteredList } from '#domain/daily/saved-filter.ts';
import type { Maybe } from '../columns.ts';

/** Columns as Kysely sees them. */
export type DailyTables = {
  saved_filter: {
    id: string;
    organisation_id: string;
    member_id: string;
    list: FilteredList;
    name: string;
    query: string;
  };
  feedback: {
    id: string;
    organisation_id: string;
    member_id: Maybe<string>;
    page: string;
    words: string;
    given_on: Day;
  };
  member_identity: { member_id: string; identity_id: string };
  calendar_feed: {
    member_id: string;
    organisation_id: string;
    token_hash: Buffer;
    made_on: Day;
    hour_began: Date | null;
    reads: Generated<number>;
  };
  identity_code: { member_id: string; code_hash: Buffer; made_on: Day };
};
