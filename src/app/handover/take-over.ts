import { addWorkingDays } from '#law/working-days.ts';
import { addDays, type Day } from '#law/day.ts';
import type { Handover } from '#domain/handover/handover.ts';
import { kindRow, leadStays } from '#domain/handover/kinds.ts';
import { comingDayProblems, textProblems } from '#domain/handover/problems.ts';
import { checkText } from '#domain/handover/sensitive.ts';
import { ok, type Outcome } from '#domain/outcome.ts';
import { makeAct, type Step } from '../house.ts';
import type { HandoverChange } from '../ports/handovers.ts';
import type { Undoable } from '../turn/put-back.ts';
import { tellReceiver, tellSender } from './answering.ts';
import { atHandover, signature, type At } from './at.ts';
import type { TakeOver, TakeOverOrally } from './commands.ts';
import { moveLead } from './move-lead.ts';
import { keepStep, take, type Move } from './move.ts';

/**
 * Who meets with the sender there chooses who stays the contact person; who meets alone is it, and may end a look. Who
 * helps beside school leaves it as it is.
 */
function takenOver({ kind }: Handover, { meetOn, contactAfter: chosen }: TakeOver, today: Day): HandoverChange {
  const { course, lookEndsAfterWorkingDays: days } = kindRow(kind);
  return {
    takenOverOn: today,
    meetOn,
    contactAfter: course === 'told' ? 'receiver' : leadStays(kind) ? 'sender' : chosen,
    ...(days !== undefined && { lookEndsOn: addDays(addWorkingDays(today, days), 1) }),
  };
}

/** Takes the step; where no meeting of three follows, the lead moves now. */
async function takeIt(step: Step, at: At, move: Move, told: () => Promise<void>): Promise<Outcome<Undoable>> {
  const before = at.handover.state === 'sent' ? await step.desk.cases.turn(at.handover.caseId) : undefined;
  const moved = await take(step, at, move);
  if (!moved.ok) return moved;
  await told();
  if (moved.value.state !== 'done') return ok({ undoId: await keepStep(step, at, before) });
  await moveLead(step, at, moved.value);
  return ok({ undoId: undefined });
}

/**
 * The receiver takes over, a colleague or a guest, with a day to meet. The sender stays lead and fixed contact person
 * until the meeting, or where no yes was asked: until now. Of two at once the second is told 'already-taken-over' and
 * changes nothing.
 */
export const takeOver = makeAct<TakeOver, Undoable>('take-over', async (step, command) => {
  const found = await atHandover(step, command.handoverId, 'hold');
  if (!found.ok) return found;
  const at = found.value;
  const days = comingDayProblems(command.meetOn, step.today, 'meetOn');
  if (days.length > 0) return { ok: false, refusals: days };
  const by = signature(step.actor);
  const move: Move = {
    step: 'take-over',
    event: 'handover-taken-over',
    details: { by, meetOn: command.meetOn },
    change: {
      ...takenOver(at.handover, command, step.today),
      takenOverBy: by,
      takenOverMemberId: step.actor.kind === 'member' ? step.actor.memberId : null,
      takenOverHow: step.actor.kind === 'guest' ? 'by-link' : 'here',
    },
  };
  return takeIt(step, at, move, () => tellSender(step, at, 'taken-over'));
});

/** The sender records that the receiver took over by phone: who said so, and when they meet. */
export const takeOverOrally = makeAct<TakeOverOrally, Undoable>('take-over-orally', async (step, command) => {
  const found = await atHandover(step, command.handoverId, 'hold');
  if (!found.ok) return found;
  const at = found.value;
  const refusals = [...comingDayProblems(command.meetOn, step.today, 'meetOn'), ...textProblems(command.by, 120, 'by')];
  if (refusals.length > 0) return { ok: false, refusals };
  const checked = checkText(command.by, 'by', { was: command.by });
  if (!checked.ok) return checked;
  const by = command.by.trim();
  const move: Move = {
    step: 'take-over-orally',
    event: 'handover-taken-over-orally',
    details: { by, meetOn: command.meetOn },
    change: {
      ...takenOver(at.handover, command, step.today),
      takenOverBy: by,
      takenOverMemberId: at.handover.toMemberId,
      takenOverHow: 'orally',
    },
  };
  return takeIt(step, at, move, () => tellReceiver(step, at, 'taken-over'));
});
