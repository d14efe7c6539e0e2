import { findBsn } from '#domain/bsn.ts';
import { refuse, type Refusal } from '#domain/outcome.ts';
import { isEndReason } from '#domain/turn/ending.ts';
import { makeAct, type Step } from '../house.ts';
import { tell } from '../notice/tell.ts';
import { findTurn, memberOf, type OnCase, type OpenTurn } from './open-turn.ts';
import { mustStay, stopCase } from './stop-case.ts';

type EndCase = OnCase & {
  readonly reason: string;
  /** Own words; needed with reason 'other'. */
  readonly words: string | null;
  /** Does the young person know? Recorded as it was said. */
  readonly youngPersonTold: boolean;
};
const mostWords = 200;

/**
 * "Begeleiding stopt": the turn goes with the case. Not while a hand-over is open, nor while another organisation is on
 * turn; only after a death everything stops at once, the hand-over included.
 */
export const endCase = makeAct<EndCase, { readonly caseId: string }>('end-case', async (step, command) => {
  const found = await findTurn(step, command);
  if (!found.ok) return found;
  const { caseId, reason } = command;
  const words = command.words?.trim() || null;
  const refusals = [...reasonFaults(reason, words)];
  if (refusals.length > 0) return { ok: false, refusals };
  const { facts } = found.value;
  let { version } = facts;
  if (reason === 'deceased') version += await stopEverything(step, found.value);
  else {
    const stays = await mustStay(step, found.value);
    if (stays) return stays;
  }
  const told = command.youngPersonTold ? 'yes' : 'no';
  const details = { reason, told, ...(words !== null && { words }) };
  return stopCase(step, { caseId, version }, { kind: 'ended', reason }, { kind: 'ended', details });
});

function reasonFaults(reason: string, words: string | null): readonly Refusal[] {
  if (!isEndReason(reason)) return refuse('reason-unknown', 'reason').refusals;
  if (words === null) return reason === 'other' ? refuse('words-missing', 'words').refusals : [];
  if (findBsn(words).found) return refuse('bsn', 'words').refusals;
  return words.length > mostWords ? refuse('words-too-long', 'words', { most: mostWords }).refusals : [];
}

/** Closes an open hand-over and takes the turn home. How often the version of the case went up by it. */
async function stopEverything(step: Step, { facts, turn }: OpenTurn): Promise<number> {
  const { cases, handovers } = step.desk;
  const { memberId, organisationId } = memberOf(step);
  for (const handover of await handovers.ofCase(facts.caseId)) {
    if (handover.closedOn !== null) continue;
    await handovers.change(handover, { state: 'withdrawn', closedOn: step.today, reason: 'deceased' });
    await cases.endShare(facts.caseId, handover.id, step.today);
    const to = { organisationId: handover.toOrganisationId, teamId: null, memberId: handover.toMemberId };
    if (handover.sentOn !== null) await tell(step, { to, kind: 'withdrawn', caseId: facts.caseId });
  }
  if (turn.holder.organisationId === organisationId) return 0;
  const home = { ...turn, holder: { organisationId, teamId: null, memberId }, waitsFor: 'self' as const };
  const given = { since: step.today, givenBy: { organisationId, memberId } };
  return (await cases.giveTurn({ ...home, ...given }, facts.version)) ? 1 : 0;
}
