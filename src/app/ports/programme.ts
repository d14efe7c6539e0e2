import type { Instant } from '#domain/access/session.ts';
import type { Party, Person, Programme } from '#domain/programme/programme.ts';
import type { Content, Section } from '#domain/programme/section.ts';
import type { Day } from '#law/day.ts';

/** Who wrote something, as it stands beside it. */
export type Author = { readonly memberId: string; readonly name: string; readonly on: Day };
export type NewSection = Pick<Section, 'id' | 'kind' | 'key' | 'position'>;
export type NewProgramme = Pick<Programme, 'id' | 'name' | 'from' | 'until' | 'ownerPartyId' | 'parties'> & {
  readonly organisationId: string;
  readonly memberId: string;
  readonly madeOn: Day;
  readonly sections: readonly NewSection[];
};
/** A version as it is named in a list. */
export type VersionLine = Pick<Section, 'version' | 'by' | 'on'>;
type Written = { readonly sectionId: string; readonly seen: number; readonly content: Content };
export type Comment = {
  readonly id: string;
  readonly sectionId: string;
  /** Of the section, when it was said. */
  readonly version: number;
  readonly memberId: string;
  readonly by: string;
  readonly on: Day;
  readonly words: string;
  readonly solvedOn: Day | null;
  readonly solvedBy: string | null;
};
/** How a programme stands to who asks, without its text. */
type Frame = Pick<Programme, 'id' | 'name' | 'from' | 'until' | 'ownerPartyId' | 'parties'>;

/** The programme of the region. No young person's data. What of it the actor may not read is not there. */
export type ProgrammeStore = {
  /** The one that begins last. For who does not read it: without sections. */
  current(): Promise<Programme | undefined>;
  open(programme: NewProgramme): Promise<void>;
  rename(programmeId: string, to: Pick<Frame, 'name' | 'from' | 'until'>): Promise<void>;
  addParty(programmeId: string, party: Party): Promise<void>;
  /** False when it is not there, or answers for the programme. */
  removeParty(programmeId: string, partyId: string): Promise<boolean>;
  setProcessLead(programmeId: string, person: Pick<Person, 'memberId'> | null): Promise<void>;
  setWriters(programmeId: string, memberIds: readonly string[]): Promise<void>;
  addSection(programmeId: string, section: NewSection): Promise<void>;
  /** The sections of one kind in this order. */
  order(programmeId: string, sectionIds: readonly string[]): Promise<void>;
  /** Takes it out of the programme from now on; its versions stay. */
  retireSection(sectionId: string, on: Day): Promise<void>;
  /** A new version of each, on top of the one that was seen; ids of those of which somebody was faster: nothing was written there. */
  write(written: readonly Written[], by: Author): Promise<readonly string[]>;
  /** Newest first. */
  versions(sectionId: string): Promise<readonly VersionLine[]>;
  /** A section as it was; undefined when there is none. */
  version(sectionId: string, version: number): Promise<Section | undefined>;
  /** Who has it open to write, besides the one who asks. */
  othersWriting(sectionId: string, than: string, now: Instant): Promise<readonly Person[]>;
  startWriting(sectionId: string, memberId: string, until: Instant): Promise<void>;
  stopWriting(sectionId: string, memberId: string): Promise<void>;
  /** Of every section, in the order in which they were said. */
  comments(programmeId: string): Promise<readonly Comment[]>;
  addComment(comment: Omit<Comment, 'solvedOn' | 'solvedBy'>): Promise<void>;
  /** False when it is not there, or was solved. */
  solveComment(commentId: string, by: Pick<Author, 'name' | 'on'>): Promise<boolean>;
};
