import type { OwnerDuty, OwnerState } from '#domain/programme/owner.ts';
import type { Day } from '#law/day.ts';
import type { Made, Maybe } from '../columns.ts';

/** Columns as Kysely sees them. */
export type ProgrammeOwnerTables = {
  programme_owner: {
    id: string;
    programme_id: string;
    organisation_id: string;
    from_organisation_id: string;
    party_id: Maybe<string>;
    from_day: Day;
    decision: string;
    member_id: string;
    by_name: string;
    asked_on: Day;
    state: OwnerState;
    decided_member_id: Maybe<string>;
    decided_name: Maybe<string>;
    decided_on: Maybe<Day>;
    why: Made<string>;
  };
  programme_owner_done: {
    owner_id: string;
    duty: OwnerDuty;
    done_on: Day;
    how: string;
    organisation_id: string;
    member_id: string;
    by_name: string;
    written_on: Day;
  };
};
