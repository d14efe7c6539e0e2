import { searchName } from '#domain/person/search-name.ts';
import type { RejectedReport, Report, ReportQuestion } from '#domain/register/report.ts';
import type { Judgement, StagedPerson } from '../ports/intake.ts';
import type { ComparedReport } from './compare-reports.ts';

const nothing: Omit<Judgement<Report>, 'line' | 'outcome'> = {
  code: null,
  column: null,
  value: null,
  message: null,
  suggestions: [],
  staged: null,
  caseId: null,
};
const keysOnly = (key: string, nameKey: string): StagedPerson<Report> => ({
  key,
  nameKey,
  searchName: '',
  person: null,
});

export const nameForSearch = ({ firstName, infix, familyName }: Report): string =>
  searchName(firstName, infix, familyName);

/** What became of a report, as its line keeps it until it is read in. */
export const acceptedLine = ({ report, change, caseId }: ComparedReport): Judgement<Report> => {
  const { line, key, nameKey, person } = report;
  return {
    ...nothing,
    line,
    outcome: change,
    caseId,
    staged: { key, nameKey, searchName: nameForSearch(person), person },
  };
};
export const questionLine = ({
  line,
  code,
  column,
  raw,
  message,
  suggestions,
  key,
  nameKey,
}: ReportQuestion): Judgement<Report> => ({
  ...nothing,
  line,
  outcome: 'question',
  code,
  column,
  value: raw,
  message,
  suggestions,
  staged: keysOnly(key, nameKey),
});
export const rejectedLine = (row: RejectedReport): Judgement<Report> => ({
  ...nothing,
  line: row.line,
  outcome: 'rejected',
  code: row.code,
  message: row.message,
  column: row.column ?? null,
  value: row.value ?? null,
});
