import { notFound, ok, refuse } from '#domain/outcome.ts';
import { holderFault } from '#domain/turn/give.ts';
import { canGuide } from '#domain/turn/staff.ts';
import { makeAct, type Step } from '../house.ts';
import type { Colleague } from '../ports/directory.ts';
import { heirs, moveContacts, moveTurns } from './leaving-work.ts';
import { memberOf } from './open-turn.ts';

type Leaves = {
  readonly memberId: string;
  /** Who gets everything; null = stand-in, else team, else teamleider. */
  readonly toMemberId: string | null;
};
type Work = {
  readonly turns: number;
  readonly contacts: number;
  /** How many young people that are together. */
  readonly cases: number;
};

/** What a colleague has, before somebody says that they leave: how many turns and how many fixed contacts. */
export const leavingWork = makeAct<Pick<Leaves, 'memberId'>, Work>('colleague-leaves', async (step, { memberId }) =>
  (await find(step, memberId)) ? ok(await visibleWork(step, memberId)) : notFound,
);

/**
 * A colleague leaves: every turn and fixed contact goes to the chosen colleague, else where the fallback leads, all in
 * one transaction. Cases that are afgeschermd for the actor move too, and are not counted. Refused when nobody is left
 * to get them.
 */
export const colleagueLeaves = makeAct<Leaves, Work>('colleague-leaves', async (step, { memberId, toMemberId }) => {
  const { organisationId, memberId: me } = memberOf(step);
  if (memberId === me) return refuse('not-yourself', 'memberId');
  const leaver = await find(step, memberId);
  if (!leaver) return notFound;
  const { directory, cases } = step.desk;
  const stay = (await directory.colleagues(organisationId)).filter((c) => c.id !== memberId);
  if (toMemberId !== null) {
    await directory.holdColleague(toMemberId);
    const faults = holderFault({ organisationId, colleagues: stay, can: { named: undefined, noView: [] } }, toMemberId);
    if (faults.length > 0) return { ok: false, refusals: faults.map((fault) => ({ ...fault, field: 'toMemberId' })) };
  }
  const all = await cases.asProgram((program) => program.heldBy(memberId));
  if (all.length > 0 && !stay.some((c) => canGuide(c.role))) return refuse('nobody-there');
  const work = await visibleWork(step, memberId);
  // From here nobody can give the leaver a turn: who tries waits, and then finds that the leaver left.
  await directory.changeColleague(memberId, { leftOn: step.today });
  for (const colleague of stay.filter((c) => c.standInId === memberId))
    await directory.changeColleague(colleague.id, { standInId: colleague.id === toMemberId ? null : toMemberId });
  const heir = heirs({ today: step.today, leaver: { ...leaver, leftOn: step.today }, stay, toMemberId });
  await cases.asProgram(async (program) => {
    await moveTurns(step, program, { memberId, heir, because: 'colleague-left' });
    await moveContacts(step, program, { memberId, heir });
  });
  return ok(work);
});

/** A colleague of the own organisation who still works there. */
const find = async (step: Step, memberId: string): Promise<Colleague | undefined> =>
  (await step.desk.directory.colleagues(memberOf(step).organisationId)).find((c) => c.id === memberId);

async function visibleWork({ desk }: Step, memberId: string): Promise<Work> {
  const turns = await desk.cases.heldBy(memberId);
  const contacts = await desk.cases.contactsOf(memberId);
  const cases = new Set([...turns.map(({ turn }) => turn.caseId), ...contacts]);
  return { turns: turns.length, contacts: contacts.length, cases: cases.size };
}
