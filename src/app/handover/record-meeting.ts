import type { Handover } from '#domain/handover/handover.ts';
import type { HandoverState } from '#domain/handover/states.ts';
import { comingDayProblems, pastDayProblems, textProblems } from '#domain/handover/problems.ts';
import { checkText } from '#domain/handover/sensitive.ts';
import { ok, type Outcome, type Refusal } from '#domain/outcome.ts';
import { makeAct } from '../house.ts';
import { tellReceiver, tellSender } from './answering.ts';
import { atHandover } from './at.ts';
import type { RecordMeeting } from './commands.ts';
import { moveLead } from './move-lead.ts';
import { take, type Move } from './move.ts';

function problemsOf(command: RecordMeeting, handover: Handover, today: string): readonly Refusal[] {
  if (command.outcome === 'not-there') return comingDayProblems(command.nextOn, today, 'nextOn');
  if (command.outcome === 'go-on') {
    const checked = checkText(command.reason, 'reason', { was: command.reason });
    return [...textProblems(command.reason, 200, 'reason'), ...(checked.ok ? [] : checked.refusals)];
  }
  const early = handover.sentOn !== null && command.on < handover.sentOn;
  const days = pastDayProblems(command.on, today, 'on');
  return days.length === 0 && early ? [{ code: 'before-sending', field: 'on' }] : days;
}

function moveOf(command: RecordMeeting, handover: Handover): Move {
  if (command.outcome === 'not-there')
    return {
      step: 'miss',
      event: 'handover-not-there',
      details: { nextOn: command.nextOn },
      change: { meetOn: command.nextOn, notThere: handover.notThere + 1 },
    };
  if (command.outcome === 'go-on')
    return {
      step: 'go-on',
      event: 'handover-gone-on',
      change: { notThere: handover.notThere + 1, metHow: 'not-there', reason: command.reason.trim() },
    };
  return {
    step: 'meet',
    event: 'handover-met',
    details: { how: command.outcome, on: command.on },
    change: { metOn: command.on, metHow: command.outcome },
  };
}

/**
 * Records the meeting of the three: together or by phone, then it is done and the receiver leads. Not there: a new day.
 * Not there for the second time: the receiver may go on, with a reason.
 */
export const recordMeeting = makeAct<RecordMeeting, { state: HandoverState }>(
  'record-meeting',
  async (step, command): Promise<Outcome<{ state: HandoverState }>> => {
    const found = await atHandover(step, command.handoverId, 'hold');
    if (!found.ok) return found;
    const at = found.value;
    const refusals = problemsOf(command, at.handover, step.today);
    if (refusals.length > 0) return { ok: false, refusals };
    const moved = await take(step, at, moveOf(command, at.handover));
    if (!moved.ok) return moved;
    const notice = command.outcome === 'not-there' ? 'not-there' : 'met';
    if (at.side === 'sender') await tellReceiver(step, at, notice);
    else await tellSender(step, at, notice);
    if (moved.value.state === 'done') await moveLead(step, at, moved.value);
    return ok({ state: moved.value.state });
  },
);
