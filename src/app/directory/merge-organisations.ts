import { addWorkingDays } from '#law/working-days.ts';
import { addDays } from '#law/day.ts';
import { keepsRegion } from '#domain/directory/keeping.ts';
import { overlapping, type Mandate } from '#domain/directory/mandate.ts';
import { mergeFault, peopleGoAlong } from '#domain/directory/merge.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import { makeAct, type Step } from '../house.ts';
import { tell } from '../notice/tell.ts';
import type { Organisation } from '../ports/directory.ts';
import type { Running } from '../ports/merges.ts';
import { memberOf } from '../turn/open-turn.ts';
import { firstTeam } from './keep-organisation.ts';

/** Working days for a turn on which nobody guards the answer any more. */
export const daysToAsk = 2;
type Of = { readonly organisationId: string };
type Into = Of & { readonly staysId: string };
type Two = { readonly goes: Organisation; readonly stays: Organisation };
export type MergeChoice = {
  readonly goes: Organisation;
  /** Of the same kind, where it could go. */
  readonly others: readonly Organisation[];
};
export type MergePreview = Two &
  Running & {
    readonly mandates: number;
    /** The contact persons go along. */
    readonly peopleGo: boolean;
  };

async function goesOf({ desk, actor }: Step, { organisationId }: Of): Promise<Outcome<MergeChoice>> {
  const all = keepsRegion(actor) ? await desk.directory.organisations() : [];
  const goes = all.find(({ id }) => id === organisationId);
  if (!goes) return notFound;
  return ok({ goes, others: all.filter((other) => mergeFault({ ...goes, hasAccount: false }, other) === undefined) });
}

/** An organisation and where it could go, for who keeps the region. Refusal: 'not-found'. */
export const mergeChoice = makeAct<Of, MergeChoice>('merge-organisations', goesOf);

async function twoOf(step: Step, command: Into): Promise<Outcome<Two>> {
  const found = await goesOf(step, command);
  if (!found.ok) return found;
  const { goes, others } = found.value;
  const stays = others.find(({ id }) => id === command.staysId);
  if (!stays) return refuse('stays-missing', 'staysId');
  const fault = mergeFault(goes, stays);
  if (fault) return refuse(fault, 'staysId');
  if (await step.desk.merges.between(goes.id, stays.id)) return refuse('merge-between', 'staysId');
  return ok({ goes, stays });
}

const holds = ({ until }: Mandate, { today }: Step): boolean => until === null || until >= today;
/** Tasks that hold today or later, of the organisation itself and at it as a school. */
const tasksOf = (all: readonly Mandate[], id: string, step: Step) =>
  all.filter((one) => (one.organisationId === id || one.schoolOrganisationId === id) && holds(one, step));

/** What will move, in numbers. Nothing is written. Refusals as `mergeOrganisations`. */
export const previewMerge = makeAct<Into, MergePreview>('merge-organisations', async (step, command) => {
  const two = await twoOf(step, command);
  if (!two.ok) return two;
  const { goes, stays } = two.value;
  const peopleGo = peopleGoAlong(stays);
  const running = await step.desk.merges.running(goes.id, peopleGo);
  const mandates = tasksOf(await step.desk.directory.mandates(), goes.id, step).length;
  return ok({ goes, stays, ...running, mandates, peopleGo });
});

type MandatesMoved = { readonly ended: readonly Mandate[]; readonly begun: readonly Mandate[] };
/**
 * A task ends at the one and goes on at the other; what held on a past day stays as it was. Returns what began there;
 * undefined when somebody has that task already.
 */
export async function carryOver(step: Step, one: Mandate, from: string, to: string): Promise<Mandate | undefined> {
  const { directory } = step.desk;
  await (one.from >= step.today
    ? directory.removeMandate(one.id)
    : directory.endMandate(one.id, addDays(step.today, -1)));
  const moved: Mandate = {
    ...one,
    id: step.newId(),
    organisationId: one.organisationId === from ? to : one.organisationId,
    schoolOrganisationId: one.schoolOrganisationId === from ? to : one.schoolOrganisationId,
    from: one.from > step.today ? one.from : step.today,
  };
  if (overlapping(await directory.mandates(), moved).length > 0) return undefined;
  await directory.addMandate(moved);
  return moved;
}

async function moveMandates(step: Step, { goes, stays }: Two): Promise<MandatesMoved> {
  const ended = tasksOf(await step.desk.directory.mandates(), goes.id, step);
  const begun: Mandate[] = [];
  for (const one of ended) {
    const moved = await carryOver(step, one, goes.id, stays.id);
    if (moved) begun.push(moved);
  }
  return { ended, begun };
}

/** What the one that stays gets of the one that goes: a number that it lacked, and the name to be found by. */
async function takeNames({ desk }: Step, { goes, stays }: Two) {
  const { name, shortName, phone, publicPhone, worksSo, formerNames } = stays;
  const names = [...new Set([goes.name, ...goes.formerNames])].filter((one) => ![name, ...formerNames].includes(one));
  await desk.directory.changeOrganisation(stays.id, {
    name,
    shortName,
    worksSo,
    phone: phone ?? goes.phone,
    publicPhone: publicPhone ?? goes.publicPhone,
    formerNames: [...formerNames, ...names],
  });
  return { phone: phone === null, publicPhone: publicPhone === null, names };
}

/**
 * Two organisations become one: what runs at the one that goes (turns, lead, access, hand-overs, tasks, closed days, what it
 * offers, its people) is of the one that stays, in one transaction. What is past stays as it was, and the old name stays
 * findable. It can be taken apart (unmerge-organisations.ts). Refusals: 'not-found'; at `staysId` 'stays-missing',
 * 'goes-has-account', 'stays-without-team', and 'merge-between' when a hand-over runs between the two.
 */
export const mergeOrganisations = makeAct<Into, Of>('merge-organisations', async (step, command) => {
  const two = await twoOf(step, command);
  if (!two.ok) return two;
  const { goes, stays } = two.value;
  const { directory, merges, unmerges } = step.desk;
  const [team] = await directory.teams(stays.id);
  // Teams of who works with Aanzet are made there, not from outside.
  if (!team && stays.hasAccount) return refuse('stays-without-team', 'staysId');
  const teamId = team?.id ?? (await firstTeam(step, stays));
  const people = peopleGoAlong(stays);
  const both = { goesId: goes.id, staysId: stays.id, on: step.today, people };
  const mergeId = step.newId();
  const { memberId: by } = memberOf(step);
  await unmerges.remember({ ...both, id: mergeId, what: 'organisation', organisationId: stays.id, by });
  const mandates = await moveMandates(step, two.value);
  const done = await merges.merge({ ...both, teamId, askBy: addWorkingDays(step.today, daysToAsk) });
  const events = done.moved.map((caseId) => ({ id: step.newId(), caseId }));
  await merges.noteMerged(stays.id, events, step.today);
  for (const { caseId, holder } of done.turns) await tell(step, { to: holder, kind: 'turn', caseId });
  const filled = await takeNames(step, two.value);
  await unmerges.keep(mergeId, { ...done.entry, ...mandates, ...filled });
  return ok({ organisationId: stays.id });
});
