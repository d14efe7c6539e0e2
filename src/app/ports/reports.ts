import type { Paper } from '#domain/papers/paper.ts';
import type { Answer } from '#domain/report/answer.ts';
import type { FrozenFigure, Given, GivenCounter } from '#domain/report/filled.ts';
import type { FrozenMoney } from '#domain/report/frozen-money.ts';
import type { ReportFormat } from '#domain/report/format.ts';
import type { Done, Reader } from '#domain/report/steps.ts';
import type { CourseFacts } from '#domain/report/course.ts';
import type { Counted, TypedNumbers } from '#domain/report/table-three.ts';
import type { Day } from '#law/day.ts';

/** A report as it is kept. */
export type Report = {
  readonly id: string;
  readonly year: number;
  /** Whose coordinator answers for it. */
  readonly organisationId: string;
  readonly programmeId: string | null;
  readonly begunOn: Day;
  readonly format: ReportFormat;
  readonly readers: readonly Reader[];
  readonly figures: readonly FrozenFigure[] | null;
  readonly money: FrozenMoney | null;
  readonly frozenOn: Day | null;
  readonly handed: Paper | null;
  readonly handedOn: Day | null;
};
export type OpenReport = Pick<Report, 'id' | 'year' | 'organisationId' | 'readers'> & {
  readonly done: readonly string[];
};
type Own = { readonly organisationId: string; readonly memberId: string };
type NewReport = Pick<Report, 'id' | 'year' | 'programmeId' | 'begunOn' | 'format' | 'readers'> & Own;
/** The last version of an answer, with who wrote it. */
export type AnswerSeen = {
  readonly question: string;
  readonly version: number;
  readonly answer: Answer;
  readonly by: string;
  readonly on: Day;
};
export type NewAnswer = Omit<AnswerSeen, 'by'> & {
  readonly reportId: string;
  readonly by: string;
  readonly memberId: string;
};
export type Remark = {
  readonly id: string;
  readonly chapter: string;
  readonly by: string;
  readonly organisationName: string;
  readonly on: Day;
  readonly words: string;
  readonly solvedOn: Day | null;
  readonly solvedBy: string | null;
};
type NewRemark = Pick<Remark, 'id' | 'chapter' | 'by' | 'on' | 'words'> & Own & { readonly reportId: string };

/** Reports over a year. No young person is in them. */
export type ReportStore = {
  /** Newest year first. */
  all(): Promise<readonly Report[]>;
  /** For the program, to say who is on turn: those that were not handed in, with the keys of the steps that were done. */
  openForProgram(): Promise<readonly OpenReport[]>;
  find(id: string): Promise<Report | undefined>;
  /** False when there is one over that year. */
  begin(report: NewReport): Promise<boolean>;
  useFormat(id: string, format: ReportFormat): Promise<void>;
  setReaders(id: string, readers: readonly Reader[]): Promise<void>;
  freeze(
    id: string,
    what: { readonly figures: readonly FrozenFigure[]; readonly money: FrozenMoney },
    on: Day,
  ): Promise<void>;
  handIn(id: string, paper: Paper, on: Day): Promise<void>;
  done(id: string): Promise<readonly Done[]>;
  /** False when it was done. */
  do(id: string, done: Done & Own & { readonly writtenOn: Day }): Promise<boolean>;
  answers(id: string): Promise<readonly AnswerSeen[]>;
  /** Questions of which somebody was faster: nothing was written there. */
  write(answers: readonly NewAnswer[]): Promise<readonly string[]>;
  remarks(id: string): Promise<readonly Remark[]>;
  say(remark: NewRemark): Promise<void>;
  /** False when it is not there, or was solved. */
  solve(remarkId: string, by: { readonly name: string; readonly on: Day }): Promise<boolean>;
  /** The forms that were loaded. */
  formats(): Promise<readonly ReportFormat[]>;
  keepFormat(format: ReportFormat, by: Own & { readonly on: Day }): Promise<void>;
};

/** What a Doorstroompunt counted of a year, for itself. */
export type OwnCount = {
  readonly countedOn: Day;
  readonly counted: Counted;
  readonly printed: readonly GivenCounter[];
};
type NewCount = OwnCount & Own & { readonly year: number };
/** The counters of a Doorstroompunt (table 3 of the last known form). */
export type ReportCountStore = {
  /** Every young person whom this Doorstroompunt guides or guided, who came before the end of that year. */
  courses(organisationId: string, until: Day): Promise<readonly CourseFacts[]>;
  own(year: number): Promise<OwnCount | undefined>;
  keep(count: NewCount): Promise<void>;
  typed(year: number): Promise<TypedNumbers>;
  keepTyped(numbers: TypedNumbers, by: Own & { readonly year: number; readonly on: Day }): Promise<void>;
  /** False when it was given. */
  give(
    given: Own & {
      readonly year: number;
      readonly by: string;
      readonly on: Day;
      readonly counters: readonly GivenCounter[];
    },
  ): Promise<boolean>;
  /** For who reads the report of that year. */
  given(year: number): Promise<readonly Given[]>;
};
