import type { AgendaReason, Stage } from '#domain/gathering/agenda.ts';
import type { Decision } from '#domain/gathering/decision.ts';
import type { GatheringState, Level, Part, Sort } from '#domain/gathering/meeting.ts';
import type { TableField, TableParty } from '#domain/gathering/table-kind.ts';
import type { Day } from '#law/day.ts';
import type { Json, Maybe } from '../columns.ts';

/** Columns as Kysely sees them. */
export type GatheringTables = {
  table_kind: {
    id: string;
    kind_id: string;
    organisation_id: string;
    member_id: string;
    set_on: Day;
    valid_from: Day;
    name: string;
    purpose: string;
    parties: Json<readonly TableParty[]>;
    fields: readonly TableField[];
    keep_months: number;
    covenant: string;
  };
  gathering: {
    id: string;
    organisation_id: string;
    member_id: string;
    sort: Sort;
    kind_id: Maybe<string>;
    level: Level;
    title: string;
    on_day: Day;
    begins: Maybe<string>;
    ends: Maybe<string>;
    place: string;
    state: GatheringState;
    sequence: number;
    version: number;
  };
  gathering_party: {
    gathering_id: string;
    organisation_id: string;
    part: Part;
    begins: Maybe<string>;
    ends: Maybe<string>;
  };
  gathering_seat: { gathering_id: string; member_id: string; organisation_id: string };
  table_line: {
    id: string;
    gathering_id: string;
    case_id: string;
    organisation_id: string;
    member_id: string;
    put_on: Day;
    stage: Stage;
    reason: AgendaReason;
    question: string;
    decision: Maybe<Decision>;
    because: Maybe<string>;
    decided_on: Maybe<Day>;
    decided_by: Maybe<string>;
    entered_on: Maybe<Day>;
    version: number;
  };
  table_agreement: {
    id: string;
    line_id: string;
    case_id: string;
    organisation_id: string;
    member_id: string;
    what: string;
    who: Maybe<string>;
    who_organisation_id: Maybe<string>;
    due_on: Maybe<Day>;
    agreed_on: Day;
    done_on: Maybe<Day>;
    done_by: Maybe<string>;
  };
};
