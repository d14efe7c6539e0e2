import type { Day } from '#law/day.ts';
import type { ReportGround } from '#domain/register/ground.ts';
import type { Sources } from '#domain/register/sources.ts';
import type { TurnBefore } from '#app/ports/undo.ts';
import type { Json, Maybe } from '../columns.ts';

/** Columns as Kysely sees them. */
export type RegisterTables = {
  register_record: {
    organisation_id: string;
    system: string;
    dossier_number: string;
    case_id: string;
    name_key: string;
    ground: ReportGround;
    reported_on: Maybe<Day>;
    school_name: Maybe<string>;
    school_location: Maybe<string>;
    left_on: Maybe<Day>;
    handler: Maybe<string>;
    source_on: Day;
    import_batch_id: Maybe<string>;
  };
  field_source: { case_id: string; organisation_id: string; fields: Json<Sources>; import_batch_id: Maybe<string> };
  undo_step: {
    id: string;
    organisation_id: string;
    member_id: string;
    act: string;
    done_on: Day;
    turns: Json<readonly TurnBefore[]>;
  };
};
