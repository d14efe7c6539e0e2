import type { Generated } from 'kysely';
import type { RetentionEvent } from '#domain/retention/rules.ts';
import type { Day } from '#law/day.ts';
import type { Maybe } from '../columns.ts';

/** Columns as Kysely sees them. */
export type RetentionTables = {
  destruction: {
    id: string;
    organisation_id: string;
    rule: string;
    event: RetentionEvent;
    term_years: number;
    year: number;
    listed: boolean;
    until_on: Day;
    counted: number;
    state: Generated<'proposed' | 'approved' | 'refused' | 'done'>;
    proposed_by: string;
    proposed_on: Day;
    decided_by: Maybe<string>;
    decided_on: Maybe<Day>;
    refused_because: Maybe<string>;
    destroyed: Generated<number>;
    stayed_elsewhere: Generated<number>;
    done_on: Maybe<Day>;
  };
  retention_term: {
    organisation_id: string;
    rule: string;
    years: number;
    source: string;
    member_id: string;
    set_on: Day;
  };
};
