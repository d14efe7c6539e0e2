import type { Generated } from 'kysely';
import type { LineKind, LineState } from '#domain/money/line.ts';
import type { ChangeState, SourceContent } from '#domain/money/source-change.ts';
import type { PotRule, Purpose, SourceKind, Use } from '#domain/money/source.ts';
import type { Day } from '#law/day.ts';
import type { Json, Made, Maybe } from '../columns.ts';

/** Columns as Kysely sees them. */
export type MoneyTables = {
  money_source: {
    id: string;
    programme_id: string;
    party_id: string;
    kind: SourceKind;
    name: string;
    purpose: Json<Purpose>;
    valid_from: Day;
    valid_until: Day;
    conditions: string;
    cents: Maybe<number>;
    rule: Maybe<PotRule>;
    member_id: string;
    by_name: string;
    made_on: Day;
    archived_on: Generated<Maybe<Day>>;
  };
  money_source_change: {
    id: string;
    source_id: string;
    before: Made<SourceContent | null>;
    after: Json<SourceContent>;
    because: string;
    member_id: string;
    organisation_id: string;
    by_name: string;
    asked_on: Day;
    state: ChangeState;
    decided_name: Generated<Maybe<string>>;
    decided_on: Generated<Maybe<Day>>;
    why: Generated<Maybe<string>>;
  };
  money_line: {
    id: string;
    source_id: string;
    party_id: string;
    kind: LineKind;
    used_for: Maybe<Use>;
    about: Maybe<string>;
    pot_id: Maybe<string>;
    year: number;
    on_day: Day;
    cents: number;
    what: string;
    reference: Maybe<string>;
    corrects: Maybe<string>;
    settles: Maybe<string>;
    because: Maybe<string>;
    broken: string[];
    member_id: string;
    organisation_id: string;
    by_name: string;
    entered_on: Day;
    state: LineState;
  };
  money_sign: {
    line_id: string;
    member_id: string;
    organisation_id: string;
    by_name: string;
    signed_on: Day;
    yes: boolean;
    why: string;
  };
};
