import type { System } from '#domain/access/actor.ts';
import { findBsn } from '#domain/bsn.ts';
import { addDays } from '#law/day.ts';
import { draftStates } from '#domain/handover/states.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import { draftDays, draftFields, isTyped } from '#domain/person/draft.ts';
import { makeAct, type House, type Step } from '../house.ts';
import { AT_ONCE, inSlices, sliceOf, type Slice } from '../in-slices.ts';
import type { Draft, DraftKey } from '../ports/drafts.ts';
import { admitToWrite } from './admit-to-write.ts';

const sweeper: System = { kind: 'system', name: 'sweeper' };

export type KeepDraft = DraftKey & {
  /** The form as it was posted; undefined = throw the draft away. */
  readonly typed: ReadonlyMap<string, readonly string[]> | undefined;
};

/** The case that a text is about: a draft of a hand-over only while its own sender still writes it. */
async function caseOf({ desk, actor }: Step, { form, reference }: DraftKey): Promise<string | undefined> {
  if (form === 'note' || form === 'document') return reference;
  const handover = await desk.handovers.find(reference);
  const mine = actor.kind === 'member' && handover?.fromOrganisationId === actor.organisationId;
  return mine && (draftStates as readonly string[]).includes(handover.state) ? handover.caseId : undefined;
}

/** Every text and every reason: such a number is stored nowhere, not for a minute either. */
const numberIn = (typed: Iterable<readonly [string, readonly string[]]>): string | undefined =>
  [...typed].find(([, values]) => values.some((value) => findBsn(value).found))?.[0];

/**
 * Keeps what a colleague is typing, for that colleague alone; nothing is written when nothing was typed. Refusals:
 * not-found, 'bsn' at the field, 'draft-too-long'.
 */
export const keepDraft = makeAct<KeepDraft, { readonly caseId: string }>('keep-draft', async (step, command) => {
  const caseId = await caseOf(step, command);
  const admitted = caseId === undefined ? notFound : await admitToWrite(step, caseId);
  if (!admitted.ok) return admitted;
  const { actor, desk, today } = step;
  if (actor.kind !== 'member' || caseId === undefined) return refuse('not-allowed');
  const { form, reference, typed } = command;
  const fields = typed && draftFields(typed);
  if (typed && !fields) return refuse('draft-too-long');
  const at = typed && numberIn(typed);
  if (at !== undefined) return refuse('bsn', at);
  if (!fields || !isTyped(form, fields)) await desk.drafts.drop({ form, reference });
  else {
    const { memberId, organisationId } = actor;
    await desk.drafts.keep({ form, reference, fields, savedOn: today, caseId, memberId, organisationId });
  }
  return ok({ caseId });
});

/** The own draft of a text, when it is not too old. */
export const draftOf = ({ desk, today }: Pick<Step, 'desk' | 'today'>, key: DraftKey): Promise<Draft | undefined> =>
  desk.drafts.find(key, addDays(today, -draftDays));

/** What was sent is no draft any more. */
export async function sentAs<T>({ desk }: Step, key: DraftKey, sent: Outcome<T>): Promise<Outcome<T>> {
  if (sent.ok) await desk.drafts.drop(key);
  return sent;
}

const forgetSlice = (house: House, after: string | null): Promise<Slice> =>
  house.withActor(sweeper, 'sweep', async (desk) => {
    const tooOld = addDays(house.today(), -draftDays);
    const cases = await desk.drafts.olderThan(tooOld, after, AT_ONCE);
    await desk.drafts.forget(
      cases.map(({ caseId }) => caseId),
      tooOld,
    );
    return sliceOf(cases, cases.length);
  });

/** The daily sweep: a text that was not sent within fourteen days is gone. Returns of how many cases; in slices. */
export const forgetDrafts = (house: House): Promise<number> => inSlices(house, (after) => forgetSlice(house, after));
