import type { OrganisationKind, Role } from '#domain/access/actor.ts';
import type { Day } from '#domain/day.ts';
import type { Mandate } from '#domain/directory/mandate.ts';

export type Organisation = {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: OrganisationKind;
  readonly brin: string | null;
  readonly municipalityCode: string | null;
  readonly hasAccount: boolean;
  readonly phone: string | null;
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
  readonly told: 'at-once' | 'digest' | 'off';
  readonly lastSeenOn: Day | null;
};
/** Organisations, teams and colleagues: no young person's data. */
export type DirectoryStore = {
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
      Pick<Colleague, 'standInId' | 'absentFrom' | 'absentUntil' | 'leftOn' | 'told' | 'lastSeenOn' | 'teamId'>
    >,
  ): Promise<void>;
  /** Facts of this installation, such as the day on the demo clock. */
  setting(key: string): Promise<string | undefined>;
  keepSetting(key: string, value: string): Promise<void>;
};
