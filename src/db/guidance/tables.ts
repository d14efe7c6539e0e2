import type { QuestionState } from '#app/ports/guidance.ts';
import type { GoOnReason } from '#domain/guidance/two-facts.ts';
import type { Day } from '#law/day.ts';
import type { Maybe } from '../columns.ts';

/** Columns as Kysely sees them. */
export type GuidanceTables = {
  guidance_offer: {
    case_id: string;
    organisation_id: string;
    member_id: string;
    offered_on: Day;
    used: Maybe<boolean>;
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
  consultation_school: { consultation_id: string; case_id: string; organisation_id: string };
};
