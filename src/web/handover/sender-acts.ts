import { answerQuestion } from '#app/handover/ask-question.ts';
import { openHandover } from '#app/handover/open-handover.ts';
import { takeOverOrally } from '#app/handover/take-over.ts';
import { withdrawHandover } from '#app/handover/withdraw-handover.ts';
import { refuse, type Refusal } from '#domain/outcome.ts';
import { oneOf, pickedDay, text } from '#web/door/form.ts';
import { withUndo } from '#web/door/undo.ts';
import { go, gone, type Reply } from '#web/door/visit.ts';
import { idOf, isGone, pathOf, type Mine } from './draft.tsx';
import { receiverPage } from './receiver-page.tsx';
import { errorsOf } from './refusals.ts';
import { senderPage } from './sender-page.tsx';
import { typedIn } from './words.ts';

/** GET: the one address of a hand-over; the sender reads where it stands, the receiver reads and decides. */
export async function showHandover(visit: Mine): Promise<Reply> {
  const opened = await openHandover(visit.house, visit.actor, { handoverId: idOf(visit) });
  if (!opened.ok) return gone;
  return opened.value.as === 'sender' ? senderPage(visit, opened.value) : receiverPage(visit, opened.value);
}

async function again(visit: Mine, form: string, refusals: readonly Refusal[], fallback: string): Promise<Reply> {
  if (isGone(refusals)) return gone;
  const opened = await openHandover(visit.house, visit.actor, { handoverId: idOf(visit) });
  if (!opened.ok || opened.value.as !== 'sender') return gone;
  return senderPage(visit, opened.value, {
    form,
    said: typedIn(visit.form),
    wrong: { errors: errorsOf(refusals, fallback) },
  });
}

/** POST: answers the receiver's question. */
export async function answer(visit: Mine): Promise<Reply> {
  const command = { handoverId: idOf(visit), text: text(visit.form, 'text') };
  const outcome = await answerQuestion(visit.house, visit.actor, command);
  return outcome.ok ? go(pathOf(idOf(visit)), 'answer-given') : again(visit, 'antwoord', outcome.refusals, 'text');
}

/** POST: records who took over by phone. */
export async function recordOral(visit: Mine): Promise<Reply> {
  const { form, house, actor } = visit;
  const contactAfter = oneOf(form, 'contactAfter', ['sender', 'receiver']);
  const command = { handoverId: idOf(visit), by: text(form, 'by'), meetOn: pickedDay(form, 'meetOn') || '' };
  const outcome = contactAfter
    ? await takeOverOrally(house, actor, { ...command, contactAfter })
    : refuse('contact-missing', 'contactAfter');
  if (outcome.ok) return go(withUndo(pathOf(idOf(visit)), 'overnemen', outcome.value.undoId), 'taken-over');
  if (outcome.refusals.some(({ code }) => code === 'already-taken-over'))
    return go(pathOf(idOf(visit)), 'already-taken-over');
  return again(visit, 'mondeling', outcome.refusals, 'by');
}

/** POST: withdraws it, or throws a draft away. */
export async function withdraw(visit: Mine): Promise<Reply> {
  const outcome = await withdrawHandover(visit.house, visit.actor, { handoverId: idOf(visit) });
  return outcome.ok
    ? go(pathOf(idOf(visit)), 'handover-withdrawn')
    : again(visit, 'intrekken', outcome.refusals, 'inhoud');
}
