import type { Generated } from 'kysely';
import type { Channel } from '#domain/young/way.ts';
import type { Day } from '#law/day.ts';
import type { Maybe } from '../columns.ts';

/** Columns as Kysely sees them. */
export type YoungTables = {
  young_way: {
    id: string;
    case_id: string;
    organisation_id: string;
    member_id: string;
    channel: Channel;
    token_hash: Buffer;
    code_hash: Maybe<Buffer>;
    code_to: Maybe<string>;
    sent_code_hash: Maybe<Buffer>;
    sent_until: Date | null;
    made_on: Day;
    expires_on: Day;
    opened_on: Maybe<Day>;
    wrong_codes: Generated<number>;
    waits: Generated<number>;
    blocked_until: Date | null;
    closed: Generated<boolean>;
  };
  young_visit: { id: string; way_id: string; token_hash: Buffer; made_at: Date; seen_at: Date };
};
