import { findBsn } from '#domain/bsn.ts';
import { checkText } from '#domain/handover/sensitive.ts';
import type { PartyKind, TableGround } from '#domain/gathering/table-kind.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import { makeAct, admit, type Step } from '../house.ts';
import type { TableLine } from '../ports/gatherings.ts';
import { admitToWrite } from '../person/admit-to-write.ts';
import { changedMeanwhile, memberOf } from '../turn/open-turn.ts';
import { tableFor, type TableView } from './tables.ts';

const longest = 300;

/** For one young person: whether a core party sees it already, and on which ground of the record of the table it sits there. */
type WhoSees = {
  readonly name: string;
  readonly kind: PartyKind;
  readonly ground: TableGround | undefined;
  readonly sees: boolean;
};
export type PrepareView = {
  readonly line: TableLine;
  readonly view: TableView;
  readonly who: readonly WhoSees[];
  readonly handover: { readonly id: string; readonly state: string; readonly to: string } | undefined;
};

/** The own line for one table, and the case behind it. */
async function ownLine(step: Step, lineId: string): Promise<Outcome<{ line: TableLine; view: TableView }>> {
  const line = await step.desk.tableLines.line(lineId);
  if (!line || line.organisationId !== memberOf(step).organisationId) return notFound;
  const view = await tableFor(step, line.gatheringId);
  return view.ok ? ok({ line, view: view.value }) : notFound;
}

/** What a colleague needs to prepare one young person: who sees it at the table, and why. Refusals: not-found. */
export const openLine = makeAct<{ readonly lineId: string }, PrepareView>(
  'prepare-for-table',
  async (step, { lineId }) => {
    const found = await ownLine(step, lineId);
    if (!found.ok) return found;
    const { line, view } = found.value;
    const admitted = await admit(step, line.caseId);
    if (!admitted.ok) return admitted;
    const { directory, handovers } = step.desk;
    const open = (await handovers.ofCase(line.caseId)).find(({ closedOn }) => closedOn === null);
    const seesIt = new Set([
      admitted.value.facts.leadOrganisationId,
      ...(open && open.sentOn !== null ? [open.toOrganisationId] : []),
    ]);
    const who = view.parties
      .filter(({ part, organisationId }) => part === 'core' && organisationId !== line.organisationId)
      .map(({ organisationId, name, kind }) => ({
        name,
        kind: kind as PartyKind,
        ground: view.kind?.parties.find((one) => one.kind === kind)?.ground,
        sees: seesIt.has(organisationId),
      }));
    const to = open && (await directory.organisation(open.toOrganisationId));
    return ok({ line, view, who, handover: open && { id: open.id, state: open.state, to: to?.shortName ?? '' } });
  },
);

type Answer = 'knows' | 'no';
type Prepare = {
  readonly lineId: string;
  readonly version: number;
  readonly question: string;
  /** What the young person says of being spoken about. */
  readonly answer: Answer | undefined;
  readonly to: 'listed' | 'ready' | 'on' | 'off' | undefined;
};
function faults({ question, answer, to }: Prepare) {
  const asks = to === 'ready' || to === 'on';
  return [
    ...(to === undefined ? refuse('table-stage-missing', 'to').refusals : []),
    ...(asks && question.trim() === '' ? refuse('table-question-missing', 'question').refusals : []),
    ...(question.length > longest ? refuse('too-long', 'question', { most: longest }).refusals : []),
    ...(findBsn(question).found ? refuse('bsn', 'question').refusals : []),
    ...(asks && answer === undefined ? refuse('table-answer-missing', 'answer').refusals : []),
  ];
}

/**
 * Prepares one of the own list: a question in one sentence, and what the young person says of being spoken about. A no takes it
 * off every list of the own organisation, and nothing of it is left for others. Refusals: table-stage-missing, table-question-missing,
 * too-long, bsn, sensitive, table-answer-missing, changed-meanwhile, decided-already, record-is-over; not-found.
 */
export const prepareForTable = makeAct<
  Prepare,
  { readonly gatheringId: string; readonly stage: 'no' | 'off' | 'kept' }
>('prepare-for-table', async (step, command) => {
  const found = await ownLine(step, command.lineId);
  if (!found.ok) return found;
  const { line } = found.value;
  const { gatheringId } = line;
  const admitted = await admitToWrite(step, line.caseId);
  if (!admitted.ok) return admitted;
  if (line.decision !== null) return refuse('decided-already');
  if (line.version !== command.version) return changedMeanwhile(step, line.caseId);
  const off = command.to === 'off';
  if (off)
    return (await step.desk.tableLines.removeLine(line))
      ? ok({ gatheringId, stage: 'off' })
      : changedMeanwhile(step, line.caseId);
  if (command.answer === 'no') {
    const said = { stage: 'no', question: '' } as const;
    return (await step.desk.tableLines.prepare(line, said))
      ? ok({ gatheringId, stage: 'no' })
      : changedMeanwhile(step, line.caseId);
  }
  const refusals = faults(command);
  const { to } = command;
  if (refusals.length > 0 || to === undefined || to === 'off') return { ok: false, refusals };
  const question = command.question.trim();
  const checked = checkText(question, 'question', { was: line.question });
  if (!checked.ok) return checked;
  return (await step.desk.tableLines.prepare(line, { stage: to, question }))
    ? ok({ gatheringId, stage: 'kept' })
    : changedMeanwhile(step, line.caseId);
});
