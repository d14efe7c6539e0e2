/** What is different from last year's report, question by question: ids of questions stay when a form changes. */
import { isEmpty, levels, type Answer } from './answer.ts';
import type { FrozenFigure } from './filled.ts';
import { questionsOf, type Question, type ReportFormat } from './format.ts';

export type Compared = {
  readonly question: string;
  readonly title: string;
  readonly before: string;
  readonly now: string;
  readonly state: 'same' | 'changed' | 'new' | 'gone';
};

/** An answer in one line. */
export function shortAnswer(question: Question, answer: Answer): string {
  if (answer.unknown) return answer.text === '' ? 'Onbekend' : `Onbekend: ${answer.text}`;
  const cells = Object.entries(answer.cells).map(([cell, value]) => `${cellWords(question, cell)}${levelWords(value)}`);
  const said = [
    ...(answer.number === null ? [] : [String(answer.number).replace('.', ',')]),
    ...(answer.level === null ? [] : [levels[answer.level]]),
    ...(answer.text === '' ? [] : [answer.text]),
    ...cells,
  ];
  return said.join('. ');
}
const levelWords = (value: string): string =>
  Object.hasOwn(levels, value) ? levels[value as keyof typeof levels] : value;
function cellWords({ rows = [], columns = [] }: Question, cell: string): string {
  const [row, column] = cell.split('.');
  const named = rows.find(({ id }) => id === row)?.words;
  if (named === undefined) return '';
  const more = columns.length > 1 ? `, ${(columns.find(({ id }) => id === column)?.words ?? '').toLowerCase()}` : '';
  return `${named}${more}: `;
}

type Side = { readonly format: ReportFormat; readonly answers: (question: string) => Answer };
/** Every question of either year that somebody answered. */
export function comparedYears(before: Side, now: Side): readonly Compared[] {
  const all = new Map([...questionsOf(before.format), ...questionsOf(now.format)].map((one) => [one.id, one]));
  return [...all.values()].flatMap((question): readonly Compared[] => {
    const [was, is] = [before.answers(question.id), now.answers(question.id)];
    if (isEmpty(was) && isEmpty(is)) return [];
    const [old, fresh] = [shortAnswer(question, was), shortAnswer(question, is)];
    const state = isEmpty(was) ? 'new' : isEmpty(is) ? 'gone' : old === fresh ? 'same' : 'changed';
    return [{ question: question.id, title: question.title, before: old, now: fresh, state }];
  });
}

export type ComparedFigure = {
  readonly title: string;
  readonly before: FrozenFigure['value'];
  readonly now: FrozenFigure['value'];
  /** Counted in another way: the two may not be subtracted. */
  readonly otherDefinition: boolean;
};
/** Frozen figures of two years beside each other. */
export const comparedFigures = (before: readonly FrozenFigure[], now: readonly FrozenFigure[]): readonly ComparedFigure[] =>
  now.flatMap(({ key, title, value, definition }) => {
    const was = before.find((one) => one.key === key);
    return was ? [{ title, before: was.value, now: value, otherDefinition: was.definition !== definition }] : [];
  }); // prettier-ignore
