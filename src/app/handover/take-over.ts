import { comingDayProblems, textProblems } from '#domain/handover/problems.ts';
import { checkText } from '#domain/handover/sensitive.ts';
import { makeAct } from '../house.ts';
import { done, tellReceiver, tellSender } from './answering.ts';
import { atHandover, signature } from './at.ts';
import type { TakeOver, TakeOverOrally } from './commands.ts';
import { take } from './move.ts';

/**
 * The receiver takes over, a colleague or a guest, with a day to meet. The sender stays lead and fixed contact person
 * until the meeting. Of two at once the second is told 'already-taken-over' and changes nothing.
 */
export const takeOver = makeAct<TakeOver, Record<never, never>>('take-over', async (step, command) => {
  const found = await atHandover(step, command.handoverId, 'hold');
  if (!found.ok) return found;
  const days = comingDayProblems(command.meetOn, step.today, 'meetOn');
  if (days.length > 0) return { ok: false, refusals: days };
  const moved = await take(step, found.value, {
    step: 'take-over',
    event: 'handover-taken-over',
    details: { by: signature(step.actor), meetOn: command.meetOn },
    change: {
      takenOverOn: step.today,
      takenOverBy: signature(step.actor),
      takenOverMemberId: step.actor.kind === 'member' ? step.actor.memberId : null,
      takenOverHow: step.actor.kind === 'guest' ? 'by-link' : 'here',
      meetOn: command.meetOn,
      contactAfter: command.contactAfter,
    },
  });
  if (moved.ok) await tellSender(step, found.value, 'taken-over');
  return done(moved);
});

/** The sender records that the receiver took over by phone: who said so, and when they meet. */
export const takeOverOrally = makeAct<TakeOverOrally, Record<never, never>>(
  'take-over-orally',
  async (step, command) => {
    const found = await atHandover(step, command.handoverId, 'hold');
    if (!found.ok) return found;
    const refusals = [
      ...comingDayProblems(command.meetOn, step.today, 'meetOn'),
      ...textProblems(command.by, 120, 'by'),
    ];
    if (refusals.length > 0) return { ok: false, refusals };
    const checked = checkText(command.by, 'by', { was: command.by });
    if (!checked.ok) return checked;
    const { meetOn, contactAfter } = command;
    const by = command.by.trim();
    const moved = await take(step, found.value, {
      step: 'take-over-orally',
      event: 'handover-taken-over-orally',
      details: { by, meetOn },
      change: {
        takenOverOn: step.today,
        takenOverBy: by,
        takenOverMemberId: found.value.handover.toMemberId,
        takenOverHow: 'orally',
        meetOn,
        contactAfter,
      },
    });
    if (moved.ok) await tellReceiver(step, found.value, 'taken-over');
    return done(moved);
  },
);
