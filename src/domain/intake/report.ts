import type { Comparison } from './compare.ts';
import type { JudgedList } from './list.ts';
import type { Question, Rejected } from './outcome-of-row.ts';
import type { Table } from './table.ts';

type RejectedLine = Omit<Rejected, 'kind' | 'key'>;
type QuestionLine = Pick<Question, 'line' | 'code' | 'suggestions' | 'message'>;

/** The object that `import leavers --json` prints (contract leavers import). Holds personal data: not for a log. */
export type ImportReport = {
  readonly file: string;
  readonly encoding: string;
  readonly separator: string;
  readonly rows: number;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly missing: number;
  readonly rejected: readonly RejectedLine[];
  readonly questions: readonly QuestionLine[];
};

/** Builds the report; rows = new + changed + unchanged + rejected + questions. */
export function buildReport(read: {
  readonly file: string;
  readonly table: Pick<Table, 'encoding' | 'separator'>;
  readonly judged: JudgedList;
  readonly compared: Omit<Comparison, 'people'>;
}): ImportReport {
  const { file, table, judged, compared } = read;
  return {
    file,
    encoding: table.encoding,
    separator: table.separator,
    rows: judged.rows,
    new: compared.new,
    changed: compared.changed,
    unchanged: compared.unchanged,
    missing: compared.missing.length,
    rejected: judged.rejected.map(({ kind: _kind, key: _key, ...line }) => line),
    questions: judged.questions.map(({ line, code, suggestions, message }) => ({ line, code, suggestions, message })),
  };
}
