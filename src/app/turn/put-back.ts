import type { ActName } from '#domain/access/acts.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import type { TurnEvent } from '#domain/turn/happened.ts';
import type { Step } from '../house.ts';
import type { TurnBefore } from '../ports/undo.ts';
import { memberOf, note, type OpenTurn } from './open-turn.ts';

/** With this the colleague can take back today what was done; undefined when it cannot be taken back. */
export type Undoable = { readonly undoId: string | undefined };

/**
 * Keeps how turns lay before this act, so that the same colleague can put them back today. Own words of a task are kept in
 * one place only: such a turn is given back by hand. Undefined when nothing is left to put back.
 */
export async function keepUndo(step: Step, turns: readonly TurnBefore[]): Promise<string | undefined> {
  const { organisationId, memberId } = memberOf(step);
  const plain = turns.filter(({ turn }) => turn.words === null && turn.whyWords === null && turn.waitsFor === 'self');
  if (plain.length === 0) return undefined;
  const id = step.newId();
  await step.desk.undo.keep({ id, organisationId, memberId, act: step.act, doneOn: step.today, turns: plain });
  return id;
}

/** Takes the step away, so that it is undone once. Refusals: not-found, too-late. */
export async function takeUndo(
  step: Step,
  undoId: string,
  of: readonly ActName[],
): Promise<Outcome<readonly TurnBefore[]>> {
  const found = await step.desk.undo.find(undoId);
  if (!found || !(of as readonly string[]).includes(found.act)) return notFound;
  if (found.doneOn !== step.today) return refuse('too-late');
  const kept = await step.desk.undo.take(undoId);
  return kept ? ok(kept.turns) : notFound;
}

/** Puts one turn back as it was, when nobody did anything since and everybody may still be there. */
export async function putBack(
  step: Step,
  { turn, version }: TurnBefore,
  kind: TurnEvent,
  also: string | null = null,
): Promise<boolean> {
  const { memberId, organisationId } = memberOf(step);
  const facts = await step.desk.cases.find(turn.caseId);
  if (facts?.version !== version || facts.state !== 'active') return false;
  const to = turn.holder.memberId;
  if (to !== null && (await step.desk.directory.holdColleague(to))?.leftOn !== null) return false;
  if (!(await step.desk.cases.giveTurn({ ...turn, givenBy: { organisationId, memberId } }, version))) return false;
  await note(step, turn.caseId, { kind }, also);
  return true;
}

/** What an act of one turn answers: the case, and how to take it back today. */
export type Moved = Undoable & { readonly caseId: string };

/** Makes a turn that was just moved one that can be put back. */
export async function undoable(
  step: Step,
  { turn, facts }: Pick<OpenTurn, 'turn' | 'facts'>,
  moved: Outcome<{ readonly caseId: string }>,
): Promise<Outcome<Moved>> {
  if (!moved.ok) return moved;
  return ok({ ...moved.value, undoId: await keepUndo(step, [{ turn, version: facts.version + 1 }]) });
}
