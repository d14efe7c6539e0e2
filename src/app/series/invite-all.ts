import type { Step } from '../house.ts';
import type { SeriesDate } from '../ports/series.ts';

/**
 * Asks an invitation, or that it does not go on, for these people: what is sent is what stands when the mail goes. Ids only; for each
 * change once. `first` = these people did not know of it yet, however often it was moved.
 */
export async function inviteAll(
  { desk, newId }: Pick<Step, 'desk' | 'newId'>,
  { id, sequence }: Pick<SeriesDate, 'id' | 'sequence'>,
  memberIds: readonly string[],
  method: 'REQUEST' | 'CANCEL',
  { first = false }: { readonly first?: boolean } = {},
): Promise<void> {
  for (const memberId of memberIds)
    await desk.outbox.announce({
      id: newId(),
      kind: 'meeting-invitation',
      organisationId: null,
      payload: { gatheringId: id, memberId, method, sequence: String(sequence), ...(first && { first: 'yes' }) },
      onceKey: `${id} ${memberId} ${method} ${sequence}`,
    });
}
