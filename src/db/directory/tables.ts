import type { Generated } from 'kysely';
import type { Service } from '#app/ports/directory.ts';
import type { OrganisationKind, Role } from '#domain/access/actor.ts';
import type { Day } from '#domain/day.ts';
import type { Mandate, MandateTask } from '#domain/directory/mandate.ts';
import type { Maybe } from '../columns.ts';

/** Columns as Kysely sees them. */
export type DirectoryTables = {
  organisation: {
    id: string;
    name: string;
    short_name: string;
    kind: OrganisationKind;
    brin: Maybe<string>;
    municipality_code: Maybe<string>;
    has_account: boolean;
    phone: Maybe<string>;
    public_phone: Maybe<string>;
    works_so: Maybe<string>;
    former_names: Generated<string[]>;
  };
  service: {
    id: string;
    organisation_id: string;
    name: string;
    phase: Service['phase'];
    what: string;
    how_to_reach: string;
    until_on: Maybe<Day>;
  };
  team: { id: string; organisation_id: string; name: string };
  member: {
    id: string;
    organisation_id: string;
    team_id: Maybe<string>;
    name: string;
    role: Role;
    job_title: string;
    mail: Maybe<string>;
    phone: Maybe<string>;
    stand_in_id: Maybe<string>;
    absent_from: Maybe<Day>;
    absent_until: Maybe<Day>;
    left_on: Maybe<Day>;
    work_days: Generated<number[]>;
    confirmed_on: Maybe<Day>;
    may_be_public: Generated<boolean>;
  };
  member_setting: {
    member_id: string;
    told: Generated<'at-once' | 'digest' | 'off'>;
    last_seen_on: Maybe<Day>;
    seen_before_on: Maybe<Day>;
  };
  mandate: {
    id: string;
    college: string;
    task: MandateTask;
    organisation_id: string;
    scope: Mandate['scope'];
    school_organisation_id: Maybe<string>;
    from_on: Day;
    until_on: Maybe<Day>;
    source: string;
  };
  closure: {
    id: string;
    organisation_id: string;
    from_on: Day;
    until_on: Day;
    back_on: Day;
    name: string;
    answered_by: Maybe<string>;
    phone: Maybe<string>;
  };
  setting: { key: string; value: string };
};
