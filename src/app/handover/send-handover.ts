import { outgoing } from '#domain/handover/blocks.ts';
import { fieldsOf, leaves } from '#domain/exchange/register.ts';
import { draftStates } from '#domain/handover/states.ts';
import { kindRow } from '#domain/handover/kinds.ts';
import { sendProblems } from '#domain/handover/problems.ts';
import { ok, type Outcome } from '#domain/outcome.ts';
import { makeAct, type Act, type Step } from '../house.ts';
import { answerTerm, readAnswers, type Answers } from './answer-term.ts';
import { atHandover, type At } from './at.ts';
import type { SendHandover, Sent } from './commands.ts';
import { moveLead } from './move-lead.ts';
import { freshLink, keepLink, type LinkSecrets } from './link.ts';
import { keepStep, take } from './move.ts';
import { shownOf } from './see.ts';

async function problemsOf({ desk }: Step, { handover, to }: At) {
  const shielded = (await desk.cases.isShielded(handover.caseId)) !== undefined;
  const blocks = await desk.handovers.blocks(handover.id);
  return { shielded, problems: sendProblems({ handover, blocks, receiverHasAccount: to.hasAccount, shielded }) };
}

/** From now on the receiver may read: the case, the turn, who it is, the request. How to reach the young person is a block. */
const open = ({ desk, today, newId }: Step, { handover }: At): Promise<void> =>
  desk.cases.share({
    id: newId(),
    caseId: handover.caseId,
    organisationId: handover.toOrganisationId,
    ground: handover.kind,
    blocks: ['case', 'turn', 'who', 'request'],
    from: today,
    until: null,
    purpose: handover.kind,
    reference: handover.id,
  });

/** What the register of exchanges leaves no way out stays here, also when it was ticked before the privacy officer took it out. */
async function keepBack(step: Step, { handover }: At) {
  const narrowed = await step.desk.exchanges.narrowed();
  const stored = await step.desk.handovers.blocks(handover.id);
  for (const [at, block] of outgoing(stored, fieldsOf(handover.kind, narrowed)).entries())
    if (block !== stored[at]) await step.desk.handovers.saveBlock(handover, block);
  const { shownSchool: school, shownEnd } = shownOf(await step.desk.people.enrolment(handover.caseId));
  const shown = leaves(handover.kind, { school, 'last-school-day': shownEnd }, narrowed);
  return { shownSchool: shown.school ?? null, shownEnd: shown['last-school-day'] ?? null };
}

/** Sends it inside an act that was authorised. */
export async function send(
  step: Step,
  at: At,
  secrets: LinkSecrets,
  typed: Answers | undefined,
): Promise<Outcome<Sent>> {
  const { shielded, problems } = await problemsOf(step, at);
  const preparing = (draftStates as readonly string[]).includes(at.handover.state);
  if (preparing && problems.length > 0) return { ok: false, refusals: problems };
  const term = await answerTerm(step, at);
  const answers = readAnswers(term, typed);
  if (preparing && !answers.ok) return answers;
  const meanwhile = answers.ok ? answers.value : null;
  const arrives = kindRow(at.handover.kind).course === 'arrives';
  const answerDueOn = arrives ? null : term.answerBy;
  const before = await step.desk.cases.turn(at.handover.caseId);
  const shown = await keepBack(step, at);
  const moved = await take(step, at, {
    step: 'send',
    event: 'handover-sent',
    change: {
      sentOn: step.today,
      answerDueOn,
      namedOnly: shielded,
      answersName: meanwhile?.name ?? null,
      answersPhone: meanwhile?.phone ?? null,
      ...shown,
      // What is there by law is taken over by being sent.
      ...(arrives && { takenOverOn: step.today, contactAfter: 'receiver' }),
    },
    notice: arrives ? 'arrived' : 'handover',
  });
  if (!moved.ok) return moved;
  await open(step, at);
  if (shielded && at.handover.toMemberId)
    await step.desk.cases.alsoName(at.handover.caseId, at.handover.toMemberId, at.from.id);
  const byLink = !at.to.hasAccount && at.handover.toMail !== null;
  if (byLink) await keepLink(step, at, secrets);
  const code = byLink ? secrets.code : null;
  if (!arrives) return ok({ answerDueOn, code, undoId: await keepStep(step, at, before) });
  // Last of all: after it the case is another's, and nobody takes it back.
  await moveLead(step, at, moved.value);
  return ok({ answerDueOn, code, undoId: undefined });
}

const sendAct = makeAct<SendHandover & { readonly secrets: LinkSecrets }, Sent>(
  'send-handover',
  async (step, command) => {
    const found = await atHandover(step, command.handoverId, 'hold');
    return found.ok ? send(step, found.value, command.secrets, command.answers) : found;
  },
);
/**
 * Sends a hand-over that got its yes; of a kind that simply arrives the lead and the turn are the receiver's at once. Refuses with everything that is missing at once, and when the receiver is closed so
 * long that somebody must answer. Without an account the receiver
 * gets a mail link (in ten minutes, so that it can still be withdrawn) and the sender tells the code, shown this once.
 */
export const sendHandover: Act<SendHandover, Sent> = (house, actor, command) =>
  sendAct(house, actor, { ...command, secrets: freshLink(house) });
