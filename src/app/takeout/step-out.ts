import type { Actor } from '#domain/access/actor.ts';
import { keepsRegion } from '#domain/directory/keeping.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import { stillRuns, type TakeOut, type TakeOutCounts } from '#domain/takeout/steps.ts';
import { makeAct, type Step } from '../house.ts';
import type { Organisation } from '../ports/directory.ts';

export type Of = { readonly organisationId: string };
export type StepOut = {
  readonly organisation: Organisation;
  readonly one: TakeOut | undefined;
  readonly counts: TakeOutCounts;
  /** Names of who asked and who said yes, by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly mayAsk: boolean;
  readonly mayApprove: boolean;
};

/**
 * Has the actor a part in it: the own teamleider and privacy officer, or the functional manager of the region. The
 * organisation that keeps the region stays: there has to be somebody to say yes.
 */
export function maySeeStepOut(actor: Actor, { id, kind }: Pick<Organisation, 'id' | 'kind'>): boolean {
  if (actor.kind !== 'member' || kind === 'contactgemeente' || kind === 'beheer') return false;
  const mine = actor.organisationId === id && (actor.role === 'teamleider' || actor.role === 'privacy');
  return mine || (actor.role === 'beheerder' && keepsRegion(actor));
}
async function own({ desk, actor }: Step, { organisationId }: Of): Promise<Organisation | undefined> {
  const organisation = await desk.directory.organisation(organisationId);
  return organisation && maySeeStepOut(actor, organisation) ? organisation : undefined;
}
const isMember = (actor: Actor) => (actor.kind === 'member' ? actor : undefined);
const runs = (one: TakeOut | undefined): one is TakeOut =>
  one !== undefined && one.state !== 'done' && one.state !== 'stopped';

/** How far it is, and what it would do in numbers. Refusal: 'not-found'. */
export const seeStepOut = makeAct<Of, StepOut>('see-step-out', async (step, command) => {
  const { desk, actor } = step;
  const organisation = await own(step, command);
  if (!organisation) return notFound;
  const [one, counts] = [await desk.takeOut.newest(organisation.id), await desk.takeOut.counts(organisation.id)];
  if (!counts) return notFound;
  const people = one ? [one.askedBy, one.fileYesBy, one.goneYesBy].filter((id) => id !== null) : [];
  const mine = isMember(actor);
  const atHome = mine?.organisationId === organisation.id;
  return ok({
    organisation,
    one,
    counts,
    names: await desk.directory.names(people),
    mayAsk: mine?.role === 'teamleider' && atHome && organisation.hasAccount,
    mayApprove: (mine?.role === 'privacy' && atHome) || mine?.role === 'beheerder',
  });
});

/** A teamleider asks for the file. Refusals: 'not-found', 'already-asked'. */
export const askStepOut = makeAct<Of, Of>('ask-step-out', async (step, command) => {
  const { desk, actor, newId, today } = step;
  const organisation = await own(step, command);
  const mine = isMember(actor);
  if (!organisation?.hasAccount || mine?.organisationId !== organisation.id) return notFound;
  if (runs(await desk.takeOut.newest(organisation.id))) return refuse('already-asked');
  await desk.takeOut.ask({ id: newId(), organisationId: organisation.id, askedBy: mine.memberId, askedOn: today });
  return ok({ organisationId: organisation.id });
});

async function running(step: Step, command: Of): Promise<Outcome<TakeOut>> {
  const organisation = await own(step, command);
  const one = organisation && (await step.desk.takeOut.newest(organisation.id));
  return runs(one) ? ok(one) : notFound;
}

/** It stops: nothing is removed, and no file leaves any more. Too late once removing began: 'not-found'. */
export const stopStepOut = makeAct<Of, Of>('see-step-out', async (step, command) => {
  const found = await running(step, command);
  if (!found.ok) return found;
  if (found.value.state === 'removing') return notFound;
  const stopped = await step.desk.takeOut.change(found.value, { state: 'stopped' });
  return stopped ? ok(command) : notFound;
});

/**
 * After the file was taken and looked at, the teamleider asks to remove everything here. Refusals: 'not-found',
 * 'file-not-taken', 'still-runs'.
 */
export const askRemoval = makeAct<Of & { readonly kept: boolean }, Of>('ask-step-out', async (step, command) => {
  const { desk, actor, today } = step;
  const found = await running(step, command);
  if (!found.ok) return found;
  const one = found.value;
  if (one.askedBy !== isMember(actor)?.memberId) return notFound;
  if (one.state !== 'open' || one.takenOn === null) return refuse('file-not-taken');
  if (!command.kept) return refuse('file-not-kept', 'bewaard');
  const counts = await desk.takeOut.counts(one.organisationId);
  if (!counts || stillRuns(counts)) return refuse('still-runs');
  return (await desk.takeOut.change(one, { state: 'ready', readyOn: today })) ? ok(command) : notFound;
});

/** Another person says yes to the file. Refusals: 'not-found', 'same-person'. */
export const approveFile = makeAct<Of, Of>('approve-step-out', async (step, command) => {
  const { desk, actor, today } = step;
  const found = await running(step, command);
  const mine = isMember(actor);
  if (!found.ok || !mine) return notFound;
  if (found.value.state !== 'asked') return notFound;
  if (found.value.askedBy === mine.memberId) return refuse('same-person');
  const change = { state: 'open', fileYesBy: mine.memberId, fileYesOn: today } as const;
  return (await desk.takeOut.change(found.value, change)) ? ok(command) : notFound;
});

/**
 * Another person says yes to removing. From here nobody of the organisation comes in, and the program removes. The numbers
 * are kept for the declaration. Refusals: 'not-found', 'same-person', 'still-runs'.
 */
export const approveRemoval = makeAct<Of, Of>('approve-step-out', async (step, command) => {
  const { desk, actor, today } = step;
  const found = await running(step, command);
  const mine = isMember(actor);
  if (!found.ok || !mine) return notFound;
  const one = found.value;
  if (one.state !== 'ready') return notFound;
  if (one.askedBy === mine.memberId) return refuse('same-person');
  const counts = await desk.takeOut.counts(one.organisationId);
  if (!counts || stillRuns(counts)) return refuse('still-runs');
  const change = { state: 'removing', goneYesBy: mine.memberId, goneYesOn: today, counts } as const;
  if (!(await desk.takeOut.change(one, change))) return notFound;
  await desk.takeOut.closeAccounts(one.organisationId, today);
  return ok(command);
});
