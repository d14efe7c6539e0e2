import type { Day } from '#law/day.ts';
import type { CaseOf } from './law.ts';
import type { NameParts } from '#domain/person/name.ts';
import type { WordPatterns } from '#domain/person/search-name.ts';
import type { OutcomeKind } from '#domain/turn/outcomes.ts';
import type { PickUpThresholds, Reason } from '#domain/turn/not-picked-up.ts';

/** Who is on turn as others see it: a colleague, or a team or organisation where nobody picked it up. */
export type HolderNames = {
  readonly organisationId: string;
  readonly organisation: string;
  readonly team: string | null;
  readonly memberId: string | null;
  readonly member: string | null;
  /** Who works without account has no team here in which somebody could pick it up. */
  readonly hasAccount: boolean;
  /** Of the organisation: who works without account can only be called. */
  readonly phone: string | null;
};
export type WaitsFor = 'self' | 'young-person' | 'parent' | 'employer';

/** The first working day after a closure of who is on turn that moved the last good day; null = none did. */
type BackOn = Day | null;

export const workGroups = ['not-picked-up', 'mine', 'team', 'waiting'] as const;
export type WorkGroup = (typeof workGroups)[number];
/** One line of Mijn werk. `verb` is null when the task is another organisation's (house rule 4). */
export type WorkRow = NameParts & {
  readonly caseId: string;
  readonly group: WorkGroup;
  readonly version: number;
  readonly holder: HolderNames;
  readonly waitsFor: WaitsFor;
  readonly verb: string | null;
  readonly words: string | null;
  /** Came in from another organisation by law, and nobody did anything with it yet. */
  readonly arrived: boolean;
  /** The organisation that gave the turn. */
  readonly givenByOrganisation: string | null;
  readonly givenBy: string | null;
  readonly since: Day;
  readonly dueOn: Day;
  readonly backOn: BackOn;
  /** Given by somebody else since the last day that this colleague looked. */
  readonly fresh: boolean;
  /** Why it counts as "nog niet opgepakt", in that group. */
  readonly reason: Reason | undefined;
  /** Who guides, as the list of the own school says it; only while no colleague is on turn. */
  readonly listed: string | null;
};
/**
 * An agreement that this colleague made and that is due: late, today or on the next working day. Or a question about what
 * this colleague handed over by law, which waits for an answer.
 */
export type Appointment = NameParts & {
  readonly caseId: string;
  /** Of a question: the hand-over that it is about. */
  readonly handoverId: string | null;
  readonly what: string;
  readonly dueOn: Day;
  readonly atTime: string | null;
};
export type WorkQuestion = {
  readonly pickUp: PickUpThresholds;
  /** Does this colleague watch over what nobody picked up? */
  readonly leads: boolean;
  readonly teamId: string | null;
  readonly leavesBy: Day;
  readonly limit: number;
  /** Appointments up to this day. */
  readonly soon: Day;
};
export type Work = {
  readonly rows: readonly WorkRow[];
  readonly totals: Readonly<Record<WorkGroup, number>>;
  /** Young people of the own organisation who leave school on or before the day asked. */
  readonly leaving: number;
  readonly appointments: readonly Appointment[];
  /** The last day before today that this colleague signed in. */
  readonly lastSeenOn: Day | null;
};

export type ListFilter = {
  readonly turn?: 'me' | 'team' | 'other' | undefined;
  /** Who is fixed contact person: the asker, or nobody of the own organisation that leads. */
  readonly contact?: 'me' | 'nobody' | undefined;
  readonly leavesBy?: Day | undefined;
  readonly destination?: 'known' | 'unknown' | undefined;
  readonly municipalityCode?: string | undefined;
  readonly notPickedUp?: boolean | undefined;
  readonly state?: 'active' | 'ended' | undefined;
  /** What the own organisation says of the case now: no longer among who stopped, but a list of its own. */
  readonly outcome?: OutcomeKind | undefined;
  /** Only who is afgeschermd with the asker named, whatever became of the case. No list asks this: nobody would be on it. */
  readonly namedForMe?: boolean | undefined;
  /** These and nobody else, whatever became of the case. */
  readonly only?: readonly string[] | undefined;
  /** By family name, or the first last good day first. */
  readonly order?: 'due' | undefined;
  /** Each word must be found; order means nothing. */
  readonly words?: readonly WordPatterns[] | undefined;
};
export type ListQuestion = ListFilter & { readonly teamId: string | null; readonly pickUp: PickUpThresholds };
/** One line of Jongeren. `holder` is null when the case ended, or when another organisation leads it now. */
export type ListRow = NameParts & {
  readonly caseId: string;
  readonly birthDate: Day;
  readonly place: string;
  readonly school: string | null;
  readonly leavesOn: Day | null;
  readonly destination: string | null;
  readonly state: 'active' | 'ended' | 'linked';
  readonly outcome: OutcomeKind | null;
  readonly lead: string;
  readonly holder: HolderNames | null;
  readonly waitsFor: WaitsFor;
  readonly dueOn: Day | null;
  readonly backOn: BackOn;
};

/** How many young people are afgeschermd with the asker named, and how many things wait there for the asker. */
export type ShieldedForMe = { readonly people: number; readonly waiting: number };

/** Lists: Mijn werk, Jongeren, search. Everything under the rights of who asks; counts are name-free. */
export type WorkStore = {
  myWork(question: WorkQuestion): Promise<Work>;
  youngPeople(question: ListQuestion, limit: number, offset: number): Promise<readonly ListRow[]>;
  countYoungPeople(question: ListQuestion): Promise<number>;
  shieldedForMe(): Promise<ShieldedForMe>;
  /**
   * Whom the figures of the own organisation count and the asker may see. A school's own record of who is guided elsewhere after
   * its term is left out: that the guidance goes on is not for a list of that school.
   */
  countedNow(limit: number): Promise<readonly CaseOf[]>;
  /** There is no young person of whom the asker said "geen inzage". */
  opensEach(): Promise<boolean>;
  /** Codes of the municipalities where own young people live, for the filter. */
  municipalities(): Promise<readonly string[]>;
  /** Keeps what somebody looks for under an id; older searches of the same colleague go. */
  keepSearch(id: string, words: string): Promise<void>;
  /** What this colleague looked for; undefined for the search of another or one that is gone. */
  search(id: string): Promise<string | undefined>;
};
