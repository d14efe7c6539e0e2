import { decideGive, type Proposal } from '#domain/turn/give.ts';
import { makeAct } from '../house.ts';
import { around, move, ownTurn, type OnCase } from './open-turn.ts';
import { undoable, type Moved } from './put-back.ts';

type GiveTurn = OnCase & Omit<Proposal, 'waitsFor'> & Partial<Pick<Proposal, 'waitsFor'>>;

/** "Klaar. Wie is nu aan zet?": the own turn goes to a colleague or team with the next task and its last good day. */
export const giveTurn = makeAct<GiveTurn, Moved>('give-turn', async (step, command) => {
  const own = await ownTurn(step, command);
  if (!own.ok) return own;
  const { turn } = own.value;
  const asked = { ...command, waitsFor: command.waitsFor ?? 'self' };
  const given = decideGive({ ...(await around(step, command.caseId)), today: step.today, verbNow: turn.verb }, asked);
  if (!given.ok) return given;
  const { memberId, teamId } = given.value.holder;
  const happened = {
    kind: 'turn-given' as const,
    details: memberId === null ? { teamId: teamId ?? '' } : { memberId },
  };
  const moved = await move(step, own.value, { ...given.value, why: 'given-on' }, happened);
  return undoable(step, own.value, moved);
});
