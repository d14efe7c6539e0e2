/** What who speaks for a young person does behind the link: reads one question, says yes or no, takes a yes back. */
import type { Speaker } from '#domain/access/actor.ts';
import { may } from '#domain/access/may.ts';
import { askState, type AskState } from '#domain/handover/yes-ask.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import { makeAct, type Step } from '../house.ts';
import type { OwnAsk } from '../ports/yes-asks.ts';
import { tellReceiver } from './answering.ts';
import { bothSides, type At } from './at.ts';
import { take } from './move.ts';
import { closeShared } from './withdraw-handover.ts';
import { wakeTurn } from './yes-turn.ts';

/** Acts behind this link are for who came in by it only, so anybody else here is a bug. */
function speakerOf({ actor, act }: Pick<Step, 'actor' | 'act'>): Speaker {
  if (actor.kind !== 'speaker' || !may(actor, act, 'speaks')) throw new Error('an act of who speaks by another');
  return actor;
}

export type YesAskPage = OwnAsk & { readonly state: AskState };
/** The one question, with what was answered. */
export const readYesAsk = makeAct<Record<never, never>, YesAskPage>('read-yes-ask', async (step) => {
  speakerOf(step);
  const ask = await step.desk.yesAsks.own();
  return ask ? ok({ ...ask, state: askState(ask) }) : notFound;
});

/** The hand-over of this question, as the program holds it; nothing else was found before. */
async function held(step: Step): Promise<At | undefined> {
  const { desk } = step;
  const { caseId, askId } = speakerOf(step);
  const handoverId = await desk.yesAsks.handoverOf(askId);
  const handover = handoverId === undefined ? undefined : await desk.handovers.hold(handoverId);
  const facts = handover && (await desk.cases.find(handover.caseId));
  if (!handover || !facts || handover.caseId !== caseId) return undefined;
  return { handover, facts, relation: 'speaks', side: 'speaker', ...(await bothSides(step, handover)) };
}

const said = ({ kind, name }: OwnAsk) => ({ yesBy: kind, yesName: name, yesHow: 'mail' }) as const;

async function sayYes(step: Step, at: At, ask: OwnAsk): Promise<Outcome<null>> {
  const change = { ...said(ask), yesOn: step.today };
  const moved = await take(step, at, { step: 'say-yes', event: 'handover-yes', change });
  if (!moved.ok) return moved;
  await step.desk.yesAsks.answered(speakerOf(step).askId, 'yes', step.today);
  await wakeTurn(step, at);
  return ok(null);
}

async function sayNo(step: Step, at: At, ask: OwnAsk): Promise<Outcome<null>> {
  const change = { ...said(ask), yesOn: null };
  const moved = await take(step, at, { step: 'say-no', event: 'handover-no', notice: 'yes-answered', change });
  if (!moved.ok) return moved;
  await step.desk.yesAsks.answered(speakerOf(step).askId, 'no', step.today);
  return ok(null);
}

/** A yes that is taken back: before it was sent it is a no; after it what colleagues call withdrawing, with the same end. */
async function takeBack(step: Step, at: At): Promise<Outcome<null>> {
  const sent = at.handover.sentOn !== null;
  const moved = await take(step, at, {
    step: sent ? 'withdraw' : 'say-no',
    event: 'yes-for-taken-back',
    notice: 'yes-answered',
    ...(!sent && { change: { yesOn: null } }),
  });
  if (!moved.ok) return moved;
  await step.desk.yesAsks.takenBack(speakerOf(step).askId, step.today);
  if (!sent) return ok(null);
  await tellReceiver(step, at, 'withdrawn');
  await closeShared(step, at);
  return ok(null);
}

export type YesAnswer = 'yes' | 'no' | 'back';
/**
 * Says yes or no, or takes a yes back; the button acts, once. Whoever took over keeps what it received, and gets nothing new.
 * Refusals: answer-missing, not-now when it was answered or went further, and the state in which it is over.
 */
export const answerYesAsk = makeAct<{ readonly answer: YesAnswer | undefined }, null>(
  'answer-yes-ask',
  async (step, { answer }) => {
    speakerOf(step);
    const ask = await step.desk.yesAsks.own();
    if (!ask) return notFound;
    if (answer === undefined) return refuse('answer-missing', 'answer');
    if (askState(ask) !== (answer === 'back' ? 'yes' : 'open')) return refuse('not-now');
    return step.desk.yesAsks.asProgram(async () => {
      const at = await held(step);
      if (!at) return notFound;
      // Of two who press at once the second is told how it stands.
      if (answer !== 'back' && at.handover.state !== 'read') return refuse('not-now');
      if (answer === 'yes') return sayYes(step, at, ask);
      return answer === 'no' ? sayNo(step, at, ask) : takeBack(step, at);
    });
  },
);
