/** An answer to one question of a report: what a form sends becomes it, and "onbekend" is an answer too. */
import { findBsn } from '../bsn.ts';
import { readNumber } from '../figures/read-number.ts';
import { ok, refuse, type Outcome, type Refusal } from '../outcome.ts';
import { tooLong } from '../too-long.ts';
import type { Question } from './format.ts';

/** The four steps of the last published form. */
export const levels = { poor: 'Onvoldoende', fair: 'Matig', enough: 'Voldoende', good: 'Goed' } as const;
export type Level = keyof typeof levels;
export const isLevel = (text: string): text is Level => Object.hasOwn(levels, text);

export type Answer = {
  /** Nobody knows it; `text` may say why. */
  readonly unknown: boolean;
  readonly text: string;
  readonly number: number | null;
  readonly level: Level | null;
  /** Where a number that was typed comes from. */
  readonly source: string;
  /** By 'row' or 'row.column'. */
  readonly cells: Readonly<Record<string, string>>;
};
export const noAnswer: Answer = { unknown: false, text: '', number: null, level: null, source: '', cells: {} };

const mostOfAnswer = 4000;
const mostOfLine = 400;

/** How the boxes of a question are called: 'targets', 'targets-bron', 'targets--vsv-new-2026'. */
export const boxOf = (question: string, cell?: string): string =>
  cell === undefined ? question : `${question}--${cell}`;
export const sourceBox = (question: string): string => `${question}-bron`;
/** The version of the answer that the page showed. */
export const versionBox = (question: string): string => `${question}-versie`;
export const unknownBox = (question: string): string => `${question}-onbekend`;

/** Which cells a question has besides: of a table each row and column, of what fills itself one a row. */
function cellsOf(question: Question, rows: readonly string[]): readonly string[] {
  if (question.type === 'table')
    return (question.rows ?? []).flatMap((row) => (question.columns ?? []).map((column) => `${row.id}.${column.id}`));
  return question.type === 'targets' || question.type === 'agreements' || question.type === 'measures' ? rows : [];
}

const lengthFaults = (text: string, field: string, most: number): readonly Refusal[] => [
  ...tooLong(text, field, most),
  ...(findBsn(text).found ? [{ code: 'bsn', field }] : []),
];

/** Which cell of a table, as its label says it: 'Totaal: fte'. */
export function cellWords({ rows = [], columns = [] }: Question, cell: string): string {
  const row = rows.find(({ id }) => cell.startsWith(`${id}.`));
  const column = columns.find(({ id }) => cell.endsWith(`.${id}`));
  return [row?.words, columns.length > 1 ? column?.words : undefined].filter(Boolean).join(': ');
}
/** A number of nought or more. Words are no number; `12.500` is one that can be read in two ways. `what` names the box. */
function numberIn(typed: string, field: string, what: string): Outcome<number> {
  const read = readNumber(typed);
  const looks = /^[\d\s.,%-]*\d[\d\s.,%-]*$/.test(typed);
  if (!looks) return refuse('report-no-number', field, { what });
  if (!read.ok) return refuse('report-number-unclear', field, { what });
  return typeof read.value === 'number' && read.value >= 0 ? ok(read.value) : refuse('report-number', field, { what });
}

function cellFaults(question: Question, cell: string, typed: string, field: string): readonly Refusal[] {
  const column = question.columns?.find(({ id }) => cell.endsWith(`.${id}`));
  if (typed === '' || !column) return lengthFaults(typed, field, mostOfAnswer);
  if (column.type === 'scale') return isLevel(typed) ? [] : [{ code: 'report-level', field }];
  if (column.type === 'line') return lengthFaults(typed, field, mostOfLine);
  if (findBsn(typed).found) return [{ code: 'bsn', field }];
  const read = numberIn(typed, field, cellWords(question, cell));
  return read.ok ? [] : read.refusals;
}

function numberOf(question: Question, typed: string): Outcome<number | null> {
  if (typed === '' || (question.type !== 'number' && question.type !== 'figure')) return ok(null);
  return numberIn(typed, question.id, question.title);
}

/**
 * What was typed at one question, as an answer. `read` gives the text of a box, '' when it is empty.
 * Refusals: text-too-long, bsn, report-level, report-number, report-no-number, report-number-unclear, report-source.
 */
export function readAnswer(
  question: Question,
  rows: readonly string[],
  read: (box: string) => string,
): Outcome<Answer> {
  const typed = read(boxOf(question.id));
  const source = read(sourceBox(question.id));
  const cells = Object.fromEntries(
    cellsOf(question, rows).flatMap((cell) => {
      const value = read(boxOf(question.id, cell));
      return value === '' ? [] : [[cell, value]];
    }),
  );
  const number = numberOf(question, typed);
  const isNumber = question.type === 'number' || question.type === 'figure';
  const level = question.type === 'scale' && isLevel(typed) ? typed : null;
  const refusals: readonly Refusal[] = [
    ...(number.ok ? [] : number.refusals),
    // A number of a person looks like a number too.
    ...lengthFaults(typed, question.id, mostOfAnswer),
    ...(question.type === 'scale' && typed !== '' && level === null
      ? [{ code: 'report-level', field: question.id }]
      : []),
    ...(question.type === 'figure' && typed !== '' && source === ''
      ? [{ code: 'report-source', field: sourceBox(question.id) }]
      : []),
    ...lengthFaults(source, sourceBox(question.id), mostOfLine),
    ...Object.entries(cells).flatMap(([cell, value]) => cellFaults(question, cell, value, boxOf(question.id, cell))),
  ];
  if (refusals.length > 0 || !number.ok) return { ok: false, refusals };
  const text = isNumber || question.type === 'scale' ? '' : typed;
  return ok({
    unknown: read(unknownBox(question.id)) !== '',
    text,
    number: number.value,
    level,
    source,
    cells,
  });
}

const inOrder = ({ cells, ...rest }: Answer): string =>
  JSON.stringify([
    rest.unknown,
    rest.text,
    rest.number,
    rest.level,
    rest.source,
    Object.entries(cells).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  ]);
/** Whether two answers say the same. */
export const sameAnswer = (a: Answer, b: Answer): boolean => inOrder(a) === inOrder(b);
/** Whether nothing was filled in. */
export const isEmpty = (answer: Answer): boolean => sameAnswer(answer, noAnswer);
