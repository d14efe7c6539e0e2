import { cutTo } from '#domain/document/document.ts';
import { documentSets, setFor } from '#domain/document/sections.ts';
import { isConfirmed } from '#domain/document/version.ts';
import { fieldsOf } from '#domain/exchange/register.ts';
import type { Handover } from '#domain/handover/handover.ts';
import { kindRow } from '#domain/handover/kinds.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import { admit, makeAct, type Step } from '../house.ts';
import { tell } from '../notice/tell.ts';
import type { Organisation } from '../ports/directory.ts';
import { memberOf, note } from '../turn/open-turn.ts';
import { carries } from './see-document.ts';

type OnReceiver = { readonly caseId: string; readonly handoverId: string };
export type ShareDocument = OnReceiver & {
  /** What helps at school or at home goes along too: only when it was chosen. */
  readonly home: boolean;
};
type At = { readonly handover: Handover; readonly to: Organisation };

async function receiver(step: Step, { caseId, handoverId }: OnReceiver): Promise<Outcome<At>> {
  const admitted = await admit(step, caseId);
  if (!admitted.ok) return admitted;
  const handover = await step.desk.handovers.find(handoverId);
  const mine = handover?.caseId === caseId && handover.fromOrganisationId === memberOf(step).organisationId;
  const to = mine ? await step.desk.directory.organisation(handover.toOrganisationId) : undefined;
  return handover && to && documentSets[to.kind] ? ok({ handover, to }) : notFound;
}

/** Who can read it already hears of it; before taking over there is nothing to read, and without an account nobody mails. */
async function tellThem(step: Step, { handover, to }: At, kind: 'document' | 'document-withdrawn'): Promise<void> {
  if (handover.takenOverOn === null || !to.hasAccount) return;
  const holder = { organisationId: to.id, teamId: null, memberId: handover.takenOverMemberId };
  await tell(step, { to: holder, kind, caseId: handover.caseId });
}

/**
 * Lets the newest approved version go to the receiver of a hand-over, cut to what that receiver may read. It is read there
 * once the begeleiding is taken over. Refusals: document-unapproved, document-unconfirmed ('ok namens'), document-no-yes
 * (nobody said yes to the hand-over), document-not-open, document-withdrawn, document-same.
 */
export const shareDocument = makeAct<ShareDocument, { readonly number: number }>(
  'share-document',
  async (step, command) => {
    const found = await receiver(step, command);
    if (!found.ok) return found;
    const { handover, to } = found.value;
    const me = memberOf(step);
    const copies = await step.desk.documents.ofHandover(handover.id);
    if (copies.some(({ withdrawnOn }) => withdrawnOn !== null)) return refuse('document-withdrawn');
    if (!carries(handover, me.organisationId)) return refuse('document-not-open');
    if (kindRow(handover.kind).yes !== 'none' && handover.yesOn === null) return refuse('document-no-yes');
    const [version] = await step.desk.documents.versions(command.caseId);
    if (!version) return refuse('document-unapproved');
    if (!isConfirmed(version)) return refuse('document-unconfirmed');
    const set = setFor(to.kind, fieldsOf(handover.kind, await step.desk.exchanges.narrowed()), command);
    const content = cutTo(version.content, set);
    if (copies[0]?.number === version.number) return refuse('document-same');
    await step.desk.documents.addCopy({
      id: step.newId(),
      caseId: command.caseId,
      organisationId: to.id,
      fromOrganisationId: me.organisationId,
      handoverId: handover.id,
      number: version.number,
      content,
      sharedOn: step.today,
      withdrawnOn: null,
    });
    await note(step, command.caseId, { kind: 'document-shared' });
    await tellThem(step, found.value, 'document');
    return ok({ number: version.number });
  },
);

/** From now on nothing new goes there. What the receiver has stays, with the day on which it was withdrawn. */
export const withdrawDocument = makeAct<OnReceiver, null>('withdraw-document', async (step, command) => {
  const found = await receiver(step, command);
  if (!found.ok) return found;
  if (!(await step.desk.documents.withdraw(command.handoverId, step.today))) return refuse('document-withdrawn');
  await note(step, command.caseId, { kind: 'document-withdrawn' });
  await tellThem(step, found.value, 'document-withdrawn');
  return ok(null);
});
