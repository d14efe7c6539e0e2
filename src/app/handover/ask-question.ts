import { longestQuestion } from '#domain/handover/blocks.ts';
import { textProblems } from '#domain/handover/problems.ts';
import { checkText } from '#domain/handover/sensitive.ts';
import { answerDayAfterAnswer } from '#domain/handover/move.ts';
import { notFound, type Outcome } from '#domain/outcome.ts';
import { makeAct, type Step } from '../house.ts';
import { done } from './answering.ts';
import { atHandover, signature, type At } from './at.ts';
import type { AnswerQuestion, AskQuestion } from './commands.ts';
import { take } from './move.ts';

function checkMessage(text: string): Outcome<null> {
  const refusals = textProblems(text, longestQuestion, 'text');
  // Asking and answering is a talk between two professionals: a warning would stop the question that must be asked.
  return refusals.length > 0 ? { ok: false, refusals } : checkText(text, 'text', { was: text });
}

async function write(step: Step, { handover }: At, kind: 'question' | 'answer', text: string): Promise<void> {
  const { fromOrganisationId: from, toOrganisationId: to } = handover;
  const [mine, other] = kind === 'question' ? [to, from] : [from, to];
  const message = { id: step.newId(), kind, author: signature(step.actor), text: text.trim(), writtenOn: step.today };
  await step.desk.handovers.addMessage(handover, message, mine, other);
}

/** The receiver or guest asks something before deciding: the sender's fixed contact person is on turn. */
export const askQuestion = makeAct<AskQuestion, Record<never, never>>('ask-question', async (step, command) => {
  const found = await atHandover(step, command.handoverId, 'hold');
  if (!found.ok) return found;
  const checked = checkMessage(command.text);
  if (!checked.ok) return checked;
  const moved = await take(step, found.value, { step: 'ask', event: 'handover-asked', notice: 'question' });
  if (moved.ok) await write(step, found.value, 'question', command.text);
  return done(moved);
});

/** The sender answers: the receiver is on turn again, with at least five working days. */
export const answerQuestion = makeAct<AnswerQuestion, Record<never, never>>(
  'answer-question',
  async (step, command) => {
    const found = await atHandover(step, command.handoverId, 'hold');
    if (!found.ok) return found;
    const checked = checkMessage(command.text);
    if (!checked.ok) return checked;
    const { answerDueOn } = found.value.handover;
    if (answerDueOn === null) return notFound;
    const closures = await step.desk.directory.closures(found.value.to.id);
    const moved = await take(step, found.value, {
      step: 'answer',
      event: 'handover-answered',
      change: { answerDueOn: answerDayAfterAnswer(answerDueOn, step.today, closures) },
      notice: 'answer',
    });
    if (moved.ok) await write(step, found.value, 'answer', command.text);
    return done(moved);
  },
);
