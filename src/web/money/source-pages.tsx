import { closeSource } from '#app/money/keep-source.ts';
import { seeMoney, type MoneyView } from '#app/money/see-money.ts';
import type { Member } from '#domain/access/actor.ts';
import { mayEver } from '#domain/access/may.ts';
import { fullDay, longDay } from '#domain/day-words.ts';
import { euro } from '#domain/money/amount.ts';
import type { Line } from '#domain/money/line.ts';
import { overviewOf, type SourceRow } from '#domain/money/overview.ts';
import { potState } from '#domain/money/pot.ts';
import { overlapsWith, sourceKindFacts, type Source } from '#domain/money/source.ts';
import type { Refusal } from '#domain/outcome.ts';
import { WayLinks } from '#web/daily/table-out.tsx';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Badge } from '#web/kit/badge.tsx';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Details } from '#web/kit/details.tsx';
import { ErrorSummary } from '#web/kit/error-summary.tsx';
import { Facts } from '#web/kit/facts.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Section, Stack } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { Table } from '#web/kit/table.tsx';
import { Changes, WaitingChange, waitingOf } from './change-parts.tsx';
import { linesFileOf } from './lines-file.ts';
import { aboutWords, crumbsInside, doubtful, here, kindWords, linePath, moneyErrors, partyName, purposeWords, ruleWords, sourcePath, stateTone, stateWords } from './words.ts'; // prettier-ignore

type Visitor = Visit<Member>;
type Props = { readonly view: MoneyView; readonly source: Source; readonly row: SourceRow };

function About({ view, source, row }: Props) {
  const { words, article } = sourceKindFacts(source.kind);
  return (
    <>
      {doubtful(source) && (
        <Alert tone="warn">
          <p>
            <Badge>Nog niet bevestigd</Badge> Waar dit geld voor mag, staat niet in onze tekst van de regeling. We
            behandelen het als programmageld.
          </p>
        </Alert>
      )}
      {overlapsWith(source, view.ledger.sources).map((other) => (
        <Alert key={other.id} tone="warn" title="Twee keer dezelfde subsidie in dezelfde tijd">
          <Link href={sourcePath(other.id)}>{other.name}</Link>
        </Alert>
      ))}
      <Facts
        facts={[
          { label: 'Soort', value: article === null ? words : `${words} (${article})` },
          { label: 'Van wie', value: partyName(view.programme, source.partyId) },
          { label: 'Waarvoor', value: purposeWords(source, view.measures) },
          { label: 'Looptijd', value: `${fullDay(source.from)} tot en met ${fullDay(source.until)}` },
          { label: source.kind === 'pot' ? 'Ingelegd' : 'Toegekend', value: row.amount === null ? '' : euro(row.amount) },
          { label: 'Nog vrij', value: row.free === null ? '' : euro(row.free) },
          ...(source.conditions === '' ? [] : [{ label: 'Voorwaarden', value: source.conditions }]),
          ...(source.rule === null ? [] : [{ label: 'Wie beslist', value: ruleWords[source.rule] }]),
        ]}
      />
    </>
  );
} // prettier-ignore

/** How a pot stands, the same for everybody who put something in. */
function Statement({ view, source }: Props) {
  if (source.kind !== 'pot') return null;
  const state = potState(source, view.ledger.lines);
  const heads = ['Ingelegd', 'Besteed deel', 'Over'];
  return (
    <Section title={`In de pot is nog ${euro(state.balance)}`}>
      <Table
        caption="Wat ieder inlegde, en wat ervan over is"
        columns={[{ label: 'Partij' }, ...heads.map((label) => ({ label, numeric: true }))]}
        rows={state.shares.map(({ partyId, put, spent, left }) => [partyName(view.programme, partyId), euro(put), euro(spent), euro(left)])}
        total={['Samen', euro(state.put), euro(state.spent), euro(state.balance)]}
        empty="Er is nog niets ingelegd."
      />
      <p class="quiet">
        Wat is besteed, verdelen we naar wat ieder inlegde.
        {state.waiting > 0 && ` Nog ${euro(state.waiting)} wacht op ja.`}
      </p>
      {state.shares.length > 0 && (
        <WayLinks href={`${sourcePath(source.id)}/stand`} summary="Bewaar of print de stand van de pot" />
      )}
    </Section>
  );
} // prettier-ignore

