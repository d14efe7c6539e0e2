import { listForTable, pasteForTable, seeTableList, type ListView } from '#app/gathering/lists.ts';
import { seeSeats } from '#app/gathering/seats.ts';
import { seeTable, type TableView } from '#app/gathering/tables.ts';
import type { TableLine } from '#app/ports/gatherings.ts';
import type { Member } from '#domain/access/actor.ts';
import { mayEver } from '#domain/access/may.ts';
import { longDay } from '#domain/day-words.ts';
import { agendaReasons, stages } from '#domain/gathering/agenda.ts';
import type { Refusal } from '#domain/outcome.ts';
import { fullName } from '#domain/person/name.ts';
import { ids, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Details } from '#web/kit/details.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { errorAt, ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Section, Stack, Tiles } from '#web/kit/layout.tsx';
import { ListGrid, ListRow } from '#web/kit/list-grid.tsx';
import { Metric } from '#web/kit/metric.tsx';
import { Table } from '#web/kit/table.tsx';
import { isGone, statusOf } from '#web/person/refusals.ts';
import { Seats } from './seat-pages.tsx';
import {
  atTablePath,
  crumbsOf,
  decisionWords,
  linePath,
  partWords,
  slotWords,
  tableErrors,
  tablePath,
  whenWords,
} from './words.ts';

type Visitor = Visit<Member>;

function Numbers({ view }: { view: TableView }) {
  const { listed, ready, onTable, decided } = view.funnel;
  return (
    <Tiles>
      <Metric label="Groslijst" value={String(listed)} />
      <Metric label="Voorbereid" value={String(ready)} />
      <Metric label="Aan tafel" value={String(onTable)} detail={`${decided} besproken`} />
    </Tiles>
  );
}

/** Who sits there; numbers by organisation for who keeps the region. Nobody's name. */
function Parties({ view }: { view: TableView }) {
  const number = (value: number) => (view.keeps ? String(value) : '');
  const columns = [{ label: 'Wie' }, { label: 'Rol' }, { label: 'Wanneer' }];
  const counted = ['Groslijst', 'Voorbereid', 'Aan tafel', 'Besproken'].map((label) => ({ label, numeric: true }));
  return (
    <Section title="Wie zit aan tafel?">
      <Table
        caption="Wie, wanneer en hoe ver"
        columns={view.keeps ? [...columns, ...counted] : columns}
        rows={view.parties.map(({ name, part, funnel, ...slot }) => [
          name,
          partWords[part],
          slotWords(slot),
          ...(view.keeps ? [funnel.listed, funnel.ready, funnel.onTable, funnel.decided].map(number) : []),
        ])}
      />
      {view.kind && (
        <Details summary="Waarvoor is deze tafel?">
          <p>{view.kind.purpose}</p>
          <p>
            {view.kind.covenant}. De notities gaan weg na {view.kind.keepMonths} maanden.
          </p>
        </Details>
      )}
    </Section>
  );
}

function OnLines({ title, lines }: { title: string; lines: readonly TableLine[] }) {
  if (lines.length === 0) return null;
  return (
    <Section title={title} count={lines.length}>
      <ListGrid label={title}>
        {lines.map((line) => (
          <ListRow
            key={line.id}
            title={fullName(line)}
            href={line.stage === 'on' ? atTablePath(line.id) : linePath(line.id)}
            sub={line.question || 'Nog geen vraag'}
            who={agendaReasons[line.reason]}
            when={line.stage === 'on' ? decisionWords(line) : undefined}
          />
        ))}
      </ListGrid>
    </Section>
  );
}

function Suggested({ view, errors }: { view: ListView; errors: readonly FormError[] }) {
  if (view.suggested.length === 0) return null;
  return (
    <Section title="Wie kan erbij?" count={view.suggested.length}>
      <p>Aanzet zet deze jongeren klaar. Jij kiest wie op de groslijst komt.</p>
      <Form action={`${tablePath(view.table.id)}/lijst`} inline>
        <Stack>
          {errorAt(errors, 'caseIds') && <p id="caseIds">{errorAt(errors, 'caseIds')}</p>}
          <ListGrid label="Wie kan erbij?">
            {view.suggested.map((one) => (
              <ListRow
                key={one.caseId}
                title={fullName(one)}
                href={`/jongeren/${one.caseId}`}
                pick={{ name: 'caseIds', value: one.caseId }}
                sub={agendaReasons[one.reason]}
              />
            ))}
          </ListGrid>
          <Button>Zet op de groslijst</Button>
        </Stack>
      </Form>
    </Section>
  );
}

function Paste({ visit, view, errors }: { visit: Visitor; view: ListView; errors: readonly FormError[] }) {
  const error = errorAt(errors, 'paste');
  return (
    <Details summary="Zet zelf iemand erbij, of plak een lijst" open={error !== undefined}>
      <Form action={`${tablePath(view.table.id)}/plakken`}>
        <Field
          name="paste"
          label="Typ een naam, of plak regels uit een lijst"
          hint="Op elke regel één jongere. Een kolom Vraag mag erbij. Geen BSN."
          rows={6}
          value={text(visit.form, 'paste')}
          error={error}
        />
        <Button>Zet op de groslijst</Button>
      </Form>
    </Details>
  );
}

