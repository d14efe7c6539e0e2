import type { Meets } from '#domain/calendar/invitation.ts';
import type { AgendaFacts, AgendaReason, Funnel, Stage } from '#domain/gathering/agenda.ts';
import type { AgreedAtTable, Decided, Decision } from '#domain/gathering/decision.ts';
import type { Gathering, GatheringState, Party } from '#domain/gathering/meeting.ts';
import type { TableKind } from '#domain/gathering/table-kind.ts';
import type { NameParts } from '#domain/person/name.ts';
import type { PickUpThresholds } from '#domain/turn/not-picked-up.ts';
import type { Day } from '#law/day.ts';

type By = { readonly organisationId: string; readonly memberId: string };
type NewKind = TableKind & By & { readonly id: string; readonly setOn: Day };
type Moved = Pick<Gathering, 'onDay' | 'begins' | 'ends' | 'place'>;

/** Meetings of organisations, of every sort: no young person's data. */
export type GatheringStore = {
  kinds(): Promise<readonly TableKind[]>;
  /** False when there is a version from that day already. */
  addKind(kind: NewKind): Promise<boolean>;
  /** By day, the last first. */
  gatherings(): Promise<readonly Gathering[]>;
  gathering(id: string): Promise<Gathering | undefined>;
  parties(gatheringId: string): Promise<readonly Party[]>;
  /** Of every meeting, by meeting. */
  allParties(): Promise<readonly (Party & { readonly gatheringId: string })[]>;
  add(gathering: Gathering, parties: readonly Party[]): Promise<void>;
  /** Another day, time or place: counts the sequence up. False when somebody was faster. */
  move(id: string, to: Moved, expectedVersion: number): Promise<boolean>;
  setState(id: string, state: GatheringState, expectedVersion: number): Promise<boolean>;
  /** These parties and no others. */
  setParties(gatheringId: string, parties: readonly Party[]): Promise<void>;
  /** Who sits there in person. */
  seats(gatheringId: string): Promise<readonly Seat[]>;
  /** These sit there for one party, and no others. */
  setSeats(gatheringId: string, organisationId: string, memberIds: readonly string[]): Promise<void>;
  /** Where this colleague sits from a day on: of a school the time of its own block. */
  seated(memberId: string, from: Day): Promise<readonly Meets[]>;
};
/** A colleague, and for whom. */
type Seat = { readonly memberId: string; readonly organisationId: string };

/** A young person on the list of one organisation for one table. */
export type TableLine = NameParts & {
  readonly id: string;
  readonly gatheringId: string;
  readonly caseId: string;
  readonly organisationId: string;
  readonly stage: Stage;
  readonly reason: AgendaReason;
  readonly question: string;
  readonly decision: Decision | null;
  readonly because: string | null;
  readonly decidedOn: Day | null;
  readonly decidedBy: string | null;
  readonly enteredOn: Day | null;
  readonly version: number;
};
export type TableAgreement = AgreedAtTable & {
  readonly id: string;
  readonly lineId: string;
  readonly caseId: string;
  readonly organisationId: string;
  readonly agreedOn: Day;
  readonly doneOn: Day | null;
};
export type Candidate = NameParts & AgendaFacts & { readonly caseId: string };
type NewLine = Pick<TableLine, 'id' | 'gatheringId' | 'caseId' | 'reason' | 'question'> & By & { readonly putOn: Day };
/** Something that was promised, about whom, and at the table of which day. */
export type Promised = NameParts &
  Pick<TableAgreement, 'id' | 'lineId' | 'caseId' | 'what'> & {
    readonly who: string;
    readonly dueOn: Day;
    readonly onDay: Day;
  };
type NewAgreement = Omit<TableAgreement, 'doneOn'> & { readonly memberId: string };
/** One organisation's numbers. */
type Counted = Funnel & { readonly organisationId: string };

/** Who stands on a list for a table, under the actor's rights: the own list, and as core party what lies on the table. */
export type TableLineStore = {
  /** Own young people for whom something may ask for this table, without who is on its list already. By name. */
  candidates(
    of: By,
    gathering: Pick<Gathering, 'id' | 'kindId'>,
    until: PickUpThresholds,
  ): Promise<readonly Candidate[]>;
  /** Own young people by name, for a pasted list. */
  named(organisationId: string): Promise<readonly (NameParts & { readonly caseId: string })[]>;
  /** Lines of this table that the actor may see, by organisation and name. */
  lines(gatheringId: string): Promise<readonly TableLine[]>;
  line(id: string): Promise<TableLine | undefined>;
  /** The cases of this list that said no to being spoken about, at any table. */
  saidNo(organisationId: string, caseIds: readonly string[]): Promise<readonly string[]>;
  /** Adds who is not on the list yet; how many were added. */
  addLines(lines: readonly NewLine[]): Promise<number>;
  /** False when another was faster. */
  prepare(
    line: Pick<TableLine, 'id' | 'caseId' | 'version'>,
    to: { readonly stage: Stage; readonly question: string },
  ): Promise<boolean>;
  removeLine(line: Pick<TableLine, 'id' | 'caseId'>): Promise<boolean>;
  /** False when another was faster. */
  decide(
    line: Pick<TableLine, 'id' | 'version'>,
    decided: Decided,
    by: { readonly memberId: string; readonly enteredOn: Day },
  ): Promise<boolean>;
  agreements(gatheringId: string): Promise<readonly TableAgreement[]>;
  agree(agreement: NewAgreement): Promise<void>;
  /** What this organisation promised at any table and did not do yet: with a person and a day, the first day first. */
  promised(organisationId: string): Promise<readonly Promised[]>;
  /** False when it is not there, or was done. */
  finish(id: string, memberId: string, on: Day): Promise<boolean>;
  /** It was not done after all. False when it is not there, or was not done. */
  reopen(id: string): Promise<boolean>;
  /** Other words, another person or another day. False when it is not there, was done, or no longer stands as it `was` read. */
  mend(id: string, was: AgreedAtTable, becomes: AgreedAtTable): Promise<boolean>;
  /** False when it is not there, was done, or is of another organisation. */
  dropAgreement(id: string): Promise<boolean>;
  /** Numbers only: of every organisation for who keeps the region, else of the own. */
  counts(gatheringId: string): Promise<readonly Counted[]>;
  /** For the program: what a table wrote goes when its record says so; how many went. */
  forget(today: Day): Promise<number>;
};
