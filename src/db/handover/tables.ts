import type { Generated } from 'kysely';
import type { Day } from '#domain/day.ts';
import type { Maybe } from '../columns.ts';

/** Columns as Kysely sees them. */
export type HandoverTables = {
  handover: {
    id: string;
    case_id: string;
    kind: string;
    from_organisation_id: string;
    from_member_id: Maybe<string>;
    to_organisation_id: string;
    to_member_id: Maybe<string>;
    to_team_id: Maybe<string>;
    to_name: Maybe<string>;
    to_mail: Maybe<string>;
    state: string;
    question: Generated<string>;
    read_on: Maybe<Day>;
    read_with: Maybe<string>;
    read_together: Maybe<boolean>;
    yes_by: Maybe<string>;
    yes_name: Maybe<string>;
    yes_on: Maybe<Day>;
    yes_how: Maybe<string>;
    told_on: Maybe<Day>;
    told_how: Maybe<string>;
    sent_on: Maybe<Day>;
    answer_due_on: Maybe<Day>;
    taken_over_on: Maybe<Day>;
    taken_over_by: Maybe<string>;
    taken_over_member_id: Maybe<string>;
    taken_over_how: Maybe<string>;
    contact_after: Generated<'sender' | 'receiver'>;
    meet_on: Maybe<Day>;
    met_on: Maybe<Day>;
    met_how: Maybe<string>;
    not_there: Generated<number>;
    look_ends_on: Maybe<Day>;
    closed_on: Maybe<Day>;
    reason: Maybe<string>;
    who_else: Maybe<string>;
    named_only: Generated<boolean>;
    shown_school: Maybe<string>;
    shown_end: Maybe<Day>;
    answers_name: Maybe<string>;
    answers_phone: Maybe<string>;
    begun_on: Day;
    changed_by_member_id: Maybe<string>;
    version: Generated<number>;
  };
  handover_inside: {
    handover_id: string;
    case_id: string;
    organisation_id: string;
    capacity: Generated<'yes' | 'no' | 'unknown'>;
    own_view: Maybe<string>;
  };
  handover_block: {
    handover_id: string;
    case_id: string;
    organisation_id: string;
    to_organisation_id: string;
    block: string;
    text: string;
    goes_along: boolean;
    moment: 'request' | 'after';
  };
  handover_message: {
    id: string;
    handover_id: string;
    case_id: string;
    organisation_id: string;
    other_organisation_id: string;
    author: string;
    kind: 'question' | 'answer';
    text: string;
    written_on: Day;
  };
  handover_link: {
    id: string;
    handover_id: string;
    case_id: string;
    organisation_id: string;
    token_hash: Buffer;
    code_hash: Buffer;
    wrong_codes: Generated<number>;
    blocked_until: Maybe<Date>;
    expires_on: Day;
    closed: Generated<boolean>;
  };
  handover_guest: {
    id: string;
    link_id: string;
    name: string;
    on_day: Day;
  };
};
