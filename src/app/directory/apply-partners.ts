import type { Actor } from '#domain/access/actor.ts';
import type { Day } from '#law/day.ts';
import { keepsRegion, rolesAt } from '#domain/directory/keeping.ts';
import { overlapping, type Mandate, type MandateTask } from '#domain/directory/mandate.ts';
import type { PlannedOrganisation } from '#domain/directory/partner-list.ts';
import { neighboursOf } from '#domain/directory/region.ts';
import { nameKey } from '#domain/directory/same-organisation.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import { makeAct, type House, type Step } from '../house.ts';
import type { PartnerCounts } from '../ports/partners.ts';
import { firstTeam } from './keep-organisation.ts';
import { planOf, whatIsThere } from './partner-plan.ts';

type Entered = { readonly id: string; readonly filled: boolean; readonly teamId: string | null };
type Wish = {
  readonly listId: string;
  /** Organisations get the usual task: werk en inkomen and leerplicht for their municipality, a Doorstroompunt for all. */
  readonly tasks: boolean;
};
type Planner = Pick<House, 'places' | 'distance' | 'today'>;
const SHORT = 40;

/** Enters an organisation, or fills what was blank of one that is there. True when something was written. */
async function enterOrganisation(step: Step, one: PlannedOrganisation): Promise<Entered> {
  const { desk, newId } = step;
  const { directory } = desk;
  const { name, kind, municipalityCode, hasAccount, phone, publicPhone, known } = one;
  if (one.id === null) {
    const id = newId();
    const rest = { worksSo: null, formerNames: [], brin: null, shortName: name.slice(0, SHORT) };
    await directory.addOrganisation({ id, name, kind, municipalityCode, hasAccount, phone, publicPhone, ...rest });
    return { id, filled: false, teamId: await firstTeam(step, { id, kind }) };
  }
  const there = known && (await directory.organisation(one.id));
  const filled = there !== undefined && (phone !== there.phone || publicPhone !== there.publicPhone);
  if (filled) await directory.changeOrganisation(one.id, { ...there, phone, publicPhone });
  const [team] = await directory.teams(one.id);
  const { id } = one;
  return { id, filled, teamId: team?.id ?? (hasAccount ? null : await firstTeam(step, { id, kind })) };
}

/** Enters the colleagues of one organisation and who stands in for whom. Returns how many are new and how many filled. */
async function enterPeople({ desk, newId }: Step, one: PlannedOrganisation, { id: organisationId, teamId }: Entered) {
  const { directory } = desk;
  const [added, filled, ids] = [[] as string[], [] as string[], new Map<string, string>()];
  const [guide = 'begeleider' as const] = rolesAt(one.kind);
  const nobody = { teamId, standInId: null, absentFrom: null, absentUntil: null, leftOn: null };
  const settings = { told: 'digest' as const, lastSeenOn: null, mayBePublic: false, confirmedOn: null };
  for (const { id: known, name, jobTitle, phone, mail, workDays, changed } of one.contacts) {
    const id = known ?? newId();
    ids.set(nameKey(name), id);
    if (!changed) continue;
    (known === null ? added : filled).push(id);
    const facts = { name, jobTitle, phone, mail, workDays };
    if (known !== null) await directory.changeContact(id, facts);
    else {
      // The first of an organisation that works with Aanzet leads it, and invites the others.
      const role = one.hasAccount ? ('teamleider' as const) : guide;
      await directory.addColleague({ id, organisationId, role, ...facts, ...nobody, ...settings });
    }
  }
  for (const { name, standIn, changed } of one.contacts) {
    const [id, standInId] = [ids.get(nameKey(name)), ids.get(nameKey(standIn ?? ''))];
    if (changed && standIn !== null && id !== undefined && standInId !== undefined)
      await directory.changeColleague(id, { standInId });
  }
  return { added: added.length, filled: filled.length };
}

const usualTasks: Readonly<Partial<Record<PlannedOrganisation['kind'], MandateTask>>> = {
  wi: '7a',
  leerplicht: 'LPW5',
  doorstroompunt: '9.2.5',
};
/** Gives an organisation its usual task where nobody has it yet. Returns how many rows were made. */
async function giveTasks(step: Step, one: PlannedOrganisation, organisationId: string, from: Day): Promise<number> {
  const task = usualTasks[one.kind];
  const home = one.municipalityCode;
  if (task === undefined || home === null) return 0;
  const { directory } = step.desk;
  const colleges = one.kind === 'doorstroompunt' ? neighboursOf(step.places(), home, from) : [home];
  let made = 0;
  for (const college of colleges) {
    const facts = { task, college, organisationId, from, until: null, source: 'Partnerlijst' };
    const row: Mandate = { id: step.newId(), scope: 'residents', schoolOrganisationId: null, ...facts };
    if (overlapping(await directory.mandates(), row).length > 0) continue;
    await directory.addMandate(row);
    made++;
  }
  return made;
}

const apply = (planner: Planner) =>
  makeAct<Wish, PartnerCounts>('read-partners', async (step, { listId, tasks }) => {
    const { desk, actor, today } = step;
    const list = keepsRegion(actor) ? await desk.partners.find(listId) : undefined;
    if (!list) return notFound;
    if (list.state === 'done') return refuse('already-read');
    // Judged again against what stands there now: nobody may have made the same organisation meanwhile.
    const plan = planOf(planner, { list, there: await whatIsThere(desk) });
    if (list.state !== 'checked' || plan.questions.length > 0) return refuse('questions-open');
    const counts = { organisations: 0, colleagues: 0, filled: 0, tasks: 0 };
    for (const one of plan.organisations) {
      const entered = await enterOrganisation(step, one);
      const { id, filled } = entered;
      const people = await enterPeople(step, one, entered);
      counts.organisations += one.id === null ? 1 : 0;
      counts.colleagues += people.added;
      counts.filled += people.filled + (filled ? 1 : 0);
      if (tasks) counts.tasks += await giveTasks(step, one, id, today);
    }
    await desk.partners.change(listId, { state: 'done', counts, faults: plan.faults, rows: [], answers: {} });
    return ok(counts);
  });

/**
 * Enters a list that was looked at, in one go. A second time it is refused, and the same list once more changes nothing.
 * Refusals: 'not-found', 'already-read', 'questions-open'.
 */
export const applyPartners = (house: House, actor: Actor, wish: Wish): Promise<Outcome<PartnerCounts>> =>
  apply(house)(house, actor, wish);
