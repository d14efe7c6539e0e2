import { callOffTable, changeTable, restoreTable, seeChange, type ChangeView } from '#app/gathering/change-table.ts';
import type { Member } from '#domain/access/actor.ts';
import type { Refusal } from '#domain/outcome.ts';
import { number, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { ErrorSummary } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Section, Stack } from '#web/kit/layout.tsx';
import { isGone, statusOf } from '#web/person/refusals.ts';
import { ownDate } from './own-date.ts';
import { PlanForm, tableTyped, typedOf } from './plan-form.tsx';
import { clockWords, crumbsOf, tableErrors, tablePath, whenWords } from './words.ts';

type Visitor = Visit<Member>;
const idOf = (visit: Visitor): string => visit.params['gatheringId'] ?? '';

/** The table as it is now, in the fields of its form. */
function standing({ view: { table, parties } }: ChangeView): Readonly<Record<string, string>> {
  const times = parties.flatMap(({ organisationId, begins, ends }) =>
    begins && ends
      ? [
          [`begins-${organisationId}`, clockWords(begins)],
          [`ends-${organisationId}`, clockWords(ends)],
        ]
      : [],
  );
  return { place: table.place, ...Object.fromEntries(times) };
}

async function changePage(visit: Visitor, refusals: readonly Refusal[] = []): Promise<Reply> {
  const seen = await seeChange(visit.house, visit.actor, { gatheringId: idOf(visit) });
  if (!seen.ok || isGone(refusals)) return gone;
  const { view, plan } = seen.value;
  const { table } = view;
  const errors = tableErrors(refusals, 'onDay');
  const wrong = errors.length > 0;
  const was = standing(seen.value);
  const core = view.parties.filter(({ part }) => part === 'core').map(({ organisationId }) => organisationId);
  const here = tablePath(table.id);
  const hidden = { version: String(table.version) };
  return show(
    <Shell visit={visit} title="Een overstaptafel wijzigen" crumbs={crumbsOf(table.id)} wrong={wrong}>
      <ErrorSummary errors={errors} />
      <PageHead title="Verplaats of zeg af" lead={`Nu: ${whenWords(table)}. De lijsten gaan mee.`} />
      <Stack roomy>
        <PlanForm
          action={`${here}/wijzigen`}
          hidden={hidden}
          view={plan}
          errors={errors}
          value={(name) => (wrong ? text(visit.form, name) : (was[name] ?? ''))}
          {...(wrong ? typedOf(visit) : { onDay: ownDate(table.onDay), core })}
          kindStands
        >
          <Button kind="main">Bewaar</Button>
          <LinkButton href={here}>Terug</LinkButton>
        </PlanForm>
        <Section title="Gaat de tafel niet door?">
          <p>Iedereen hoort het. Wie op een lijst staat, komt bij de volgende tafel bovenaan, met de vraag erbij.</p>
          <Form action={`${here}/afzeggen`} hidden={hidden}>
            <Button kind="stop">Zeg deze tafel af</Button>
          </Form>
        </Section>
      </Stack>
    </Shell>,
    wrong ? statusOf(refusals) : 200,
  );
}

async function change(visit: Visitor): Promise<Reply> {
  const { house, actor } = visit;
  const gatheringId = idOf(visit);
  const seen = await seeChange(house, actor, { gatheringId });
  if (!seen.ok) return gone;
  const command = { gatheringId, version: number(visit.form, 'version'), typed: tableTyped(visit, seen.value.plan) };
  const done = await changeTable(house, actor, command);
  return done.ok ? go(tablePath(gatheringId), 'table-changed') : changePage(visit, done.refusals);
}

const versionOf = (visit: Visitor) => ({ gatheringId: idOf(visit), version: number(visit.form, 'version') });
async function callOff(visit: Visitor): Promise<Reply> {
  const done = await callOffTable(visit.house, visit.actor, versionOf(visit));
  return done.ok ? go(tablePath(idOf(visit)), 'table-off') : changePage(visit, done.refusals);
}
async function goOn(visit: Visitor): Promise<Reply> {
  const done = await restoreTable(visit.house, visit.actor, versionOf(visit));
  return done.ok ? go(tablePath(idOf(visit)), 'table-on') : changePage(visit, done.refusals);
}

/** Another day, other parties, or not at all: by who called the table together, until something is decided. */
export const changeTablePages: readonly Page[] = [
  page('GET /overstaptafels/:gatheringId/wijzigen', 'plan-table', (visit) => changePage(visit)),
  page('POST /overstaptafels/:gatheringId/wijzigen', 'plan-table', change),
  page('POST /overstaptafels/:gatheringId/afzeggen', 'plan-table', callOff),
  page('POST /overstaptafels/:gatheringId/door', 'plan-table', goOn),
];
