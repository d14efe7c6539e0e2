import type { OrganisationKind } from '#domain/access/actor.ts';
import type { Day } from '#law/day.ts';
import { keepsOrganisation, keepsRegion } from '#domain/directory/keeping.ts';
import { notFound, ok, refuse, type Outcome, type Refusal } from '#domain/outcome.ts';
import { makeAct, type Step } from '../house.ts';
import { phases, type Organisation, type Service } from '../ports/directory.ts';
import { phoneFaults, textFaults } from './typed.ts';

export type TypedOrganisation = {
  readonly name: string;
  readonly shortName: string;
  readonly phone: string;
  readonly publicPhone: string;
  readonly worksSo: string;
};
export type NewOrganisation = TypedOrganisation & {
  readonly kind: OrganisationKind | undefined;
  readonly municipalityCode: string | null;
  readonly hasAccount: boolean;
};
type Of = { readonly organisationId: string };

const faults = ({ name, shortName, phone, publicPhone, worksSo }: TypedOrganisation): readonly Refusal[] => [
  ...textFaults({ name, shortName, worksSo }, ['name', 'shortName']),
  ...phoneFaults({ phone, publicPhone }),
];
const facts = ({ name, shortName, phone, publicPhone, worksSo }: TypedOrganisation) => ({
  name,
  shortName,
  phone: phone || null,
  publicPhone: publicPhone || null,
  worksSo: worksSo || null,
});

async function kept({ desk, actor }: Step, { organisationId }: Of): Promise<Outcome<Organisation>> {
  const organisation = await desk.directory.organisation(organisationId);
  return organisation && keepsOrganisation(actor, organisationId) ? ok(organisation) : notFound;
}

/** An organisation to change. Refusal: 'not-found'. */
export const organisationInForm = makeAct<Of, Organisation>('keep-organisation', kept);

/** Changes name and numbers. A former name stays findable; past cases keep the organisation, by its id. */
export const changeOrganisation = makeAct<Of & TypedOrganisation, Of>('keep-organisation', async (step, command) => {
  const found = await kept(step, command);
  if (!found.ok) return found;
  const others = (await step.desk.directory.organisations()).filter(({ id }) => id !== found.value.id);
  const same = others.some(({ name }) => name === command.name) ? refuse('same-organisation', 'name').refusals : [];
  const refusals = [...faults(command), ...same];
  if (refusals.length > 0) return { ok: false, refusals };
  const { name: was, formerNames: before } = found.value;
  const renamed =
    command.name === was ? before : [...before.filter((name) => name !== command.name && name !== was), was];
  await step.desk.directory.changeOrganisation(found.value.id, { ...facts(command), formerNames: renamed });
  return ok({ organisationId: found.value.id });
});

/**
 * Who can be handed a young person to has a team from the first day: a turn that nobody took yet lies there. Returns its id;
 * null for who takes no turns.
 */
export async function firstTeam(
  { desk, newId }: Pick<Step, 'desk' | 'newId'>,
  { id: organisationId, kind }: Pick<Organisation, 'id' | 'kind'>,
): Promise<string | null> {
  if (kind === 'uwv' || kind === 'contactgemeente' || kind === 'beheer') return null;
  const id = newId();
  await desk.directory.addTeam({ id, organisationId, name: 'Team jongeren' });
  return id;
}

/** Adds an organisation to the region, for who keeps it. UWV never works in Aanzet. */
export const addOrganisation = makeAct<NewOrganisation, Of>('keep-organisation', async (step, command) => {
  const { desk, actor } = step;
  if (!keepsRegion(actor)) return notFound;
  const { kind, municipalityCode } = command;
  const there = await desk.directory.organisations();
  const known = there.some(({ name, formerNames }) => [name, ...formerNames].includes(command.name));
  const refusals = [...faults(command), ...(known ? refuse('same-organisation', 'name').refusals : [])];
  if (kind === undefined) refusals.push(...refuse('kind-missing', 'kind').refusals);
  if (kind === undefined || refusals.length > 0) return { ok: false, refusals };
  const id = step.newId();
  const hasAccount = command.hasAccount && kind !== 'uwv';
  const more = { brin: null, municipalityCode, hasAccount, formerNames: [] };
  await desk.directory.addOrganisation({ id, kind, ...facts(command), ...more });
  await firstTeam(step, { id, kind });
  return ok({ organisationId: id });
});

export type TypedService = {
  readonly name: string;
  readonly phase: string;
  readonly what: string;
  readonly howToReach: string;
  readonly until: Day | null;
};

/** What an organisation offers, for who may change it. Refusal: 'not-found'. */
export const servicesInForm = makeAct<
  Of,
  { readonly organisation: Organisation; readonly services: readonly Service[] }
>('keep-organisation', async (step, command) => {
  const found = await kept(step, command);
  if (!found.ok) return found;
  const services = await step.desk.directory.services();
  return ok({ organisation: found.value, services: services.filter((one) => one.organisationId === found.value.id) });
});

/** Adds something that the organisation offers. */
export const addService = makeAct<Of & TypedService, Of>('keep-organisation', async (step, command) => {
  const found = await kept(step, command);
  if (!found.ok) return found;
  const { name, what, howToReach, until, organisationId } = command;
  const phase = phases.find((one) => one === command.phase);
  const refusals = [...textFaults({ name, what, howToReach }, ['name', 'what', 'howToReach'])];
  if (phase === undefined) refusals.push(...refuse('phase-missing', 'phase').refusals);
  if (until !== null && until < step.today) refusals.push(...refuse('day-past', 'until').refusals);
  if (phase === undefined || refusals.length > 0) return { ok: false, refusals };
  await step.desk.directory.addService({ id: step.newId(), organisationId, name, phase, what, howToReach, until });
  return ok({ organisationId });
});

/** Takes an offer away. Refusal: 'not-found'. */
export const removeService = makeAct<Of & { readonly serviceId: string }, Of>(
  'keep-organisation',
  async (step, command) => {
    const found = await kept(step, command);
    if (!found.ok) return found;
    const mine = (await step.desk.directory.services()).some(
      ({ id, organisationId }) => id === command.serviceId && organisationId === found.value.id,
    );
    if (!mine) return notFound;
    await step.desk.directory.removeService(command.serviceId);
    return ok({ organisationId: found.value.id });
  },
);
