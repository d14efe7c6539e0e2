import type { Generated } from 'kysely';
import type { Day } from '#law/day.ts';
import type { Maybe } from '../columns.ts';

/** Columns as Kysely sees them. */
export type SummerTables = {
  summer_line: { case_id: string; organisation_id: string; summer: number; member_id: string };
  summer_link: {
    id: string;
    organisation_id: string;
    member_id: string;
    token_hash: Buffer;
    code_hash: Buffer;
    made_on: Day;
    expires_on: Day;
    closed: Generated<boolean>;
    opened_on: Maybe<Day>;
    wrong_codes: Generated<number>;
    blocked_until: Date | null;
  };
};
