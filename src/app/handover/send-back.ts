import { backReasons } from '#domain/handover/handover.ts';
import { kindRow, type HandoverKind } from '#domain/handover/kinds.ts';
import { checkText } from '#domain/handover/sensitive.ts';
import { textProblems } from '#domain/handover/problems.ts';
import { ok, refuse, type Outcome } from '#domain/outcome.ts';
import { makeAct } from '../house.ts';
import { tellWhenAlarming } from '../notice/tell-alarming.ts';
import { done } from './answering.ts';
import { atHandover } from './at.ts';
import type { SendBack } from './commands.ts';
import { take } from './move.ts';

function readReason(kind: HandoverKind, { reason, words = '', whoElse = '' }: SendBack): Outcome<string> {
  const { refuseOnly } = kindRow(kind);
  if (!Object.hasOwn(backReasons, reason) || (refuseOnly && reason !== refuseOnly))
    return refuse('reason-missing', 'reason');
  const refusals = reason === 'other' ? textProblems(words, 200, 'words') : [];
  if (refusals.length > 0) return { ok: false, refusals };
  if (words.length > 200 || whoElse.length > 120) return refuse('too-long', words.length > 200 ? 'words' : 'whoElse');
  for (const [text, field] of [
    [words, 'words'],
    [whoElse, 'whoElse'],
  ] as const) {
    const checked = checkText(text, field, { was: text });
    if (!checked.ok) return checked;
  }
  return ok(words.trim() ? `${reason}: ${words.trim()}` : reason);
}

/**
 * The receiver or guest sends it back, with one of six reasons and who else might help. The sender is on turn to find
 * another; what was opened for this receiver is closed again today. The stored reason is its code, then words after ': '.
 */
export const sendBack = makeAct<SendBack, Record<never, never>>('send-back', async (step, command) => {
  const found = await atHandover(step, command.handoverId, 'hold');
  if (!found.ok) return found;
  const reason = readReason(found.value.handover.kind, command);
  if (!reason.ok) return reason;
  const { handover } = found.value;
  const moved = await take(step, found.value, {
    step: 'send-back',
    event: 'handover-sent-back',
    details: { reason: command.reason },
    change: { reason: reason.value, whoElse: command.whoElse?.trim() || null },
    notice: 'sent-back',
  });
  if (moved.ok) await tellWhenAlarming(step, found.value, command.words, command.whoElse);
  // Last of all: after it the receiver cannot read the case any more, this transaction included.
  if (moved.ok) await step.desk.cases.endShare(handover.caseId, handover.id, step.today);
  return done(moved);
});
