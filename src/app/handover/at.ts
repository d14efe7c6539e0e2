import type { Actor } from '#domain/access/actor.ts';
import type { ActName, Relation } from '#domain/access/acts.ts';
import { may, relationTo } from '#domain/access/may.ts';
import type { Handover } from '#domain/handover/handover.ts';
import type { StepFacts } from '#domain/handover/move.ts';
import { hasArrived, isOpen, type Side } from '#domain/handover/states.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import type { Step } from '../house.ts';
import type { CaseFacts } from '../ports/cases.ts';
import type { Organisation } from '../ports/directory.ts';

/** One hand-over with what each act on it needs. */
export type At = {
  readonly handover: Handover;
  readonly facts: CaseFacts;
  readonly relation: Relation;
  readonly side: Side;
  readonly from: Organisation;
  readonly to: Organisation;
};

const sideOf = (actor: Actor, handover: Handover): Side => {
  if (actor.kind === 'system') return 'program';
  if (actor.kind === 'guest') return 'guest';
  if (actor.kind === 'young' || actor.kind === 'pupil') return 'young';
  if (actor.kind === 'speaker') return 'speaker';
  return actor.organisationId === handover.fromOrganisationId ? 'sender' : 'receiver';
};

type Sides = Pick<Handover, 'fromOrganisationId' | 'toOrganisationId'>;
/** Both organisations of a hand-over; every colleague and the program may read the directory. */
export async function bothSides(step: Pick<Step, 'desk'>, handover: Sides) {
  const from = await step.desk.directory.organisation(handover.fromOrganisationId);
  const to = await step.desk.directory.organisation(handover.toOrganisationId);
  if (!from || !to) throw new Error('a hand-over names an organisation that is not in the directory');
  return { from, to };
}

/** Who may read it and may not do this is told why: hiding what is open on the screen would help nobody. */
function whyNot(act: ActName, { state }: Handover) {
  const answers: readonly ActName[] = ['take-over', 'ask-question', 'send-back'];
  if (answers.includes(act) && (state === 'taken-over' || state === 'done')) return refuse('already-taken-over');
  if (hasArrived(state)) return refuse('has-arrived');
  return refuse(isOpen(state) ? 'not-allowed' : `handover-${state}`);
}

/**
 * Finds a hand-over and asks whether the actor may do this act on it; with `hold` it stays held until the end, so that
 * of two who act at once the second sees what the first did. Not yours, hidden and not there are all `not-found`.
 */
export async function atHandover(step: Step, handoverId: string, how: 'look' | 'hold'): Promise<Outcome<At>> {
  const { handovers, cases } = step.desk;
  const handover = await (how === 'hold' ? handovers.hold(handoverId) : handovers.find(handoverId));
  const facts = handover && (await cases.find(handover.caseId));
  if (!handover || !facts) return notFound;
  const relation = relationTo(step.actor, facts);
  if (!may(step.actor, 'open-handover', relation)) return notFound;
  if (!may(step.actor, step.act, relation)) return whyNot(step.act, handover);
  const { from, to } = await bothSides(step, handover);
  return ok({ handover, facts, relation, side: sideOf(step.actor, handover), from, to });
}

/** What the table asks about beyond the state. The program, the young person and who speaks for one read no messages; none of their steps asks for them. */
export async function stepFacts(
  step: Pick<Step, 'desk' | 'actor'>,
  { handover, to }: Pick<At, 'handover' | 'to'>,
): Promise<StepFacts> {
  const reads = step.actor.kind === 'member' || step.actor.kind === 'guest';
  const messages = reads ? await step.desk.handovers.messages(handover.id) : [];
  return {
    receiverHasAccount: to.hasAccount,
    questionOpen: messages.at(-1)?.kind === 'question',
    notThere: handover.notThere,
  };
}

/** The name under which somebody acts in a hand-over, as both sides read it. */
export const signature = (actor: Actor): string => {
  if (actor.kind === 'system') return 'Aanzet';
  if (actor.kind === 'young' || actor.kind === 'pupil') return 'de jongere';
  if (actor.kind === 'speaker') return 'wie voor de jongere beslist';
  if (actor.kind === 'parent') return 'wie meekijkt';
  if (actor.kind === 'peer') return 'Next Coach';
  return actor.kind === 'guest' ? `${actor.name}, ${actor.organisationName}` : `${actor.name}, ${actor.jobTitle}`;
};
