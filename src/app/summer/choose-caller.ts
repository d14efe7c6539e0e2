import { may, relationTo } from '#domain/access/may.ts';
import { notFound, ok, refuse } from '#domain/outcome.ts';
import { isSchool } from '#domain/person/new-person.ts';
import { summerOf } from '#domain/summer/list.ts';
import { holderFault } from '#domain/turn/give.ts';
import { makeAct, type Step } from '../house.ts';
import { around, memberOf } from '../turn/open-turn.ts';

type Choose = { readonly caseIds: readonly string[]; readonly memberId: string };
type Chosen = {
  readonly chosen: number;
  /** Not ours any more, or not to be seen by this colleague. */
  readonly not: number;
};
const mostAtOnce = 500;

/** Chooses who of the own school calls these leavers in week 35: all that could, and how many not. */
export const chooseCaller = makeAct<Choose, Chosen>('choose-caller', async (step, { caseIds, memberId }) => {
  const { organisationId, organisationKind } = memberOf(step);
  if (!isSchool(organisationKind)) return notFound;
  const ids = [...new Set(caseIds)].toSorted();
  if (ids.length === 0) return refuse('nobody-chosen', 'caseIds');
  if (ids.length > mostAtOnce) return refuse('too-many', 'caseIds', { most: mostAtOnce });
  const colleague = await step.desk.directory.holdColleague(memberId);
  const open = { organisationId, colleagues: colleague ? [colleague] : [], can: { named: undefined, noView: [] } };
  const faults = holderFault(open, memberId);
  if (faults.length > 0) return { ok: false, refusals: faults };
  let chosen = 0;
  for (const caseId of ids) if (await chooseOne(step, caseId, organisationId, memberId)) chosen++;
  return ok({ chosen, not: ids.length - chosen });
});

async function chooseOne(step: Step, caseId: string, organisationId: string, memberId: string): Promise<boolean> {
  const facts = await step.desk.cases.find(caseId);
  if (!facts || facts.state !== 'active' || !may(step.actor, step.act, relationTo(step.actor, facts))) return false;
  if (holderFault(await around(step, caseId), memberId).length > 0) return false;
  await step.desk.summer.choose(caseId, organisationId, summerOf(step.today).year, memberId);
  return true;
}