function Uses({ view, row }: Props) {
  return (
    <Section title="Waar dit geld heen gaat">
      <Table
        caption="Per maatregel, taak of algemene kosten"
        columns={[
          { label: 'Waarvoor' },
          ...['Begroot', 'Verplicht', 'Besteed', 'Over'].map((label) => ({ label, numeric: true })),
        ]}
        rows={row.cells.map((cell) => [
          aboutWords(cell, view.measures),
          ...[cell.planned, cell.committed, cell.spent, cell.left].map(euro),
        ])}
        total={['Samen', ...[row.sum.planned, row.sum.committed, row.sum.spent, row.sum.left].map(euro)]}
        empty="Hier is nog niets begroot of besteed."
      />
    </Section>
  );
}

const stateCell = ({ state }: Line) => (
  <Badge key="state" tone={stateTone[state]}>
    {stateWords[state]}
  </Badge>
);
function Lines({ view, source }: Props) {
  const lines = view.ledger.lines.filter((line) => line.sourceId === source.id || line.potId === source.id);
  return (
    <Section title="Alles wat is opgeschreven" count={lines.length}>
      <Table
        caption="Nieuwste eerst"
        columns={[{ label: 'Wat' }, { label: 'Jaar' }, { label: 'Soort' }, { label: 'Waarvoor' }, { label: 'Bedrag', numeric: true }, { label: 'Stand' }]}
        rows={lines.toReversed().map((line) => [
          <Link key="what" href={linePath(line.id)}>
            {line.what}
          </Link>,
          String(line.year),
          kindWords(line),
          line.kind === 'contributed' ? partyName(view.programme, line.partyId) : aboutWords(line, view.measures),
          euro(line.cents),
          stateCell(line),
        ])}
        empty="Hier is nog niets opgeschreven."
      />
      {lines.length > 0 && <WayLinks href={linesFileOf(source.id)} />}
    </Section>
  );
} // prettier-ignore

const Close = ({ source }: { source: Source }) => (
  <Details summary="Sluit deze bron">
    <p>Daarna schrijft niemand er nog iets op. Wat er staat, blijft staan.</p>
    <Form action={`${sourcePath(source.id)}/sluiten`}>
      <Button kind="stop">Sluit de bron</Button>
    </Form>
  </Details>
);

/** The page of one source; with what must change in an answer that was sent. */
export async function sourcePage(visit: Visitor, refusals: readonly Refusal[] = []): Promise<Reply> {
  const seen = await seeMoney(visit.house, visit.actor, {});
  const view = seen.ok ? seen.value : undefined;
  const row = view && overviewOf(view.ledger).rows.find(({ source }) => source.id === visit.params['id']);
  if (!view || !row) return gone;
  const { source } = row;
  const keeps = source.archivedOn === null && view.keeps.some(({ id }) => id === source.partyId) && mayEver(visit.actor, 'write-money'); // prettier-ignore
  const waits = waitingOf(view, source) !== undefined;
  const lead = source.archivedOn === null ? undefined : `Gesloten op ${longDay(source.archivedOn)}.`;
  return show(
    <Shell visit={visit} title={source.name} crumbs={crumbsInside} wrong={refusals.length > 0}>
      <ErrorSummary errors={moneyErrors(refusals)} />
      <PageHead title={source.name} lead={lead}>
        {keeps && (
          <>
            <LinkButton href={`${here}/regels/nieuw?bron=${source.id}`} kind="main">
              Schrijf een bedrag op
            </LinkButton>
            {!waits && <LinkButton href={`${sourcePath(source.id)}/veranderen`}>Verander deze bron</LinkButton>}
          </>
        )}
      </PageHead>
      <Stack roomy>
        <WaitingChange visit={visit} view={view} source={source} refusals={refusals} />
        <About view={view} source={source} row={row} />
        <Statement view={view} source={source} row={row} />
        <Uses view={view} source={source} row={row} />
        <Lines view={view} source={source} row={row} />
        <Changes view={view} source={source} />
        {keeps && <Close source={source} />}
      </Stack>
    </Shell>,
    refusals.length > 0 ? 422 : 200,
  );
}

async function close(visit: Visitor): Promise<Reply> {
  const id = visit.params['id'] ?? '';
  const closed = await closeSource(visit.house, visit.actor, { sourceId: id });
  return closed.ok ? go(sourcePath(id), 'source-closed') : gone;
}

/** One source: what it is for, how it stands, and all that was written down. A pot has its statement. */
export const sourcePages: readonly Page[] = [
  page(`GET ${here}/bronnen/:id`, 'see-money', (visit) => sourcePage(visit)),
  page(`POST ${here}/bronnen/:id/sluiten`, 'keep-source', close),
];
