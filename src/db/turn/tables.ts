import type { Generated } from 'kysely';
import type { DraftFields, DraftForm } from '#domain/person/draft.ts';
import type { Restore } from '#app/ports/records.ts';
import type { Channel } from '#domain/person/attempts.ts';
import type { OutcomeKind } from '#domain/turn/outcomes.ts';
import type { Coming, OwnChoice, WhyNot } from '#domain/young/choices.ts';
import type { Day } from '#law/day.ts';
import type { Json, Made, Maybe } from '../columns.ts';

/** Columns as Kysely sees them. */
export type CaseTables = {
  cases: {
    id: string;
    lead_organisation_id: string;
    record_organisation_id: string;
    contact_member_id: Maybe<string>;
    state: Generated<'active' | 'ended' | 'linked'>;
    active_id: Made<Maybe<string>>;
    version: Generated<number>;
    pseudonym: string;
    opened_on: Day;
    opened_as: string;
    ended_on: Maybe<Day>;
    import_batch_id: Maybe<string>;
    released_by: Generated<string[]>;
  };
  case_outcome: {
    id: string;
    case_id: string;
    organisation_id: string;
    member_id: Maybe<string>;
    kind: OutcomeKind;
    reason: Maybe<string>;
    said_on: Day;
    heard_by: Maybe<string>;
    look_again_on: Maybe<Day>;
    over_on: Maybe<Day>;
  };
  draft: {
    member_id: string;
    form: DraftForm;
    reference: string;
    case_id: string;
    organisation_id: string;
    fields: Json<DraftFields>;
    saved_on: Day;
  };
  contact_attempt: {
    id: string;
    case_id: string;
    organisation_id: string;
    member_id: string;
    on_day: Day;
    channel: Channel;
    reached: boolean;
    next_on: Maybe<Day>;
  };
  turn: {
    case_id: string;
    lead_organisation_id: string;
    organisation_id: string;
    team_id: Maybe<string>;
    member_id: Maybe<string>;
    waits_for: Generated<'self' | 'young-person' | 'parent' | 'employer'>;
    due_on: Day;
    since: Day;
    given_by_organisation_id: string;
    given_by_member_id: Maybe<string>;
    import_batch_id: Maybe<string>;
  };
  turn_task: {
    case_id: string;
    organisation_id: string;
    also_organisation_id: Maybe<string>;
    verb: string;
    words: Maybe<string>;
    why: string;
    why_words: Maybe<string>;
    import_batch_id: Maybe<string>;
  };
  young_person: {
    case_id: string;
    organisation_id: string;
    first_name: string;
    infix: Maybe<string>;
    family_name: string;
    birth_date: Day;
    place: string;
    municipality_code: Maybe<string>;
    search_name: string;
    person_key: string;
    import_batch_id: Maybe<string>;
  };
  enrolment: {
    case_id: string;
    organisation_id: string;
    school_kind: string;
    school_name: string;
    student_number: Maybe<string>;
    year: Maybe<string>;
    profile: Maybe<string>;
    school_year: Maybe<number>;
    period: Maybe<string>;
    expected_end: Maybe<Day>;
    left_on: Maybe<Day>;
    paper: Maybe<string>;
    paper_on: Maybe<Day>;
    destination: Maybe<string>;
    mentor: Maybe<string>;
    place_typed: Maybe<string>;
    source: string;
    source_on: Day;
    import_batch_id: Maybe<string>;
  };
  contact: {
    case_id: string;
    organisation_id: string;
    phone: Maybe<string>;
    mail: Maybe<string>;
    postcode: Maybe<string>;
    parent_contact: Maybe<string>;
    prefers: Maybe<OwnChoice>;
    import_batch_id: Maybe<string>;
  };
  case_shield: { case_id: string; organisation_id: string; set_on: Day };
  shield_named: { case_id: string; member_id: string; organisation_id: string };
  no_view_reason: {
    case_id: string;
    organisation_id: string;
    member_id: string;
    said_by: string;
    reason: string;
    said_on: Day;
  };
  no_view: {
    member_id: string;
    case_id: string;
    organisation_id: string;
    declared_on: Day;
    from_case_id: Maybe<string>;
  };
  merged_record: {
    case_id: string;
    into_case_id: string;
    organisation_id: string;
    member_id: string;
    merged_on: Day;
    restore: Json<Restore>;
  };
  name_change: { case_id: string; organisation_id: string; was_search: string; found_until: Day };
  case_access: {
    id: string;
    case_id: string;
    organisation_id: string;
    ground: string;
    blocks: string[];
    valid_from: Day;
    valid_until: Maybe<Day>;
    purpose: string;
    reference: string;
  };
  case_link: {
    case_id: string;
    into_case_id: string;
    organisation_id: string;
    ground: string;
    linked_on: Day;
    reference: string;
  };
  note: {
    id: string;
    case_id: string;
    organisation_id: string;
    member_id: string;
    written_on: Day;
    text: string;
    hidden_because: Maybe<string>;
    kept_because: Maybe<string>;
    corrects: Maybe<string>;
  };
  agreement: {
    id: string;
    case_id: string;
    organisation_id: string;
    member_id: string;
    what: string;
    who: string;
    due_on: Day;
    at_time: Maybe<string>;
    moved_from: Maybe<Day>;
    done_on: Maybe<Day>;
    version: Generated<number>;
    young_says: Maybe<Coming>;
    young_because: Maybe<WhyNot>;
    young_said_on: Maybe<Day>;
  };
  case_event: {
    id: string;
    case_id: string;
    organisation_id: string;
    also_organisation_id: Maybe<string>;
    member_id: Maybe<string>;
    kind: string;
    on_day: Day;
    details: Json<Record<string, string>>;
    import_batch_id: Maybe<string>;
  };
};
