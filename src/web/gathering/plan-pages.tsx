import { seePromises } from '#app/gathering/decisions.ts';
import { planTable, seePlan, seeTables, type TablesView } from '#app/gathering/tables.ts';
import type { Promised } from '#app/ports/gatherings.ts';
import type { Member } from '#domain/access/actor.ts';
import { mayEver } from '#domain/access/may.ts';
import { shortDay } from '#domain/day-words.ts';
import type { Refusal } from '#domain/outcome.ts';
import { fullName } from '#domain/person/name.ts';
import type { Day } from '#law/day.ts';
import { text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { ErrorSummary } from '#web/kit/error-summary.tsx';
import { PageHead, Section, Stack } from '#web/kit/layout.tsx';
import { ListGrid, ListRow } from '#web/kit/list-grid.tsx';
import { isGone, statusOf } from '#web/person/refusals.ts';
import { dueLabel } from '#web/turn/turn-words.ts';
import { PlanForm, tableTyped, typedOf } from './plan-form.tsx';
import { atTablePath, crumbsOf, home, slotWords, tableErrors, tablePath, whenWords } from './words.ts';

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

/** What colleagues here promised at a table, with the day; what is done is no longer there. */
function Promises({ all, today }: { all: readonly Promised[]; today: Day }) {
  if (all.length === 0) return null;
  return (
    <Section title="Beloofd aan tafel" count={all.length}>
      <ListGrid label="Beloofd aan tafel">
        {all.map((one) => (
          <ListRow
            key={one.id}
            title={one.what}
            href={atTablePath(one.lineId)}
            sub={`Over ${fullName(one)}, aan de tafel van ${shortDay(one.onDay)}`}
            who={one.who}
            when={`uiterlijk ${shortDay(one.dueOn)}`}
            due={dueLabel(one.dueOn, today)}
          />
        ))}
      </ListGrid>
    </Section>
  );
}

async function tablesPage(visit: Visitor): Promise<Reply> {
  const seen = await seeTables(visit.house, visit.actor, {});
  if (!seen.ok) return gone;
  const view = seen.value;
  const promised = mayEver(visit.actor, 'see-table-decisions')
    ? await seePromises(visit.house, visit.actor, {})
    : undefined;
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
        {promised?.ok && <Promises all={promised.value} today={visit.today} />}
        <Lines title="Geweest" tables={view.tables.filter(({ table }) => table.onDay < visit.today)} />
      </Stack>
    </Shell>,
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
        <PlanForm
          action={home}
          value={(name) => text(visit.form, name)}
          view={seen.value}
          errors={errors}
          {...typedOf(visit)}
        >
          <Button kind="main">Maak de tafel</Button>
          <LinkButton href={home}>Terug</LinkButton>
        </PlanForm>
      )}
    </Shell>,
    errors.length > 0 ? statusOf(refusals) : 200,
  );
}

async function plan(visit: Visitor): Promise<Reply> {
  const { house, actor } = visit;
  const seen = await seePlan(house, actor, {});
  if (!seen.ok) return gone;
  const typed = tableTyped(visit, seen.value);
  const planned = await planTable(house, actor, { typed });
  return planned.ok ? go(tablePath(planned.value.gatheringId), 'table-planned') : planPage(visit, planned.refusals);
}

/** Which overstaptafels there are, and a new one. */
export const planPages: readonly Page[] = [
  page(`GET ${home}`, 'see-tables', tablesPage),
  page(`GET ${newPath}`, 'plan-table', (visit) => planPage(visit)),
  page(`POST ${home}`, 'plan-table', plan),
];
