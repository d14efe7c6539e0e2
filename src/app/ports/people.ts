import type { OwnChoice } from '#domain/young/choices.ts';
import type { Day } from '#law/day.ts';

/** One organisation's record of a young person: who it is. */
export type PersonRecord = {
  readonly caseId: string;
  readonly organisationId: string;
  readonly firstName: string;
  readonly infix: string | null;
  readonly familyName: string;
  readonly birthDate: Day;
  readonly place: string;
  readonly municipalityCode: string | null;
};
/** What the school's list says about the enrolment and the leaving. */
export type EnrolmentRecord = {
  readonly schoolKind: string;
  readonly schoolName: string;
  readonly studentNumber: string | null;
  readonly year: string | null;
  readonly profile: string | null;
  readonly expectedEnd: Day | null;
  readonly leftOn: Day | null;
  readonly paper: string | null;
  readonly paperOn: Day | null;
  readonly destination: string | null;
  readonly mentor: string | null;
  readonly source: string;
  readonly sourceOn: Day;
};
export type ContactRecord = {
  readonly phone: string | null;
  readonly mail: string | null;
  readonly postcode: string | null;
  readonly parentContact: string | null;
  /** By what the young person wants to be reached; chosen on Mijn route. */
  readonly prefers?: OwnChoice | null;
};
export type NewPerson = PersonRecord & {
  readonly searchName: string;
  /** Recognises somebody within one organisation (domain/intake/names.ts personKeys). */
  readonly key: string;
  readonly enrolment: EnrolmentRecord | null;
  readonly contact: ContactRecord;
};
/** Names, enrolments and contact data of the cases that the actor may see. Every call is logged by the young people it returns. */
export type PersonStore = {
  find(caseId: string): Promise<PersonRecord | undefined>;
  enrolment(caseId: string): Promise<EnrolmentRecord | undefined>;
  contact(caseId: string): Promise<ContactRecord | undefined>;
  /** The own organisation's case of the person with this key, when the actor may see it. */
  withKey(organisationId: string, key: string): Promise<string | undefined>;
  /** The own organisation's young people with this birth date that the actor may see. */
  bornOn(organisationId: string, birthDate: Day): Promise<readonly PersonRecord[]>;
  /** The own organisation's record of who moved: where it is now. Nothing when the record is another's. */
  move(caseId: string, organisationId: string, place: string, municipalityCode: string | null): Promise<void>;
  /** Adds the record of a case that was opened in this transaction. */
  add(person: NewPerson): Promise<void>;
};
