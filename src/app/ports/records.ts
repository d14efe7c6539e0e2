import type { Day } from '#law/day.ts';
import type { Turn } from '#domain/turn/turn.ts';
import type { ContactRecord, PersonRecord } from './people.ts';

/** What taking two records apart needs: the turn that went, the agreement it became, what came along. */
export type Restore = {
  readonly turn: Turn | null;
  readonly agreementId: string | null;
  /** Contact fields that were empty and were filled from the other record. */
  readonly filled: readonly (keyof ContactRecord)[];
  readonly dossiers: readonly { readonly system: string; readonly number: string }[];
  /** Facts for the law, by id; absent in what was merged before these came along. */
  readonly facts?: readonly string[];
  /** What was written for the document and for the time after school; absent in what was merged before these came along. */
  readonly along?: readonly Along[];
};
/** A row that went along, by its table; of a version the number that it had. */
type Along = { readonly what: string; readonly id: string; readonly number: number | null };
/** A record that gave way to another record of the same young person, within one organisation. */
export type MergedRecord = {
  readonly caseId: string;
  readonly intoCaseId: string;
  readonly organisationId: string;
  readonly memberId: string;
  readonly mergedOn: Day;
  readonly restore: Restore;
};
/** Records of the own organisation that are one young person, and names that changed. */
export type RecordStore = {
  /** Keeps everybody else from these cases until the act is over; in one order, whoever comes first. */
  hold(caseIds: readonly string[]): Promise<void>;
  /** Records of the own organisation with this name, as it is searched, that did not give way to another. */
  named(organisationId: string, searchName: string): Promise<readonly PersonRecord[]>;
  merge(merged: MergedRecord): Promise<void>;
  unmerge(merged: MergedRecord): Promise<void>;
  /** The record to which this one gave way. */
  mergedInto(caseId: string): Promise<MergedRecord | undefined>;
  /** The records that gave way to this one, oldest first. */
  mergedFrom(caseId: string): Promise<readonly MergedRecord[]>;
  /** Puts all dossiers of the register that stand at one case at the other; returns which. */
  moveDossiers(caseId: string, toCaseId: string, only?: Restore['dossiers']): Promise<Restore['dossiers']>;
  /** Lets the document, what somebody does after school and check-ins go along; `only` = these come back. Returns which. */
  takeAlong(caseId: string, toCaseId: string, only: readonly Along[] | null): Promise<readonly Along[]>;
  /** Whose case ended before it was merged is ended again; false when another was faster. */
  endAgain(caseId: string, expectedVersion: number): Promise<boolean>;
  keepContact(caseId: string, organisationId: string, contact: ContactRecord): Promise<void>;
  /** For the program: former names that nobody may find by from this day go. */
  forgetNames(today: Day): Promise<void>;
  /** Another name. The old one is found for a year (0023); `key` recognises who was added by hand. */
  rename(
    caseId: string,
    name: Pick<PersonRecord, 'firstName' | 'infix' | 'familyName'> & {
      readonly searchName: string;
      readonly key: string;
    },
  ): Promise<void>;
};
