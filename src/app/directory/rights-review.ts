import type { Actor, Member } from '#domain/access/actor.ts';
import { mayCheck, nextReview, reviewStands, type Review } from '#domain/directory/review.ts';
import { keepsRegion } from '#domain/directory/keeping.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import { makeAct, type Step } from '../house.ts';
import type { Colleague } from '../ports/directory.ts';
import type { RightsFacts, Saw } from '../ports/reviews.ts';

/** One colleague of the list: what stands there, and who said in this round that it is right. */
export type RightsLine = Saw & {
  readonly id: string;
  readonly checked: { readonly by: string; readonly on: string } | undefined;
  readonly mayCheck: boolean;
};
export type RightsSeen = {
  /** The open round; without an id while nobody began it. */
  readonly round: Pick<Review, 'askFrom' | 'dueOn'>;
  readonly lines: readonly RightsLine[];
  readonly tasks: readonly string[];
  /** Earlier rounds, the newest first. */
  readonly past: readonly { readonly id: string; readonly closedOn: string; readonly by: string }[];
  readonly mayConfirm: boolean;
};
/** One round that is over, as it was confirmed. */
export type PastReview = {
  readonly closedOn: string;
  readonly by: string;
  readonly tasks: readonly string[];
  readonly lines: readonly (Saw & { readonly by: string; readonly on: string })[];
};

const confirms = ({ role }: Pick<Member, 'role'>): boolean => role === 'teamleider' || role === 'beheerder';
const unknown = { seenMonth: null, longAgo: false, app: false, passkeys: 0, outside: false };

function sawOf(colleague: Colleague, facts: RightsFacts | undefined, teams: ReadonlyMap<string, string>): Saw {
  const { seenMonth, longAgo, app, passkeys, outside } = facts ?? unknown;
  const { name, role, jobTitle, teamId } = colleague;
  const team = teamId === null ? null : (teams.get(teamId) ?? null);
  return { name, role, jobTitle, team, seenMonth, longAgo, app, passkeys, outside };
}

/** Tasks of the law that the organisation carries out today, each once. */
async function tasksOf({ desk, today }: Step, organisationId: string): Promise<readonly string[]> {
  const rows = (await desk.directory.mandates()).filter(
    (one) => one.organisationId === organisationId && one.from <= today && (one.until === null || today <= one.until),
  );
  return [...new Set(rows.map(({ task }) => task))].toSorted();
}

type Now = { readonly me: Member; readonly colleagues: readonly Colleague[]; readonly saw: ReadonlyMap<string, Saw> };
async function hereNow({ desk }: Step, me: Member): Promise<Now> {
  const { directory, reviews } = desk;
  const colleagues = await directory.colleagues(me.organisationId);
  const teams = new Map((await directory.teams(me.organisationId)).map(({ id, name }) => [id, name]));
  const facts = new Map((await reviews.facts()).map((one) => [one.memberId, one]));
  return { me, colleagues, saw: new Map(colleagues.map((one) => [one.id, sawOf(one, facts.get(one.id), teams)])) };
}
const asPerson = ({ memberId, role }: Member) => ({ id: memberId, role });

/** Everybody of the own organisation with what they may and how they sign in, who was away longest on top. */
export const seeRights = makeAct<Record<never, never>, RightsSeen>('see-rights', async (step) => {
  if (step.actor.kind !== 'member') return notFound;
  const { reviews, directory } = step.desk;
  const { me, colleagues, saw } = await hereNow(step, step.actor);
  const all = await reviews.reviews(me.organisationId);
  const open = all.find(({ closedOn }) => closedOn === null);
  const past = all.flatMap(({ id, closedOn, closedBy }) => (closedOn && closedBy ? [{ id, closedOn, closedBy }] : []));
  const checks = new Map((open ? await reviews.checks(open.id) : []).map((one) => [one.memberId, one]));
  const names = await directory.names([
    ...[...checks.values()].map((one) => one.checkedBy),
    ...past.map((one) => one.closedBy),
  ]);
  const lines = colleagues.flatMap((one): readonly RightsLine[] => {
    const [seen, check] = [saw.get(one.id), checks.get(one.id)];
    if (!seen) return [];
    const checked = check && { by: names.get(check.checkedBy) ?? '', on: check.checkedOn };
    return [{ ...seen, id: one.id, checked, mayCheck: mayCheck(asPerson(me), one.id, colleagues) }];
  });
  return ok({
    round: open ?? nextReview(past[0]?.closedOn ?? null, step.today),
    lines: lines.toSorted((a, b) => Number(b.longAgo) - Number(a.longAgo)),
    tasks: await tasksOf(step, me.organisationId),
    past: past.map(({ id, closedOn, closedBy }) => ({ id, closedOn, by: names.get(closedBy) ?? '' })),
    mayConfirm: confirms(me),
  });
});

