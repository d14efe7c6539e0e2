import { seeMoney, type MoneyView } from '#app/money/see-money.ts';
import type { Member } from '#domain/access/actor.ts';
import { euro, plainEuro } from '#domain/money/amount.ts';
import { overviewOf, overviewOfYear, yearsOf, type Cell } from '#domain/money/overview.ts';
import { sourceKindFacts } from '#domain/money/source.ts';
import { tableOut } from '#web/daily/table-out.tsx';
import { gone, type Reply, type Visit } from '#web/door/visit.ts';
import { Link } from '#web/kit/link.tsx';
import { Table } from '#web/kit/table.tsx';
import { aboutWords, costPath, here, partyName } from './words.ts';

const amountHeads = ['Begroot', 'Verplicht', 'Besteed', 'Over'];
const numeric = amountHeads.map((label) => ({ label, numeric: true }));
const money = ({ planned, committed, spent, left }: Omit<Cell, 'sourceId' | 'use' | 'about'>) => [planned, committed, spent, left]; // prettier-ignore
const tableOf = ({ ledger }: Pick<MoneyView, 'ledger'>, year: number | undefined) =>
  year === undefined ? overviewOf(ledger) : overviewOfYear(ledger, year);
type Of = { readonly view: MoneyView; readonly year: number | undefined };

/** The year that an address asks for, when something was written down for it. */
export function yearIn({ query }: Pick<Visit<Member>, 'query'>, { ledger }: Pick<MoneyView, 'ledger'>) {
  return yearsOf(ledger.lines).find(({ year }) => String(year) === query.get('jaar'))?.year;
}
export const overviewFile = (year: number | undefined): string => `${here}/bestand${year === undefined ? '' : `?jaar=${year}`}`; // prettier-ignore

/** All the money by what it is for; the sum is always the last row. */
export function BigTable({ view, year }: Of) {
  const { rows, total } = tableOf(view, year);
  return (
    <Table
      caption="Elke bron, en waar het geld heen gaat"
      columns={[{ label: 'Bron' }, { label: 'Waarvoor' }, ...numeric]}
      rows={rows.flatMap(({ source, cells }) =>
        cells.map((cell) => [
          source.name,
          <Link key="about" href={costPath(cell)}>
            {aboutWords(cell, view.measures)}
          </Link>,
          ...money(cell).map(euro),
        ]),
      )}
      total={['Samen', '', ...money(total).map(euro)]}
      empty="Er is nog niets begroot of besteed."
    />
  );
}

/** The same sums by year; each year opens its own table. */
export function Years({ view, year }: Of) {
  const years = yearsOf(view.ledger.lines);
  if (years.length === 0) return null;
  return (
    <Table
      caption="Per jaar"
      columns={[{ label: 'Jaar' }, ...numeric]}
      rows={years.map((one) => [
        one.year === year ? (
          `${year} (zie hierboven)`
        ) : (
          <Link key="year" href={`${here}?jaar=${one.year}`}>{`Bekijk ${one.year}`}</Link>
        ),
        ...[one.planned, one.committed, one.spent, one.planned - one.committed - one.spent].map(euro),
      ])}
      total={[
        year === undefined ? (
          'Samen'
        ) : (
          <Link key="all" href={here}>
            Alle jaren samen
          </Link>
        ),
        ...money(overviewOf(view.ledger).total).map(euro),
      ]}
    />
  );
}

/** The table as a file, of all years or of the one that was asked for. */
export async function overviewFileOut(visit: Visit<Member>): Promise<Reply> {
  const seen = await seeMoney(visit.house, visit.actor, {});
  if (!seen.ok || !seen.value) return gone;
  const { ledger, measures, programme } = seen.value;
  const year = yearIn(visit, { ledger });
  const overview = tableOf({ ledger }, year);
  // A sheet of paper is narrower than a spreadsheet.
  const narrow = visit.query.get('vorm') === 'papier';
  const heads = ['Bron', ...(narrow ? [] : ['Soort', 'Van wie']), 'Waarvoor', ...amountHeads];
  return tableOut(visit, {
    name: year === undefined ? 'geld' : `geld-${year}`,
    title: `Geld van het programma${year === undefined ? '' : ` in ${year}`}`,
    back: here,
    above: visit.house.demo ? ['voorbeeld: verzonnen bedragen'] : [],
    exchange: 'geld',
    columns: heads.map((head) => ({ field: 'counts', head, number: amountHeads.includes(head) ? 'euro' : undefined })),
    rows: [
      ...overview.rows.flatMap(({ source, cells }) =>
        cells.map((cell) => [
          source.name,
          ...(narrow ? [] : [sourceKindFacts(source.kind).words, partyName(programme, source.partyId)]),
          aboutWords(cell, measures),
          ...money(cell).map(plainEuro),
        ]),
      ),
      ['Samen', ...(narrow ? [] : ['', '']), '', ...money(overview.total).map(plainEuro)],
    ],
  });
}
