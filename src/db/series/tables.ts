import type { Generated } from 'kysely';
import type { Reason, QuestionLevel, QuestionState } from '#domain/ladder/ladder.ts';
import type { PointKind } from '#domain/series/point.ts';
import type { Level } from '#domain/gathering/meeting.ts';
import type { MeetingKind, Purpose, Rhythm } from '#domain/series/series.ts';
import type { Day } from '#law/day.ts';
import type { Maybe } from '../columns.ts';

/** Columns as Kysely sees them. */
export type SeriesTables = {
  meeting_series: {
    id: string;
    organisation_id: string;
    member_id: string;
    name: string;
    kind: MeetingKind;
    level: Level;
    purpose: Purpose;
    rhythm: Rhythm;
    made_on: Day;
    ended_on: Maybe<Day>;
    asked_for: Maybe<Day>;
    version: Generated<number>;
  };
  series_party: { series_id: string; organisation_id: string };
  series_person: { series_id: string; member_id: string };
  series_date: { gathering_id: string; series_id: string };
  series_point: {
    id: string;
    series_id: string;
    gathering_id: string;
    organisation_id: string;
    member_id: string;
    kind: PointKind;
    words: string;
    who_member_id: Maybe<string>;
    due_on: Maybe<Day>;
    made_on: Day;
    done_on: Maybe<Day>;
    late_told_on: Maybe<Day>;
  };
  ladder_terms: {
    id: string;
    organisation_id: string;
    member_id: string;
    set_on: Day;
    valid_from: Day;
    times: number;
    days: number;
    answer_days: number;
    policy_member_id: Maybe<string>;
    board_member_id: Maybe<string>;
  };
  climbed_question: {
    id: string;
    organisation_id: string;
    reason: Reason;
    amount: number;
    words: Maybe<string>;
    level: QuestionLevel;
    holder_member_id: string;
    asked_on: Day;
    since: Day;
    due_on: Day;
    state: Generated<QuestionState>;
    answer: Maybe<string>;
    answered_by: Maybe<string>;
    closed_on: Maybe<Day>;
  };
  stuck_case: { question_id: string; case_id: string; organisation_id: string; reason: Reason; mark: string };
};