function OwnList({ visit, view, errors }: { visit: Visitor; view: ListView; errors: readonly FormError[] }) {
  const at = (stage: TableLine['stage']) => view.lines.filter((line) => line.stage === stage);
  const empty = view.lines.length === 0 && view.suggested.length === 0;
  return (
    <>
      {empty && (
        <EmptyState title="Er staat nog niemand op jullie lijst">
          <p>Open een jongere, of plak hieronder regels uit een lijst.</p>
          <LinkButton href="/jongeren">Bekijk de jongeren</LinkButton>
        </EmptyState>
      )}
      <OnLines title={stages.on} lines={at('on')} />
      <OnLines title={stages.ready} lines={at('ready')} />
      <OnLines title={stages.listed} lines={at('listed')} />
      {view.table.state === 'planned' && (
        <>
          <Suggested view={view} errors={errors} />
          <Paste visit={visit} view={view} errors={errors} />
        </>
      )}
      {view.saidNo.length > 0 && (
        <Details summary={`Wil niet besproken worden (${view.saidNo.length})`}>
          <p>Dit weet alleen jullie organisatie. Het staat nergens anders, ook niet in een aantal.</p>
          <ul>
            {view.saidNo.map((line) => (
              <li key={line.id}>{fullName(line)}</li>
            ))}
          </ul>
        </Details>
      )}
    </>
  );
}

/** That it does not go on, and for who called it together the way back. */
function CalledOff({ view: { table, changes } }: { view: TableView }) {
  return (
    <Alert tone="warn">
      <p>Deze tafel gaat niet door. Wie hier op een lijst staat, komt bij de volgende tafel bovenaan.</p>
      {changes && (
        <Form action={`${tablePath(table.id)}/door`} hidden={{ version: String(table.version) }} inline>
          <Button>Laat de tafel toch doorgaan</Button>
        </Form>
      )}
    </Alert>
  );
}

const beforeWords = ({ before }: TableView): string | undefined =>
  before && `Vorige tafel, ${longDay(before.onDay)}: ${before.done} van ${before.agreed} gedaan.`;

async function tablePage(visit: Visitor, refusals: readonly Refusal[] = []): Promise<Reply> {
  const { house, actor } = visit;
  const gatheringId = visit.params['gatheringId'] ?? '';
  const listed = mayEver(actor, 'see-table-list') ? await seeTableList(house, actor, { gatheringId }) : undefined;
  const list = listed?.ok ? listed.value : undefined;
  const seen = list ? { ok: true as const, value: list } : await seeTable(house, actor, { gatheringId });
  if (!seen.ok || isGone(refusals)) return gone;
  const view = seen.value;
  const seats = await seeSeats(house, actor, { gatheringId });
  const errors = tableErrors(refusals, 'paste');
  const off = view.table.state === 'cancelled';
  return show(
    <Shell visit={visit} title="Overstaptafel" crumbs={crumbsOf()} wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead title={view.kind?.name ?? view.table.title} lead={whenWords(view.table)}>
        {list && <LinkButton href={`${tablePath(gatheringId)}/besluiten`}>Besluiten</LinkButton>}
        {view.changes && !off && (
          <LinkButton href={`${tablePath(gatheringId)}/wijzigen`}>Verplaats of zeg af</LinkButton>
        )}
      </PageHead>
      <Stack roomy>
        {off && <CalledOff view={view} />}
        {beforeWords(view) && <p>{beforeWords(view)}</p>}
        <Numbers view={view} />
        {list && <OwnList visit={visit} view={list} errors={errors} />}
        <Parties view={view} />
        {seats.ok && !off && <Seats seen={seats.value} today={visit.today} />}
      </Stack>
    </Shell>,
    errors.length > 0 ? statusOf(refusals) : 200,
  );
}

async function addThem(visit: Visitor): Promise<Reply> {
  const gatheringId = visit.params['gatheringId'] ?? '';
  const done = await listForTable(visit.house, visit.actor, { gatheringId, caseIds: ids(visit.form, 'caseIds') });
  return done.ok ? go(tablePath(gatheringId), 'table-listed') : tablePage(visit, done.refusals);
}
async function paste(visit: Visitor): Promise<Reply> {
  const gatheringId = visit.params['gatheringId'] ?? '';
  const done = await pasteForTable(visit.house, visit.actor, { gatheringId, pasted: text(visit.form, 'paste') });
  return done.ok ? go(tablePath(gatheringId), 'table-listed') : tablePage(visit, done.refusals);
}

/** One table: numbers for who keeps the region, the own list for who guides. */
export const tablePages: readonly Page[] = [
  page('GET /overstaptafels/:gatheringId', 'see-tables', (visit) => tablePage(visit)),
  page('POST /overstaptafels/:gatheringId/lijst', 'list-for-table', addThem),
  page('POST /overstaptafels/:gatheringId/plakken', 'list-for-table', paste),
];
