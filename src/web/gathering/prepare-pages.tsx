import { openLine, prepareForTable, type PrepareView } from '#app/gathering/prepare.ts';
import type { Member } from '#domain/access/actor.ts';
import { agendaReasons } from '#domain/gathering/agenda.ts';
import type { Refusal } from '#domain/outcome.ts';
import { fullName } from '#domain/person/name.ts';
import { number, oneOf, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Radios } from '#web/kit/choices.tsx';
import { errorAt, ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Section, Stack } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { Table } from '#web/kit/table.tsx';
import { isGone, statusOf } from '#web/person/refusals.ts';
import { crumbsOf, linePath, tableErrors, tablePath } from './words.ts';

type Visitor = Visit<Member>;
const steps = [
  { value: 'listed', label: 'Nog op de groslijst laten' },
  { value: 'ready', label: 'Voorbereid' },
  { value: 'on', label: 'Aan tafel' },
  { value: 'off', label: 'Van de lijst halen' },
] as const;
const answers = [
  { value: 'knows', label: 'Weet het, en vindt het goed' },
  { value: 'no', label: 'Wil dit niet', hint: 'Dan komt de jongere niet aan tafel. Niemand anders ziet dat.' },
] as const;

function WhoSees({ view }: { view: PrepareView }) {
  const { caseId } = view.line;
  return (
    <Section title="Wie ziet deze jongere aan tafel?">
      <p>De tafel geeft niemand inzage. Alleen wie de jongere nu al ziet, ziet die ook aan tafel.</p>
      <Table
        caption="Het kernteam"
        columns={[{ label: 'Wie' }, { label: 'Grond aan tafel' }, { label: 'Ziet de jongere' }]}
        rows={view.who.map(({ name, ground, sees }) => [name, ground ?? 'geen', sees ? 'ja' : 'nee'])}
        empty="Er is nog niemand van het kernteam."
      />
      {view.handover ? (
        <p>
          <Link href={`/overdrachten/${view.handover.id}`}>Naar de overdracht aan {view.handover.to}</Link>
        </p>
      ) : (
        <p>
          Moet iemand aan tafel verder met deze jongere?{' '}
          <Link href={`/jongeren/${caseId}/overdracht`}>Zet de overdracht klaar</Link>
        </p>
      )}
    </Section>
  );
}

function Prepare({ visit, view, errors }: { visit: Visitor; view: PrepareView; errors: readonly FormError[] }) {
  const { line } = view;
  const typed = errors.length > 0;
  return (
    <Form action={linePath(line.id)} hidden={{ version: String(line.version) }}>
      <Field
        name="question"
        label="Wat vraag je aan tafel? Eén zin."
        hint="Dit leest ook het kernteam, als zij deze jongere mogen zien."
        rows={2}
        value={typed ? text(visit.form, 'question') : line.question}
        error={errorAt(errors, 'question')}
        maxLength={300}
      />
      <Radios
        name="answer"
        label="Wat vindt de jongere ervan dat jullie over hem of haar praten?"
        choices={answers}
        value={typed ? text(visit.form, 'answer') : line.stage === 'listed' ? undefined : 'knows'}
        error={errorAt(errors, 'answer')}
      />
      <Radios
        name="to"
        label="Hoe ver is het?"
        choices={steps}
        value={typed ? text(visit.form, 'to') : line.stage === 'no' ? undefined : line.stage}
        error={errorAt(errors, 'to')}
      />
      <Row>
        <Button kind="main">Bewaar</Button>
        <LinkButton href={tablePath(line.gatheringId)}>Terug naar de lijst</LinkButton>
      </Row>
    </Form>
  );
}

async function preparePage(visit: Visitor, refusals: readonly Refusal[] = []): Promise<Reply> {
  const opened = await openLine(visit.house, visit.actor, { lineId: visit.params['lineId'] ?? '' });
  if (!opened.ok || isGone(refusals)) return gone;
  const view = opened.value;
  const errors = tableErrors(refusals, 'to');
  return show(
    <Shell
      visit={visit}
      title="Voorbereiden voor de tafel"
      crumbs={crumbsOf(view.line.gatheringId)}
      wrong={errors.length > 0}
    >
      <ErrorSummary errors={errors} />
      <PageHead title={fullName(view.line)} lead={`Op de lijst: ${agendaReasons[view.line.reason].toLowerCase()}.`}>
        <LinkButton href={`/jongeren/${view.line.caseId}`}>Open de jongere</LinkButton>
      </PageHead>
      <Stack roomy>
        <Prepare visit={visit} view={view} errors={errors} />
        <WhoSees view={view} />
      </Stack>
    </Shell>,
    errors.length > 0 ? statusOf(refusals) : 200,
  );
}

async function prepare(visit: Visitor): Promise<Reply> {
  const { form, house, actor } = visit;
  const done = await prepareForTable(house, actor, {
    lineId: visit.params['lineId'] ?? '',
    version: number(form, 'version'),
    question: text(form, 'question'),
    answer: oneOf(form, 'answer', ['knows', 'no']),
    to: oneOf(form, 'to', ['listed', 'ready', 'on', 'off']),
  });
  if (!done.ok) return preparePage(visit, done.refusals);
  const { gatheringId, stage } = done.value;
  return go(
    tablePath(gatheringId),
    stage === 'kept' ? 'table-prepared' : stage === 'no' ? 'table-said-no' : 'table-taken-off',
  );
}

/** One of the own list: the question, what the young person says of it, and who will see it. */
export const preparePages: readonly Page[] = [
  page('GET /overstaptafels/regels/:lineId', 'prepare-for-table', (visit) => preparePage(visit)),
  page('POST /overstaptafels/regels/:lineId', 'prepare-for-table', prepare),
];
