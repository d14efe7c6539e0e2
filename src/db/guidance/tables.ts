import type { ColumnType } from 'kysely';
import type { QuestionState } from '#app/ports/guidance.ts';
import type { GoOnReason } from '#domain/guidance/two-facts.ts';
import type { RenewalWay } from '#domain/guidance/renewal.ts';
import type { About, Answer, Way } from '#domain/guidance/check-in.ts';
import type { Contract, DestinationKind, DestinationSource } from '#domain/guidance/destination.ts';
import type { ExtendReason, ExtendSaid } from '#domain/guidance/extension.ts';
import type { Effort, EffortReason, Rhythm } from '#domain/guidance/rhythm.ts';
import type { Day } from '#law/day.ts';
import type { Json, Maybe } from '../columns.ts';

/** Columns as Kysely sees them. */
export type GuidanceTables = {
  guidance_offer: {
    case_id: string;
    organisation_id: string;
    member_id: string;
    offered_on: Day;
    used: Maybe<boolean>;
    renewed_on: Maybe<Day>;
    renewed_way: Maybe<RenewalWay>;
  };
  consultation: {
    id: string;
    case_id: string;
    organisation_id: string;
    member_id: string;
    school_organisation_id: string;
    first_name: string;
    infix: Maybe<string>;
    family_name: string;
    birth_date: Day;
    asked_on: Day;
    answer_by: Day;
    state: QuestionState;
    answered_by: Maybe<string>;
    answered_on: Maybe<Day>;
    offered_on: Maybe<Day>;
    used: Maybe<boolean>;
    late_told_on: Maybe<Day>;
    went_on_because: Maybe<GoOnReason>;
  };
  destination: {
    id: string;
    case_id: string;
    organisation_id: string;
    member_id: string;
    kind: DestinationKind;
    employer: Maybe<string>;
    hours: Maybe<number>;
    contract: Maybe<Contract>;
    start_on: Day;
    end_on: Maybe<Day>;
    source: DestinationSource;
    said_on: Day;
    end_mark: Maybe<string>;
    wrong_on: Maybe<Day>;
  };
  check_in: {
    id: string;
    case_id: string;
    organisation_id: string;
    member_id: string;
    about: ColumnType<About, About | undefined, About>;
    way: Way;
    asked_on: Day;
    to_mail: Maybe<string>;
    to_phone: Maybe<string>;
    token_hash: Maybe<Buffer>;
    expires_on: Maybe<Day>;
    answer: Maybe<Answer>;
    words: Maybe<string>;
    answered_on: Maybe<Day>;
    answered_by: Maybe<string>;
    answer_mark: Maybe<string>;
  };
  guidance_plan: {
    case_id: string;
    organisation_id: string;
    member_id: string;
    effort: Effort;
    reason: Maybe<EffortReason>;
    set_on: Day;
    extended_until: Maybe<Day>;
    extended_on: Maybe<Day>;
    extended_by: Maybe<string>;
    extended_because: Maybe<ExtendReason>;
    extended_said: Maybe<ExtendSaid>;
  };
  guidance_rhythm: {
    id: string;
    organisation_id: string;
    member_id: string;
    set_on: Day;
    valid_from: Day;
    rhythm: Json<Rhythm>;
  };
  consultation_school: { consultation_id: string; case_id: string; organisation_id: string };
};
