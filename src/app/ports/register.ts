import type { Day } from '#law/day.ts';
import type { NameParts } from '#domain/person/name.ts';
import type { Report } from '#domain/register/report.ts';
import type { ReportGround } from '#domain/register/ground.ts';
import type { Moment } from '#domain/register/out.ts';
import type { Sources } from '#domain/register/sources.ts';
import type { ApplyContext, Line } from './intake.ts';

/** A dossier as stored: what is shown, and from which file each field is. */
export type StoredReport = {
  readonly caseId: string;
  readonly key: string;
  readonly report: Report;
  readonly sources: Sources;
};
/** A report to write. `attach`: the dossier is new, the young person was there already. */
export type ReportToKeep = {
  readonly caseId: string;
  readonly key: string;
  readonly nameKey: string;
  readonly searchName: string;
  readonly attach: boolean;
  readonly report: Report;
  readonly sources: Sources;
};
export type NewReport = ReportToKeep & {
  readonly line: number;
  readonly pseudonym: string;
  readonly eventId: string;
};
export type RegisterContext = Omit<ApplyContext, 'schoolName' | 'schoolYear' | 'period'> & { readonly system: string };
/** Somebody of the own organisation, to see whether a report is about the same person. */
export type OwnPerson = NameParts & { readonly caseId: string; readonly birthDate: Day };

export type ReportFilter = {
  readonly municipalityCode?: string | undefined;
  readonly location?: string | undefined;
};
/** One line of Nieuwe meldingen: a report that nobody took yet. */
export type ReportRow = NameParts & {
  readonly caseId: string;
  readonly place: string;
  readonly municipalityCode: string | null;
  readonly ground: ReportGround;
  readonly reportedOn: Day | null;
  readonly school: string | null;
  readonly since: Day;
  readonly dueOn: Day;
};
/** A dossier on the page of a young person. */
export type Dossier = {
  readonly system: string;
  readonly dossierNumber: string;
  readonly ground: ReportGround;
  readonly reportedOn: Day | null;
  readonly school: string | null;
  readonly leftOn: Day | null;
  readonly handler: string | null;
  readonly sourceOn: Day;
};

/** What came from the register of the own organisation, and is read by nobody else. */
export type RegisterStore = {
  /** Dossiers of this organisation with these keys. */
  storedOf(organisationId: string, keys: readonly string[]): Promise<readonly StoredReport[]>;
  /** What is stored of these own cases, as a report: also of who has no dossier yet. */
  asReports(caseIds: readonly string[]): Promise<readonly StoredReport[]>;
  /** Of these keys, those of people whom the asker may not see. */
  hiddenKeys(keys: readonly string[]): Promise<readonly string[]>;
  /** Own young people born on these days. */
  bornOn(organisationId: string, days: readonly Day[]): Promise<readonly OwnPerson[]>;
  /** Lines with these outcomes that still have to be applied, at most `limit`. */
  waiting(batchId: string, outcomes: readonly string[], limit: number): Promise<readonly Line<Report>[]>;
  open(context: RegisterContext, reports: readonly NewReport[]): Promise<void>;
  update(context: RegisterContext, reports: readonly ReportToKeep[]): Promise<void>;

  /** Reports that lie with a team and that nobody took, the oldest first. */
  reports(organisationId: string, filter: ReportFilter, limit: number): Promise<readonly ReportRow[]>;
  countReports(organisationId: string, filter: ReportFilter): Promise<number>;
  /** Municipalities and schools of the reports that nobody took, for the filter: no young person among them. */
  choices(
    organisationId: string,
  ): Promise<{ readonly municipalities: readonly string[]; readonly schools: readonly string[] }>;
  dossiers(caseId: string): Promise<readonly Dossier[]>;
  /** Names and contact data as a colleague changed them: from here taking back the file leaves this case. */
  keepDetails(
    caseId: string,
    organisationId: string,
    details: Pick<ReportToKeep, 'report' | 'sources' | 'searchName'>,
  ): Promise<void>;
  /** Of one register: dossiers of which something happened on or after this day, with their contact moments since. */
  momentsSince(organisationId: string, system: string, since: Day): Promise<readonly Moment[]>;
  /** Of one young person: all contact moments by dossier. */
  momentsOf(caseId: string): Promise<readonly Moment[]>;
  /** The registers from which this organisation read. */
  systems(organisationId: string): Promise<readonly string[]>;
};
