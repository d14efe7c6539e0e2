import type { InstrumentUse } from '#domain/money/instrument.ts';
import type { Line } from '#domain/money/line.ts';
import type { SourceChange } from '#domain/money/source-change.ts';
import type { OwnerChange } from '#domain/programme/owner.ts';
import type { Entry } from '#domain/programme/entry.ts';
import type { Person, Programme } from '#domain/programme/programme.ts';
import type { Section } from '#domain/programme/section.ts';
import type { Day } from '#law/day.ts';
import type { Comment } from './programme.ts';
import type { OpenReport } from './reports.ts';

type Id = Pick<Person, 'memberId'>;
/** The programme without its text: who takes part, and of each part that is there now which version is the last. */
export type ProgrammeFrame = Pick<Programme, 'id' | 'ownerPartyId' | 'ownersBefore' | 'adoptedVersion' | 'parties'> & {
  readonly processLead: Id | null;
  readonly writers: readonly Id[];
  readonly sections: readonly Pick<Section, 'id' | 'kind' | 'version'>[];
  /** What municipalities said and the steps of the plan, the oldest first; none where they were not asked for. */
  readonly entries: readonly Entry[];
  /** Those that nobody solved, the oldest first. */
  readonly comments: readonly Pick<Comment, 'sectionId' | 'memberId' | 'on' | 'solvedOn'>[];
};
/** An amount that waits, and who put money in the pot that it is of. */
type WaitingLine = Pick<Line, 'sourceId' | 'partyId' | 'state' | 'enteredOn' | 'exception'> & {
  readonly entered: Pick<Line['entered'], 'memberId'>;
  readonly signs: readonly Id[];
};
type WaitingChange = Pick<SourceChange, 'state' | 'askedOn'> & {
  readonly asked: Pick<SourceChange['asked'], 'memberId'>;
  /** Who brings the source; null = it was closed. */
  readonly partyId: string | null;
};
/** What may wait for somebody in the work of the region, as far as who asks may read it. */
export type RegionWorkSeen = {
  /** Newest year first; `done` is asked of those that were not handed in. */
  readonly reports: readonly (OpenReport & { readonly handedOn: Day | null })[];
  readonly programme: ProgrammeFrame | undefined;
  /** At most 500, oldest first. */
  readonly waiting: readonly WaitingLine[];
  /** What was put in the pots of those amounts. */
  readonly contributions: readonly Pick<Line, 'kind' | 'state' | 'potId' | 'partyId'>[];
  readonly changes: readonly WaitingChange[];
  /** Changes of contactgemeente that wait, or of which something is still to do. */
  readonly owners: readonly OwnerChange[];
  /** What is asked of the own organisation, and was not answered. */
  readonly uses: readonly (Pick<InstrumentUse, 'ofOrganisationId' | 'askedOn'> & { readonly answered: null })[];
};

/** One question for Mijn werk: no text, and no young person's data. */
export type RegionWorkStore = {
  /** For the program, to say who is late: without a text, a yes or a name. undefined = there is no programme. */
  forProgram(): Promise<ProgrammeFrame | undefined>;
  seen(asked: { readonly organisationId: string; readonly entries: boolean }): Promise<RegionWorkSeen>;
};
