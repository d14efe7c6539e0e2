import { seeMoneyMap, type MapView } from '#app/money/see-map.ts';
import type { Member } from '#domain/access/actor.ts';
import { euro, plainEuro } from '#domain/money/amount.ts';
import type { Finding, MapRow, MoneyMap } from '#domain/money/map.ts';
import { partyRoles } from '#domain/programme/programme.ts';
import { tableOut, WayLinks } from '#web/daily/table-out.tsx';
import { Shell } from '#web/door/shell.tsx';
import { gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { LinkButton } from '#web/kit/button.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { PageHead, Section, Stack } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { ListGrid, ListRow } from '#web/kit/list-grid.tsx';
import { MapDrawing, sourceMark } from './map-drawing.tsx';
import { crumbsInside } from './words.ts';

const home = '/regio/geld/kaart';
const partyHome = '/regio/geld/partij';

const and = (names: readonly string[]): string => names.join(' en ');
const findingWords = (finding: Finding): string => {
  if (finding.is === 'hole') return `${finding.row}: nog niets begroot.`;
  if (finding.is === 'double')
    return `${finding.row}: hier is geld voor begroot uit meer dan één bron. Dat zijn ${and(finding.sources)}.`;
  if (finding.is === 'idle') return `${finding.source}: dit geld heeft nog geen doel.`;
  return `${finding.row}: dit lijkt op een taak van de wet (${finding.task}). Geld van het programma mag dat niet betalen. Dat is ${and(finding.sources)}.`;
};
/** "2 gaten en 1 ding dat twee bronnen betalen". */
function titleOf({ findings }: MoneyMap): string {
  const holes = findings.filter(({ is }) => is === 'hole').length;
  const doubles = findings.filter(({ is }) => is === 'double').length;
  if (holes + doubles === 0) return 'Elk doel heeft één bron';
  const parts = [
    ...(holes > 0 ? [holes === 1 ? '1 doel zonder geld' : `${holes} doelen zonder geld`] : []),
    ...(doubles > 0 ? [doubles === 1 ? '1 doel met meer bronnen' : `${doubles} doelen met meer bronnen`] : []),
  ];
  return and(parts);
}
const kinds = { task: 'taak van de wet', measure: 'maatregel', general: 'algemeen' } as const;
const kindHeads = { task: 'Taak van de wet', measure: 'Maatregel', general: 'Algemeen' } as const;
const heads = ({ sources }: MoneyMap): readonly string[] => [
  'Waarvoor',
  'Soort',
  ...sources.map(({ name }, at) => `${sourceMark(at)}. ${name}`),
  'Samen',
];
const cellsOf = (map: MoneyMap, say: (cents: number) => string): readonly (readonly string[])[] =>
  map.rows.map(({ words, is, cells, total }, at) => [
    `${at + 1}. ${words}`,
    kinds[is],
    ...cells.map((cell) => (cell === null ? '' : say(cell))),
    say(total),
  ]);
const totalsOf = ({ totals, total }: MoneyMap, say: (cents: number) => string) => ['Samen', '', ...totals.map(say), say(total)]; // prettier-ignore

/** "A. Subsidie € 60.000,00 en B. SPUK € 25.000,00"; who pays all of it has no amount of its own. */
function payersOf({ sources }: MoneyMap, { cells }: MapRow): string {
  const paying = cells.flatMap((cents, at) =>
    cents === null ? [] : [{ words: `${sourceMark(at)}. ${sources[at]?.name ?? ''}`, cents }],
  );
  return and(paying.map(({ words, cents }) => (paying.length === 1 ? words : `${words} ${euro(cents)}`)));
}
/** Lists and no tables: an amount in the last column of a table falls off a phone. */
const Sources = ({ map: { sources, totals } }: { map: MoneyMap }) => (
  <ListGrid label="Bronnen, en wat ervan is begroot">
    {sources.map(({ id, name, programme }, at) => (
      <ListRow
        key={id}
        title={`${sourceMark(at)}. ${name}`}
        sub={programme ? 'Geld van het programma' : 'Ander geld'}
        when={euro(totals[at] ?? 0)}
      />
    ))}
  </ListGrid>
);
const Goals = ({ map }: { map: MoneyMap }) => (
  <ListGrid label="Waarvoor het is begroot, en wie betaalt">
    {map.rows.map((row, at) => (
      <ListRow
        key={row.key}
        title={`${at + 1}. ${row.words}`}
        sub={`${kindHeads[row.is]}. ${row.total === 0 ? 'Nog geen geld.' : `Betaald van ${payersOf(map, row)}.`}`}
        when={euro(row.total)}
      />
    ))}
  </ListGrid>
);

function Whole({ view: { map, whole } }: { view: MapView }) {
  return (
    <>
      {!whole && <p>Je ziet jullie eigen geld, de potten waar jullie aan meedoen, en het geld van het programma.</p>}
      <Section title="Om over te praten" count={map.findings.length}>
        {map.findings.length === 0 ? (
          <p>Er is geen gat, en niets wordt dubbel betaald.</p>
        ) : (
          <ul>
            {map.findings.map((finding) => (
              <li key={findingWords(finding)}>{findingWords(finding)}</li>
            ))}
          </ul>
        )}
      </Section>
      <Section title="Waar het geld heen gaat">
        <MapDrawing map={map} />
        <h3>Bronnen</h3>
        <Sources map={map} />
        <h3>Waarvoor</h3>
        <Goals map={map} />
        <p>{`Samen begroot: ${euro(map.total)}.`}</p>
        <WayLinks href={`${home}/bestand`} />
      </Section>
    </>
  );
}

const Parties = ({ parties }: Pick<MapView, 'parties'>) => (
  <Section title="Middelen en taken per organisatie" id="partijen">
    <ul>
      {parties.map(({ id, name, role }) => (
        <li key={id}>
          <Link href={`${partyHome}/${id}`}>
            {name} ({partyRoles[role]})
          </Link>
        </li>
      ))}
    </ul>
  </Section>
);

async function mapPage(visit: Visit<Member>): Promise<Reply> {
  const seen = await seeMoneyMap(visit.house, visit.actor, {});
  if (!seen.ok) return gone;
  const view = seen.value;
  const filled = view !== undefined && view.map.sources.length > 0;
  return show(
    <Shell visit={visit} title="De kaart van het geld" crumbs={crumbsInside}>
      <PageHead
        title={filled ? titleOf(view.map) : 'De kaart van het geld'}
        lead={filled ? `De kaart van het geld. Samen is er ${euro(view.map.total)} begroot.` : undefined}
      >
        <LinkButton href="/regio/geld/inzet">Is er genoeg?</LinkButton>
      </PageHead>
      <Stack roomy>
        {filled ? (
          <Whole view={view} />
        ) : (
          <EmptyState title="Er staat nog geen geld op">
            <p>Hier staat welke bron waarvoor betaalt, wat niemand betaalt en wat dubbel wordt betaald.</p>
            <LinkButton href="/regio/geld">Naar het geld</LinkButton>
          </EmptyState>
        )}
        {view && view.parties.length > 0 && <Parties parties={view.parties} />}
      </Stack>
    </Shell>,
  );
}

async function file(visit: Visit<Member>): Promise<Reply> {
  const seen = await seeMoneyMap(visit.house, visit.actor, {});
  if (!seen.ok || !seen.value) return gone;
  const { map } = seen.value;
  return tableOut(visit, {
    name: 'kaart-van-het-geld',
    title: 'De kaart van het geld',
    back: home,
    above: [...(visit.house.demo ? ['voorbeeld: verzonnen bedragen'] : []), ...map.findings.map(findingWords)],
    exchange: 'geld',
    columns: heads(map).map((head, at) => ({ field: 'counts', head, number: at < 2 ? undefined : 'euro' })),
    rows: [...cellsOf(map, plainEuro), totalsOf(map, plainEuro)],
  });
}

/** Sources, tasks of the law and measures in one table, and what to talk about. */
export const moneyMapPages: readonly Page[] = [
  page(`GET ${home}`, 'see-money', mapPage),
  page(`GET ${home}/bestand`, 'see-money', file),
];
