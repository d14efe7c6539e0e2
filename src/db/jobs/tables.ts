import type { ColumnType, Generated } from 'kysely';
import type { Day } from '#law/day.ts';
import type { Json, Made, Maybe } from '../columns.ts';

/** Columns as Kysely sees them. */
export type JobsTables = {
  outbox: {
    id: string;
    organisation_id: Maybe<string>;
    kind: string;
    payload: Json<Record<string, string>>;
    once_key: Maybe<string>;
    available_at: ColumnType<Date, Date | string | undefined, Date | string>;
    tries: Generated<number>;
    done: Generated<boolean>;
    failed: Generated<boolean>;
  };
  notice: {
    id: string;
    organisation_id: string;
    member_id: string;
    case_id: Maybe<string>;
    kind: string;
    made_on: Day;
    sent: Generated<boolean>;
  };
  search: { id: string; organisation_id: string; member_id: string; words: string; made_at: Made<Date> };
  stuck_figure: {
    organisation_id: string;
    axis: 'total' | 'reason' | 'municipality' | 'handover';
    value: string;
    young_people: number;
    oldest_since: Maybe<Day>;
    counted_on: Day;
  };
};
