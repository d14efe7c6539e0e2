import { isPoint } from '#domain/gathering/decision.ts';
import { notFound, ok } from '#domain/outcome.ts';
import { makeExport } from '../access/take-along.ts';
import type { TableAgreement, TableLine } from '../ports/gatherings.ts';
import { atTable, type AtTable } from './at-table.ts';
import { tableFor, type TableView } from './tables.ts';

/** One young person on one sheet: before the table to write on, and after it to read. Kept in the register of exports. Refusals: not-found. */
export const printSheet = makeExport<{ readonly lineId: string }, AtTable>(
  'print-table-sheet',
  () => 1,
  (step, { lineId }) => atTable(step, lineId),
);

/** An agreement with a person and a day, and who it is about. */
export type SheetLine = TableAgreement & Pick<TableLine, 'firstName' | 'familyName'> & { readonly at: string | null };
export type AgreementSheet = {
  readonly view: TableView;
  readonly school: string;
  readonly lines: readonly SheetLine[];
  /** Still without a person or a day, in the order of the sheet. */
  readonly points: readonly SheetLine[];
};
type OfBlock = { readonly gatheringId: string; readonly organisationId: string };

/**
 * What was agreed about the young people of one organisation: what, who and by when. A school gets its own block; who is there all the
 * time gets of a block whom that party sees anyhow. Kept in the register of exports. Refusals: not-found.
 */
export const printAgreements = makeExport<OfBlock, AgreementSheet>(
  'print-table-agreements',
  ({ lines, points }) => lines.length + points.length,
  async (step, { gatheringId, organisationId }) => {
    const found = await tableFor(step, gatheringId);
    if (!found.ok || !found.value.own) return notFound;
    const { tableLines, directory } = step.desk;
    const own = (await tableLines.lines(gatheringId)).filter(
      (line) => line.stage === 'on' && line.organisationId === organisationId,
    );
    if (own.length === 0) return notFound;
    const names = new Map((await directory.organisations()).map(({ id, shortName }) => [id, shortName]));
    const agreements = await tableLines.agreements(gatheringId);
    const all = own.flatMap(({ id, firstName, familyName }) =>
      agreements
        .filter(({ lineId }) => lineId === id)
        .map((one): SheetLine => ({
          ...one,
          firstName,
          familyName,
          at: names.get(one.whoOrganisationId ?? '') ?? null,
        })),
    );
    return ok({
      view: found.value,
      school: names.get(organisationId) ?? '',
      lines: all.filter((one) => !isPoint(one)),
      points: all.filter(isPoint),
    });
  },
);
