import type { ReportView } from '#app/report/report-view.ts';
import { rowsOf } from '#app/report/report-view.ts';
import { boxOf, cellWords, levels, noAnswer, sourceBox, unknownBox, versionBox } from '#domain/report/answer.ts';
import { shortAnswer } from '#domain/report/compare.ts';
import { titleOf } from '#domain/programme/status.ts';
import type { Column, Question } from '#domain/report/format.ts';
import { rowsAsked } from '#domain/report/missing.ts';
import { filledParts } from '#domain/report/report-paper.ts';
import { text } from '#web/door/form.ts';
import type { Form as Typed } from '#web/door/visit.ts';
import { Badge } from '#web/kit/badge.tsx';
import { Alert } from '#web/kit/alert.tsx';
import { errorAt, type FormError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Section } from '#web/kit/layout.tsx';
import { Select } from '#web/kit/select.tsx';
import { Tick } from '#web/kit/tick.tsx';
import { PaperParts } from '#web/papers/paper-body.tsx';

type Of = {
  readonly question: Question;
  readonly view: ReportView;
  /** What was typed; undefined = the page was opened. */
  readonly form: Typed | undefined;
  readonly errors: readonly FormError[];
};
const options = Object.entries(levels).map(([value, label]) => ({ value, label }));
const numberText = (value: number | null): string => (value === null ? '' : String(value).replace('.', ','));

const answerFor = ({ question, view }: Of) => view.answers.get(question.id)?.answer ?? noAnswer;
const boxValue = (of: Of, box: string, kept: string): string => (of.form ? text(of.form, box) : kept);

type CellOf = { of: Of; box: string; cell: string; label: string; column?: Column; asked?: boolean };
function Cell({ of, box, cell, label, column, asked = false }: CellOf) {
  const value = boxValue(of, box, answerFor(of).cells[cell] ?? '');
  const error = errorAt(of.errors, box);
  if (column?.type === 'scale')
    return (
      <Select name={box} label={label} options={options} placeholder="Kies" value={value} error={error} optional />
    );
  const rows = column === undefined ? 3 : 1;
  const size = column?.type === 'number' ? 's' : 'l';
  return <Field name={box} label={label} rows={rows} size={size} value={value} error={error} optional={!asked} />;
}

/** Of a table that is filled in by hand: each row and column. */
const HandCells = ({ of }: { of: Of }) => (
  <>
    {(of.question.rows ?? []).flatMap((row) =>
      (of.question.columns ?? []).map((column) => {
        const cell = `${row.id}.${column.id}`;
        const label = cellWords(of.question, cell);
        return <Cell key={cell} of={of} box={boxOf(of.question.id, cell)} cell={cell} label={label} column={column} />;
      }),
    )}
  </>
);

const explainWords = { targets: 'Uitleg', agreements: 'Toelichting bij afspraak', measures: 'Wat kwam ervan' } as const;
/** Of what fills itself: a box a row, to explain. */
function RowCells({ of }: { of: Of }) {
  const { question, view } = of;
  const { type, id } = question;
  if (type !== 'targets' && type !== 'agreements' && type !== 'measures') return null;
  const { targets, measures } = view.filled;
  const nameOf = (key: string): string =>
    type === 'agreements'
      ? `${explainWords[type]} ${titleOf({ kind: 'agreement', key, content: {} })}`
      : `${explainWords[type]}: ${[...targets, ...measures].find((row) => row.key === key)?.title ?? key}`;
  const asked = rowsAsked(question, view.filled);
  return (
    <>
      {rowsOf(question, view.filled).map((key) => (
        <Cell key={key} of={of} box={boxOf(id, key)} cell={key} label={nameOf(key)} asked={asked.has(key)} />
      ))}
    </>
  );
}

const mainWords: Readonly<Record<Question['type'], string>> = {
  text: 'Antwoord',
  scale: 'Antwoord',
  number: 'Aantal',
  table: 'Toelichting',
  targets: 'Toelichting bij alles samen',
  agreements: 'Toelichting bij alles samen',
  measures: 'Toelichting bij alles samen',
  money: 'Toelichting',
  figure: 'Een ander getal, als je dat hebt',
  counters: 'Toelichting',
};
function Main({ of }: { of: Of }) {
  const { question, errors } = of;
  const { id, type } = question;
  const answer = answerFor(of);
  const label = mainWords[type];
  const shared = { name: id, label, error: errorAt(errors, id), optional: type !== 'text' && type !== 'scale' };
  if (type === 'scale')
    return <Select {...shared} options={options} placeholder="Kies" value={boxValue(of, id, answer.level ?? '')} />;
  if (type !== 'number' && type !== 'figure')
    return <Field {...shared} rows={type === 'text' ? 6 : 3} value={boxValue(of, id, answer.text)} />;
  const source = sourceBox(id);
  return (
    <>
      <Field {...shared} size="s" inputMode="decimal" value={boxValue(of, id, numberText(answer.number))} />
      <Field
        name={source}
        label="Waar komt dit getal vandaan?"
        value={boxValue(of, source, answer.source)}
        error={errorAt(errors, source)}
        optional
      />
    </>
  );
}

/** Somebody was faster: the other text, so that nothing is lost. */
function Other({ of }: { of: Of }) {
  const changed = of.errors.some(
    ({ field, text: words }) => field === of.question.id && words.includes('was net iets eerder'),
  );
  const last = of.view.answers.get(of.question.id);
  if (!changed || !last) return null;
  return (
    <Alert tone="warn" title={`Dit bewaarde ${last.by}`}>
      <p>{shortAnswer(of.question, last.answer)}</p>
    </Alert>
  );
}

/** One question of a report: what fills itself, what people add, and "onbekend". */
export function QuestionForm(of: Of) {
  const { question, view } = of;
  const last = view.answers.get(question.id);
  const unknown = of.form ? text(of.form, unknownBox(question.id)) !== '' : answerFor(of).unknown;
  return (
    <Section title={question.title} id={`vraag-${question.id}`}>
      <p class="quiet">
        {question.article}
        {!question.confirmed && (
          <>
            . <Badge>Nog niet bevestigd</Badge>
          </>
        )}
      </p>
      {question.hint && <p>{question.hint}</p>}
      <PaperParts parts={filledParts(question, view.filled)} />
      <Other of={of} />
      <RowCells of={of} />
      {question.type === 'table' ? <HandCells of={of} /> : <Main of={of} />}
      <Tick
        name={unknownBox(question.id)}
        value="ja"
        label="Dit is onbekend"
        checked={unknown}
        id={question.type === 'table' ? question.id : undefined}
      />
      <input type="hidden" name={versionBox(question.id)} value={String(last?.version ?? 0)} />
    </Section>
  );
}
