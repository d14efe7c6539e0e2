/** Another contactgemeente: asked by the one that answers, decided by somebody else, and what the law then asks (decision 0053). */
import {
  answersOwner,
  checkDuty,
  checkOwner,
  checkOwnerAnswer,
  hasDuties,
  openChange,
  type Candidate,
  type OwnerChange,
  type OwnerDuty,
  type TypedOwner,
} from '#domain/programme/owner.ts';
import { partyOf, type Programme } from '#domain/programme/programme.ts';
import { ownsProgramme, readsProgramme } from '#domain/programme/who-may.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import type { Day } from '#law/day.ts';
import { makeAct, type Step } from '../house.ts';
import { tellRoles } from '../notice/tell.ts';
import { memberOf } from '../turn/open-turn.ts';
import { owned } from './of-programme.ts';

/** Who could get it: a contactgemeente of the directory, or a municipality of the programme. `id` of an organisation, else of the party. */
export type OwnerChoice = Candidate & { readonly name: string };
export type OwnerView = {
  readonly owns: boolean;
  readonly ownerName: string;
  /** Newest first. */
  readonly changes: readonly (OwnerChange & { readonly mayAnswer: boolean; readonly mayMark: boolean })[];
  /** The one that waits or whose day comes. */
  readonly open: OwnerChange | undefined;
  /** For who answers for it only. */
  readonly choices: readonly OwnerChoice[];
};
const municipal = ['municipality', 'centrumgemeente', 'wi'];

async function choicesOf({ desk }: Step, programme: Programme): Promise<readonly OwnerChoice[]> {
  const owner = partyOf(programme, programme.ownerPartyId)?.organisationId ?? null;
  const organisations = await desk.directory.organisations();
  const coordinating = new Set(
    (await desk.directory.allColleagues()).filter(({ role }) => role === 'coordinator').map((one) => one.organisationId),
  );
  const known = new Map(organisations.map((one) => [one.id, one]));
  const takes = programme.parties.filter(({ role }) => municipal.includes(role));
  const inIt = new Set(takes.map(({ organisationId }) => organisationId));
  const there = organisations.filter(({ id, kind }) => kind === 'contactgemeente' || inIt.has(id));
  const byName = takes.filter(({ organisationId }) => organisationId === null || !known.has(organisationId));
  const all = [
    ...there.map(({ id, name, kind, hasAccount }) => ({ id, name, kind, hasAccount, coordinates: coordinating.has(id) })),
    ...byName.map(({ id, name }) => ({ id, name, kind: 'wi' as const, hasAccount: false, coordinates: false })),
  ];
  return all.filter(({ id }) => id !== owner).toSorted((a, b) => a.name.localeCompare(b.name, 'nl'));
} // prettier-ignore

/** Who answers, who did and who will. For who leads at a party, and for who would get it. Refusals: not-found. */
export const seeOwner = makeAct<Record<never, never>, OwnerView>('see-owner-change', async (step) => {
  const { desk, actor, today } = step;
  const programme = await desk.programme.current();
  if (!programme) return notFound;
  const owns = ownsProgramme(actor, programme);
  const all = await desk.programmeOwners.changes(programme.id);
  if (!readsProgramme(actor, programme) && all.length === 0) return notFound;
  return ok({
    owns,
    ownerName: partyOf(programme, programme.ownerPartyId)?.name ?? '',
    changes: all.toReversed().map((change) => ({
      ...change,
      mayAnswer: answersOwner(actor, programme, change) && change.fromDay >= today,
      mayMark: change.state === 'agreed' && hasDuties(actor, change),
    })),
    open: openChange(all, today),
    choices: owns ? await choicesOf(step, programme) : [],
  });
});

/** Asks that another becomes contactgemeente from a day on. Refusals: not-found; by field as `checkOwner`. */
export const askOwnerChange = makeAct<TypedOwner, void>('change-owner', async (step, typed) => {
  const programme = await owned(step);
  if (!programme.ok) return programme;
  const { id, ownerPartyId } = programme.value;
  const owner = partyOf(programme.value, ownerPartyId)?.organisationId ?? null;
  const candidate = (await choicesOf(step, programme.value)).find((one) => one.id === typed.organisationId);
  const changes = await step.desk.programmeOwners.changes(id);
  const checked = checkOwner(typed, { candidate, owner, changes, today: step.today });
  if (!checked.ok) return checked;
  if (owner === null) return notFound;
  const { memberId, name } = memberOf(step);
  const change = { ...checked.value, id: step.newId(), fromOrganisationId: owner };
  await step.desk.programmeOwners.ask(id, change, { memberId, name, on: step.today });
  await tellRoles(step, checked.value.organisationId, { roles: ['coordinator'], kind: 'owner-asked' });
  return ok(undefined);
});

type Of = { readonly changeId: string };
type Found = { readonly programme: Programme; readonly change: OwnerChange };
async function found({ desk }: Step, { changeId }: Of): Promise<Outcome<Found>> {
  const programme = await desk.programme.current();
  const change = programme && (await desk.programmeOwners.changes(programme.id)).find(({ id }) => id === changeId);
  return programme && change ? ok({ programme, change }) : notFound;
}

type Answer = Of & { readonly answer: 'agreed' | 'refused' | undefined; readonly why: string };
/** Another party, or who would get it, says yes or no. Refusals: not-found; owner-gone; by field as `checkOwnerAnswer`. */
export const answerOwnerChange = makeAct<Answer, void>('answer-owner-change', async (step, { answer, why, changeId }) => {
  const there = await found(step, { changeId });
  if (!there.ok) return there;
  const { programme, change } = there.value;
  if (!answersOwner(step.actor, programme, change)) return notFound;
  const checked = checkOwnerAnswer(change, answer, why, step.today);
  if (!checked.ok) return checked;
  const { name } = memberOf(step);
  const said = { name, why: checked.value.why, partyId: step.newId() };
  if ((await step.desk.programmeOwners.decide(changeId, checked.value.answer, said)) === 'gone')
    return refuse('owner-gone', 'answer');
  for (const organisationId of [change.fromOrganisationId, change.organisationId])
    await tellRoles(step, organisationId, { roles: ['coordinator'], kind: 'owner-answered' });
  return ok(undefined);
}); // prettier-ignore

/** Who answers today takes it back, until its day. Refusals: not-found. */
export const withdrawOwnerChange = makeAct<Of, void>('change-owner', async (step, { changeId }) => {
  const there = await found(step, { changeId });
  if (!there.ok) return there;
  if (!ownsProgramme(step.actor, there.value.programme)) return notFound;
  const said = { name: memberOf(step).name, why: '', partyId: step.newId() };
  return (await step.desk.programmeOwners.decide(changeId, 'withdrawn', said)) === 'gone' ? notFound : ok(undefined);
});

type Mark = Of & { readonly duty: OwnerDuty; readonly on: Day; readonly how: string };
/** One of the two colleges did what the law asks. Refusals: not-found; by field as `checkDuty`. */
export const markOwnerDuty = makeAct<Mark, void>('change-owner', async (step, { changeId, duty, on, how }) => {
  const there = await found(step, { changeId });
  if (!there.ok) return there;
  const { change } = there.value;
  if (change.state !== 'agreed' || !hasDuties(step.actor, change)) return notFound;
  const checked = checkDuty(on, how, step.today);
  if (!checked.ok) return checked;
  const { memberId, name, organisationId } = memberOf(step);
  const done = { ...checked.value, organisationId };
  await step.desk.programmeOwners.mark(changeId, duty, done, { memberId, name, on: step.today });
  return ok(undefined);
});
