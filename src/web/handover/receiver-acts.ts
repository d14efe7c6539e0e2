import { askQuestion } from '#app/handover/ask-question.ts';
import { openHandover } from '#app/handover/open-handover.ts';
import { recordMeeting } from '#app/handover/record-meeting.ts';
import { sendBack } from '#app/handover/send-back.ts';
import { takeOver } from '#app/handover/take-over.ts';
import { assign } from '#app/turn/assign.ts';
import { backReasons, type BackReason } from '#domain/handover/handover.ts';
import { notFound, refuse, type Outcome, type Refusal } from '#domain/outcome.ts';
import { oneOf, pickedDay, text } from '#web/door/form.ts';
import type { NoticeCode } from '#web/door/notices.ts';
import { withUndo } from '#web/door/undo.ts';
import { go, gone, type Reply } from '#web/door/visit.ts';
import { isGone } from './draft.tsx';
import { meetingErrors, readMeeting } from './meeting-form.tsx';
import { baseOf, receiverPage, type Reader } from './receiver-page.tsx';
import { errorsOf } from './refusals.ts';
import { senderPage } from './sender-page.tsx';
import { typedIn } from './words.ts';

export const handoverOf = ({ actor, params }: Reader): string =>
  actor.kind === 'guest' ? actor.handoverId : (params['handoverId'] ?? '');

type Done = {
  readonly outcome: Outcome<unknown>;
  readonly notice: NoticeCode;
  readonly names: Record<string, string>;
  readonly undoId?: string | undefined;
};

async function takeIt(visit: Reader, handoverId: string): Promise<Done> {
  const { form, house, actor } = visit;
  const contactAfter = oneOf(form, 'contactAfter', ['sender', 'receiver']);
  const outcome = contactAfter
    ? await takeOver(house, actor, { handoverId, meetOn: pickedDay(form, 'meetOn') || '', contactAfter })
    : refuse('contact-missing', 'contactAfter');
  return { outcome, notice: 'taken-over', names: {}, undoId: outcome.ok ? outcome.value.undoId : undefined };
}
async function askIt(visit: Reader, handoverId: string): Promise<Done> {
  const outcome = await askQuestion(visit.house, visit.actor, { handoverId, text: text(visit.form, 'vraag') });
  return { outcome, notice: 'question-asked', names: { text: 'vraag' } };
}
async function returnIt(visit: Reader, handoverId: string): Promise<Done> {
  const { form, house, actor } = visit;
  const reason = oneOf(form, 'reason', Object.keys(backReasons) as BackReason[]);
  const [words, whoElse] = [text(form, 'words'), text(form, 'whoElse')];
  const outcome = reason
    ? await sendBack(house, actor, { handoverId, reason, ...(words && { words }), ...(whoElse && { whoElse }) })
    : refuse('reason-missing', 'reason');
  return { outcome, notice: 'sent-back', names: {} };
}
/** The turn goes to a colleague, as it is: the question and its last good day stay. */
async function passOn(visit: Reader, handoverId: string): Promise<Done> {
  const { form, house, actor } = visit;
  const memberId = text(form, 'collega');
  const opened = await openHandover(house, actor, { handoverId });
  const outcome =
    !opened.ok || opened.value.as !== 'receiver'
      ? notFound
      : memberId
        ? await assign(house, actor, { caseIds: [opened.value.caseId], memberId })
        : refuse('colleague-missing', 'collega');
  return { outcome, notice: 'assigned', names: { holder: 'collega' } };
}
const choices = { 'neem-over': takeIt, collega: passOn, vraag: askIt, terug: returnIt } as const;
type Choice = keyof typeof choices;

const already = (refusals: readonly Refusal[]): boolean => refusals.some(({ code }) => code === 'already-taken-over');

/** Shows the page again with what was typed and why it did not happen. */
async function again(visit: Reader, refusals: readonly Refusal[], { names }: Pick<Done, 'names'>): Promise<Reply> {
  const opened = await openHandover(visit.house, visit.actor, { handoverId: handoverOf(visit) });
  if (!opened.ok || opened.value.as !== 'receiver') return gone;
  const wrong = { errors: errorsOf(refusals, 'keuze', names) };
  return receiverPage(visit, opened.value, { said: typedIn(visit.form), wrong });
}

/** A guest ends with the hand-over: the way in closes behind the last act. */
const outside = (notice: NoticeCode): Reply => ({ kind: 'go', to: '/gast', notice, signIn: null });

/** POST: take over, ask, or send back. */
export async function decide(visit: Reader): Promise<Reply> {
  const handoverId = handoverOf(visit);
  const choice = oneOf(visit.form, 'keuze', Object.keys(choices) as Choice[]);
  if (!choice) return again(visit, [{ code: 'choice-missing', field: 'keuze' }], { names: {} });
  const { outcome, notice, names, undoId } = await choices[choice](visit, handoverId);
  const base = baseOf(visit, handoverId);
  if (!outcome.ok) {
    if (already(outcome.refusals)) return go(base, 'already-taken-over');
    return isGone(outcome.refusals) ? gone : again(visit, outcome.refusals, { names });
  }
  if (choice !== 'terug') return go(withUndo(base, 'overnemen', undoId), notice);
  // What was sent back is closed for who sent it back: the page itself is gone.
  if (visit.actor.kind === 'guest') return outside(notice);
  return go('/werk', notice);
}

/** POST by either side: how the meeting went. */
export async function keepMeeting(visit: Reader): Promise<Reply> {
  const handoverId = handoverOf(visit);
  const command = readMeeting(visit.form, handoverId);
  const outcome = command ? await recordMeeting(visit.house, visit.actor, command) : refuse('choice-missing', 'hoe');
  const over = outcome.ok && outcome.value.state === 'done';
  if (over && visit.actor.kind === 'guest') return outside('meeting-kept');
  if (outcome.ok) return go(baseOf(visit, handoverId), 'meeting-kept');
  if (isGone(outcome.refusals)) return gone;
  const opened = await openHandover(visit.house, visit.actor, { handoverId });
  if (!opened.ok) return gone;
  const said = typedIn(visit.form);
  const wrong = { errors: meetingErrors(outcome.refusals, visit.form) };
  if (opened.value.as === 'receiver') return receiverPage(visit, opened.value, { said, wrong });
  if (visit.actor.kind === 'guest') return gone;
  return senderPage({ ...visit, actor: visit.actor }, opened.value, { form: 'kennismaking', said, wrong });
}
