import type { Actor, Role } from '#domain/access/actor.ts';
import { keepsPeople, rolesToGive } from '#domain/directory/keeping.ts';
import { notFound, ok, refuse, type Outcome, type Refusal } from '#domain/outcome.ts';
import { makeAct, type Step } from '../house.ts';
import type { Colleague, Organisation, Team } from '../ports/directory.ts';
import type { OpenMerge } from '../ports/unmerges.ts';
import { phoneFaults, textFaults } from './typed.ts';

/** What somebody types about a colleague. */
export type TypedContact = {
  readonly name: string;
  readonly jobTitle: string;
  readonly mail: string;
  readonly phone: string;
  readonly teamId: string | null;
  readonly workDays: readonly number[];
  readonly mayBePublic: boolean;
};
type At = { readonly organisationId: string };
type Of = At & { readonly memberId: string };
export type ContactInForm = {
  readonly organisation: Organisation;
  readonly teams: readonly Team[];
  readonly colleague: Colleague;
  /** Entries that became one with this colleague and can be taken apart; for who keeps the people there only. */
  readonly openMerges: readonly OpenMerge[];
};
export type NewContactInForm = Omit<ContactInForm, 'colleague' | 'openMerges'> & { readonly roles: readonly Role[] };

/** A way to reach somebody must be there: a contact without any helps nobody (A01, bad input). */
function faults(typed: TypedContact, teams: readonly Team[]): readonly Refusal[] {
  const { name, jobTitle, mail, phone, teamId } = typed;
  return [
    ...textFaults({ name, jobTitle, mail }, ['name', 'jobTitle']),
    ...phoneFaults({ phone }),
    ...(mail === '' && phone === '' ? refuse('no-channel', 'phone').refusals : []),
    ...(mail !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(mail) ? refuse('no-mail', 'mail').refusals : []),
    ...(teamId !== null && !teams.some(({ id }) => id === teamId) ? refuse('team-unknown', 'teamId').refusals : []),
  ];
}
const asKept = ({ name, jobTitle, mail, phone, teamId, workDays, mayBePublic }: TypedContact) => ({
  name,
  jobTitle,
  mail: mail || null,
  phone: phone || null,
  teamId,
  workDays: [1, 2, 3, 4, 5].filter((day) => workDays.includes(day)),
  mayBePublic,
});

const mergesOf = ({ desk, actor }: Step, organisation: Organisation, memberId: string) =>
  keepsPeople(actor, organisation, false) ? desk.unmerges.openMerges(organisation.id, memberId) : [];

async function found(step: Step, { organisationId, memberId }: Of): Promise<Outcome<ContactInForm>> {
  const { actor, desk } = step;
  const { directory } = desk;
  const organisation = await directory.organisation(organisationId);
  const colleague = (await directory.colleagues(organisationId)).find(({ id }) => id === memberId);
  if (!organisation || !colleague || !mayKeepContact(actor, organisation, memberId)) return notFound;
  const openMerges = await mergesOf(step, organisation, memberId);
  return ok({ organisation, colleague, teams: await directory.teams(organisationId), openMerges });
}

/** Everybody keeps the own contact; who keeps the people of an organisation keeps theirs. */
export const mayKeepContact = (actor: Actor, organisation: Organisation, memberId: string): boolean =>
  (actor.kind === 'member' && actor.memberId === memberId) || keepsPeople(actor, organisation, false);

/** A colleague to change, with the teams to choose from. Refusal: 'not-found'. */
export const contactInForm = makeAct<Of, ContactInForm>('keep-contact', found);

/** Changes what stands about a colleague; that counts as confirming it. */
export const changeContact = makeAct<Of & TypedContact, At>('keep-contact', async (step, command) => {
  const kept = await found(step, command);
  if (!kept.ok) return kept;
  const refusals = faults(command, kept.value.teams);
  if (refusals.length > 0) return { ok: false, refusals };
  await step.desk.directory.changeContact(command.memberId, { ...asKept(command), confirmedOn: step.today });
  return ok({ organisationId: command.organisationId });
});

/** "Ja, dit klopt nog." */
export const confirmContact = makeAct<Of, At>('keep-contact', async (step, command) => {
  const kept = await found(step, command);
  if (!kept.ok) return kept;
  await step.desk.directory.changeContact(command.memberId, { confirmedOn: step.today });
  return ok({ organisationId: command.organisationId });
});

async function place({ desk, actor }: Step, { organisationId }: At): Promise<Outcome<NewContactInForm>> {
  const { directory } = desk;
  const organisation = await directory.organisation(organisationId);
  if (!organisation) return notFound;
  const nobodyThere = (await directory.colleagues(organisationId)).length === 0;
  if (!keepsPeople(actor, organisation, nobodyThere)) return notFound;
  const isOfAnother =
    organisation.kind === 'contactgemeente' && (await desk.programmeOwners.isOfAnother(organisationId));
  const roles = rolesToGive(actor, organisation, isOfAnother);
  return ok({ organisation, teams: await directory.teams(organisationId), roles });
}

/** Where a colleague may be added, with teams and roles to choose from. Refusal: 'not-found'. */
export const placeForColleague = makeAct<At, NewContactInForm>('add-colleague', place);

/** Adds a colleague. Refusals: 'not-found', 'same-person' (a name that works there already), faults by field. */
export const addColleague = makeAct<
  At & TypedContact & { readonly role: Role | undefined },
  { readonly memberId: string }
>('add-colleague', async (step, command) => {
  const at = await place(step, command);
  if (!at.ok) return at;
  const { role } = command;
  const there = await step.desk.directory.colleagues(command.organisationId);
  const refusals = [
    ...faults(command, at.value.teams),
    ...(there.some(({ name }) => name === command.name) ? refuse('same-person', 'name').refusals : []),
  ];
  if (role === undefined || !at.value.roles.includes(role)) refusals.push(...refuse('role-missing', 'role').refusals);
  if (role === undefined || refusals.length > 0) return { ok: false, refusals };
  const [id, nobody] = [step.newId(), { standInId: null, absentFrom: null, absentUntil: null, leftOn: null }];
  const settings = { told: 'digest' as const, lastSeenOn: null };
  const { organisationId } = command;
  const facts = { ...asKept(command), confirmedOn: step.today };
  await step.desk.directory.addColleague({ id, organisationId, role, ...nobody, ...settings, ...facts });
  return ok({ memberId: id });
});

/** Adds a team by name. Refusals: 'not-found', 'same-team', faults of the name. */
export const addTeam = makeAct<At & { readonly team: string }, At>('add-colleague', async (step, command) => {
  const at = await place(step, command);
  if (!at.ok) return at;
  const { organisationId, team } = command;
  const same = at.value.teams.some(({ name }) => name === team) ? refuse('same-team', 'team').refusals : [];
  const refusals = [...textFaults({ team }, ['team']), ...same];
  if (refusals.length > 0) return { ok: false, refusals };
  await step.desk.directory.addTeam({ id: step.newId(), organisationId, name: team });
  return ok({ organisationId });
});
