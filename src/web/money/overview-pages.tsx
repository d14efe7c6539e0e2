import { seeMoney, type MoneyView } from '#app/money/see-money.ts';
import type { Member } from '#domain/access/actor.ts';
import { mayEver } from '#domain/access/may.ts';
import { euro, sum } from '#domain/money/amount.ts';
import { waitsFor } from '#domain/money/keeping.ts';
import { exceptionsOf, gapsOf, overviewOf, sourcesTogether, type Overview } from '#domain/money/overview.ts';
import { changeWaitsFor } from '#domain/money/source-change.ts';
import type { MeasureFacts, Source } from '#domain/money/source.ts';
import { WayLinks } from '#web/daily/table-out.tsx';
import { Shell } from '#web/door/shell.tsx';
import { gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Alert } from '#web/kit/alert.tsx';
import { LinkButton } from '#web/kit/button.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { PageHead, Row, Section, Stack } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { ListGrid, ListRow } from '#web/kit/list-grid.tsx';
import { Table } from '#web/kit/table.tsx';
import { AroundLinks } from './around-links.tsx';
import { linesFile } from './lines-file.ts';
import { BigTable, overviewFile, overviewFileOut, yearIn, Years } from './overview-table.tsx';
import { aboutWords, costPath, crumbs, here, linePath, partyName, sourcePath, title } from './words.ts';

type Visitor = Visit<Member>;
const keepsIt = ({ keeps }: MoneyView, { partyId, archivedOn }: Source): boolean =>
  archivedOn === null && keeps.some(({ id }) => id === partyId);

/** Only for who sees every source: to another a part of a pot would be money of nobody. */
function togetherRow(overview: Overview): readonly string[] {
  const { amount, received, contributed, free, known } = sourcesTogether(overview);
  const words = known ? 'Samen' : 'Samen, voor zover bekend';
  return [words, 'een pot telt niet dubbel', ...[amount, received, contributed, free].map(euro)];
}

function Sources({ overview, view, adds }: { overview: Overview; view: MoneyView; adds: boolean }) {
  return (
    <Section title="Bronnen" id="bronnen">
      <Table
        caption="Waar het geld vandaan komt"
        columns={[{ label: 'Bron' }, { label: 'Van wie' }, ...['Toegekend', 'Ontvangen', 'In een pot', 'Nog vrij'].map((label) => ({ label, numeric: true }))]} // prettier-ignore
        rows={overview.rows.map(({ source, amount, received, contributed, free }) => [
          <Link key="source" href={sourcePath(source.id)}>
            {source.archivedOn === null ? source.name : `${source.name} (gesloten)`}
          </Link>,
          partyName(view.programme, source.partyId),
          amount === null ? 'niet bekend' : euro(amount),
          euro(received),
          euro(contributed),
          free === null ? 'niet bekend' : euro(free),
        ])}
        total={view.owns ? togetherRow(overview) : undefined}
        empty="Hier staat nog geen bron."
      />
      {adds && (
        <Row>
          <LinkButton href={`${here}/bronnen/nieuw`}>Nieuwe bron</LinkButton>
        </Row>
      )}
    </Section>
  );
}

/** One line for each kind of money that pays something, over the years. */
const byKind = ({ budget }: MoneyView) =>
  [...Map.groupBy(budget, ({ kind, use, about }) => `${kind} ${use} ${about}`).values()].flatMap(([first, ...rest]) =>
    first ? [{ ...first, cents: sum([first, ...rest].map(({ cents }) => cents)) }] : [],
  );

function Gaps({ overview, view }: { overview: Overview; view: MoneyView }) {
  const { empty, double, over } = gapsOf(overview, view.measures, byKind(view));
  if (empty.length + double.length + over.length === 0) return null;
  const row = (sub: string) => ({ id, title: name }: MeasureFacts) => (
    <ListRow key={`${sub} ${id}`} title={name} href={costPath({ use: 'measure', about: id })} sub={sub} />
  ); // prettier-ignore
  return (
    <Section title="Hier klopt misschien iets niet" id="gaten" count={empty.length + double.length + over.length}>
      <p class="quiet">Dit gaat over wat is begroot. De kaart van het geld rekent net zo.</p>
      <ListGrid label="Om over te praten">
        {over.map(({ source, free }) => (
          <ListRow
            key={source.id}
            title={source.name}
            href={sourcePath(source.id)}
            sub={`Er is ${euro(-(free ?? 0))} meer verdeeld dan er is`}
          />
        ))}
        {empty.map(row('Hier is nog geen geld voor begroot'))}
        {double.map(row('Hier is geld voor begroot uit meer dan één bron'))}
      </ListGrid>
    </Section>
  );
}

