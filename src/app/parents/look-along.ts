/** What who looks along does behind the link: reads the route, and asks. */
import type { Parent, Young } from '#domain/access/actor.ts';
import { may } from '#domain/access/may.ts';
import { addOpenDays } from '#domain/calendar/closures.ts';
import { mostOfQuestion, partNames, wordsFaults } from '#domain/parents/link.ts';
import { stepsOf, type RouteStep } from '#domain/parents/steps.ts';
import { notFound, ok, refuse } from '#domain/outcome.ts';
import { ageOn, type Day } from '#law/day.ts';
import { callSoon } from '../guidance/call-soon.ts';
import { makeAct, type Step } from '../house.ts';
import type { Along, AskedAlong, GivenLink, ParentStore } from '../ports/parents.ts';

type None = Record<never, never>;
/** Acts behind this link are for who came in by it only, so anybody else here is a bug. */
function parentOf({ actor, act }: Pick<Step, 'actor' | 'act'>): Parent {
  if (actor.kind !== 'parent' || !may(actor, act, 'around')) throw new Error('an act of who looks along by another');
  return actor;
}

export type RouteAlong = Along & {
  readonly age: number;
  readonly steps: readonly RouteStep[];
  readonly questions: readonly AskedAlong[];
};
/** The route, as far as the young person or the law lets it be seen. Refusal: not-found. */
export const seeRouteAlong = makeAct<None, RouteAlong>('see-route-along', async (step) => {
  parentOf(step);
  const along = await step.desk.parents.along();
  if (!along) return notFound;
  const { stopsOn, contact, handover, shows } = along;
  return ok({
    ...along,
    age: ageOn(along.birthDate, step.today),
    steps: shows.includes('steps')
      ? stepsOf({ schoolEndsOn: stopsOn, helper: contact?.name ?? null, handover }, step.today)
      : [],
    questions: await step.desk.parents.asked(),
  });
});

const daysToAnswer = 3;
const mostOpen = 3;
/**
 * A question to who helps: the fixed contact person is on turn with a day, or is told where something else goes first. Refusals:
 * words-missing, bsn, words-too-long, asked-enough; not-found.
 */
export const askAlong = makeAct<{ readonly words: string }, { readonly answerBy: Day }>(
  'ask-along',
  async (step, { words }) => {
    const { caseId, organisationId, linkId } = parentOf(step);
    const { desk, today, newId } = step;
    const faults = wordsFaults(words, 'words', mostOfQuestion);
    if (faults.length > 0) return { ok: false, refusals: faults };
    const open = (await desk.parents.asked()).filter(({ answeredOn }) => answeredOn === null);
    if (open.length >= mostOpen) return refuse('asked-enough', 'words');
    const answerBy = await desk.parents.asProgram(async () =>
      addOpenDays(today, daysToAnswer, await desk.directory.closures(organisationId)),
    );
    await desk.parents.ask({ id: newId(), caseId, organisationId, linkId, words, askedOn: today, answerBy });
    const signal = {
      caseId,
      organisationId,
      verb: 'answer-along',
      why: 'asked-along',
      dueOn: answerBy,
      beside: 'asked-along',
    } as const;
    await desk.parents.asProgram(() => callSoon(step, signal, 'asked-along'));
    return ok({ answerBy });
  },
);

function youngOf({ actor, act }: Pick<Step, 'actor' | 'act'>): Young {
  if (actor.kind !== 'young' || !may(actor, act, 'self')) throw new Error('an act of a young person by another');
  return actor;
}
export type OwnAlong = {
  readonly links: readonly GivenLink[];
  /** What was asked about me by who looks or looked along, and the answer. */
  readonly questions: Awaited<ReturnType<ParentStore['ownQuestions']>>;
};
/** Who looks along with me, and what they asked. */
export const seeOwnAlong = makeAct<None, OwnAlong>('see-own-page', async (step) => {
  const links = await step.desk.parents.links(youngOf(step).caseId);
  const questions = await step.desk.parents.ownQuestions();
  return ok({ links: links.filter(({ expiresOn }) => step.today <= expiresOn), questions });
});
/** The young person chooses what somebody sees, or that nobody looks along by this link; it holds at once. Refusal: not-found. */
export const chooseAlong = makeAct<{ readonly linkId: string; readonly shows: readonly string[] | 'gone' }, null>(
  'choose-along',
  async (step, { linkId, shows }) => {
    const { caseId, organisationId } = youngOf(step);
    const { parents, writing } = step.desk;
    const wanted = shows === 'gone' ? shows : partNames.filter((part) => shows.includes(part));
    if (!(await parents.choose(linkId, wanted))) return notFound;
    const line = {
      id: step.newId(),
      caseId,
      organisationId,
      alsoOrganisationId: null,
      memberId: null,
      onDay: step.today,
    };
    await writing.addEvent({
      ...line,
      kind: shows === 'gone' ? 'looks-along-over' : 'looks-along-chosen',
      details: {},
    });
    return ok(null);
  },
);
