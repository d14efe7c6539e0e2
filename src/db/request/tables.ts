import type { Generated } from 'kysely';
import type { YesBy } from '#domain/handover/yes.ts';
import type { Correctable, LongerReason, NoReason, RequestKind, SeenHow } from '#domain/request/request.ts';
import type { Day } from '#law/day.ts';
import type { Maybe } from '../columns.ts';

/** Columns as Kysely sees them. */
export type RequestTables = {
  data_request: {
    id: string;
    case_id: Maybe<string>;
    organisation_id: string;
    member_id: string;
    kind: RequestKind;
    asked_by: YesBy;
    asked_name: Maybe<string>;
    seen_how: SeenHow;
    asked_on: Day;
    due_on: Day;
    extended_because: Maybe<LongerReason>;
    words: Maybe<string>;
    field: Maybe<Correctable>;
    was: Maybe<string>;
    becomes: Maybe<string>;
    state: Generated<'open' | 'agreed' | 'approved' | 'done' | 'refused'>;
    decided_on: Maybe<Day>;
    decided_by: Maybe<string>;
    refused_because: Maybe<NoReason>;
    approved_by: Maybe<string>;
    done_on: Maybe<Day>;
    late_told_on: Maybe<Day>;
  };
};
