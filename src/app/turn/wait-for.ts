import type { Day } from '#law/day.ts';
import { refuse } from '#domain/outcome.ts';
import { dueFaults, wordsFaults } from '#domain/turn/give.ts';
import type { Turn } from '#domain/turn/turn.ts';
import { termVerbs } from '#domain/turn/verbs.ts';
import { makeAct } from '../house.ts';
import { memberOf, move, ownTurn, type OnCase } from './open-turn.ts';
import { undoable, type Moved } from './put-back.ts';

type WaitFor = OnCase & {
  readonly whom: Exclude<Turn['waitsFor'], 'self'>;
  readonly dueOn: Day;
  readonly words: string | null;
};

/** A young person, parent or employer moves now: at most five working days, with me behind it, and then it comes back. */
export const waitFor = makeAct<WaitFor, Moved>('give-turn', async (step, command) => {
  const own = await ownTurn(step, command);
  if (!own.ok) return own;
  const { turn } = own.value;
  const { whom, dueOn } = command;
  if (turn.holder.memberId !== memberOf(step).memberId) return refuse('not-your-turn');
  if (termVerbs.includes(turn.verb)) return refuse('follows-handover', 'whom');
  const words = command.words?.trim() || turn.words;
  const faults = [...dueFaults(step.today, { dueOn, waitsFor: whom }), ...wordsFaults(words, turn.verb === 'other')];
  if (faults.length > 0) return { ok: false, refusals: faults };
  const moved = await move(
    step,
    own.value,
    { waitsFor: whom, dueOn, words, why: 'waiting' },
    { kind: 'turn-waits', details: { whom, dueOn } },
  );
  return undoable(step, own.value, moved);
});
