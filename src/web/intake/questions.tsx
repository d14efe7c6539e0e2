import type { OpenedImport } from '#app/intake/see-imports.ts';
import type { Line } from '#app/ports/intake.ts';
import type { Member } from '#domain/access/actor.ts';
import type { FieldId } from '#domain/intake/fields.ts';
import { dayParts, text } from '#web/door/form.ts';
import type { Visit } from '#web/door/visit.ts';
import { Button } from '#web/kit/button.tsx';
import { Card } from '#web/kit/card.tsx';
import { DateField } from '#web/kit/date-field.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { Radios } from '#web/kit/choices.tsx';
import { Row, Section, Stack } from '#web/kit/layout.tsx';

type Props = { visit: Visit<Member>; opened: OpenedImport; errors: Readonly<Record<string, string>> };
type OneProps = Omit<Props, 'opened'> & { batchId: string; line: Line; name: string };

/** The name as it stands in the row: who reads "regel 21" must not have to count. */
function nameInRow({ header, mapping }: OpenedImport['batch'], { cells }: Line): string {
  const cell = (field: FieldId) => cells?.[header.findIndex((_, column) => mapping[column] === field)]?.trim();
  const parts = [cell('firstName'), cell('infix'), cell('familyName')].filter(Boolean);
  return parts.length > 0 ? parts.join(' ') : (cell('fullName') ?? '');
}

const typed = ({ visit, line }: OneProps, name: string): string =>
  text(visit.form, 'line') === String(line.line) ? text(visit.form, name) : '';

function PlaceFields(props: OneProps) {
  const { line, errors } = props;
  const name = `answer-${line.line}`;
  return (
    <>
      {line.suggestions.length > 0 && (
        <Radios
          name={name}
          label={line.code === 'ambiguous-place' ? 'In welke gemeente?' : 'Welke plaats is het?'}
          choices={line.suggestions.slice(0, 6).map((value) => ({ value, label: value }))}
          value={typed(props, name)}
          error={errors[name]}
          flow
        />
      )}
      {line.code !== 'ambiguous-place' && (
        <Field
          name={`other-${line.line}`}
          label={line.suggestions.length > 0 ? 'Of een andere plaats' : 'Welke plaats is het?'}
          value={typed(props, `other-${line.line}`)}
          error={line.suggestions.length > 0 ? undefined : errors[name]}
          optional={line.suggestions.length > 0}
        />
      )}
    </>
  );
}

/** A question about one row; not answering leaves it for later. */
function RowQuestion(props: OneProps) {
  const { line, batchId } = props;
  const isAge = line.code === 'age-out-of-range';
  return (
    <Card title={[`Regel ${line.line}`, props.name].filter(Boolean).join(', ')} level={3}>
      <p>{line.message?.replace(/^Regel \d+: ./, (start) => start.slice(-1).toUpperCase())}</p>
      <Form action={`/inlezen/${batchId}/antwoord`} hidden={{ line: String(line.line) }}>
        <Stack>
          {!isAge && <PlaceFields {...props} />}
          <Row>
            <Button name={isAge ? `answer-${line.line}` : undefined} value={isAge ? 'klopt' : undefined}>
              {isAge ? 'Klopt, lees in' : 'Bewaar en lees in'}
            </Button>
          </Row>
        </Stack>
      </Form>
    </Card>
  );
}

function MissingQuestion(props: OneProps) {
  const { line, batchId, name, errors, visit } = props;
  const on = `on-${line.line}`;
  return (
    <Card title={name} level={3}>
      <p>{`${name} staat niet meer op de lijst. Vertrokken of vergeten?`}</p>
      <Form action={`/inlezen/${batchId}/antwoord`} hidden={{ line: String(line.line) }}>
        <Stack>
          <Button name={`answer-${line.line}`} value="keep">
            Nog op school
          </Button>
          <DateField
            name={on}
            label="Of vertrokken op"
            value={text(visit.form, 'line') === String(line.line) ? dayParts(visit.form, on) : undefined}
            error={errors[on]}
            optional
          />
          <Button name={`answer-${line.line}`} value="left">
            Vertrokken
          </Button>
        </Stack>
      </Form>
    </Card>
  );
}

/** So many of them are no longer asked one by one only. */
const MANY = 3;

/** Who reads an addition to the list means nobody to have left. */
function AllStill({ batchId, count }: { batchId: string; count: number }) {
  if (count <= MANY) return null;
  return (
    <Card title={`${count} leerlingen staan niet op deze lijst`} level={3}>
      <p>Was het een aanvulling op de vorige lijst? Dan zit iedereen nog op school, en ben je in één keer klaar.</p>
      <Form action={`/inlezen/${batchId}/nog-op-school`}>
        <Button>{`Alle ${count} nog op school`}</Button>
      </Form>
    </Card>
  );
}

/** Every question that is still open, each with its own button. */
export function Questions({ visit, opened, errors }: Props) {
  const { batch, lines, missing } = opened;
  const open = lines.filter(
    ({ outcome, answer }) => answer === null && (outcome === 'question' || outcome === 'missing'),
  );
  if (open.length === 0) return null;
  return (
    <Section title="Vragen" count={open.length} id="vragen">
      <p class="quiet">Beantwoord ze nu of later. We onthouden je antwoord voor de volgende lijst.</p>
      <AllStill
        batchId={batch.id}
        count={open.filter(({ line }) => missing.some((person) => person.line === line)).length}
      />
      {open.map((line) => {
        const props = { visit, errors, batchId: batch.id, line, name: nameInRow(batch, line) };
        const person = missing.find((one) => one.line === line.line);
        if (line.outcome === 'question') return <RowQuestion key={line.line} {...props} />;
        return person && <MissingQuestion key={line.line} {...props} name={person.name} />;
      })}
    </Section>
  );
}