function Exceptions({ view }: { view: MoneyView }) {
  const all = exceptionsOf(view.ledger);
  if (all.length === 0) return null;
  return (
    <Section title="Uitzonderingen" count={all.length}>
      <p>Dit geld ging ergens anders heen dan waar het voor is. Twee partners zeiden ja. Het staat in het verslag.</p>
      <ListGrid label="Uitzonderingen">
        {all.map((line) => (
          <ListRow
            key={line.id}
            title={`${euro(line.cents)}: ${aboutWords(line, view.measures)}`}
            href={linePath(line.id)}
            sub={line.exception?.why}
          />
        ))}
      </ListGrid>
    </Section>
  );
}

function NoProgramme() {
  return (
    <EmptyState title="Er is nog geen programma">
      <p>Hier staat straks welk geld er is, van wie, en waar het heen gaat.</p>
      <LinkButton href="/regio/programma">Naar het programma</LinkButton>
    </EmptyState>
  );
}
function NoMoney({ keeps }: { keeps: boolean }) {
  return (
    <EmptyState title="Hier staat nog geen geld">
      {keeps ? (
        <>
          <p>Begin met een bron: van wie is het geld, en waarvoor?</p>
          <LinkButton href={`${here}/bronnen/nieuw`} kind="main">
            Voeg een bron toe
          </LinkButton>
        </>
      ) : (
        <>
          <p>Je ziet hier het geld van je eigen organisatie, als die meedoet aan het programma.</p>
          <LinkButton href="/regio/programma">Naar het programma</LinkButton>
        </>
      )}
    </EmptyState>
  );
}

const seenWords = ({ owns }: MoneyView): string =>
  owns ? '' : ' Je ziet jullie eigen geld, programmageld, en de potten waar jullie aan meebetalen.';

function Whole({ visit, view }: { visit: Visitor; view: MoneyView }) {
  const overview = overviewOf(view.ledger);
  const year = yearIn(visit, view);
  const waiting =
    view.ledger.lines.filter((line) => waitsFor(visit.actor, line)).length +
    view.changes.filter((change) => changeWaitsFor(visit.actor, change)).length;
  return (
    <Stack roomy>
      {waiting > 0 && (
        <Alert tone="info" title={`${waiting} keer wacht het geld op jouw ja of nee`}>
          <LinkButton href={`${here}/akkoord`} kind="main">
            Bekijk wat wacht
          </LinkButton>
        </Alert>
      )}
      <Section title={`Waar het geld heen gaat${year === undefined ? '' : ` in ${year}`}`}>
        <BigTable view={view} year={year} />
        <p class="quiet">Verplicht is wat is beloofd en nog niet betaald. Alleen wat een ander goed vond, telt mee.</p>
        <Years view={view} year={year} />
        <WayLinks href={overviewFile(year)} />
        <WayLinks href={linesFile} summary="Bewaar of print elk bedrag apart" />
      </Section>
      <Gaps overview={overview} view={view} />
      <Sources overview={overview} view={view} adds={view.keeps.length > 0 && mayEver(visit.actor, 'keep-source')} />
      <Exceptions view={view} />
      {mayEver(visit.actor, 'see-instruments') && <AroundLinks />}
    </Stack>
  );
} // prettier-ignore

const Buttons = () => (
  <>
    <LinkButton href={`${here}/regels/nieuw`} kind="main">
      Schrijf een bedrag op
    </LinkButton>
    <LinkButton href={`${here}/boekingen`}>Lees boekingen in</LinkButton>
  </>
);

async function overviewPage(visit: Visitor): Promise<Reply> {
  const seen = await seeMoney(visit.house, visit.actor, {});
  if (!seen.ok) return gone;
  const view = seen.value;
  const none = !view || view.ledger.sources.length === 0;
  const writes = view?.ledger.sources.some((source) => keepsIt(view, source)) === true && mayEver(visit.actor, 'write-money');
  const { planned, spent, left } = overviewOf(view?.ledger ?? { sources: [], lines: [] }).total;
  return show(
    <Shell visit={visit} title={title} crumbs={crumbs}>
      <PageHead
        title={title}
        lead={none ? undefined : `${euro(planned)} begroot, ${euro(spent)} besteed. Nog ${euro(left)} over.${seenWords(view)}`} // prettier-ignore
      >
        {view && writes && <Buttons />}
      </PageHead>
      {!view ? <NoProgramme /> : none ? <NoMoney keeps={view.keeps.length > 0 && mayEver(visit.actor, 'keep-source')} /> : <Whole visit={visit} view={view} />}
    </Shell>,
  );
} // prettier-ignore

/** All the money of the programme in one table, with its sums, its holes and its doubles. */
export const overviewPages: readonly Page[] = [
  page(`GET ${here}`, 'see-money', overviewPage),
  page(`GET ${here}/bestand`, 'see-money', overviewFileOut),
];
