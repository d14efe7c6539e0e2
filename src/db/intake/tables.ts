import type { Generated } from 'kysely';
import type { Day } from '#law/day.ts';
import type { Status } from '#domain/intake/status.ts';
import type { Json, Maybe } from '../columns.ts';

/** Columns as Kysely sees them. */
export type IntakeTables = {
  import_batch: {
    id: string;
    kind: Generated<'leavers' | 'register'>;
    system: Maybe<string>;
    organisation_id: string;
    member_id: Maybe<string>;
    file_name: string;
    school_year: number;
    period: string;
    state: 'staging' | 'columns' | 'checked' | 'applying' | 'done' | 'undoing' | 'undone';
    encoding: string;
    separator: string;
    header: Json<string[]>;
    mapping: Json<Record<string, string>>;
    left_out: Json<string[]>;
    total: number;
    progress: Generated<number>;
    counts: Json<Record<string, number>>;
    made_on: Day;
    done_on: Maybe<Day>;
    undo_until: Maybe<Day>;
  };
  import_line: {
    batch_id: string;
    line: number;
    organisation_id: string;
    cells: Json<string[] | null>;
    outcome: string;
    code: Maybe<string>;
    column_name: Maybe<string>;
    value: Maybe<string>;
    message: Maybe<string>;
    suggestions: Json<string[] | null>;
    person: Json<Record<string, unknown> | null>;
    person_key: Maybe<string>;
    case_id: Maybe<string>;
    answer: Maybe<string>;
    applied: Generated<boolean>;
  };
  inventory_round: {
    id: string;
    organisation_id: string;
    school_year: number;
    period: string;
    due_on: Day;
    handed_in_on: Maybe<Day>;
    nobody_leaves: Generated<boolean>;
  };
  status_line: {
    case_id: string;
    organisation_id: string;
    ground: 'F10' | 'F11';
    applied_where: Maybe<string>;
    status: Status;
    read_on: Day;
    forget_on: Day;
  };
  import_mapping: { organisation_id: string; header_key: string; field: string };
  import_answer: { organisation_id: string; code: string; raw: string; answer: string; used_on: Day };
};
