import type { ActName } from '#domain/access/acts.ts';
import { kindRow } from '#domain/handover/kinds.ts';
import { rowFor } from '#domain/handover/move.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import { makeAct, type Step } from '../house.ts';
import type { HandoverChange } from '../ports/handovers.ts';
import { putBack, takeUndo } from '../turn/put-back.ts';
import { tellReceiver, tellSender } from './answering.ts';
import { atHandover, stepFacts, type At } from './at.ts';

type Undo = { readonly undoId: string };
type Undone = { readonly handoverId: string };
type Back = {
  readonly step: 'undo-send' | 'undo-take-over';
  readonly of: readonly ActName[];
  readonly event: 'handover-send-undone' | 'handover-take-over-undone';
  /** What the step had filled in, empty again. */
  readonly change: HandoverChange;
};

const unsent: HandoverChange = {
  sentOn: null,
  answerDueOn: null,
  namedOnly: false,
  answersName: null,
  answersPhone: null,
  shownSchool: null,
  shownEnd: null,
};
const untaken: HandoverChange = {
  takenOverOn: null,
  takenOverBy: null,
  takenOverMemberId: null,
  takenOverHow: null,
  meetOn: null,
  contactAfter: 'receiver',
};

const otherSide = ({ handover, side }: At): string =>
  side === 'sender' ? handover.toOrganisationId : handover.fromOrganisationId;

/** One step of the table backwards: the turn lies where it lay, and the hand-over stands as it stood. */
async function goBack(step: Step, { undoId }: Undo, back: Back): Promise<Outcome<At>> {
  const turns = await takeUndo(step, undoId, back.of);
  if (!turns.ok) return turns;
  const [before] = turns.value;
  if (!before?.handoverId) return notFound;
  const found = await atHandover(step, before.handoverId, 'hold');
  if (!found.ok) return found;
  const at = found.value;
  const { course } = kindRow(at.handover.kind);
  const row = rowFor(course, at.handover.state, back.step, at.side, await stepFacts(step, at));
  if (!row.ok || !(await putBack(step, before, back.event, otherSide(at)))) return refuse('undo-too-late');
  await step.desk.handovers.change(at.handover, { ...back.change, state: row.value.to });
  return found;
}

/**
 * Takes sending back on the same day, while the receiver did nothing yet: the hand-over waits to be sent again, and its
 * page and link are closed. Refusals: not-found, too-late, undo-too-late.
 */
export const undoSend = makeAct<Undo, Undone>('undo-send', async (step, command) => {
  const back: Back = { step: 'undo-send', of: ['send-handover'], event: 'handover-send-undone', change: unsent };
  const gone = await goBack(step, command, back);
  if (!gone.ok) return gone;
  const { handover } = gone.value;
  await tellReceiver(step, gone.value, 'withdrawn');
  await step.desk.handovers.closeLinks(handover.id);
  await step.desk.cases.endShare(handover.caseId, handover.id, step.today);
  // Who was named beside the wall because it was sent there is not named any more.
  if (handover.namedOnly && handover.toMemberId) await step.desk.cases.unname(handover.caseId, handover.toMemberId);
  return ok({ handoverId: handover.id });
});

/**
 * Takes a take-over back on the same day, for who took over or who recorded it, while nobody did anything since: the
 * hand-over waits for an answer again, and who took over reads what was asked and no more.
 */
export const undoTakeOver = makeAct<Undo, Undone>('undo-take-over', async (step, command) => {
  const of: readonly ActName[] = ['take-over', 'take-over-orally'];
  const back: Back = { step: 'undo-take-over', of, event: 'handover-take-over-undone', change: untaken };
  const gone = await goBack(step, command, back);
  if (!gone.ok) return gone;
  const { handover, side } = gone.value;
  const tellOther = side === 'sender' ? tellReceiver : tellSender;
  await tellOther(step, gone.value, 'take-over-undone');
  return ok({ handoverId: handover.id });
});
