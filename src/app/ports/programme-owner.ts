import type { DutyDone, OwnerChange, OwnerDuty, OwnerState } from '#domain/programme/owner.ts';
import type { Author } from './programme.ts';

type New = Pick<OwnerChange, 'id' | 'organisationId' | 'fromOrganisationId' | 'fromDay' | 'decision'>;
/** Who answers for the programme from which day on (0109_programme_owner.sql). What the actor may not read is not there. */
export type ProgrammeOwnerStore = {
  /** The oldest first. */
  changes(programmeId: string): Promise<readonly OwnerChange[]>;
  ask(programmeId: string, change: New, by: Author): Promise<void>;
  /** Gives the state that it has now, or 'gone'. `partyId`: for the party of the new one, when it has none yet. */
  decide(
    changeId: string,
    answer: Exclude<OwnerState, 'waiting'>,
    said: { readonly name: string; readonly why: string; readonly partyId: string },
  ): Promise<OwnerState | 'gone'>;
  /** False when it was done already. */
  mark(
    changeId: string,
    duty: OwnerDuty,
    done: Omit<DutyDone, 'by'> & { readonly organisationId: string },
    by: Author,
  ): Promise<boolean>;
  /** A contactgemeente that does not answer for the region today: another does. */
  isOfAnother(organisationId: string): Promise<boolean>;
};
