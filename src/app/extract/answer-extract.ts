import { afterStep, results } from '#domain/extract/extract.ts';
import type { ExtractKind } from '#domain/extract/kinds.ts';
import { ok, refuse, type Outcome } from '#domain/outcome.ts';
import { freshLink, keepLink, type LinkSecrets } from '../handover/link.ts';
import { makeAct, type Act, type Step } from '../house.ts';
import { tell } from '../notice/tell.ts';
import { atExtract, type AtExtract } from './at.ts';
import { takeBack } from './end-extracts.ts';
import type { AnswerExtract, OnExtract, RecordResult } from './commands.ts';

type Nothing = Record<never, never>;

/** The colleague who gave it hears of an answer; who left is nobody, and then the organisation does. */
async function tellGiver(step: Step, { extract }: AtExtract): Promise<void> {
  const { fromMemberId, fromOrganisationId: organisationId, caseId } = extract;
  const giver = fromMemberId === null ? undefined : await step.desk.directory.colleague(fromMemberId);
  const memberId = giver?.leftOn === null ? giver.id : null;
  await tell(step, { to: { organisationId, teamId: null, memberId }, kind: 'extract-answered', caseId });
}

/** Who got it says "Ontvangen" or "Past niet bij ons", and can say nothing else. After the second it is gone at once. */
export const answerExtract = makeAct<AnswerExtract, Nothing>('answer-extract', async (step, { extractId, answer }) => {
  const found = await atExtract(step, extractId, 'hold');
  if (!found.ok) return found;
  const { extract, by } = found.value;
  const state = afterStep(extract, answer, by);
  if (!state.ok) return state;
  const closes = state.value === 'not-taken';
  await step.desk.extracts.move(extract, { state: state.value, closedOn: closes ? step.today : null });
  await tellGiver(step, found.value);
  // Last of all: after it the reader cannot read it any more, this transaction included.
  if (closes) await step.desk.cases.endShare(extract.caseId, extract.id, step.today);
  return ok({});
});

/** Withdraws it: page and link are gone at the next request, and so is what could be read. */
export const withdrawExtract = makeAct<OnExtract, Nothing>('withdraw-extract', async (step, { extractId }) => {
  const found = await atExtract(step, extractId, 'hold');
  if (!found.ok) return found;
  const { extract, by } = found.value;
  const state = afterStep(extract, 'withdraw', by);
  if (!state.ok) return state;
  await takeBack(step, extract);
  await step.desk.writing.addEvent({
    id: step.newId(),
    caseId: extract.caseId,
    organisationId: extract.fromOrganisationId,
    alsoOrganisationId: null,
    memberId: step.actor.kind === 'member' ? step.actor.memberId : null,
    kind: 'extract-withdrawn',
    onDay: step.today,
    details: { extractId },
  });
  return ok({});
});

/** Of a referral: whether the help began, in one word of a closed list. No field takes more. */
export const recordResult = makeAct<RecordResult, Nothing>(
  'record-referral-result',
  async (step, { extractId, result }): Promise<Outcome<Nothing>> => {
    const found = await atExtract(step, extractId, 'hold');
    if (!found.ok) return found;
    const state = afterStep(found.value.extract, 'hear-back', found.value.by);
    if (!state.ok) return state;
    if (!Object.hasOwn(results, result)) return refuse('result-missing', 'result');
    await step.desk.extracts.keepResult(found.value.extract, result);
    return ok({});
  },
);

type Renew = OnExtract & { readonly secrets: LinkSecrets };
const renewAs = (act: 'make-extract' | 'refer') =>
  makeAct<Renew, { code: string }>(act, async (step, { extractId, secrets }) => {
    const found = await atExtract(step, extractId, 'hold');
    if (!found.ok) return found;
    const { extract, from, by } = found.value;
    const open = afterStep(extract, 'withdraw', by);
    if (!open.ok) return open;
    if (extract.toMail === null) return refuse('no-link-needed');
    await keepLink(step, { handover: extract, from }, secrets);
    return ok({ code: secrets.code });
  });
const renews = { H13: renewAs('make-extract'), H14: renewAs('refer') };
/** A new link and code for who lost them; the old link opens nothing any more. */
export const renewExtractLink: Act<OnExtract & { readonly kind: ExtractKind }, { code: string }> = (house, actor, it) =>
  renews[it.kind](house, actor, { extractId: it.extractId, secrets: freshLink(house) });
