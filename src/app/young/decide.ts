/** What a young person does on the own page: takes a yes back, asks about the own data, ends the link. */
import { findBsn } from '#domain/bsn.ts';
import { afterStep } from '#domain/extract/extract.ts';
import { isExtract } from '#domain/extract/kinds.ts';
import { looksAlarming } from '#domain/notice/alarming.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import { answerBy, mayAsk, type RequestKind } from '#domain/request/request.ts';
import { canGuide } from '#domain/turn/staff.ts';
import { canTakeBack } from '#domain/young/share.ts';
import { ageOn } from '#law/day.ts';
import { takeBack } from '../extract/end-extracts.ts';
import { bothSides } from '../handover/at.ts';
import { take } from '../handover/move.ts';
import { closeShared } from '../handover/withdraw-handover.ts';
import { tellReceiver } from '../handover/answering.ts';
import { makeAct, type Step } from '../house.ts';
import { tell } from '../notice/tell.ts';
import { youngOf } from './own-page.ts';

type OnHandover = { readonly handoverId: string };

/** The hand-over of the own case, as the program holds it; nothing else was found before. */
async function withdrawn(step: Step, { handoverId }: OnHandover): Promise<Outcome<null>> {
  const { desk } = step;
  const handover = await desk.handovers.hold(handoverId);
  const facts = handover && (await desk.cases.find(handover.caseId));
  if (!handover || !facts || handover.caseId !== youngOf(step).caseId) return notFound;
  if (!canTakeBack(handover.kind, handover.state)) return refuse('not-now');
  const at = { handover, facts, relation: 'self', side: 'young', ...(await bothSides(step, handover)) } as const;
  const moved = await take(step, at, { step: 'withdraw', event: 'yes-taken-back', notice: 'yes-taken-back' });
  if (!moved.ok) return moved;
  await tellReceiver(step, at, 'withdrawn');
  await closeShared(step, at);
  return ok(null);
}

/** The same of an extract or referral: page and link are gone at the next request, and who gave it hears why. */
async function extractWithdrawn(step: Step, { handoverId }: OnHandover): Promise<Outcome<null>> {
  const { desk, today, newId } = step;
  const extract = await desk.extracts.hold(handoverId);
  if (!extract || extract.caseId !== youngOf(step).caseId) return notFound;
  const next = afterStep(extract, 'withdraw', 'giver');
  if (!next.ok) return next;
  await takeBack(step, extract);
  const { caseId, fromOrganisationId: organisationId } = extract;
  const line = { id: newId(), caseId, organisationId, alsoOrganisationId: null, memberId: null, onDay: today };
  await desk.writing.addEvent({ ...line, kind: 'yes-taken-back', details: { extractId: extract.id } });
  const facts = await desk.cases.find(caseId);
  const to = { organisationId, teamId: null, memberId: facts?.contactMemberId ?? extract.fromMemberId };
  await tell(step, { to, kind: 'extract-yes-back', caseId });
  return ok(null);
}

/**
 * Takes a yes back: what colleagues call withdrawing, with the same end (withdraw-handover.ts). A no of the young person stops it
 * whoever said yes. Who took over keeps what it received, and gets nothing new. Refusals: 'not-found', 'not-now', and the
 * state in which it is over.
 */
export const takeBackYes = makeAct<OnHandover, null>('take-back-yes', async (step, command) => {
  const { caseId } = youngOf(step);
  const share = (await step.desk.own.shares(caseId)).find(({ handoverId }) => handoverId === command.handoverId);
  if (!share) return notFound;
  const end = isExtract(share.kind) ? extractWithdrawn : withdrawn;
  return step.desk.own.asProgram(() => end(step, command));
});

export type AskAboutSelf = { readonly kind: RequestKind | undefined; readonly words: string };
const most = 400;

/** Who answers: the fixed contact person, else who leads the team, else anybody who guides there. */
export async function answererOf(
  { desk }: Step,
  organisationId: string,
  contactId: string | undefined,
): Promise<string | undefined> {
  const colleagues = await desk.directory.colleagues(organisationId);
  const found =
    colleagues.find(({ id }) => id === contactId) ??
    colleagues.find(({ role }) => role === 'teamleider') ??
    colleagues.find(({ role }) => canGuide(role));
  return found?.id;
}

function askFaults({ kind, words }: AskAboutSelf): Outcome<never> | undefined {
  if (findBsn(words).found) return refuse('bsn', 'words');
  if (kind === undefined) return refuse('own-kind', 'kind');
  if (kind === 'correction' && words.trim() === '') return refuse('own-words', 'words');
  return words.length > most ? refuse('words-too-long', 'words', { most }) : undefined;
}

/**
 * A young person asks to read everything, to correct or to remove: a request with its month (AVG 12), at the organisation that
 * gave the link. Refusals: own-kind, own-words, words-too-long, bsn; asked-before when the same still waits; 'not-found' under
 * sixteen.
 */
export const askAboutSelf = makeAct<AskAboutSelf, null>('ask-about-self', async (step, command) => {
  const { caseId, organisationId } = youngOf(step);
  const { desk, today, newId } = step;
  const card = await desk.own.card(caseId);
  if (!card || !mayAsk(ageOn(card.birthDate, today)).includes('self')) return notFound;
  const fault = askFaults(command);
  if (fault) return fault;
  const { kind, words } = command;
  if (kind === undefined) return notFound;
  const waits = (await desk.own.requests(caseId)).some((one) => one.kind === kind && one.state === 'open');
  if (waits) return refuse('asked-before', 'kind');
  const memberId = await desk.own.asProgram(() => answererOf(step, organisationId, card.contact?.memberId));
  if (memberId === undefined) return notFound;
  const corrects = kind === 'correction';
  await desk.requests.enter({
    id: newId(),
    caseId,
    organisationId,
    memberId,
    kind,
    askedBy: 'self',
    askedName: null,
    seenHow: 'own-way',
    askedOn: today,
    dueOn: answerBy(today, false),
    extendedBecause: null,
    words: corrects ? null : words.trim() || null,
    field: corrects ? 'other' : null,
    was: null,
    becomes: corrects ? words.trim() : null,
    state: 'open',
    decidedOn: null,
    refusedBecause: null,
  });
  const line = { id: newId(), caseId, organisationId, alsoOrganisationId: null, memberId: null };
  await desk.writing.addEvent({ ...line, kind: 'own-request', onDay: today, details: {} });
  const to = { organisationId, teamId: null, memberId };
  await tell(step, { to, kind: 'own-request', caseId });
  if (looksAlarming(words)) await tell(step, { to, kind: 'alarming', caseId });
  return ok(null);
});

/** The young person wants no link any more: it opens nothing, on no device. */
export const endOwnWay = makeAct<Record<never, never>, null>('end-own-way', async (step) => {
  await step.desk.youngWays.close(youngOf(step).caseId);
  return ok(null);
});
