import { notFound, ok, refuse } from '#domain/outcome.ts';
import type { FrozenFigure } from '#domain/report/filled.ts';
import { indicators } from '#domain/figures/indicators.ts';
import { regionLines } from '#domain/figures/whole-region.ts';
import { moneyOf } from '#domain/report/frozen-money.ts';
import { onTurn } from '#domain/report/steps.ts';
import { makeAct } from '../house.ts';
import { enoughForRegion } from '../money/enough-said.ts';
import type { Printout, StoredTable } from '../ports/counts.ts';
import { memberOf } from '../turn/open-turn.ts';
import { findReport, viewOf } from './report-view.ts';

/** What may leave of the young people of all schools, as it was printed last: of the whole region. */
function fromPrintout({ plan, printed, publishedOn }: Printout): readonly FrozenFigure[] {
  return plan.answers.flatMap((key) => {
    const one = indicators.find((indicator) => indicator.key === key);
    return one
      ? [
          {
            key,
            title: one.title,
            value: printed[`${key}=yes`] ?? null,
            about: 'jongeren van alle scholen samen, afgerond op vijf',
            definition: `${one.version}${one.confirmed ? '' : ', nog niet bevestigd'}`,
            source: one.source,
            on: publishedOn,
          },
        ]
      : [];
  });
}
/** Tables of others, by row and column, and no school by name: each number keeps whose it is and what it is about. */
const fromTable = ({ id, title, source, about, kind, columns, rows, loadedOn }: StoredTable): readonly FrozenFigure[] =>
  regionLines({ kind, rows }).flatMap(({ label, figures }) =>
    columns.map((column, at) => ({
      key: `table:${id}`,
      title: `${title}: ${label}, ${column}`,
      value: figures[at] ?? null,
      about: `tot en met ${about}`,
      definition: source,
      source,
      on: loadedOn,
    })),
  );

/** Freezes the figures of a report: what changes later does not change it. Refusals: report-not-on-turn; not-found. */
export const freezeFigures = makeAct<{ readonly reportId: string }, { readonly count: number }>(
  'keep-report',
  async (step, { reportId }) => {
    const found = await findReport(step, reportId);
    if (!found.ok) return found;
    const { steps, mayKeep, filled, report } = await viewOf(step, found.value);
    if (!mayKeep) return notFound;
    if (onTurn(steps)?.kind !== 'figures') return refuse('report-not-on-turn');
    const { desk, today } = step;
    const printout = await desk.counts.printout();
    const figures = [...(printout ? fromPrintout(printout) : []), ...(await desk.counts.tables()).flatMap(fromTable)];
    const titles = new Map(filled.measures.map(({ key, title }) => [key, title]));
    const enough = await enoughForRegion(step);
    const money = { ...moneyOf(await desk.money.overview(), titles, report.year), ...(enough && { enough }) };
    await desk.reports.freeze(reportId, { figures, money }, today);
    const { organisationId, memberId, name } = memberOf(step);
    const done = { step: 'figures', doneOn: today, writtenOn: today, byName: name, words: '' };
    await desk.reports.do(reportId, { ...done, organisationId, memberId });
    return ok({ count: figures.length });
  },
);
