import type { Followed, Judged } from '#app/ports/law.ts';
import type { FactDetails, FactKind, FactSource } from '#domain/law/hand-facts.ts';
import type { VersionKind } from '#domain/law/versions.ts';
import type { Day } from '#law/day.ts';
import type { Json, Maybe } from '../columns.ts';

/** Columns as Kysely sees them. */
export type LawTables = {
  law_fact: {
    id: string;
    case_id: string;
    organisation_id: string;
    member_id: string;
    kind: FactKind;
    details: Json<FactDetails>;
    source: FactSource;
    source_on: Day;
    written_on: Day;
    over_on: Maybe<Day>;
  };
  law_receipt: {
    id: string;
    case_id: string;
    organisation_id: string;
    rule: string;
    article: string;
    version: string;
    inputs: Json<Readonly<Record<string, unknown>>>;
    judged: Json<Judged>;
    words: Json<readonly string[]>;
    judged_on: Day;
    over_on: Maybe<Day>;
    followed: Maybe<Followed>;
    followed_on: Maybe<Day>;
  };
  law_judged: { case_id: string; organisation_id: string; judged_on: Day; next_on: Maybe<Day>; edition: string };
  law_setting: {
    id: string;
    name: 'aansluitendMonths';
    value: number;
    valid_from: Day;
    origin: 'region' | 'default';
    organisation_id: Maybe<string>;
    member_id: Maybe<string>;
    set_on: Day;
  };
  law_version: {
    begins_on: Day;
    kind: VersionKind;
    mark: string;
    looked_on: Day;
    organisation_id: string;
    member_id: string;
  };
};
