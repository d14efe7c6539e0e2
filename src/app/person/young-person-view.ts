import type { ActName, Relation } from '#domain/access/acts.ts';
import type { Day } from '#law/day.ts';
import type { HandoverState } from '#domain/handover/states.ts';
import type { Turn } from '#domain/turn/turn.ts';
import type { LawNow } from '../law/law-of.ts';
import type { Climbed } from '../ladder/word-climbed.ts';
import type { AfterSchool } from '../guidance/after-school.ts';
import type { Guidance } from '../guidance/guidance-of.ts';
import type { ExtractLine } from '../extract/commands.ts';
import type { SharedStory } from './shared-story.ts';
import type { WishNow } from '../wish/wish-of.ts';
import type { Attempt, CaseOutcome } from '../ports/outcomes.ts';
import type { Draft } from '../ports/drafts.ts';
import type { ContactRecord, EnrolmentRecord, PersonRecord } from '../ports/people.ts';
import type { Agreement, CaseEvent, Note } from '../ports/writing.ts';

/** Somebody to call: a colleague, or a team or organisation when nobody picked it up. */
export type Who = {
  readonly name: string;
  readonly jobTitle: string | null;
  readonly organisation: string;
  readonly phone: string | null;
  readonly away: {
    readonly until: Day | null;
    readonly standIn: string | null;
    /** Of the stand-in who is there, else of the organisation. */
    readonly phone: string | null;
  } | null;
};
export type OpenTurn = {
  readonly turn: Turn;
  /** null: a team without a name yet. */
  readonly person: Who | null;
  readonly place: string;
  readonly givenBy: string | null;
  /** The first working day after a closure that moved the last good day; null when none did. */
  readonly backOn: Day | null;
  readonly mine: boolean;
  /** The own team, and nobody of it yet. */
  readonly teamOfMine: boolean;
  readonly elsewhere: boolean;
  /** Set when an organisation without account is on turn: a reminder reaches nobody there. */
  readonly call: { readonly organisation: string; readonly phone: string | null } | null;
};
/** Whom to call today while organisations around the young person are closed. */
export type CallNow = {
  readonly closed: readonly { readonly organisation: string; readonly until: Day }[];
  /** null: nobody answers, and no Doorstroompunt is known either. */
  readonly number: { readonly who: string; readonly phone: string } | null;
};
export type HandoverNow = {
  readonly handoverId: string;
  readonly state: HandoverState;
  readonly receiver: string;
  /** Who took it over, or who was asked by name without having an account. */
  readonly receiverPerson: string | null;
  readonly sender: string;
  readonly sentByUs: boolean;
  readonly since: Day;
  readonly answerDueOn: Day | null;
  readonly meetOn: Day | null;
};
/**
 * What the school still sees of the receiver after the meeting: these and nothing else (field finding 21). `over`: its own
 * term is over, and then it sees nothing of who guides now.
 */
export type Former = FormerWithin | { readonly over: true; readonly since: Day };
/** `lastOn`: the last day on which it heard so. */
export type SchoolToTell = { readonly organisationId: string; readonly name: string; readonly lastOn: Day | null };
type FormerWithin = {
  readonly over: false;
  readonly organisation: string;
  readonly takenOverOn: Day | null;
  readonly metOn: Day | null;
  readonly hasNextTurn: boolean;
};
/**
 * The own hand-over of something that arrived by law: there was nothing to take over and nobody met. `asks` = the receiver
 * asked something, by the last good day to answer.
 */
export type HandedOver = {
  readonly handoverId: string;
  readonly asks: boolean;
  readonly dueOn: Day | null;
};
export type Entry =
  /** `about` = the colleague whom it concerns, when the event names one. */
  | { readonly kind: 'event'; readonly event: CaseEvent; readonly by: string; readonly about: string | null }
  /** `before` = the texts that this note corrects, newest first. */
  | { readonly kind: 'note'; readonly note: Note; readonly by: string; readonly before: readonly Note[] };

/** A record of the own organisation that turned out to be this young person too. */
export type Merged = { readonly caseId: string; readonly name: string; readonly on: Day; readonly by: string };

/** Everything the page of one young person shows, for who asks. */
export type YoungPersonView = {
  readonly caseId: string;
  readonly relation: Relation;
  readonly version: number;
  readonly state: 'active' | 'ended' | 'linked';
  /** Of an own young person that gave way to one that was handed over: which. */
  readonly linkedTo: string | null;
  readonly endedOn: Day | null;
  /** What the own organisation says of the case; another's is never in it. */
  readonly outcome: CaseOutcome | undefined;
  /** Whether the own organisation may say that only a person decides about approaching. */
  readonly decides: boolean;
  /** Tries of the own organisation to reach the young person, newest first. */
  readonly attempts: readonly Attempt[];
  readonly person: Omit<PersonRecord, 'birthDate'>;
  readonly age: number;
  /** Whether the begeleiding began with the own record (list or by hand), and not with a hand-over. */
  readonly ownRecord: boolean;
  /** null as long as the own organisation did not take over: until then the age is enough. */
  readonly birthDate: Day | null;
  /** As the own record says; of a young person whom another handed over, as it went along with the hand-over. */
  readonly school: string | null;
  readonly stopsOn: Day | null;
  /** Of the own record only: what a receiver may know of it stands in the hand-over. */
  readonly enrolment: EnrolmentRecord | undefined;
  readonly contact: ContactRecord | undefined;
  /** The own register delivered this young person: there is a page with each field and its file. */
  readonly fromRegister: boolean;
  readonly open: OpenTurn | null;
  /** Set when who is on turn or the fixed contact person cannot be reached at the own number. */
  readonly callNow: CallNow | null;
  readonly contactPerson: Who | null;
  readonly contactMemberId: string | null;
  readonly handover: HandoverNow | null;
  readonly former: Former | null;
  readonly handedOver: HandedOver | null;
  /** Guidance after school: the questions of a Doorstroompunt, or what this school offered and told. */
  readonly guidance: Guidance | null;
  /** Guidance that lasts: what the young person does now and the next contact; null while at the own school. */
  readonly afterSchool: AfterSchool | null;
  /** Who has a task by law now, as far as the own organisation knows. */
  readonly law: LawNow | null;
  /** The question about this case that climbed last, for who leads. */
  readonly climbed: Climbed | null;
  /** The school that handed over, as long as its term runs: it may hear that the young person was spoken to. */
  readonly schoolToTell: SchoolToTell | null;
  /** Extracts and referrals that the own organisation gave. */
  readonly extracts: readonly ExtractLine[];
  /** Of the young person, while it is shared. */
  readonly story: SharedStory | null;
  /** What the young person wants, as the own organisation heard it; null where it guides no more. */
  readonly wish: WishNow | null;
  /** Agreements, notes and what happened are of all records that were merged into this one. */
  readonly merged: readonly Merged[];
  /** This record gave way to that one: there is one page. */
  readonly mergedInto: string | null;
  readonly agreements: readonly Agreement[];
  /** The note that the reader is still typing. */
  readonly draft: Draft | undefined;
  readonly entries: readonly Entry[];
  /** There is more than was asked for. */
  readonly older: boolean;
  readonly shielded: { readonly named: readonly string[] } | undefined;
  readonly may: ReadonlySet<ActName>;
};
