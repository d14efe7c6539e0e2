import { ok, refuse, type Outcome } from '#domain/outcome.ts';
import { endExtracts } from '../extract/end-extracts.ts';
import { admit, makeAct, type Step } from '../house.ts';
import { tell } from '../notice/tell.ts';
import { changedMeanwhile, memberOf, note, type OnCase } from './open-turn.ts';
import { heardFaults, saidFaults } from './rest.ts';
import { say, stopCase } from './stop-case.ts';

type Death = OnCase & {
  /** The day on which the organisation heard it; of the death itself nothing is kept. */
  readonly heardOn: string;
  readonly heardBy: string;
};

/**
 * A young person died. Everything stops at once, wherever the turn lies: the turn, an open hand-over with its link, every
 * reminder, every mail that was still to go, the day to ask again. Also of who rested. Refusals by field; not-found, not-active.
 */
export const recordDeath = makeAct<Death, { readonly caseId: string }>('record-death', async (step, command) => {
  const { caseId, seen, heardOn } = command;
  const admitted = await admit(step, caseId);
  if (!admitted.ok) return admitted;
  const { facts } = admitted.value;
  if (facts.state === 'linked') return refuse('not-active');
  if (seen !== undefined && seen !== facts.version) return changedMeanwhile(step, caseId);
  const heardBy = command.heardBy.trim();
  const refusals = [...saidFaults(heardOn, step.today), ...heardFaults(heardBy)];
  if (refusals.length > 0) return { ok: false, refusals };
  await withdrawAll(step, caseId);
  await endExtracts(step, caseId);
  const said = { kind: 'ended' as const, reason: 'deceased', saidOn: heardOn, heardBy };
  const happened = { kind: 'ended' as const, details: { reason: 'deceased' } };
  if (facts.state === 'active') {
    const home = await turnHome(step, caseId, facts.version);
    return home.ok ? stopCase(step, { caseId, version: home.value }, said, happened) : home;
  }
  await say(step, caseId, said);
  await note(step, caseId, happened);
  return ok({ caseId });
});

/** Closes every open hand-over; who was asked hears that it was withdrawn, and not why. */
async function withdrawAll(step: Step, caseId: string): Promise<void> {
  const { cases, handovers } = step.desk;
  for (const handover of await handovers.ofCase(caseId)) {
    if (handover.closedOn !== null) continue;
    await handovers.change(handover, { state: 'withdrawn', closedOn: step.today, reason: 'deceased' });
    await cases.endShare(caseId, handover.id, step.today);
    const to = { organisationId: handover.toOrganisationId, teamId: null, memberId: handover.toMemberId };
    if (handover.sentOn !== null) await tell(step, { to, kind: 'withdrawn', caseId });
  }
}

/** Only the own organisation takes a turn away: it comes home first. The version of the case after it. */
async function turnHome(step: Step, caseId: string, version: number): Promise<Outcome<number>> {
  const { organisationId, memberId } = memberOf(step);
  const turn = await step.desk.cases.turn(caseId);
  if (!turn || turn.holder.organisationId === organisationId) return ok(version);
  const home = { ...turn, holder: { organisationId, teamId: null, memberId }, waitsFor: 'self' as const };
  const given = { since: step.today, givenBy: { organisationId, memberId } };
  const came = await step.desk.cases.giveTurn({ ...home, ...given }, version);
  return came ? ok(version + 1) : changedMeanwhile(step, caseId);
}
