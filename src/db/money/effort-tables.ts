import type { Group, Norm } from '#domain/money/effort.ts';
import type { Payer } from '#domain/money/instrument.ts';
import type { Day } from '#law/day.ts';
import type { Json, Maybe } from '../columns.ts';

/** Columns as Kysely sees them. */
export type EffortTables = {
  effort_estimate: {
    id: string;
    organisation_id: string;
    member_id: string;
    by_name: string;
    made_on: Day;
    for_region: boolean;
    norm: Json<Norm>;
    groups: Json<readonly Group[]>;
    there: Maybe<number>;
    there_words: string;
  };
  instrument_use: {
    id: string;
    by_organisation_id: string;
    of_organisation_id: string;
    what: string;
    cents: Maybe<number>;
    payer: Payer;
    member_id: string;
    by_name: string;
    asked_on: Day;
    answer: Maybe<'yes' | 'no'>;
    why: Maybe<string>;
    answered_by: Maybe<string>;
    answered_on: Maybe<Day>;
  };
};
