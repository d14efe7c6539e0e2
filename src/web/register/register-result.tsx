import type { OpenedImport } from '#app/intake/see-imports.ts';
import type { Line } from '#app/ports/intake.ts';
import type { Member } from '#domain/access/actor.ts';
import { reportGrounds } from '#domain/register/ground.ts';
import type { ReportQuestionCode } from '#domain/register/report.ts';
import type { Refusal } from '#domain/outcome.ts';
import { text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import type { Visit } from '#web/door/visit.ts';
import { Sentences } from '#web/intake/check-page.tsx';
import { Undo } from '#web/intake/result-page.tsx';
import { errorsOf, registerWords } from '#web/intake/words.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Card } from '#web/kit/card.tsx';
import { Radios } from '#web/kit/choices.tsx';
import { ErrorSummary } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Section, Stack } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';

type Props = { visit: Visit<Member>; opened: OpenedImport; refusals: readonly Refusal[] };
type OneProps = { visit: Visit<Member>; batchId: string; line: Line; errors: Readonly<Record<string, string>> };
type Choices = { readonly label: string; readonly of: readonly { readonly value: string; readonly label: string }[] };

/** Questions with a few answers; about a place there are more, and room to type another. */
const closed: Partial<Record<ReportQuestionCode, Choices>> = {
  'unknown-kind': {
    label: 'Wat voor melding is het?',
    of: Object.entries(reportGrounds).map(([value, label]) => ({ value, label })),
  },
  'not-ours': {
    label: 'Voor wie is deze melding?',
    of: [
      { value: 'away', label: 'Niet voor ons' },
      { value: 'ours', label: 'Toch voor ons' },
    ],
  },
  'looks-like': {
    label: 'Is het dezelfde jongere?',
    of: [
      { value: 'same', label: 'Ja, dezelfde' },
      { value: 'other', label: 'Nee, een ander' },
    ],
  },
};
const places = (line: Line): Choices => ({
  label: line.code === 'ambiguous-place' ? 'In welke gemeente?' : 'Welke plaats is het?',
  of: line.suggestions.slice(0, 6).map((value) => ({ value, label: value })),
});

function Question({ visit, batchId, line, errors }: OneProps) {
  const name = `answer-${line.line}`;
  const isTyped = text(visit.form, 'line') === String(line.line);
  const isOpen = line.code === 'unknown-place';
  const choices = closed[line.code as ReportQuestionCode] ?? places(line);
  return (
    <Card title={`Regel ${line.line}`} level={3}>
      <p>{line.message?.replace(/^Regel \d+: ./, (start) => start.slice(-1).toUpperCase())}</p>
      <Form action={`/meldingen/inlezen/${batchId}/antwoord`} hidden={{ line: String(line.line) }}>
        <Stack>
          {choices.of.length > 0 && (
            <Radios
              name={name}
              label={choices.label}
              choices={choices.of}
              value={isTyped ? text(visit.form, name) : undefined}
              error={errors[name]}
              flow
            />
          )}
          {isOpen && (
            <Field
              name={`other-${line.line}`}
              label={choices.of.length > 0 ? 'Of een andere plaats' : choices.label}
              value={isTyped ? text(visit.form, `other-${line.line}`) : undefined}
              error={choices.of.length > 0 ? undefined : errors[name]}
              optional={choices.of.length > 0}
            />
          )}
          <Row>
            <Button>Bewaar je antwoord</Button>
          </Row>
        </Stack>
      </Form>
    </Card>
  );
}

const titleOf = ({ counts }: OpenedImport['batch']): string => {
  const { new: fresh = 0, changed = 0 } = counts;
  return fresh > 0 ? `${registerWords.count(fresh)} erbij` : `Niets nieuws, ${changed} gewijzigd`;
};

/** What came of a file: how many are new, questions to answer here, lines that were not read, and taking it back. */
export function RegisterResult({ visit, opened, refusals }: Props) {
  const { batch, lines } = opened;
  const errors = errorsOf(refusals);
  const { changed = 0, unchanged = 0 } = batch.counts;
  const questions = lines.filter(({ outcome }) => outcome === 'question');
  const rejected = lines.filter(({ outcome }) => outcome === 'rejected');
  return (
    <Shell
      visit={visit}
      title="Meldingen ingelezen"
      wrong={refusals.length > 0}
      crumbs={[{ label: 'Meldingen', href: '/meldingen' }]}
    >
      <ErrorSummary errors={Object.entries(errors).map(([field, words]) => ({ field, text: words }))} />
      <PageHead title={titleOf(batch)} lead={`${changed} gewijzigd, ${unchanged} was al bekend.`} />
      <Row>
        <LinkButton href="/meldingen" kind="main">
          Naar de nieuwe meldingen
        </LinkButton>
      </Row>
      {questions.length > 0 && (
        <Section title="Vragen" count={questions.length} id="vragen">
          <p class="quiet">Beantwoord ze nu of later. We onthouden je antwoord voor het volgende bestand.</p>
          {questions.map((line) => (
            <Question key={line.line} visit={visit} batchId={batch.id} line={line} errors={errors} />
          ))}
        </Section>
      )}
      <Sentences title="Niet gelezen" lines={rejected} />
      {rejected.length > 0 && (
        <p>
          <Link href={`/meldingen/inlezen/${batch.id}/fouten`}>Download deze regels</Link>
        </p>
      )}
      <Undo visit={visit} opened={opened} words={registerWords} />
    </Shell>
  );
}
