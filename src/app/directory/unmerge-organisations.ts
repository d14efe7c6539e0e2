import { addWorkingDays } from '#law/working-days.ts';
import { type Day } from '#law/day.ts';
import { keepsRegion } from '#domain/directory/keeping.ts';
import type { Mandate } from '#domain/directory/mandate.ts';
import { notFound, ok, type Outcome } from '#domain/outcome.ts';
import { makeAct, type Step } from '../house.ts';
import { tell } from '../notice/tell.ts';
import type { Organisation } from '../ports/directory.ts';
import type { KeptMerge, OrganisationRestore, Standing } from '../ports/unmerges.ts';
import { firstTeam } from './keep-organisation.ts';
import { carryOver, daysToAsk } from './merge-organisations.ts';

/** `organisationId` is the one that stayed. */
type Of = { readonly organisationId: string; readonly mergeId: string };
type Two = { readonly goes: Organisation; readonly stays: Organisation };
type Found = Two & { readonly merge: KeptMerge; readonly restore: OrganisationRestore };
export type ApartPreview = Two &
  Standing & { readonly on: Day; readonly mandates: number; readonly closures: number; readonly services: number };

async function found(step: Step, { organisationId, mergeId }: Of): Promise<Outcome<Found>> {
  const { directory, unmerges } = step.desk;
  const merge = keepsRegion(step.actor) ? await unmerges.holdMerge(mergeId) : undefined;
  if (merge?.what !== 'organisation' || merge.staysId !== organisationId) return notFound;
  const goes = await directory.organisation(merge.goesId);
  const stays = await directory.organisation(merge.staysId);
  // One that went up in a third since comes apart first from that one.
  if (!goes || !stays || goes.mergedIntoId !== stays.id) return notFound;
  return ok({ goes, stays, merge, restore: merge.restore });
}

/** Tasks that the one that stays has by the merge and that are as they were then. */
async function tasksBack({ desk, today }: Step, { begun, ended }: OrganisationRestore): Promise<readonly Mandate[]> {
  const now = await desk.directory.mandates();
  const same = begun.filter((one) => now.some(({ id, until }) => id === one.id && until === one.until));
  const gone = (one: Mandate): Mandate | undefined =>
    ended.find(({ task, college, until }) => task === one.task && college === one.college && until === one.until);
  return same.filter((one) => gone(one) !== undefined && (one.until === null || one.until >= today));
}

/** What comes back and what stays, in numbers. Nothing is written. Refusal: 'not-found', also when it was done already. */
export const previewApart = makeAct<Of, ApartPreview>('merge-organisations', async (step, command) => {
  const two = await found(step, command);
  if (!two.ok) return two;
  const { goes, stays, merge, restore } = two.value;
  const mandates = (await tasksBack(step, restore)).length;
  const { closures, services } = restore;
  const standing = await step.desk.unmerges.standing(merge);
  return ok({ goes, stays, on: merge.on, ...standing, mandates, closures: closures.length, services: services.length });
});

async function moveTasksBack(step: Step, { restore, goes, stays }: Found): Promise<void> {
  for (const one of await tasksBack(step, restore)) await carryOver(step, one, stays.id, goes.id);
}

/** The name and numbers that came with the merge go again, unless somebody changed them since. */
async function dropNames({ desk }: Step, { goes, stays, restore }: Found): Promise<void> {
  const { name, shortName, phone, publicPhone, worksSo, formerNames } = stays;
  await desk.directory.changeOrganisation(stays.id, {
    name,
    shortName,
    worksSo,
    phone: restore.phone && phone === goes.phone ? null : phone,
    publicPhone: restore.publicPhone && publicPhone === goes.publicPhone ? null : publicPhone,
    formerNames: formerNames.filter((one) => !restore.names.includes(one)),
  });
}

/**
 * Takes two merged organisations apart: the one that went stands again, and what nobody touched since is there as it was
 * (turn, lead, access, hand-overs, people, tasks, closed days, what it offers). What somebody went on with stays at the one
 * that stayed, whole, so that no case lies with two. Refusal: 'not-found', also when it was done already.
 */
export const unmergeOrganisations = makeAct<Of, { readonly organisationId: string }>(
  'merge-organisations',
  async (step, command) => {
    const two = await found(step, command);
    if (!two.ok) return two;
    const { goes, merge } = two.value;
    const { directory, unmerges } = step.desk;
    const [team] = await directory.teams(goes.id);
    const teamId = team?.id ?? (await firstTeam(step, goes));
    await moveTasksBack(step, two.value);
    const back = await unmerges.takeApart({ merge, teamId, askBy: addWorkingDays(step.today, daysToAsk) });
    const events = back.caseIds.map((caseId) => ({ id: step.newId(), caseId }));
    await unmerges.noteApart(goes.id, events, 'organisation-unmerged', step.today);
    for (const { caseId, holder } of back.turns) await tell(step, { to: holder, kind: 'turn', caseId });
    await dropNames(step, two.value);
    return ok({ organisationId: goes.id });
  },
);
