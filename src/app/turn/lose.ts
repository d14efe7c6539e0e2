import { addWorkingDays } from '#law/working-days.ts';
import { refuse } from '#domain/outcome.ts';
import type { Turn } from '#domain/turn/turn.ts';
import { handoverVerbs } from '#domain/turn/verbs.ts';
import { makeAct, type Step } from '../house.ts';
import { memberOf, move, ownTurn, type OnCase } from './open-turn.ts';
import { say } from './stop-case.ts';

const daysToFind = 10;

/**
 * "Geen contact": nobody reaches the young person any more. The case keeps its turn, now to find another way, and has a
 * count of its own: it is never closed by it. Not in the middle of a hand-over, whose task is another.
 */
export const lose = makeAct<OnCase, { readonly caseId: string }>('lose', async (step, command) => {
  const own = await ownTurn(step, command);
  if (!own.ok) return own;
  const { turn } = own.value;
  if (handoverVerbs.includes(turn.verb)) return refuse('follows-handover');
  if ((await step.desk.outcomes.current(command.caseId))?.kind === 'lost') return refuse('lost-already');
  const dueOn = addWorkingDays(step.today, daysToFind);
  const next = { verb: 'find-way', words: null, why: 'lost', dueOn } as const;
  const moved = await move(step, own.value, next, { kind: 'lost', details: { dueOn } });
  if (moved.ok) await say(step, command.caseId, { kind: 'lost' });
  return moved;
});

/** "Er is weer contact": whoever says so goes on with the young person. */
export const findAgain = makeAct<OnCase, { readonly caseId: string }>('find-again', async (step, command) => {
  const own = await ownTurn(step, command);
  if (!own.ok) return own;
  const { turn } = own.value;
  if ((await step.desk.outcomes.current(command.caseId))?.kind !== 'lost') return refuse('not-lost');
  // The case first, as every act holds it: two who hold the rows in another order would wait for each other.
  const moved = await move(step, own.value, goesOn(step, turn), { kind: 'found' });
  if (moved.ok) await step.desk.outcomes.over(command.caseId, step.today);
  return moved;
});

/** With who found the young person; the task of a hand-over stays what it is. */
function goesOn(step: Step, turn: Turn) {
  if (handoverVerbs.includes(turn.verb)) return { why: turn.why };
  const { memberId, organisationId } = memberOf(step);
  const holder = { organisationId, teamId: null, memberId };
  const dueOn = addWorkingDays(step.today, daysToFind);
  return { holder, verb: 'guide', words: null, why: 'found', dueOn } as const;
}
