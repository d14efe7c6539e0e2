import { keepAnswer, keepHeard } from '#app/programme/keep-file.ts';
import { seeHeard } from '#app/programme/see-file.ts';
import { longDay } from '#domain/day-words.ts';
import type { Refusal } from '#domain/outcome.ts';
import { doneWith, type DoneWith, type Entry } from '#domain/programme/entry.ts';
import { mostOfReason } from '#domain/programme/free-text.ts';
import { day, dayParts, oneOf, text } from '#web/door/form.ts';
import { go, gone, page, type Page, type Reply } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { DateField } from '#web/kit/date-field.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { errorAt, type FormError } from '#web/kit/error-summary.tsx';
import { Facts } from '#web/kit/facts.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { Row, Section } from '#web/kit/layout.tsx';
import { ListGrid, ListRow } from '#web/kit/list-grid.tsx';
import { ChoiceAndWhy } from './choice-form.tsx';
import { filePage, type Visitor } from './file-page.tsx';
import { here } from './file-words.ts';

const at = `${here}/jongeren`;
const title = 'Wat jongeren zeggen';
type Heard = Entry<'heard'>;
const doneKeys = Object.keys(doneWith) as DoneWith[];
const doneWords = ({ content: { done, because } }: Heard): string =>
  done === null ? 'Nog geen antwoord' : because === '' ? doneWith[done] : `${doneWith[done]}. ${because}`;

function Said({ heard, writes }: { heard: readonly Heard[]; writes: boolean }) {
  return (
    <ListGrid label={title}>
      {heard.map((one) => (
        <ListRow
          key={one.id}
          title={one.content.said}
          href={writes ? `${at}/${one.subject ?? ''}` : undefined}
          sub={`${one.content.who}, ${longDay(one.content.on)}`}
          who={doneWords(one)}
        />
      ))}
    </ListGrid>
  );
}
type Typed = { readonly visit: Visitor; readonly errors: readonly FormError[] };
function Add({ visit: { form }, errors }: Typed) {
  return (
    <Section title="Jullie spraken jongeren" id="erbij">
      <Form action={at}>
        <DateField name="on" label="Op welke dag?" value={dayParts(form, 'on')} error={errorAt(errors, 'on')} />
        <Field
          name="who"
          label="Met wie?"
          hint="Bijvoorbeeld: jongerenraad, acht jongeren. Geen namen."
          size="m"
          value={text(form, 'who')}
          error={errorAt(errors, 'who')}
        />
        <Field
          name="said"
          label="Wat zeiden zij?"
          hint={`Elk punt op een eigen regel. Er passen ${mostOfReason} letters in een punt.`}
          rows={5}
          value={text(form, 'said')}
          error={errorAt(errors, 'said')}
        />
        <Row>
          <Button kind="main">Schrijf op</Button>
        </Row>
      </Form>
    </Section>
  );
}

async function list(visit: Visitor, refusals: readonly Refusal[] = []): Promise<Reply> {
  const seen = await seeHeard(visit.house, visit.actor, {});
  if (!seen.ok) return gone;
  const { heard, writes } = seen.value;
  return filePage(visit, {
    title,
    lead: 'Wie, wanneer en wat. En wat ermee is gedaan. Zonder namen van jongeren.',
    refusals,
    fallback: 'said',
    body: (errors) => (
      <>
        {heard.length > 0 ? (
          <Said heard={heard} writes={writes} />
        ) : (
          <EmptyState title="Jongeren zijn nog niet gehoord">
            <p>De regeling vraagt hoe jongeren meedenken. Schrijf hier op wat zij zeiden.</p>
            <LinkButton href={`${here}/planning`}>Naar de planning</LinkButton>
          </EmptyState>
        )}
        {writes && <Add visit={visit} errors={errors} />}
      </>
    ),
  });
}
async function add(visit: Visitor): Promise<Reply> {
  const { form } = visit;
  const typed = { on: day(form, 'on') ?? '', who: text(form, 'who'), said: text(form, 'said') };
  const kept = await keepHeard(visit.house, visit.actor, typed);
  return kept.ok ? go(at, 'heard-kept') : list(visit, kept.refusals);
}

function Answer({ visit, errors, one }: Typed & { readonly one: Heard }) {
  return (
    <ChoiceAndWhy
      visit={visit}
      errors={errors}
      action={`${at}/${one.subject ?? ''}`}
      back={at}
      choice={{
        name: 'done',
        label: 'Wat is ermee gedaan?',
        choices: doneKeys.map((value) => ({ value, label: doneWith[value] })),
        value: one.content.done ?? '',
      }}
      why={{
        name: 'because',
        label: 'Waarom?',
        hint: 'Jongeren lezen dit terug. Bij ja hoeft het niet.',
        value: one.content.because,
        optional: true,
      }}
    />
  );
}
async function onePage(visit: Visitor, refusals: readonly Refusal[] = []): Promise<Reply> {
  const seen = await seeHeard(visit.house, visit.actor, {});
  const one = seen.ok ? seen.value.heard.find(({ subject }) => subject === visit.params['heardId']) : undefined;
  if (!seen.ok || !one || !seen.value.writes) return gone;
  return filePage(visit, {
    title: 'Wat is ermee gedaan?',
    under: [{ label: title, href: at }],
    refusals,
    fallback: 'done',
    body: (errors) => (
      <>
        <Facts
          facts={[
            { label: 'Wat zij zeiden', value: one.content.said },
            { label: 'Wie', value: one.content.who },
            { label: 'Wanneer', value: longDay(one.content.on) },
          ]}
        />
        <Answer visit={visit} errors={errors} one={one} />
      </>
    ),
  });
}
async function answer(visit: Visitor): Promise<Reply> {
  const { form, params } = visit;
  const command = {
    heardId: params['heardId'] ?? '',
    done: oneOf(form, 'done', doneKeys),
    because: text(form, 'because'),
  };
  const kept = await keepAnswer(visit.house, visit.actor, command);
  return kept.ok ? go(at, 'heard-answered') : onePage(visit, kept.refusals);
}

/** What young people said of the programme, and what was done with it. */
export const heardPages: readonly Page[] = [
  page(`GET ${at}`, 'see-programme-file', (visit) => list(visit)),
  page(`POST ${at}`, 'keep-programme-file', add),
  page(`GET ${at}/:heardId`, 'keep-programme-file', (visit) => onePage(visit)),
  page(`POST ${at}/:heardId`, 'keep-programme-file', answer),
];
