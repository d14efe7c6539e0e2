/** What a report still misses, each with the question that asks it. */
import type { Answer } from './answer.ts';
import { standOf, type Filled, type TargetRow } from './filled.ts';
import type { Question, ReportFormat } from './format.ts';

export type Missing = {
  readonly chapter: string;
  readonly question: string;
  readonly what: string;
  /** The law asks it: without an answer the report is not handed in. */
  readonly needed: boolean;
};
type Gap = (question: Question, answer: Answer, filled: Filled) => readonly string[];

const rowGap = (answer: Answer, keys: readonly (readonly [key: string, title: string])[], words: string) =>
  keys.filter(([key]) => (answer.cells[key] ?? '') === '').map(([, title]) => `${title}: ${words}`);

const asksWhy = (row: TargetRow): boolean => standOf(row) !== 'reached';
const asksHow = ({ status, progress }: Filled['agreements'][number]): boolean => status === '' || progress === '';
/** The rows that this question cannot do without; nothing when the law does not ask it. */
export function rowsAsked({ type, confirmed }: Question, filled: Filled): ReadonlySet<string> {
  const keys = (rows: readonly { readonly key: string }[]) => new Set(rows.map(({ key }) => key));
  if (!confirmed) return new Set();
  if (type === 'targets') return keys(filled.targets.filter(asksWhy));
  if (type === 'agreements') return keys(filled.agreements.filter(asksHow));
  return type === 'measures' ? keys(filled.measures) : new Set();
}

const targets: Gap = (_, answer, { targets: rows }) =>
  rows.length === 0 && answer.text === ''
    ? ['Er zijn nog geen streefcijfers']
    : rowGap(
        answer,
        rows.filter(asksWhy).map(({ key, title }) => [key, title]),
        'leg uit waarom',
      );
const agreements: Gap = (_, answer, { agreements: rows }) =>
  rows.length === 0 && answer.text === ''
    ? ['Er zijn nog geen afspraken']
    : rowGap(
        answer,
        rows.filter(asksHow).map(({ key }) => [key, `Afspraak ${key}`]),
        'hoe staat het ermee?',
      );
const measures: Gap = (_, answer, { measures: rows }) =>
  rows.length === 0 && answer.text === ''
    ? ['Er zijn nog geen maatregelen']
    : rowGap(
        answer,
        rows.map(({ key, title }) => [key, title]),
        'wat kwam ervan?',
      );

const cellGap: Gap = ({ rows = [], columns = [] }, { cells }) => {
  const asked = columns.filter(({ type }) => type !== 'line');
  const empty = rows.filter((row) => asked.some((column) => (cells[`${row.id}.${column.id}`] ?? '') === ''));
  return empty.length === 0 ? [] : [empty.length === 1 ? 'Eén regel is leeg' : `${empty.length} regels zijn leeg`];
};
const noAnswerYet = ['Nog geen antwoord'] as const;
const when = (known: boolean): readonly string[] => (known ? [] : noAnswerYet);

const gaps: Readonly<Record<Question['type'], Gap>> = {
  text: (_, { text }) => when(text !== ''),
  scale: (_, { level }) => when(level !== null),
  number: (_, { number }) => when(number !== null),
  table: cellGap,
  targets,
  agreements,
  measures,
  money: (_, { text }, { money }) => when(text !== '' || money.rows.length > 0),
  figure: ({ of }, { number }, { figures }) =>
    when(number !== null || figures.some(({ key, value }) => key === of && value !== null)),
  counters: (_, { text }, { given }) => when(text !== '' || given.length > 0),
};

/** What one question misses; nothing when it was said that it is unknown. */
const gapsOf: Gap = (question, answer, filled) => (answer.unknown ? [] : gaps[question.type](question, answer, filled));

/** All that a report misses, in the order of the form. */
export const missingOf = (
  { chapters }: ReportFormat,
  answers: (question: string) => Answer,
  filled: Filled,
): readonly Missing[] =>
  chapters.flatMap((chapter) =>
    chapter.questions.flatMap((question) =>
      gapsOf(question, answers(question.id), filled).map((what) => ({
        chapter: chapter.id,
        question: question.id,
        what,
        needed: question.confirmed,
      })),
    ),
  );
