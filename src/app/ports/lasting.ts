import type { OwnChoice } from '#domain/young/choices.ts';
import type { About, Answer, Way } from '#domain/guidance/check-in.ts';
import type { Missed } from '#domain/guidance/missed.ts';
import type { Spell } from '#domain/guidance/destination.ts';
import type { Extension } from '#domain/guidance/extension.ts';
import type { Agreed, Effort, EffortReason } from '#domain/guidance/rhythm.ts';
import type { Channel } from '#domain/person/attempts.ts';
import type { NameParts } from '#domain/person/name.ts';
import type { Day } from '#law/day.ts';

type Of = { readonly caseId: string; readonly organisationId: string; readonly memberId: string };
export type StoredSpell = Spell & { readonly id: string };
/** "Hoe gaat het?", asked of one young person. */
export type CheckIn = {
  readonly id: string;
  readonly about: About;
  readonly way: Way;
  readonly askedOn: Day;
  /** The last day on which the link can be answered; null = asked by hand. */
  readonly expiresOn: Day | null;
  readonly answer: Answer | null;
  /** The own words of the young person. */
  readonly words: string | null;
  /** What the young person missed; null = not said. */
  readonly missed: readonly Missed[] | null;
  readonly answeredOn: Day | null;
  /** null with an answer: the young person, by the link. */
  readonly answeredBy: string | null;
};
type NewLink = Of & {
  readonly id: string;
  readonly askedOn: Day;
  readonly expiresOn: Day;
  readonly tokenHash: Uint8Array;
  readonly about: About;
  /** Where the program sends it, one of the two at most; both null = the colleague sends the text. */
  readonly toMail: string | null;
  readonly toPhone: string | null;
};
/** A question that a colleague sent by hand, on paper or in an app: the answer comes later. */
type AskedByHand = Of & { readonly id: string; readonly about: About; readonly way: Way; readonly askedOn: Day };
type Answered = Pick<CheckIn, 'missed'> & { readonly answer: Answer; readonly on: Day; readonly mark: string };
type Heard = Of & Pick<CheckIn, 'missed'> & { readonly id: string; readonly way: Way; readonly answer: Answer; readonly on: Day }; // prettier-ignore
/** Said by the young person: no colleague heard it; `memberId` = whom it goes to. */
type SaidByYoung = Of & {
  readonly id: string;
  readonly answer: Answer;
  readonly words: string | null;
  readonly missed: CheckIn['missed'];
  readonly on: Day;
};
/** A link as the program at the door finds it: no name, and none of what somebody answered before. */
export type LinkAtDoor = Of & {
  readonly id: string;
  readonly expiresOn: Day;
  readonly about: About;
  readonly toMail: string | null;
  readonly toPhone: string | null;
  readonly answered: boolean;
};
export type Plan = {
  readonly effort: Effort;
  /** null = nobody chose how often. */
  readonly reason: EffortReason | null;
  readonly setOn: Day;
  readonly extension: (Extension & { readonly on: Day }) | null;
};
type KeepPlan = Of & Pick<Plan, 'effort' | 'setOn'> & { readonly reason: EffortReason };

/** What the list of today asks of one young person; `contacts` of the own organisation only. */
export type ToReach = NameParts & {
  readonly caseId: string;
  readonly contactMemberId: string | null;
  /** The last day of school, or the day on which the case began here. */
  readonly begin: Day;
  readonly isSchoolEnd: boolean;
  readonly effort: Effort;
  readonly extendedUntil: Day | null;
  readonly lastReachedOn: Day | null;
  /** Somebody was reached after the last answer, or after it was said that work ends. */
  readonly talkedAfterAnswer: boolean;
  readonly talkedAfterEnd: boolean;
  readonly checkIn: Pick<CheckIn, 'askedOn' | 'answer' | 'answeredOn'> | null;
  /** Newest first by their beginning. */
  readonly spells: readonly Spell[];
  /** Tries since somebody was reached, newest first. */
  readonly misses: readonly Channel[];
};
/** By what somebody can be reached, as the own organisation has it. */
export type Reachable = {
  readonly phone: string | null;
  readonly mail: string | null;
  readonly prefers: OwnChoice | null;
};
/** A leaver for the Uitstroommonitor. */
export type MonitorLeaver = NameParts & {
  readonly caseId: string;
  readonly studentNumber: string | null;
  readonly leftOn: Day;
  readonly spells: readonly Spell[];
};

/** Guidance that lasts, of the own organisation. */
export type LastingStore = {
  /** Newest first by their beginning; without those that were wrong. */
  spells(caseId: string): Promise<readonly StoredSpell[]>;
  addSpell(spell: Of & StoredSpell): Promise<void>;
  /** `mark` = a new id: what happened after has a later one. False when it had ended before. */
  endSpell(caseId: string, id: string, endOn: Day, mark: string): Promise<boolean>;
  /** It never was so. */
  wrongSpell(caseId: string, id: string, on: Day): Promise<void>;
  /** Newest first. */
  checkIns(caseId: string): Promise<readonly CheckIn[]>;
  /** Makes a link; an earlier one without an answer stops working. */
  makeLink(link: NewLink): Promise<void>;
  /** What a colleague heard; a link that waits stops working. */
  hear(heard: Heard): Promise<void>;
  /** For the program at the door; 'hold' = of two presses at once the second sees what the first did. */
  linkByToken(tokenHash: Uint8Array, how: 'look' | 'hold'): Promise<LinkAtDoor | undefined>;
  answer(id: string, said: Answered): Promise<void>;
  /** For the program: what the young person said on the own page; a link that waits stops working. */
  saidByYoung(said: SaidByYoung): Promise<void>;
  /** For the program: what runs on `today` ends on that day. False when nothing did. */
  endRunning(
    ended: Omit<Of, 'memberId'> & { readonly endOn: Day; readonly today: Day; readonly mark: string },
  ): Promise<boolean>;
  askedByHand(asked: AskedByHand): Promise<void>;
  /** The mail or sms is out. */
  linkSent(id: string): Promise<void>;
  plan(caseId: string): Promise<Plan | undefined>;
  keepPlan(plan: KeepPlan): Promise<void>;
  /** Guidance goes on until a later day; the one before is over. */
  extend(extended: Of & Extension & { readonly on: Day }): Promise<void>;
  rhythms(): Promise<readonly Agreed[]>;
  /** False when there is one from that day already. */
  addRhythm(agreed: Agreed & Omit<Of, 'caseId'> & { readonly id: string; readonly setOn: Day }): Promise<boolean>;
  /** Whom the own organisation guides after school; of one colleague when `memberId` is given. By name. */
  toReach(organisationId: string, memberId: string | null, today: Day, limit: number): Promise<readonly ToReach[]>;
  reachable(organisationId: string, caseIds: readonly string[]): Promise<ReadonlyMap<string, Reachable>>;
  countLeft(organisationId: string, from: Day, until: Day): Promise<number>;
  /** Leavers of the own school who left between these days, by name. */
  leftBetween(organisationId: string, from: Day, until: Day): Promise<readonly MonitorLeaver[]>;
};
