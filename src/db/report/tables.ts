import type { Paper } from '#domain/papers/paper.ts';
import type { Answer } from '#domain/report/answer.ts';
import type { FrozenFigure, GivenCounter } from '#domain/report/filled.ts';
import type { FrozenMoney } from '#domain/report/frozen-money.ts';
import type { ReportFormat } from '#domain/report/format.ts';
import type { Reader } from '#domain/report/steps.ts';
import type { Counted, TypedNumbers } from '#domain/report/table-three.ts';
import type { Day } from '#law/day.ts';
import type { Json, Maybe } from '../columns.ts';
import type { ColumnType } from 'kysely';

type MaybeJson<T extends object> = ColumnType<T | null, string | null | undefined, string | null>;
type By = { organisation_id: string; member_id: string };
/** Columns as Kysely sees them. */
export type ReportTables = {
  report_format: By & { id: string; loaded_on: Day; content: Json<ReportFormat> };
  report: By & {
    id: string;
    year: number;
    programme_id: Maybe<string>;
    begun_on: Day;
    format: Json<ReportFormat>;
    readers: Json<readonly Reader[]>;
    figures: MaybeJson<readonly FrozenFigure[]>;
    money: MaybeJson<FrozenMoney>;
    frozen_on: ColumnType<Day | null, Day | null | undefined, Day | null>;
    handed: MaybeJson<Paper>;
    handed_on: ColumnType<Day | null, Day | null | undefined, Day | null>;
  };
  report_step: By & { report_id: string; step: string; done_on: Day; written_on: Day; by_name: string; words: string };
  report_answer: {
    report_id: string;
    question: string;
    version: number;
    content: Json<Answer>;
    member_id: string;
    by_name: string;
    written_on: Day;
  };
  report_remark: By & {
    id: string;
    report_id: string;
    chapter: string;
    by_name: string;
    said_on: Day;
    words: string;
    solved_on: ColumnType<Day | null, Day | null | undefined, Day | null>;
    solved_by: ColumnType<string | null, string | null | undefined, string | null>;
  };
  report_count: By & {
    year: number;
    counted_on: Day;
    counted: Json<Counted>;
    printed: Json<readonly GivenCounter[]>;
  };
  report_typed: By & { year: number; written_on: Day; numbers: Json<TypedNumbers> };
  report_given: By & { year: number; by_name: string; given_on: Day; counters: Json<readonly GivenCounter[]> };
};
