import { notFound, ok, type Outcome } from '#domain/outcome.ts';
import type { Turn } from '#domain/turn/turn.ts';
import { admit, makeAct, type Step } from '../house.ts';
import type { CaseFacts } from '../ports/cases.ts';
import type { ContactRecord } from '../ports/people.ts';
import type { MergedRecord } from '../ports/records.ts';
import { judgeAgain } from '../law/judge.ts';
import { finish } from '../turn/link-cases.ts';
import { changedMeanwhile, memberOf, note } from '../turn/open-turn.ts';
import { turnOfMine } from '../turn/reopen-case.ts';

/** What was filled from the other record goes again, when nobody changed it since. */
async function empty(step: Step, { caseId, intoCaseId, restore }: MergedRecord): Promise<void> {
  const { people, records } = step.desk;
  const now = await people.contact(intoCaseId);
  const other = await people.contact(caseId);
  if (!now || !other) return;
  const back = restore.filled.filter((field) => now[field] === other[field]);
  if (back.length === 0) return;
  const contact: ContactRecord = { ...now, ...Object.fromEntries(back.map((field) => [field, null])) };
  await records.keepContact(intoCaseId, memberOf(step).organisationId, contact);
}

/** The turn as it was, never due in the past; with whoever takes it apart when its holder left or may not see it. */
async function turnAgain(step: Step, caseId: string, was: Turn): Promise<Turn> {
  const mine = turnOfMine(step, caseId, 'unmerged');
  const holder = was.holder.memberId;
  const can = await step.desk.cases.asProgram((program) => program.canSee(caseId));
  const colleague = holder === null ? undefined : await step.desk.directory.holdColleague(holder);
  const sees = holder !== null && (can.named?.includes(holder) ?? true) && !can.noView.includes(holder);
  const stands = holder === null ? can.named === undefined : sees && colleague?.leftOn === null;
  return {
    ...mine,
    verb: was.verb,
    words: was.words,
    dueOn: was.dueOn < step.today ? step.today : was.dueOn,
    holder: stands ? was.holder : mine.holder,
  };
}

/** Gives the record its state back: a turn when it had one, else ended as it was. False when another was faster. */
async function comesBack(
  step: Step,
  { caseId, version }: CaseFacts,
  { turn }: MergedRecord['restore'],
): Promise<boolean> {
  const { cases, records } = step.desk;
  return turn ? cases.reopen(await turnAgain(step, caseId, turn), version) : records.endAgain(caseId, version);
}

type Unmerge = { readonly caseId: string; readonly otherId: string };

/**
 * Takes two merged records apart: `otherId` is a case of its own again, with the turn that it had, and the agreement which
 * that turn became is done. What was written since stays where it was written. Refusals: not-found, changed-meanwhile.
 */
export const unmergeRecords = makeAct<Unmerge, { readonly caseId: string }>(
  'merge-records',
  async (step, { caseId, otherId }): Promise<Outcome<{ readonly caseId: string }>> => {
    const { desk } = step;
    await desk.records.hold([caseId, otherId]);
    const admitted = await admit(step, otherId);
    if (!admitted.ok) return admitted;
    const merged = await desk.records.mergedInto(otherId);
    if (merged?.intoCaseId !== caseId) return notFound;
    const { restore } = merged;
    await desk.records.unmerge(merged);
    if (!(await comesBack(step, admitted.value.facts, restore))) return changedMeanwhile(step, otherId);
    if (restore.dossiers.length > 0) await desk.records.moveDossiers(caseId, otherId, restore.dossiers);
    const { organisationId } = memberOf(step);
    if (restore.facts?.length) await desk.law.moveFacts({ caseId, organisationId }, otherId, restore.facts);
    if (restore.along?.length) await desk.records.takeAlong(caseId, otherId, restore.along);
    await empty(step, merged);
    if (restore.agreementId !== null) await finish(step, caseId, restore.agreementId);
    await note(step, caseId, { kind: 'unmerged' });
    await note(step, otherId, { kind: 'unmerged' });
    for (const each of [caseId, otherId]) await judgeAgain(step, { caseId: each, organisationId });
    return ok({ caseId: otherId });
  },
);
