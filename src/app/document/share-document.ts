import { cutTo } from '#domain/document/document.ts';
import { without } from '#domain/document/for-one.ts';
import { documentSets, setFor, type OwnQuestion } from '#domain/document/sections.ts';
import { isConfirmed, type Version } from '#domain/document/version.ts';
import { fieldsOf } from '#domain/exchange/register.ts';
import type { Handover } from '#domain/handover/handover.ts';
import { kindRow } from '#domain/handover/kinds.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import { admit, makeAct, type Step } from '../house.ts';
import { tell } from '../notice/tell.ts';
import type { Organisation } from '../ports/directory.ts';
import { memberOf, note } from '../turn/open-turn.ts';
import { wordingIn } from './gather.ts';
import { carries } from './see-document.ts';

type OnReceiver = { readonly caseId: string; readonly handoverId: string };
export type ShareDocument = OnReceiver & {
  /** What helps at school or at home goes along too: only when it was chosen. */
  readonly home: boolean;
  /** Lines of the version that stay out for this receiver alone, by key; `version` = the number that was on the page. */
  readonly without?: { readonly keys: readonly string[]; readonly version: number };
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

/** Own questions whose answer may go: to whom the young person read that it goes, and only where it still goes today. */
async function askedThenAndNow(step: Step, { madeOn }: Version): Promise<readonly OwnQuestion[]> {
  const wording = await wordingIn(step);
  const now = wording(step.today).own;
  return wording(madeOn).own.map((then) => {
    const still = now.find(({ id }) => id === then.id)?.receivers ?? [];
    return { ...then, receivers: then.receivers.filter((kind) => still.includes(kind)) };
  });
}

/**
 * Lets the newest approved version go to the receiver of a hand-over, cut to what that receiver may read. It is read there
 * once the begeleiding is taken over. Refusals: document-unapproved, document-unconfirmed ('ok namens'), document-no-yes
 * (nobody said yes to the hand-over), document-not-open, document-withdrawn, document-same,
 * document-changed (another version than on the page), document-all-out.
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
    const open = fieldsOf(handover.kind, await step.desk.exchanges.narrowed());
    const set = setFor(to.kind, open, command, await askedThenAndNow(step, version));
    if (copies[0]?.number === version.number) return refuse('document-same');
    if (command.without && command.without.version !== version.number) return refuse('document-changed');
    const content = without(cutTo(version.content, set), new Set(command.without?.keys));
    if (content.sections.length === 0) return refuse('document-all-out');
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
