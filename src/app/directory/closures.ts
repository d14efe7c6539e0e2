import type { Actor } from '#domain/access/actor.ts';
import { mayEver } from '#domain/access/may.ts';
import { keepsRegion } from '#domain/directory/keeping.ts';
import { findBsn } from '#domain/bsn.ts';
import { closuresIn, needsStandIn, type Closure } from '#domain/calendar/closures.ts';
import { addYears, isDay, type Day } from '#law/day.ts';
import { notFound, ok, refuse, type Outcome, type Refusal } from '#domain/outcome.ts';
import { makeAct, type Step } from '../house.ts';
import type { Organisation } from '../ports/directory.ts';

type At = { readonly organisationId: string };
export type NewClosure = At & {
  readonly from: Day;
  readonly until: Day;
  readonly name: string;
  readonly answeredBy: string;
  readonly phone: string;
};
const longestText = 60;

/** Who leads keeps the own organisation's, who keeps the region those of an organisation where nobody has an account (0118_former_owner.sql). */
export const keepsClosures = (actor: Actor, { id, hasAccount }: Organisation): boolean =>
  actor.kind === 'member' &&
  mayEver(actor, 'keep-closures') &&
  ((actor.role !== 'beheerder' && actor.organisationId === id) || (keepsRegion(actor) && !hasAccount));

async function find({ desk, actor }: Step, { organisationId }: At): Promise<Outcome<Organisation>> {
  const organisation = await desk.directory.organisation(organisationId);
  return organisation && keepsClosures(actor, organisation) ? ok(organisation) : notFound;
}

type Kept = { readonly organisation: Organisation; readonly closures: readonly Closure[] };
/** The days on which an organisation is or will be closed, for who keeps them. Refusal: 'not-found'. */
export const closuresInForm = makeAct<At, Kept>('keep-closures', async (step, at) => {
  const found = await find(step, at);
  if (!found.ok) return found;
  const all = await step.desk.directory.closures(at.organisationId);
  return ok({ organisation: found.value, closures: all.filter(({ until }) => until >= step.today) });
});

const fault = (text: string, field: string): readonly Refusal[] => {
  if (findBsn(text).found) return refuse('bsn', field).refusals;
  return text.length > longestText ? refuse('too-long', field, { most: longestText }).refusals : [];
};

function dayFaults({ from, until }: NewClosure, closures: readonly Closure[], today: Day): readonly Refusal[] {
  if (!isDay(from)) return refuse('no-day', 'from').refusals;
  if (!isDay(until)) return refuse('no-day', 'until').refusals;
  if (until < from) return refuse('ends-before-it-begins', 'until').refusals;
  if (until < today) return refuse('closure-over', 'until').refusals;
  if (until > addYears(from, 1)) return refuse('closure-too-long', 'until').refusals;
  return closuresIn(from, until, closures).length > 0 ? refuse('closure-overlaps', 'from').refusals : [];
}

/** Longer than five working days somebody must answer, on a number: else an empty building is on turn. */
function answerFaults(wish: NewClosure): readonly Refusal[] {
  if (!isDay(wish.from) || !isDay(wish.until) || !needsStandIn(wish)) return [];
  return [
    ...(wish.answeredBy === '' ? refuse('answers-missing', 'answeredBy').refusals : []),
    ...(wish.phone === '' ? refuse('answers-missing', 'phone').refusals : []),
  ];
}

/** Adds days on which an organisation is closed. All refusals at once; fields are those of the command. */
export const closeOrganisation = makeAct<NewClosure, { readonly id: string }>('keep-closures', async (step, wish) => {
  const found = await find(step, wish);
  if (!found.ok) return found;
  const { directory } = step.desk;
  const refusals = [
    ...(wish.name === '' ? refuse('closure-name-missing', 'name').refusals : fault(wish.name, 'name')),
    ...dayFaults(wish, await directory.closures(wish.organisationId), step.today),
    ...answerFaults(wish),
    ...fault(wish.answeredBy, 'answeredBy'),
    ...fault(wish.phone, 'phone'),
  ];
  if (refusals.length > 0) return { ok: false, refusals };
  const id = step.newId();
  await directory.addClosure({ ...wish, id, answeredBy: wish.answeredBy || null, phone: wish.phone || null });
  return ok({ id });
});

/** Takes a closure away again. Days that were told because of it stay as they are. */
export const dropClosure = makeAct<At & { readonly closureId: string }, Record<never, never>>(
  'keep-closures',
  async (step, { organisationId, closureId }) => {
    const found = await find(step, { organisationId });
    if (!found.ok) return found;
    return (await step.desk.directory.dropClosure(organisationId, closureId)) ? ok({}) : notFound;
  },
);
