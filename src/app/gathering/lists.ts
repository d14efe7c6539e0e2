import { agendaReason, type AgendaReason } from '#domain/gathering/agenda.ts';
import { matchRows, readPaste } from '#domain/gathering/paste.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import type { NameParts } from '#domain/person/name.ts';
import { pickUpThresholds } from '#domain/turn/not-picked-up.ts';
import { makeAct, type Step } from '../house.ts';
import type { TableLine } from '../ports/gatherings.ts';
import { memberOf } from '../turn/open-turn.ts';
import { tableFor, type TableView } from './tables.ts';

export type Suggested = NameParts & {
  readonly caseId: string;
  readonly reason: AgendaReason;
  /** What was prepared for a table that was called off; else ''. */
  readonly question: string;
};
export type ListView = TableView & {
  /** The own list, as far as it is: who said no stands apart. */
  readonly lines: readonly TableLine[];
  readonly saidNo: readonly TableLine[];
  /** Who may come on it, each with the first reason; without who is on it. */
  readonly suggested: readonly Suggested[];
};
const order: readonly AgendaReason[] = ['carried', 'called-off', 'sent-back', 'late', 'stuck', 'leaving'];

async function suggestions(step: Step, { table }: TableView): Promise<readonly Suggested[]> {
  const { organisationId, memberId } = memberOf(step);
  const found = await step.desk.tableLines.candidates(
    { organisationId, memberId },
    table,
    pickUpThresholds(step.today),
  );
  return found
    .flatMap(({ caseId, firstName, infix, familyName, ...facts }) => {
      const reason = agendaReason(facts, step.today);
      return reason ? [{ caseId, firstName, infix, familyName, reason, question: facts.wasAsked ?? '' }] : [];
    })
    .toSorted((a, b) => order.indexOf(a.reason) - order.indexOf(b.reason));
}

/** The own list for one table: each organisation prepares its own, with its own names only. Refusals: not-found. */
export const seeTableList = makeAct<{ readonly gatheringId: string }, ListView>(
  'see-table-list',
  async (step, { gatheringId }) => {
    const found = await tableFor(step, gatheringId);
    if (!found.ok || !found.value.own) return notFound;
    const { organisationId } = memberOf(step);
    const own = (await step.desk.tableLines.lines(gatheringId)).filter((one) => one.organisationId === organisationId);
    return ok({
      ...found.value,
      lines: own.filter(({ stage }) => stage !== 'no'),
      saidNo: own.filter(({ stage }) => stage === 'no'),
      suggested: await suggestions(step, found.value),
    });
  },
);

/** A table whose list may still grow, as one of its parties. */
async function openTable(step: Step, gatheringId: string): Promise<Outcome<TableView>> {
  const found = await tableFor(step, gatheringId);
  if (!found.ok || !found.value.own) return notFound;
  return found.value.table.state === 'cancelled' ? refuse('table-cancelled') : found;
}
type Wanted = { readonly caseId: string; readonly reason: AgendaReason; readonly question: string };
async function put(step: Step, gatheringId: string, wanted: readonly Wanted[]): Promise<number> {
  const { organisationId, memberId } = memberOf(step);
  const by = { gatheringId, organisationId, memberId, putOn: step.today };
  return step.desk.tableLines.addLines(wanted.map((one) => ({ ...one, ...by, id: step.newId() })));
}

type ListThem = { readonly gatheringId: string; readonly caseIds: readonly string[] };
/**
 * Puts own young people on the long list: who was suggested with that reason, others because a colleague asks. Refusals:
 * nobody-chosen, table-cancelled, said-no-before; not-found.
 */
export const listForTable = makeAct<ListThem, { readonly added: number }>(
  'list-for-table',
  async (step, { gatheringId, caseIds }) => {
    const open = await openTable(step, gatheringId);
    if (!open.ok) return open;
    if (caseIds.length === 0) return refuse('nobody-chosen', 'caseIds');
    const { organisationId } = memberOf(step);
    if ((await step.desk.tableLines.saidNo(organisationId, caseIds)).length > 0)
      return refuse('said-no-before', 'caseIds');
    const own = new Set((await step.desk.tableLines.named(organisationId)).map(({ caseId }) => caseId));
    if (caseIds.some((caseId) => !own.has(caseId))) return notFound;
    const suggested = new Map((await suggestions(step, open.value)).map((one) => [one.caseId, one]));
    const wanted = caseIds.map((caseId): Wanted => {
      const { reason = 'asked', question = '' } = suggested.get(caseId) ?? {};
      return { caseId, reason, question };
    });
    return ok({ added: await put(step, gatheringId, wanted) });
  },
);

type Paste = { readonly gatheringId: string; readonly pasted: string };
/**
 * Typed names, or rows from a pasted spreadsheet, all or none: own young people by exactly their name. Refusals as `readPaste`; paste-unknown,
 * paste-double and paste-said-no with the `lines`; table-cancelled; not-found.
 */
export const pasteForTable = makeAct<Paste, { readonly added: number; readonly were: number }>(
  'list-for-table',
  async (step, { gatheringId, pasted }) => {
    const open = await openTable(step, gatheringId);
    if (!open.ok) return open;
    const read = readPaste(pasted);
    if (!read.ok) return read;
    const { organisationId } = memberOf(step);
    const { matched, unknown, double } = matchRows(read.value, await step.desk.tableLines.named(organisationId));
    const no = new Set(
      await step.desk.tableLines.saidNo(
        organisationId,
        matched.map(({ caseId }) => caseId),
      ),
    );
    const wrong = [
      ['paste-unknown', unknown],
      ['paste-double', double],
      ['paste-said-no', matched.filter(({ caseId }) => no.has(caseId)).map(({ row }) => row)],
    ] as const;
    const refusals = wrong.flatMap(([code, rows]) =>
      rows.length === 0
        ? []
        : [{ code, field: 'paste', values: { lines: rows.map(({ line, name }) => `${line} (${name})`).join(', ') } }],
    );
    if (refusals.length > 0) return { ok: false, refusals };
    // A name that was typed is a colleague who asks; cells come from a sheet.
    const reason = /[\t;]/.test(pasted) ? 'list' : 'asked';
    const wanted: readonly Wanted[] = matched.map(({ row, caseId }) => ({ caseId, reason, question: row.question }));
    const added = await put(step, gatheringId, wanted);
    return ok({ added, were: matched.length - added });
  },
);