/** One round of the own organisation that is over. Refusal: 'not-found'. */
export const seePastReview = makeAct<{ readonly reviewId: string }, PastReview>(
  'see-rights',
  async (step, { reviewId }) => {
    if (step.actor.kind !== 'member') return notFound;
    const { reviews, directory } = step.desk;
    const found = (await reviews.reviews(step.actor.organisationId)).find(({ id }) => id === reviewId);
    if (!found?.closedOn || !found.closedBy) return notFound;
    const checks = await reviews.checks(found.id);
    const names = await directory.names([found.closedBy, ...checks.map(({ checkedBy }) => checkedBy)]);
    const lines = checks.map(({ saw, checkedBy, checkedOn }) => ({
      ...saw,
      by: names.get(checkedBy) ?? '',
      on: checkedOn,
    }));
    return ok({
      closedOn: found.closedOn,
      by: names.get(found.closedBy) ?? '',
      tasks: found.tasks,
      lines: lines.toSorted((a, b) => a.name.localeCompare(b.name, 'nl')),
    });
  },
);

/** The round that runs, begun when nobody did. */
async function running(step: Step, organisationId: string): Promise<Review | undefined> {
  const { reviews } = step.desk;
  const all = await reviews.reviews(organisationId);
  const open = all.find(({ closedOn }) => closedOn === null);
  if (open) return open;
  await reviews.begin({ id: step.newId(), organisationId, ...nextReview(all[0]?.closedOn ?? null, step.today) });
  return (await reviews.reviews(organisationId)).find(({ closedOn }) => closedOn === null);
}

type Confirm = { readonly memberIds: readonly string[] };
/**
 * Says of these colleagues that their rights are right, as they stand now; who is the last closes the round (true). Refusals:
 * not-found (no colleague of the own organisation, or one's own line while another may look), nobody-chosen.
 */
export const confirmRights = makeAct<Confirm, boolean>('confirm-rights', async (step, { memberIds }) => {
  if (step.actor.kind !== 'member') return notFound;
  const { reviews } = step.desk;
  const { me, colleagues, saw } = await hereNow(step, step.actor);
  const chosen = new Set(memberIds);
  const may = [...chosen].every((id) => saw.has(id) && mayCheck(asPerson(me), id, colleagues));
  const round = may ? await running(step, me.organisationId) : undefined;
  if (!round) return notFound;
  for (const memberId of chosen) {
    const seen = saw.get(memberId);
    if (seen)
      await reviews.check(step.newId(), round, { memberId, checkedBy: me.memberId, checkedOn: step.today, saw: seen });
  }
  const done = new Set((await reviews.checks(round.id)).map(({ memberId }) => memberId));
  const left = colleagues.filter(({ id }) => !done.has(id)).length;
  if (left > 0) return chosen.size === 0 ? refuse('nobody-chosen', 'memberIds') : ok(false);
  const by = { memberId: me.memberId, on: step.today };
  return ok(await reviews.close(round.id, by, await tasksOf(step, me.organisationId)));
});

/** What waits at the own organisation: how many are left, until when. Undefined when nothing is asked. */
export type RightsAsked = { readonly left: number; readonly dueOn: string; readonly late: boolean };
export const rightsAsked = makeAct<Record<never, never>, RightsAsked | undefined>('see-rights', async (step) => {
  if (step.actor.kind !== 'member') return notFound;
  const { organisationId } = step.actor;
  const round = (await step.desk.reviews.open()).find((one) => one.organisationId === organisationId);
  const stands = round ? reviewStands(round, step.today) : 'later';
  if (!round || stands === 'later') return ok(undefined);
  const done = new Set((await step.desk.reviews.checks(round.id)).map(({ memberId }) => memberId));
  const colleagues = await step.desk.directory.colleagues(organisationId);
  const left = colleagues.filter(({ id }) => !done.has(id)).length;
  return ok({ left, dueOn: round.dueOn, late: stands === 'late' });
});

export type LateReview = { readonly organisationId: string; readonly organisation: string; readonly dueOn: string };
const sees = (actor: Actor, organisationId: string): boolean =>
  keepsRegion(actor) || (actor.kind === 'member' && actor.organisationId === organisationId);
/** Which organisations are late with it: of the region for who keeps it, else of the own. No colleague is named. */
export const lateReviews = makeAct<Record<never, never>, readonly LateReview[]>(
  'keep-organisation',
  async (step): Promise<Outcome<readonly LateReview[]>> => {
    const open = (await step.desk.reviews.open()).filter(
      (one) => reviewStands(one, step.today) === 'late' && sees(step.actor, one.organisationId),
    );
    const names = await step.desk.directory.names(open.map(({ organisationId }) => organisationId));
    return ok(
      open.map(({ organisationId, dueOn }) => ({
        organisationId,
        organisation: names.get(organisationId) ?? '',
        dueOn,
      })),
    );
  },
);
