import { newsIn } from '#domain/document/document.ts';
import { notFound, ok, type Outcome } from '#domain/outcome.ts';
import { atHandover, type At } from '../handover/at.ts';
import { makeAct, type Step } from '../house.ts';
import type { Copy } from '#domain/document/version.ts';
import type { CopyView } from './views.ts';

type OnHandover = { readonly handoverId: string };

function viewOf(copies: readonly Copy[], from: string | null, withdrawnOn: Copy['withdrawnOn']): CopyView | undefined {
  const [newest, before] = copies;
  if (!newest) return undefined;
  return {
    caseId: newest.caseId,
    handoverId: newest.handoverId,
    from,
    number: newest.number,
    content: newest.content,
    sharedOn: newest.sharedOn,
    withdrawnOn: newest.withdrawnOn ?? withdrawnOn,
    news: before ? { ...newsIn(before.content, newest.content), since: before.number } : null,
  };
}

/** The copy of a hand-over as the reader may see it: a guest reads it on the page of the hand-over itself. */
export async function copyAt({ desk }: Pick<Step, 'desk'>, { handover, from }: At): Promise<CopyView | undefined> {
  const withdrawnOn = handover.state === 'withdrawn' ? handover.closedOn : null;
  return viewOf(await desk.documents.ofHandover(handover.id), from.name, withdrawnOn);
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
