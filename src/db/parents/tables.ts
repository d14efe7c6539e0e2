import type { Generated } from 'kysely';
import type { Ground, Part } from '#domain/parents/link.ts';
import type { Channel } from '#domain/young/way.ts';
import type { Day } from '#law/day.ts';
import type { Maybe } from '../columns.ts';

/** Columns as Kysely sees them. */
export type ParentTables = {
  parent_link: {
    id: string;
    case_id: string;
    organisation_id: string;
    member_id: string;
    ground: Ground;
    representative_id: Maybe<string>;
    name: string;
    shows: Part[];
    yes_on: Maybe<Day>;
    channel: Channel;
    token_hash: Buffer;
    code_hash: Buffer;
    made_on: Day;
    expires_on: Day;
    opened_on: Maybe<Day>;
    wrong_codes: Generated<number>;
    waits: Generated<number>;
    blocked_until: Maybe<Date>;
    visit_hash: Maybe<Buffer>;
    visit_made_at: Maybe<Date>;
    visit_seen_at: Maybe<Date>;
    closed: Generated<boolean>;
  };
  parent_question: {
    id: string;
    case_id: string;
    organisation_id: string;
    link_id: string;
    words: string;
    asked_on: Day;
    answer_by: Day;
    answer: Maybe<string>;
    answered_on: Maybe<Day>;
    member_id: Maybe<string>;
    late_told_on: Maybe<Day>;
  };
};
