import type { Member } from '#domain/access/actor.ts';
import { mayEver } from '#domain/access/may.ts';
import { isAsked } from '#domain/guidance/two-facts.ts';
import { ok, refuse } from '#domain/outcome.ts';
import { pickUpThresholds } from '#domain/turn/not-picked-up.ts';
import { asked, type Asked } from '../guidance/answer-consultation.ts';
import { makeAct, type Step } from '../house.ts';
import type { ListRow } from '../ports/work.ts';

const most = 200;

/** Who is afgeschermd with this colleague named, and what a Doorstroompunt asks about somebody of that birth date. */
export type Shielded = { readonly rows: readonly ListRow[]; readonly questions: readonly Asked[] };

async function questionsFor(step: Step, me: Member): Promise<readonly Asked[]> {
  if (!isAsked(me.organisationKind) || !mayEver(me, 'open-consultation')) return [];
  const questions: Asked[] = [];
  for (const question of await step.desk.guidance.askedAboutNamed(me.organisationId))
    questions.push(await asked(step, question));
  return questions;
}

/**
 * The one way to who is afgeschermd: on no list and found by no search, also for who is named. Opening this is opening each
 * of them: it is logged so, and the other named colleagues are told.
 */
export const openShielded = makeAct<Record<never, never>, Shielded>('open-shielded', async (step) => {
  const { actor, desk, today } = step;
  if (actor.kind !== 'member') return refuse('not-allowed');
  const question = { namedForMe: true, teamId: actor.teamId, pickUp: pickUpThresholds(today) };
  const rows = await desk.work.youngPeople(question, most, 0);
  return ok({ rows, questions: await questionsFor(step, actor) });
});
