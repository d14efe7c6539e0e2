import type { Generated } from 'kysely';
import type { Service } from '#app/ports/directory.ts';
import type { OrganisationKind, Role } from '#domain/access/actor.ts';
import type { Day } from '#law/day.ts';
import type { Hours, Thing } from '#domain/directory/hours.ts';
import type { Mandate, MandateTask } from '#domain/directory/mandate.ts';
import type { Saw } from '#app/ports/reviews.ts';
import type { KeptPartnerList } from '#app/ports/partners.ts';
import type { KeptMerge } from '#app/ports/unmerges.ts';
import type { Json, Maybe } from '../columns.ts';

/** Columns as Kysely sees them. */
export type DirectoryTables = {
  region_setting: {
    id: string;
    organisation_id: string;
    member_id: string;
    set_on: Day;
    key: string;
    /** Of the shape of its key; empty in a row that takes another back. */
    value: Generated<Maybe<unknown>>;
    valid_from: Generated<Maybe<Day>>;
    why: Generated<Maybe<string>>;
    takes_back: Generated<Maybe<string>>;
  };
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
    public_hours: Generated<Maybe<Hours>>;
    public_bring: Generated<Thing[] | null>;
    former_names: Generated<string[]>;
    merged_into_id: Generated<string | null>;
    merged_on: Generated<Day | null>;
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
    news_seen: Maybe<number>;
    news_before: Maybe<number>;
    reminded: Generated<boolean>;
  };
  caseload_limit: {
    id: string;
    organisation_id: Maybe<string>;
    team_id: Maybe<string>;
    role: Maybe<Role>;
    most: number;
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
  partner_list: {
    id: string;
    organisation_id: string;
    member_id: string;
    file_name: string;
    header: Json<string[]>;
    mapping: Json<(string | null)[]>;
    rows: Json<KeptPartnerList['rows']>;
    bsn_lines: Json<number[]>;
    answers: Json<Record<string, string>>;
    accounts: Json<number[]>;
    faults: Json<KeptPartnerList['faults']>;
    counts: Json<KeptPartnerList['counts']>;
    state: KeptPartnerList['state'];
    made_on: Day;
  };
  invitation: {
    id: string;
    organisation_id: string;
    member_id: string;
    token_hash: Buffer;
    made_on: Day;
    expires_on: Day;
    used_on: Maybe<Day>;
  };
  directory_merge: {
    id: string;
    what: KeptMerge['what'];
    goes_id: string;
    stays_id: string;
    organisation_id: string;
    merged_on: Day;
    merged_by: string;
    restore: Generated<Json<object>>;
    undone_on: Maybe<Day>;
  };
  rights_review: {
    id: string;
    organisation_id: string;
    ask_from: Day;
    due_on: Day;
    closed_on: Maybe<Day>;
    closed_by: Maybe<string>;
    tasks: Generated<string[]>;
    told_on: Maybe<Day>;
    late_told_on: Maybe<Day>;
  };
  rights_check: {
    id: string;
    review_id: string;
    organisation_id: string;
    member_id: string;
    checked_by: string;
    checked_on: Day;
    saw: Json<Saw>;
  };
  setting: { key: string; value: string };
};
