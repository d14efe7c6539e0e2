import { addOpenDays } from '#domain/calendar/closures.ts';
import type { Day } from '#law/day.ts';
import { longestQuestion } from '#domain/handover/blocks.ts';
import { textProblems } from '#domain/handover/problems.ts';
import { checkText } from '#domain/handover/sensitive.ts';
import { answerDayAfterAnswer } from '#domain/handover/move.ts';
import { hasArrived } from '#domain/handover/states.ts';
import { notFound, type Outcome } from '#domain/outcome.ts';
import { makeAct, type Step } from '../house.ts';
import { tellWhenAlarming } from '../notice/tell-alarming.ts';
import { done, tellReceiver, tellSender } from './answering.ts';
import { atHandover, signature, type At } from './at.ts';
import type { AnswerQuestion, AskQuestion } from './commands.ts';
import { take } from './move.ts';

/** Who handed over what arrived answers within so many working days: a convenant default. */
const daysToAnswer = 5;

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

/** Of what arrived the receiver keeps the turn: who handed over gets a day to answer, and a notice. */
async function askAfterwards(step: Step, at: At): Promise<Outcome<unknown>> {
  const closures = await step.desk.directory.closures(at.from.id);
  const answerDueOn = addOpenDays(step.today, daysToAnswer, closures);
  const moved = await take(step, at, { step: 'ask', event: 'handover-asked', change: { answerDueOn } });
  if (moved.ok) await tellSender(step, at, 'question');
  return moved;
}

/**
 * The receiver or guest asks something: before deciding the sender's fixed contact person is on turn; of what arrived the
 * receiver stays on turn, and the sender answers within five working days.
 */
export const askQuestion = makeAct<AskQuestion, Record<never, never>>('ask-question', async (step, command) => {
  const found = await atHandover(step, command.handoverId, 'hold');
  if (!found.ok) return found;
  const checked = checkMessage(command.text);
  if (!checked.ok) return checked;
  const moved = hasArrived(found.value.handover.state)
    ? await askAfterwards(step, found.value)
    : await take(step, found.value, { step: 'ask', event: 'handover-asked', notice: 'question' });
  if (!moved.ok) return done(moved);
  await write(step, found.value, 'question', command.text);
  await tellWhenAlarming(step, found.value, command.text);
  return done(moved);
});

async function dayAfterAnswer(step: Step, { to }: At, was: Day): Promise<Day> {
  return answerDayAfterAnswer(was, step.today, await step.desk.directory.closures(to.id));
}

/** The sender answers: the receiver is on turn (again), with at least five working days where it still decides. */
export const answerQuestion = makeAct<AnswerQuestion, Record<never, never>>(
  'answer-question',
  async (step, command) => {
    const found = await atHandover(step, command.handoverId, 'hold');
    if (!found.ok) return found;
    const checked = checkMessage(command.text);
    if (!checked.ok) return checked;
    const { answerDueOn: was, state } = found.value.handover;
    const arrived = hasArrived(state);
    if (was === null && !arrived) return notFound;
    const moved = await take(step, found.value, {
      step: 'answer',
      event: 'handover-answered',
      change: { answerDueOn: was === null || arrived ? null : await dayAfterAnswer(step, found.value, was) },
      ...(!arrived && { notice: 'answer' as const }),
    });
    if (moved.ok) await write(step, found.value, 'answer', command.text);
    if (moved.ok && arrived) await tellReceiver(step, found.value, 'answer');
    return done(moved);
  },
);
