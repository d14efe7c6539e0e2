import type { ColumnType, Generated } from 'kysely';
import type { Channel } from '#domain/young/way.ts';
import type { Day } from '#law/day.ts';
import type { Answers } from '#domain/young/group.ts';
import type { StoryAnswers, StoryUseKind } from '#domain/young/story.ts';
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
  own_story: {
    id: string;
    case_id: string;
    organisation_id: string;
    answers: ColumnType<StoryAnswers, string, string>;
    written_on: Day;
    version: Generated<number>;
    came_from: Maybe<string>;
  };
  story_use: {
    id: string;
    case_id: string;
    organisation_id: string;
    use: StoryUseKind;
    yes_on: Day;
    until: Day;
    ended_on: Maybe<Day>;
    came_from: Maybe<string>;
  };
  young_visit: { id: string; way_id: string; token_hash: Buffer; made_at: Date; seen_at: Date };
};
