import type { Day } from '#law/day.ts';
import { refuse } from '#domain/outcome.ts';
import { dueFaults } from '#domain/turn/give.ts';
import { termVerbs } from '#domain/turn/verbs.ts';
import { makeAct } from '../house.ts';
import { memberOf, move, ownTurn, type OnCase } from './open-turn.ts';
import { undoable, type Moved } from './put-back.ts';

type Later = OnCase & { readonly dueOn: Day };

/** "Later: kijk weer op": the turn stays with me, with a new last good day. The term of a hand-over does not move. */
export const later = makeAct<Later, Moved>('give-turn', async (step, command) => {
  const own = await ownTurn(step, command);
  if (!own.ok) return own;
  const { turn } = own.value;
  if (turn.holder.memberId !== memberOf(step).memberId) return refuse('not-your-turn');
  if (termVerbs.includes(turn.verb)) return refuse('follows-handover', 'dueOn');
  const faults = dueFaults(step.today, { dueOn: command.dueOn, waitsFor: 'self' });
  if (faults.length > 0) return { ok: false, refusals: faults };
  const next = { dueOn: command.dueOn, why: 'later' as const };
  const moved = await move(step, own.value, next, { kind: 'turn-later', details: { dueOn: command.dueOn } });
  return undoable(step, own.value, moved);
});
