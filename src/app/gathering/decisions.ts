import { admit, makeAct, type Step } from '../house.ts';
import { makeExport } from '../access/take-along.ts';
import type { Promised, TableAgreement, TableLine } from '../ports/gatherings.ts';
import { notFound, ok, type Outcome } from '#domain/outcome.ts';
import { isPoint } from '#domain/gathering/decision.ts';
import type { LetterFacts } from '#domain/gathering/letter.ts';
import { memberOf } from '../turn/open-turn.ts';
import { tableFor, type TableView } from './tables.ts';

export type DecidedLine = TableLine & { readonly agreements: readonly TableAgreement[] };
export type DecisionsView = {
  readonly view: TableView;
  /** What lies on the table and the asker sees, block by block. */
  readonly lines: readonly DecidedLine[];
  /** Agreements with a person and a day, and how many of them are done. */
  readonly agreed: number;
  readonly done: number;
  readonly mine: string;
};

async function look(step: Step, gatheringId: string): Promise<Outcome<DecisionsView>> {
  const view = await tableFor(step, gatheringId);
  if (!view.ok || !view.value.own) return notFound;
  const agreements = await step.desk.tableLines.agreements(gatheringId);
  const lines = (await step.desk.tableLines.lines(gatheringId)).filter(({ stage }) => stage === 'on');
  const real = agreements.filter((one) => !isPoint(one));
  return ok({
    view: view.value,
    lines: lines.map((line) => ({ ...line, agreements: agreements.filter(({ lineId }) => lineId === line.id) })),
    agreed: real.length,
    done: real.filter(({ doneOn }) => doneOn !== null).length,
    mine: memberOf(step).organisationId,
  });
}

/** What lies on the table and what was decided, of who the asker sees anyhow. Refusals: not-found. */
export const seeDecisions = makeAct<{ readonly gatheringId: string }, DecisionsView>(
  'see-table-decisions',
  (step, { gatheringId }) => look(step, gatheringId),
);

/** What the own organisation promised at any table and did not do yet, the first day first. */
export const seePromises = makeAct<Record<never, never>, readonly Promised[]>('see-table-decisions', async (step) =>
  ok(await step.desk.tableLines.promised(memberOf(step).organisationId)),
);

/** The same on paper: facts and decisions only, each young person in a frame that no page breaks. Kept in the register of exports. */
export const printDecisions = makeExport<{ readonly gatheringId: string }, DecisionsView>(
  'print-table-decisions',
  ({ lines }) => lines.length,
  (step, { gatheringId }) => look(step, gatheringId),
);

export type TableLetter = LetterFacts & {
  readonly agreements: readonly (TableAgreement & { readonly at: string | null })[];
};
/** The letter to the young person: what was agreed, in plain words, on the same day. Refusals: not-found. */
export const tableLetter = makeAct<{ readonly lineId: string }, TableLetter>(
  'print-table-letter',
  async (step, { lineId }) => {
    const { tableLines, directory } = step.desk;
    const line = await tableLines.line(lineId);
    const me = memberOf(step);
    if (!line || line.decision === null || line.organisationId !== me.organisationId) return notFound;
    const admitted = await admit(step, line.caseId);
    if (!admitted.ok) return admitted;
    const view = await tableFor(step, line.gatheringId);
    if (!view.ok) return view;
    const names = new Map((await directory.organisations()).map(({ id, shortName }) => [id, shortName]));
    const { contactMemberId } = admitted.value.facts;
    const contact = contactMemberId === null ? undefined : await directory.colleague(contactMemberId);
    return ok({
      firstName: line.firstName,
      onDay: view.value.table.onDay,
      decision: line.decision,
      agreements: (await tableLines.agreements(line.gatheringId))
        .filter((one) => one.lineId === line.id && !isPoint(one))
        .map((one) => ({ ...one, at: names.get(one.whoOrganisationId ?? '') ?? null })),
      contact: contact ? { name: contact.name, phone: contact.phone } : null,
      organisation: me.organisationName,
    });
  },
);
