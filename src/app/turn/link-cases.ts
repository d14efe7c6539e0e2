import type { Handover } from '#domain/handover/handover.ts';
import { kindRow, leadStays } from '#domain/handover/kinds.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import type { Turn } from '#domain/turn/turn.ts';
import { taskWords } from '#domain/turn/verbs.ts';
import { tellSender } from '../handover/answering.ts';
import { tell } from '../notice/tell.ts';
import { admit, makeAct, type Step } from '../house.ts';
import type { CaseFacts } from '../ports/cases.ts';
import { changedMeanwhile, memberOf, note, ownTurn, type OnCase } from './open-turn.ts';
import { turnOfMine } from './reopen-case.ts';

type LinkCases = OnCase & {
  /** The case of the same young person that was handed over to us; `caseId` is our own earlier one. */
  readonly intoCaseId: string;
};
/** The event that gives the ground: the newest hand-over by which it became ours, of whatever kind it is. */
async function groundOf(step: Step, { caseId, handovers }: CaseFacts, mine: string): Promise<Handover | undefined> {
  const taken = handovers.filter((h) => h.toOrganisationId === mine && h.takenOver).map(({ id }) => id);
  const all = await step.desk.handovers.ofCase(caseId);
  // Who only helps beside school got nothing handed over: its own record goes on.
  return all.find(({ id, kind }) => taken.includes(id) && !leadStays(kind));
}

/**
 * Whether who handed over hears of it: where both have their task by law. A school does not: that a municipality knew the
 * young person already tells more than a school may know (field finding 6).
 */
function senderHears({ kind, lookEndsOn }: Handover, { today }: Step): boolean {
  const { sameCollege, afterMove } = kindRow(kind);
  return (sameCollege ?? afterMove ?? false) && (lookEndsOn === null || today < lookEndsOn);
}

/** Both sides are told what was linked and why: on the timeline, and by a notice. */
async function sayLinked(step: Step, own: CaseFacts, into: CaseFacts, handover: Handover): Promise<void> {
  const why = { kind: 'linked', details: { ground: handover.kind } } as const;
  const hears = senderHears(handover, step);
  await note(step, own.caseId, why);
  await note(step, into.caseId, why, hears ? handover.fromOrganisationId : null);
  if (hears) await tellSender(step, { handover, facts: into }, 'linked');
  const { organisationId, memberId } = memberOf(step);
  const contact = own.contactMemberId;
  if (contact !== null && contact !== memberId)
    await tell(step, { to: { organisationId, teamId: null, memberId: contact }, kind: 'linked', caseId: into.caseId });
}

/**
 * Our own case gives way to the one that was handed over to us, which leads on by the table of hand-overs: it keeps its
 * record but has no turn any more; its open turn becomes an agreement with the same last good day on the other case, and its
 * contact person stays where there was none. Nothing is copied or re-keyed. The link is a row that only the program makes.
 */
export const linkCases = makeAct<LinkCases, { readonly caseId: string }>('link-cases', async (step, command) => {
  if (command.caseId === command.intoCaseId) return refuse('same-case', 'intoCaseId');
  const own = await ownTurn(step, command);
  if (!own.ok) return own;
  const into = await admit(step, command.intoCaseId);
  if (!into.ok) return notFound;
  const { organisationId } = memberOf(step);
  const { facts, turn } = own.value;
  const refused = cannotLink(facts, into.value.facts, organisationId);
  if (refused) return refused;
  const handover = await groundOf(step, into.value.facts, organisationId);
  if (!handover) return refuse('not-handed-over', 'intoCaseId');
  const { cases } = step.desk;
  if (await cases.hasOpenHandover(facts.caseId)) return refuse('handover-open');
  const reference = step.newId();
  const firstName = (await step.desk.people.find(facts.caseId))?.firstName ?? '';
  const agreed = { id: reference, caseId: command.intoCaseId, ...asAgreement(step, turn, firstName) };
  await step.desk.writing.addAgreement(agreed);
  if (!(await cases.linkAway(facts.caseId, facts.version))) return changedMeanwhile(step, facts.caseId);
  const link = {
    caseId: facts.caseId,
    intoCaseId: command.intoCaseId,
    organisationId,
    ground: handover.kind,
    linkedOn: step.today,
    reference,
  };
  await cases.asProgram((program) => program.link(link));
  const { contactMemberId: nobody, leadOrganisationId: lead } = into.value.facts;
  if (nobody === null && lead === organisationId) await cases.setContact(command.intoCaseId, facts.contactMemberId);
  await sayLinked(step, facts, into.value.facts, handover);
  return ok({ caseId: command.intoCaseId });
});

/** Our own open turn, as an agreement of who brings two cases together. */
export function asAgreement(step: Step, { verb, words, dueOn }: Turn, firstName: string) {
  const { organisationId, memberId, name: who } = memberOf(step);
  return {
    organisationId,
    memberId,
    what: taskWords(verb, words, firstName),
    who,
    dueOn,
    atTime: null,
    movedFrom: null,
    doneOn: null,
    version: 1,
  };
}

function cannotLink(own: CaseFacts, into: CaseFacts, organisationId: string): Outcome<never> | undefined {
  if (own.recordOrganisationId !== organisationId) return refuse('link-not-ours', 'caseId');
  if (into.recordOrganisationId === organisationId) return refuse('not-handed-over', 'intoCaseId');
  const takenOver = into.handovers.some((h) => h.toOrganisationId === organisationId && h.takenOver);
  if (!takenOver) return refuse('not-handed-over', 'intoCaseId');
  return into.state === 'active' ? undefined : refuse('not-active', 'intoCaseId');
}

/** Takes the link away: our own case is active again with a turn for who did it, and the agreement it left is done. */
export const unlinkCases = makeAct<OnCase, { readonly caseId: string }>('link-cases', async (step, { caseId }) => {
  const admitted = await admit(step, caseId);
  if (!admitted.ok) return admitted;
  const { facts } = admitted.value;
  const { cases } = step.desk;
  const link = await cases.linkOf(caseId);
  if (facts.state !== 'linked' || !link) return refuse('not-linked');
  if (!(await cases.reopen(turnOfMine(step, caseId, 'unlinked'), facts.version))) return changedMeanwhile(step, caseId);
  await cases.asProgram((program) => program.unlink(caseId));
  await finish(step, link.intoCaseId, link.reference);
  await note(step, caseId, { kind: 'unlinked' });
  return ok({ caseId });
});

/** The agreement that a turn became is done when the turn is back. */
export async function finish(step: Step, caseId: string, agreementId: string): Promise<void> {
  const agreement = await step.desk.writing.agreement(caseId, agreementId);
  if (agreement && agreement.doneOn === null)
    await step.desk.writing.finishAgreement(caseId, agreementId, step.today, agreement.version);
}
