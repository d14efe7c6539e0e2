import type { Generated } from 'kysely';
import type { HideReason } from '#domain/tips/tip.ts';
import type { Day } from '#law/day.ts';
import type { Maybe } from '../columns.ts';

/** Columns as Kysely sees them. */
export type TipTables = {
  tip: {
    id: Generated<string>;
    case_id: string;
    organisation_id: string;
    named: boolean;
    words: string;
    sent_on: Day;
    reads_from: Day;
    answer_by: Day;
    answer: Maybe<string>;
    hidden_because: Maybe<HideReason>;
    by_name: Maybe<string>;
    answered_on: Maybe<Day>;
    told_on: Maybe<Day>;
    late_told_on: Maybe<Day>;
    came_from: Maybe<string>;
  };
};
