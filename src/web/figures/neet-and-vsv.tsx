import type { Printout, StoredTable } from '#app/ports/counts.ts';
import { fullDay } from '#domain/day-words.ts';
import { boardFigures, type BoardFigure } from '#domain/figures/board-figures.ts';
import { isOld, isStale } from '#domain/figures/trend.ts';
import type { Day } from '#law/day.ts';
import { Badge } from '#web/kit/badge.tsx';
import { Table } from '#web/kit/table.tsx';
import { figureWords } from './words.ts';

const numberOr = (value: BoardFigure['value'], words: string): string => (value === null ? words : figureWords(value));
function About({ figure, today }: { figure: BoardFigure; today: Day }) {
  const { about, source, asOf, doubted, own } = figure;
  const old = asOf !== null && (own ? isStale(asOf, today) : isOld(asOf, today));
  return (
    <>
      {`${about}. Bron: ${source}${asOf === null ? '' : `, ${fullDay(asOf)}`}${doubted ? ', nog niet bevestigd' : ''}.`}{' '}
      {old && <Badge tone="soon">Oud</Badge>}
    </>
  );
}
type Shown = { readonly outside: Printout | undefined; readonly tables: readonly StoredTable[]; readonly today: Day };
/** NEET and vsv of the whole region, always in one table (R2): who leaves one out shows half. */
export function NeetAndVsv({ outside, tables, today }: Shown) {
  const figures = boardFigures(outside, tables);
  const secret = figures.some(({ value, unknown }) => value === 'x' || unknown === 'x');
  return (
    <>
      <Table
        caption="Zonder school en werk, en zonder diploma: altijd samen. De hele regio"
        columns={[{ label: 'Wat' }, { label: 'Aantal', numeric: true }, { label: 'Niet bekend', numeric: true }]}
        rows={figures.map(({ what, value, unknown }) => [what, numberOr(value, 'Niet bekend'), numberOr(unknown, '–')])}
      />
      {/* Below and not beside: on a phone a column of words makes each row of numbers a page high. */}
      <ul>
        {figures.map((figure) => (
          <li key={`${figure.what} ${figure.about}`}>
            {`${figure.what}. `}
            <About figure={figure} today={today} />
          </li>
        ))}
      </ul>
      <p class="quiet">
        Alleen wat naar buiten mag. Een streepje: dat zegt de bron niet.
        {outside && ' Getallen van Aanzet zijn afgerond op vijf.'}
        {secret && ` Een x is geheim: het zijn er minder dan ${outside?.plan.least ?? 10}, of bijna iedereen.`}
      </p>
    </>
  );
}
