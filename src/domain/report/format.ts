/**
 * A form of the effectrapportage as data. The minister makes the form and may change it each year (law.md 5.1): another form is
 * another file, and no code. An answer belongs to the id of a question; a form that keeps the id keeps the answer.
 */
import { ok, refuse, type Outcome, type Refusal } from '../outcome.ts';

/** What is asked. The last six fill themselves; people only explain. */
const questionTypes = [
  'text',
  'scale',
  'number',
  'table',
  'targets',
  'agreements',
  'measures',
  'money',
  'figure',
  'counters',
] as const;
type QuestionType = (typeof questionTypes)[number];
const cellTypes = ['number', 'scale', 'line'] as const;
type CellType = (typeof cellTypes)[number];
/** A row or column of a table that is filled in by hand. */
export type Line = { readonly id: string; readonly words: string };
export type Column = Line & { readonly type: CellType };

export type Question = {
  readonly id: string;
  readonly title: string;
  readonly hint?: string;
  readonly type: QuestionType;
  /** Who asks it: an article, or the form in which it stood. */
  readonly article: string;
  /** false = nobody has seen that this year's form asks it. */
  readonly confirmed: boolean;
  /** Of a figure: the key of an indicator (domain/figures). */
  readonly of?: string;
  readonly rows?: readonly Line[];
  readonly columns?: readonly Column[];
};
export type Chapter = {
  readonly id: string;
  readonly title: string;
  readonly questions: readonly Question[];
};
export type ReportFormat = {
  readonly id: string;
  readonly title: string;
  /** The first calendar year that it asks about. */
  readonly fromYear: number;
  readonly source: string;
  readonly chapters: readonly Chapter[];
};

type Raw = Readonly<Record<string, unknown>>;
const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): readonly Raw[] | undefined =>
  Array.isArray(value) && value.every(isRaw) ? value : undefined;
const isText = (value: unknown, most = 400): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= most;
/** An id is an address and the name of a field. */
const isId = (value: unknown): value is string =>
  typeof value === 'string' && /^[a-z0-9][a-z0-9-]*$/.test(value) && value.length <= 40;
const fault = (where: string): readonly Refusal[] => refuse('format-wrong', 'file', { where }).refusals;

const lineFaults = (lines: readonly Raw[] | undefined, where: string, typed: boolean): readonly Refusal[] => {
  if (!lines || lines.length === 0) return fault(where);
  return lines.flatMap((one, at) =>
    isId(one['id']) && isText(one['words']) && (!typed || cellTypes.some((type) => type === one['type']))
      ? []
      : fault(`${where} ${at + 1}`),
  );
};

function questionFaults(question: Raw, where: string): readonly Refusal[] {
  const { id, title, hint, type, article, confirmed, of } = question;
  const at = isId(id) ? `${where}, ${id}` : where;
  return [
    ...(isId(id) && isText(title) && isText(article) && typeof confirmed === 'boolean' ? [] : fault(at)),
    ...(hint === undefined || isText(hint) ? [] : fault(`${at}, hint`)),
    ...(questionTypes.some((one) => one === type) ? [] : fault(`${at}, type`)),
    ...(type === 'figure' && !isText(of, 60) ? fault(`${at}, of`) : []),
    ...(type === 'table' ? lineFaults(list(question['rows']), `${at}, rows`, false) : []),
    ...(type === 'table' ? lineFaults(list(question['columns']), `${at}, columns`, true) : []),
  ];
}

function chapterFaults(chapter: Raw, at: number): readonly Refusal[] {
  const where = isId(chapter['id']) ? chapter['id'] : `chapters ${at + 1}`;
  const questions = list(chapter['questions']);
  return [
    ...(isId(chapter['id']) && isText(chapter['title']) ? [] : fault(where)),
    ...(questions && questions.length > 0
      ? questions.flatMap((question, n) => questionFaults(question, `${where}, questions ${n + 1}`))
      : fault(`${where}, questions`)),
  ];
}

const twice = (ids: readonly unknown[]): readonly Refusal[] =>
  [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))].flatMap(
    (id) => refuse('format-id-twice', 'file', { where: String(id) }).refusals,
  );

/** A form out of a JSON file. Refusals: format-no-json; format-wrong and format-id-twice, each with where. */
export function readFormat(text: string): Outcome<ReportFormat> {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return refuse('format-no-json', 'file');
  }
  if (!isRaw(raw)) return refuse('format-no-json', 'file');
  const { id, title, fromYear, source } = raw;
  const chapters = list(raw['chapters']);
  const year = typeof fromYear === 'number' && Number.isInteger(fromYear) && fromYear >= 2026 && fromYear < 2100;
  const refusals = [
    ...(isId(id) && isText(title) && isText(source) ? [] : fault('id, title, source')),
    ...(year ? [] : fault('fromYear')),
    ...(chapters && chapters.length > 0 ? chapters.flatMap(chapterFaults) : fault('chapters')),
    ...twice((chapters ?? []).map((one) => one['id'])),
    ...twice((chapters ?? []).flatMap((one) => (list(one['questions']) ?? []).map((question) => question['id']))),
  ];
  return refusals.length > 0 ? { ok: false, refusals } : ok(raw as unknown as ReportFormat);
}

export const questionsOf = ({ chapters }: ReportFormat): readonly Question[] =>
  chapters.flatMap(({ questions }) => questions);
export const questionIn = (format: ReportFormat, id: string): Question | undefined =>
  questionsOf(format).find((question) => question.id === id);
/** The form for a year: of those that are there the last that begins in that year or before it. */
export const formatFor = (formats: readonly ReportFormat[], year: number): ReportFormat | undefined =>
  formats.filter(({ fromYear }) => fromYear <= year).toSorted((a, b) => b.fromYear - a.fromYear)[0]; // prettier-ignore
