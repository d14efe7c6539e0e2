import { planTable, seePlan, seeTables, type PlanView, type TablesView } from '#app/gathering/tables.ts';
import type { Member } from '#domain/access/actor.ts';
import type { Refusal } from '#domain/outcome.ts';
import { day, dayParts, id, ids, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Checkboxes, Radios } from '#web/kit/choices.tsx';
import { DateField } from '#web/kit/date-field.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { errorAt, ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Section, Stack } from '#web/kit/layout.tsx';
import { ListGrid, ListRow } from '#web/kit/list-grid.tsx';
import { isGone, statusOf } from '#web/person/refusals.ts';
import { crumbsOf, home, slotWords, tableErrors, tablePath, whenWords } from './words.ts';

type Visitor = Visit<Member>;
const newPath = `${home}/nieuw`;

function Lines({ title, tables }: { title: string; tables: TablesView['tables'] }) {
  if (tables.length === 0) return null;
  return (
    <Section title={title} count={tables.length}>
      <ListGrid label={title}>
        {tables.map(({ table, name, own }) => (
          <ListRow
            key={table.id}
            title={name}
            href={tablePath(table.id)}
            sub={whenWords(table)}
            who={own?.part === 'block' ? `Jullie blok: ${slotWords(own)}` : undefined}
            when={table.state === 'cancelled' ? 'gaat niet door' : undefined}
          />
        ))}
      </ListGrid>
    </Section>
  );
}

function NoTable({ view }: { view: TablesView }) {
  if (!view.keeps)
    return (
      <EmptyState title="Er is nog geen overstaptafel">
        <p>Hier staat een tafel waar jullie bij zijn. Wie de regio bijhoudt, maakt die.</p>
        <LinkButton href="/organisaties">Bekijk de organisaties</LinkButton>
      </EmptyState>
    );
  return (
    <EmptyState title="Er is nog geen overstaptafel">
      <p>
        {view.hasKinds
          ? 'Kies een dag, wie erbij is en welke school wanneer komt.'
          : 'Leg eerst vast waarvoor de tafel is.'}
      </p>
      {view.hasKinds ? (
        <LinkButton href={newPath}>Maak een tafel</LinkButton>
      ) : (
        <LinkButton href={`${home}/soorten`}>Leg een soort tafel vast</LinkButton>
      )}
    </EmptyState>
  );
}

async function tablesPage(visit: Visitor): Promise<Reply> {
  const seen = await seeTables(visit.house, visit.actor, {});
  if (!seen.ok) return gone;
  const view = seen.value;
  const ahead = view.tables.filter(({ table }) => table.onDay >= visit.today).toReversed();
  return show(
    <Shell visit={visit} title="Overstaptafels">
      <PageHead title="Overstaptafels" lead="Waar jullie samen besluiten wie verdergaat met een jongere.">
        {view.keeps && view.hasKinds && <LinkButton href={newPath}>Maak een tafel</LinkButton>}
        <LinkButton href={`${home}/soorten`}>Waarvoor, en wie</LinkButton>
      </PageHead>
      <Stack roomy>
        {view.tables.length === 0 && <NoTable view={view} />}
        <Lines title="Komt nog" tables={ahead} />
        <Lines title="Geweest" tables={view.tables.filter(({ table }) => table.onDay < visit.today)} />
      </Stack>
    </Shell>,
  );
}

type Typing = { visit: Visitor; view: PlanView; errors: readonly FormError[] };
function Blocks({ visit, view, errors }: Typing) {
  return (
    <Section title="Wanneer is welke school aan de beurt?">
      <p>Een school ziet alleen haar eigen blok. Laat leeg wie niet komt.</p>
      {view.schools.map(({ id: schoolId, shortName }) => (
        <Row key={schoolId} low>
          <Field
            name={`begins-${schoolId}`}
            label={`${shortName}, van`}
            size="s"
            value={text(visit.form, `begins-${schoolId}`)}
            error={errorAt(errors, `begins-${schoolId}`)}
            maxLength={9}
            optional
          />
          <Field
            name={`ends-${schoolId}`}
            label={`${shortName}, tot`}
            size="s"
            value={text(visit.form, `ends-${schoolId}`)}
            maxLength={9}
            optional
          />
        </Row>
      ))}
    </Section>
  );
}

function PlanForm(typing: Typing) {
  const { visit, view, errors } = typing;
  const [only] = view.kinds;
  return (
    <Form action={home}>
      <Radios
        name="kind"
        label="Wat voor overstaptafel?"
        choices={view.kinds.map(({ kindId, name, purpose }) => ({ value: kindId, label: name, hint: purpose }))}
        value={text(visit.form, 'kind') || (view.kinds.length === 1 ? only?.kindId : undefined)}
        error={errorAt(errors, 'kind')}
      />
      <DateField
        name="onDay"
        label="Op welke dag?"
        value={errors.length > 0 ? dayParts(visit.form, 'onDay') : undefined}
        error={errorAt(errors, 'onDay')}
      />
      <Field
        name="place"
        label="Waar?"
        value={text(visit.form, 'place')}
        error={errorAt(errors, 'place')}
        maxLength={120}
        optional
      />
      <Checkboxes
        name="core"
        label="Wie is er de hele tijd bij?"
        choices={view.core.map(({ id: value, shortName }) => ({ value, label: shortName }))}
        values={ids(visit.form, 'core')}
        error={errorAt(errors, 'core')}
      />
      <Blocks {...typing} />
      <Row>
        <Button kind="main">Maak de tafel</Button>
        <LinkButton href={home}>Terug</LinkButton>
      </Row>
    </Form>
  );
}

async function planPage(visit: Visitor, refusals: readonly Refusal[] = []): Promise<Reply> {
  const seen = await seePlan(visit.house, visit.actor, {});
  if (!seen.ok || isGone(refusals)) return gone;
  const errors = tableErrors(refusals, 'onDay');
  return show(
    <Shell visit={visit} title="Een overstaptafel maken" crumbs={crumbsOf()} wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead title="Een overstaptafel maken" lead="Uitnodigen geeft niemand inzage." />
      {seen.value.kinds.length === 0 ? (
        <EmptyState title="Leg eerst vast waarvoor de tafel is">
          <p>Dan weet iedereen waarom hij aan tafel zit.</p>
          <LinkButton href={`${home}/soorten`}>Leg een soort tafel vast</LinkButton>
        </EmptyState>
      ) : (
        <PlanForm visit={visit} view={seen.value} errors={errors} />
      )}
    </Shell>,
    errors.length > 0 ? statusOf(refusals) : 200,
  );
}

async function plan(visit: Visitor): Promise<Reply> {
  const { form, house, actor } = visit;
  const seen = await seePlan(house, actor, {});
  if (!seen.ok) return gone;
  const blocks = seen.value.schools.map(({ id: organisationId }) => ({
    organisationId,
    begins: text(form, `begins-${organisationId}`),
    ends: text(form, `ends-${organisationId}`),
  }));
  const typed = {
    kindId: id(form, 'kind'),
    onDay: day(form, 'onDay'),
    place: text(form, 'place'),
    core: ids(form, 'core'),
    blocks,
  };
  const planned = await planTable(house, actor, { typed });
  return planned.ok ? go(tablePath(planned.value.gatheringId), 'table-planned') : planPage(visit, planned.refusals);
}

/** Which overstaptafels there are, and a new one. */
export const planPages: readonly Page[] = [
  page(`GET ${home}`, 'see-tables', tablesPage),
  page(`GET ${newPath}`, 'plan-table', (visit) => planPage(visit)),
  page(`POST ${home}`, 'plan-table', plan),
];
