import type { TakeOutCounts, TakeOutState } from '#domain/takeout/steps.ts';
import type { Day } from '#law/day.ts';
import type { Json, Maybe } from '../columns.ts';

/** Columns as Kysely sees them. */
export type TakeOutTables = {
  take_out: {
    id: string;
    organisation_id: string;
    state: TakeOutState;
    asked_by: string;
    asked_on: Day;
    file_yes_by: Maybe<string>;
    file_yes_on: Maybe<Day>;
    taken_on: Maybe<Day>;
    control: Maybe<string>;
    ready_on: Maybe<Day>;
    gone_yes_by: Maybe<string>;
    gone_yes_on: Maybe<Day>;
    counts: Json<Partial<TakeOutCounts>>;
    done_on: Maybe<Day>;
  };
};
