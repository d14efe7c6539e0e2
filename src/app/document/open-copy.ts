import { newsIn } from '#domain/document/document.ts';
import { notFound, ok, type Outcome } from '#domain/outcome.ts';
import { atHandover, type At } from '../handover/at.ts';
import { makeAct, type Step } from '../house.ts';
import type { CopyView } from './views.ts';

type OnHandover = { readonly handoverId: string };

/** The copy of a hand-over as the reader may see it: a guest reads it on the page of the hand-over itself. */
export async function copyAt({ desk }: Pick<Step, 'desk'>, { handover, from }: At): Promise<CopyView | undefined> {
  const [newest, before] = await desk.documents.ofHandover(handover.id);
  if (!newest) return undefined;
  return {
    caseId: newest.caseId,
    handoverId: newest.handoverId,
    kind: handover.kind,
    from: from.name,
    number: newest.number,
    content: newest.content,
    sharedOn: newest.sharedOn,
    withdrawnOn: newest.withdrawnOn ?? (handover.state === 'withdrawn' ? handover.closedOn : null),
    news: before ? { ...newsIn(before.content, newest.content), since: before.number } : null,
  };
}

async function see(step: Step, handoverId: string): Promise<Outcome<CopyView>> {
  const found = await atHandover(step, handoverId, 'look');
  if (!found.ok) return found;
  const view = await copyAt(step, found.value);
  return view ? ok(view) : notFound;
}

/** The overgangsdocument as its receiver has it. Before taking over it is not there. */
export const openCopy = makeAct<OnHandover, CopyView>('open-document-copy', (step, { handoverId }) =>
  see(step, handoverId),
);
/** The same, on paper. */
export const printCopy = makeAct<OnHandover, CopyView>('print-document-copy', (step, { handoverId }) =>
  see(step, handoverId),
);
