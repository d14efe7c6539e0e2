import type { ReplacedTable, StoredTable } from '#app/ports/counts.ts';
import { fullDay } from '#domain/day-words.ts';
import { isThere } from '#domain/directory/merged.ts';
import type { Places } from '#domain/directory/place.ts';
import { readPlaceName } from '#domain/directory/place-name.ts';
import { leftWords } from '#domain/figures/left-words.ts';
import { isOld } from '#domain/figures/trend.ts';
import { regionLines } from '#domain/figures/whole-region.ts';
import type { Day } from '#law/day.ts';
import { Badge } from '#web/kit/badge.tsx';
import { noteOf } from '#domain/figures/published-kinds.ts';
import { signs } from '#domain/figures/read-number.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Details } from '#web/kit/details.tsx';
import { Form } from '#web/kit/form.tsx';
import { Row, Section, Stack } from '#web/kit/layout.tsx';
import { Table } from '#web/kit/table.tsx';
import { replacedNames, tableNames } from './table-names.ts';
import { figureWords } from './words.ts';

type Tables = { readonly tables: readonly StoredTable[]; readonly replaced: readonly ReplacedTable[] };
type Shown = { readonly keeps: boolean; readonly places: Places; readonly today: Day };

/** A municipality that is no more: the table was made by older boundaries, and does not compare with one of today. */
function oldBoundary(label: string, { places, today }: Shown): boolean {
  const [name = label] = label.split(', '); // 'Weesp, mannen, 2019'
  const found = places.byName.get(readPlaceName(name).base)?.filter(({ isMunicipality }) => isMunicipality) ?? [];
  return found.length > 0 && found.every(({ code }) => !isThere(places, code, today));
}

/** More lines than this are folded: the page is of all tables. */
const mostOpen = 12;
type Named = { readonly table: StoredTable; readonly name: string };
function Lines({ table, name: caption, ...shown }: Shown & Named) {
  const { title, kind, columns, rows } = table;
  const of = (lines: StoredTable['rows'], name: string) => (
    <Table
      caption={name}
      columns={[{ label: 'Naam' }, ...columns.map((label) => ({ label, numeric: true }))]}
      rows={lines.map(({ label, figures }) => [
        oldBoundary(label, shown) ? `${label} (oude grens)` : label,
        ...figures.map(figureWords),
      ])}
    />
  );
  if (rows.length <= mostOpen) return of(rows, caption);
  const region = regionLines({ kind, rows });
  return (
    <>
      {region.length < rows.length ? of(region, caption) : <p>{caption}.</p>}
      <Details summary={`Alle ${rows.length} regels van ${title}`}>{of(rows, `Alle regels. ${caption}`)}</Details>
    </>
  );
}

function One({ table, name, ...shown }: Shown & Named) {
  const { id, title, about, kind, target, rows, differences, only = [], within = [] } = table;
  const left = leftWords(table);
  const old = rows.some(({ label }) => oldBoundary(label, shown));
  return (
    <Stack>
      <Lines table={table} name={name} {...shown} />
      <p class="quiet">{noteOf({ kind, about })}</p>
      {only.length > 0 && <p>{`In elke regel hetzelfde. ${only.join('. ')}.`}</p>}
      {left.length > 0 && <p class="quiet">{left.join(' ')}</p>}
      {within.map((name) => (
        <p key={name} class="quiet">{`${name}: sommige regels zijn een deel van een andere regel. Tel ze niet op.`}</p>
      ))}
      {target !== null && (
        <p>{`Streefcijfers. Versie van het model: ${target}. We tellen ze nooit op bij jullie eigen doelen.`}</p>
      )}
      {target === null && isOld(about, shown.today) && (
        <p>
          <Badge tone="soon">Oud</Badge> Gaat over meer dan twee jaar geleden.
        </p>
      )}
      {old && <p>Sommige gemeenten zijn er niet meer. Vergelijk ze niet met een tabel van nu.</p>}
      {differences.length > 0 && (
        <Alert tone="warn" title="De totalen kloppen niet met de getallen">
          <p>{`Zo is de tabel gemaakt. We veranderen er niets aan.${kind === 'cbs-statline' ? ' Het CBS rondt af: dan scheelt het een beetje.' : ''}`}</p>
          <ul>
            {differences.map(({ where, stated, added }) => (
              <li key={where}>
                {where}: er staat {figureWords(stated)}, samen is het {figureWords(added)}.
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {shown.keeps && (
        <Details summary={`Haal ${title} van ${fullDay(about)} weg`}>
          <p>Wat eruit is overgenomen, blijft staan. Je kunt het bestand daarna weer inlezen.</p>
          <Form action={`/regio/cijfers/tabel/${id}/weg`} inline>
            <Button>Haal de tabel weg</Button>
          </Form>
        </Details>
      )}
    </Stack>
  );
}

/** Tables that came again with other numbers: what stood there before, and until when. */
function Replaced({ replaced }: { replaced: readonly ReplacedTable[] }) {
  const names = replacedNames(replaced);
  return (
    <Details summary={`Tabellen die zijn vervangen (${replaced.length})`}>
      <p>Deze getallen gelden niet meer. Ze blijven te lezen, zodat je ziet wat er is veranderd.</p>
      {replaced.map((table) => (
        <Table
          key={table.id}
          caption={names.get(table.id) ?? table.title}
          columns={[{ label: 'Naam' }, ...table.columns.map((label) => ({ label, numeric: true }))]}
          rows={table.rows.map(({ label, figures }) => [label, ...figures.map(figureWords)])}
        />
      ))}
    </Details>
  );
}

/** Tables of CBS, DUO and others: apart, and never added to what is counted here. */
export function PublishedPart({ tables, replaced, ...shown }: Shown & Tables) {
  const names = tableNames(tables, shown.today);
  const nameOf = ({ id, title }: StoredTable) => names.get(id) ?? title;
  const targets = tables.filter(({ target }) => target !== null);
  return (
    <Section title="Wat anderen tellen" id="anderen">
      <p>Deze getallen komen van CBS, DUO of een ander. We tellen ze nooit op bij die van onszelf.</p>
      {tables.length === 0 && <p class="quiet">Er is nog geen tabel. Daarom is hier niets te zien.</p>}
      {tables.map(
        (table) => table.target === null && <One key={table.id} table={table} name={nameOf(table)} {...shown} />,
      )}
      {targets.length > 0 && <h3>Streefcijfers</h3>}
      {targets.map((table) => (
        <One key={table.id} table={table} name={nameOf(table)} {...shown} />
      ))}
      {replaced.length > 0 && <Replaced replaced={replaced} />}
      {tables.length > 0 && (
        <Details summary="Wat een teken betekent">
          <ul>
            {Object.entries(signs).map(([sign, words]) => (
              <li key={sign}>{`${sign === '' ? 'Leeg' : sign}: ${words}.`}</li>
            ))}
          </ul>
        </Details>
      )}
      <Row>
        {shown.keeps && <LinkButton href="/regio/cijfers/tabel">Lees een tabel in</LinkButton>}
        {tables.length > 0 && <LinkButton href="/regio/cijfers/verloop#per-jaar">Verloop per jaar</LinkButton>}
      </Row>
    </Section>
  );
}
