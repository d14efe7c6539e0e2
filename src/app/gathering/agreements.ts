import { checkAgreed, isPoint, standsAs, type TypedAgreement } from '#domain/gathering/decision.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import { makeAct, type Step } from '../house.ts';
import type { TableAgreement, TableLine } from '../ports/gatherings.ts';
import { memberOf } from '../turn/open-turn.ts';
import { notNow, onTable } from './at-table.ts';
import type { TableView } from './tables.ts';

/** Only who sits at this table can be named for something. */
const sits = (view: TableView, organisationId: string | null): boolean =>
  organisationId === null || view.parties.some((party) => party.organisationId === organisationId);

type AgreeOn = { readonly lineId: string; readonly typed: TypedAgreement };
/**
 * Who does what by when. Without a person or a day it is kept as a point to talk about. Refusals as `checkAgreed`; table-not-yet;
 * not-found.
 */
export const agreeAtTable = makeAct<AgreeOn, { readonly point: boolean }>(
  'agree-at-table',
  async (step, { lineId, typed }) => {
    const found = await onTable(step, lineId);
    if (!found.ok) return found;
    const { line, view } = found.value;
    const checked = checkAgreed(typed, view.table.onDay);
    if (!checked.ok) return checked;
    const closed = notNow(view, step.today, 'what');
    if (closed) return closed;
    if (!sits(view, checked.value.whoOrganisationId)) return notFound;
    const { organisationId, memberId } = memberOf(step);
    const by = { id: step.newId(), lineId, caseId: line.caseId, organisationId, memberId, agreedOn: view.table.onDay };
    await step.desk.tableLines.agree({ ...checked.value, ...by });
    return ok({ point: isPoint(checked.value) });
  },
);

type At = { readonly lineId: string; readonly agreementId: string };
type Found = {
  readonly line: TableLine;
  readonly view: TableView;
  readonly one: TableAgreement;
  readonly last: boolean;
};
/** One agreement of a line that lies on the table; `last` = the decision 'agreed' leans on this one alone. */
async function agreementAt(step: Step, { lineId, agreementId }: At): Promise<Outcome<Found>> {
  const found = await onTable(step, lineId);
  if (!found.ok) return found;
  const { line, view } = found.value;
  const all = (await step.desk.tableLines.agreements(line.gatheringId)).filter((each) => each.lineId === lineId);
  const one = all.find(({ id }) => id === agreementId);
  if (!one) return notFound;
  const others = all.filter((each) => each.id !== agreementId && !isPoint(each));
  return ok({ line, view, one, last: line.decision === 'agreed' && !isPoint(one) && others.length === 0 });
}

type Mend = At & { readonly typed: TypedAgreement; readonly seen: string };
/**
 * Other words, another person or another day; a bespreekpunt becomes an agreement. `seen` = how it stood on the page (`standsAs`).
 * Refusals as `checkAgreed`; agreement-changed, done-already, agreement-last; not-found.
 */
export const mendAtTable = makeAct<Mend, { readonly point: boolean }>('mend-at-table', async (step, command) => {
  const found = await agreementAt(step, command);
  if (!found.ok) return found;
  const { view, one, last } = found.value;
  const checked = checkAgreed(command.typed, view.table.onDay);
  if (!checked.ok) return checked;
  if (one.doneOn !== null) return refuse('done-already', 'what');
  if (standsAs(one) !== command.seen) return refuse('agreement-changed', 'what');
  if (!sits(view, checked.value.whoOrganisationId)) return notFound;
  const point = isPoint(checked.value);
  if (last && point) return refuse('agreement-last', 'what');
  const mended = await step.desk.tableLines.mend(one.id, one, checked.value);
  return mended ? ok({ point }) : refuse('agreement-changed', 'what');
});

/** Takes away what was written by mistake, by the organisation that wrote it. Refusals: done-already, agreement-last, agreement-elsewhere; not-found. */
export const dropAtTable = makeAct<At, null>('mend-at-table', async (step, command) => {
  const found = await agreementAt(step, command);
  if (!found.ok) return found;
  const { one, last } = found.value;
  if (one.organisationId !== memberOf(step).organisationId) return refuse('agreement-elsewhere', 'what');
  if (last) return refuse('agreement-last', 'what');
  return (await step.desk.tableLines.dropAgreement(one.id)) ? ok(null) : refuse('done-already', 'what');
});

/** What was agreed is done. Refusals: done-already; not-found. */
export const finishAtTable = makeAct<At, null>('finish-at-table', async (step, command) => {
  const found = await agreementAt(step, command);
  if (!found.ok) return found;
  const { memberId } = memberOf(step);
  return (await step.desk.tableLines.finish(command.agreementId, memberId, step.today))
    ? ok(null)
    : refuse('done-already');
});

/** It was not done after all. Refusals: not-done; not-found. */
export const reopenAtTable = makeAct<At, null>('finish-at-table', async (step, command) => {
  const found = await agreementAt(step, command);
  if (!found.ok) return found;
  return (await step.desk.tableLines.reopen(command.agreementId)) ? ok(null) : refuse('not-done');
});
