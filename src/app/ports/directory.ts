import type { OrganisationKind, Role } from '#domain/access/actor.ts';
import type { Closure } from '#domain/calendar/closures.ts';
import type { Day } from '#law/day.ts';
import type { Hours, Thing } from '#domain/directory/hours.ts';
import type { Mandate } from '#domain/directory/mandate.ts';

export type Organisation = {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: OrganisationKind;
  readonly brin: string | null;
  readonly municipalityCode: string | null;
  readonly hasAccount: boolean;
  /** For colleagues. */
  readonly phone: string | null;
  /** For everybody, also on the page without login; entered by the region. */
  readonly publicPhone: string | null;
  /** "Zo werken wij", in one or two sentences for who wants to call. */
  readonly worksSo: string | null;
  /** When the public number is answered; left out or null = not known. */
  readonly hours?: Hours | null;
  /** What somebody takes along to a first talk; left out or null = not known. */
  readonly bring?: readonly Thing[] | null;
  /** Names it had before, by which it is still found. */
  readonly formerNames: readonly string[];
  /** Where it went, when it became one with another. It stands in no list any more; what is past still speaks of it. */
  readonly mergedIntoId?: string | null;
};
export type Team = { readonly id: string; readonly organisationId: string; readonly name: string };
export type Colleague = {
  readonly id: string;
  readonly organisationId: string;
  readonly teamId: string | null;
  readonly name: string;
  readonly role: Role;
  readonly jobTitle: string;
  readonly mail: string | null;
  readonly phone: string | null;
  readonly standInId: string | null;
  readonly absentFrom: Day | null;
  readonly absentUntil: Day | null;
  readonly leftOn: Day | null;
  /** Days of the week on which this colleague works, 1 = Monday; empty = not known. */
  readonly workDays: readonly number[];
  /** When somebody last said that this is right (domain/directory/confirmation.ts). */
  readonly confirmedOn: Day | null;
  /** The name may stand on the page without login. */
  readonly mayBePublic: boolean;
  readonly told: 'at-once' | 'digest' | 'off';
  readonly lastSeenOn: Day | null;
  /** Up to which change of Aanzet this colleague had read before the last visit (domain/daily/news.ts). */
  readonly newsBefore?: number | null;
};
/** What an organisation offers young people, and how to come to it. */
export type Service = {
  readonly id: string;
  readonly organisationId: string;
  readonly name: string;
  readonly phase: (typeof phases)[number];
  readonly what: string;
  readonly howToReach: string;
  /** The last day; null = until further notice. */
  readonly until: Day | null;
};
/** Where a young person is: at school, leaving it, looking for work, at work. */
export const phases = ['school', 'leaving', 'seeking', 'working'] as const;
type Kept = 'name' | 'shortName' | 'phone' | 'publicPhone' | 'worksSo' | 'formerNames';
type KeptContact = 'name' | 'jobTitle' | 'mail' | 'phone' | 'workDays' | 'confirmedOn' | 'mayBePublic' | 'teamId';
/** When organisations are closed, in the order of the days. */
export type ClosureStore = {
  closures(organisationId: string): Promise<readonly Closure[]>;
  addClosure(closure: Closure): Promise<void>;
  /** False when this organisation has no such closure, or the actor does not keep it. */
  dropClosure(organisationId: string, id: string): Promise<boolean>;
};
/** `twoEmployers`: the same person works for another organisation too (DailyStore.otherHats). */
type AtTheDoor = {
  readonly colleague: Colleague;
  readonly organisation: Organisation;
  readonly twoEmployers: boolean;
};
/** Organisations, teams and colleagues: no young person's data. */
export type DirectoryStore = ClosureStore & {
  /** Without those that became one with another. */
  organisations(): Promise<readonly Organisation[]>;
  organisation(id: string): Promise<Organisation | undefined>;
  teams(organisationId: string): Promise<readonly Team[]>;
  /** Teams of every organisation, by name. */
  allTeams(): Promise<readonly Team[]>;
  /** Colleagues who still work there, by name. */
  colleagues(organisationId: string): Promise<readonly Colleague[]>;
  /** The same of every organisation. */
  allColleagues(): Promise<readonly Colleague[]>;
  colleague(id: string): Promise<Colleague | undefined>;
  /** A colleague who comes in, with the employer; in one question, since each request asks it. */
  atTheDoor(id: string): Promise<AtTheDoor | undefined>;
  /** A colleague of the own organisation, held until the transaction ends: who gets a turn now cannot leave meanwhile. */
  holdColleague(id: string): Promise<Colleague | undefined>;
  /** Names of colleagues and teams by id, for showing. */
  names(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Who carries out which task for which college, of every day: `executes` picks those of one day. */
  mandates(): Promise<readonly Mandate[]>;
  addMandate(mandate: Mandate): Promise<void>;
  addOrganisation(organisation: Organisation): Promise<void>;
  addTeam(team: Team): Promise<void>;
  addColleague(colleague: Colleague): Promise<void>;
  changeColleague(
    id: string,
    change: Partial<
      Pick<Colleague, 'standInId' | 'absentFrom' | 'absentUntil' | 'leftOn' | 'told' | 'lastSeenOn' | 'teamId'> & {
        readonly newsSeen: number;
      }
    >,
  ): Promise<void>;
  changeOrganisation(id: string, change: Pick<Organisation, Kept>): Promise<void>;
  /** What stands with the number on the route map. */
  keepHours(id: string, kept: { readonly hours: Hours | null; readonly bring: readonly Thing[] }): Promise<void>;
  changeContact(id: string, change: Partial<Pick<Colleague, KeptContact>>): Promise<void>;
  /** Without the last day passed is not asked here: `until` says it. */
  services(): Promise<readonly Service[]>;
  addService(service: Service): Promise<void>;
  removeService(id: string): Promise<void>;
  /** The last day of a row: from then on it holds no more. */
  endMandate(id: string, until: Day): Promise<void>;
  /** Takes a row away that holds on no past day; true when it did. */
  removeMandate(id: string): Promise<boolean>;
  /** Facts of this installation, such as the day on the demo clock. */
  setting(key: string): Promise<string | undefined>;
  keepSetting(key: string, value: string): Promise<void>;
};
