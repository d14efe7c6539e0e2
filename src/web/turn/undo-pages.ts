import { undoSend, undoTakeOver } from '#app/handover/undo-handover.ts';
import { undoFinish } from '#app/person/agreements.ts';
import { undoTurn } from '#app/turn/undo-turn.ts';
import type { Member } from '#domain/access/actor.ts';
import type { Outcome } from '#domain/outcome.ts';
import { id } from '#web/door/form.ts';
import type { NoticeCode } from '#web/door/notices.ts';
import { go, gone, page, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { isGone } from '#web/person/refusals.ts';

type Visitor = Visit<Member>;
type Act<R> = (house: Visitor['house'], actor: Member, command: { undoId: string }) => Promise<Outcome<R>>;

/** Back where it was; or to Mijn werk with why not, for the page it came from may be closed by now. */
const undoing =
  <R>(act: Act<R>, notice: NoticeCode, after: (done: R) => string) =>
  async ({ house, actor, form }: Visitor): Promise<Reply> => {
    const undoId = id(form, 'gedaan');
    const outcome = undoId === undefined ? undefined : await act(house, actor, { undoId });
    if (outcome?.ok) return go(after(outcome.value), notice);
    return !outcome || isGone(outcome.refusals) ? gone : go('/werk', 'undo-too-late');
  };

const handover = ({ handoverId }: { readonly handoverId: string }) => `/overdrachten/${handoverId}`;

async function openAgain({ house, actor, params }: Visitor): Promise<Reply> {
  const { caseId = '', agreementId = '' } = params;
  const outcome = await undoFinish(house, actor, { caseId, agreementId });
  if (!outcome.ok && isGone(outcome.refusals)) return gone;
  return go(`/jongeren/${caseId}`, outcome.ok ? 'finish-undone' : 'undo-too-late');
}

/** The way back from sending, taking over, giving a turn and putting an agreement on done: one button each. */
export const undoPages: readonly Page[] = [
  page('POST /ongedaan/versturen', 'undo-send', undoing(undoSend, 'send-undone', handover)),
  page('POST /ongedaan/overnemen', 'undo-take-over', undoing(undoTakeOver, 'take-over-undone', handover)),
  page(
    'POST /ongedaan/beurt',
    'undo-turn',
    undoing(undoTurn, 'turn-undone', ({ caseId }) => `/jongeren/${caseId}`),
  ),
  page('POST /jongeren/:caseId/afspraken/:agreementId/open', 'undo-finish', openAgain),
];
