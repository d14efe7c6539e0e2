import type { ColumnType, Generated } from 'kysely';
import type { Channel } from '#domain/young/way.ts';
import type { Day } from '#law/day.ts';
import type { Answers } from '#domain/young/group.ts';
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
  own_words: {
    id: string;
    case_id: string;
    organisation_id: string;
    member_id: string;
    moment_id: string;
    made_on: Day;
    until: Date;
    code_hash: Maybe<Buffer>;
    token_hash: Maybe<Buffer>;
    wrong_years: Generated<number>;
    begun: Generated<boolean>;
    answers: ColumnType<Answers, string | undefined, string>;
    done_on: Maybe<Day>;
  };
  young_visit: { id: string; way_id: string; token_hash: Buffer; made_at: Date; seen_at: Date };
};
