import type { Day } from '#law/day.ts';
import type { PersonKeys } from '../intake/person.ts';
import type { NameParts } from '../person/name.ts';
import type { ReportGround } from './ground.ts';

/** One young person as the export of a register tells it. Empty cells are null. */
export type Report = NameParts & {
  readonly dossierNumber: string;
  readonly birthDate: Day;
  readonly place: string;
  readonly municipalityCode: string | null;
  readonly postcode: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly ground: ReportGround;
  readonly reportedOn: Day | null;
  readonly school: string | null;
  readonly location: string | null;
  readonly leftOn: Day | null;
  readonly handler: string | null;
};

/** Everything of a report that can change; the dossier number is what it is known by. */
export const REPORT_FIELDS = [
  'firstName',
  'infix',
  'familyName',
  'birthDate',
  'place',
  'municipalityCode',
  'postcode',
  'phone',
  'email',
  'ground',
  'reportedOn',
  'school',
  'location',
  'leftOn',
  'handler',
] as const satisfies readonly (keyof Report)[];
export type ReportField = (typeof REPORT_FIELDS)[number];
type Forgotten = Exclude<keyof Report, ReportField | 'dossierNumber'>;
const nothingForgotten: Forgotten extends never ? true : never = true;

/** The key of a dossier: a number means something within one register only. The database makes it too (0016). */
export const dossierKey = (system: string, dossierNumber: string): string =>
  `reg:${system.toLowerCase()}:${dossierNumber.toLowerCase()}`;

/** Equal exactly when nothing changed. Holds the values themselves: personal data. */
export const reportPrint = (report: Report): string =>
  nothingForgotten && JSON.stringify(REPORT_FIELDS.map((field) => report[field]));

export type RejectedReport = {
  readonly kind: 'rejected';
  readonly line: number;
  readonly code: 'missing-value' | 'impossible-date' | 'duplicate-row' | 'exemption' | 'not-ours';
  readonly column?: string;
  readonly value?: string;
  readonly message: string;
};
/** 'looks-like' is asked after looking at the own young people; the others by the row itself. */
export type ReportQuestionCode = 'unknown-place' | 'ambiguous-place' | 'unknown-kind' | 'not-ours' | 'looks-like';
export type ReportQuestion = {
  readonly kind: 'question';
  readonly line: number;
  readonly code: ReportQuestionCode;
  readonly column: string;
  /** What an answer is kept under: the text as typed, or the key of the dossier. */
  readonly raw: string;
  readonly suggestions: readonly string[];
  readonly message: string;
} & PersonKeys;
export type AcceptedReport = { readonly kind: 'ok'; readonly line: number; readonly person: Report } & PersonKeys;
export type ReportOutcome = AcceptedReport | RejectedReport | ReportQuestion;
