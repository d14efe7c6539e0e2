import { keepsPeople } from '#domain/directory/keeping.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import { holderFault } from '#domain/turn/give.ts';
import { makeAct, type Step } from '../house.ts';
import type { Colleague, Organisation } from '../ports/directory.ts';
import type { ContactRestore } from '../ports/unmerges.ts';
import { heirs, moveContacts, moveTurns } from '../turn/leaving-work.ts';
import { memberOf } from '../turn/open-turn.ts';

type Of = { readonly organisationId: string; readonly memberId: string };
type Into = Of & { readonly staysId: string };
export type ContactChoice = {
  readonly organisation: Organisation;
  readonly goes: Colleague;
  readonly others: readonly Colleague[];
};
export type ContactPreview = Omit<ContactChoice, 'others'> & {
  readonly stays: Colleague;
  readonly turns: number;
  readonly contacts: number;
};

async function choiceOf({ desk, actor }: Step, { organisationId, memberId }: Of): Promise<Outcome<ContactChoice>> {
  const organisation = await desk.directory.organisation(organisationId);
  if (!organisation || !keepsPeople(actor, organisation, false)) return notFound;
  const colleagues = await desk.directory.colleagues(organisationId);
  const goes = colleagues.find(({ id }) => id === memberId);
  return goes ? ok({ organisation, goes, others: colleagues.filter(({ id }) => id !== memberId) }) : notFound;
}

/** A colleague who stands there twice, and who could be the same. For who keeps the people there. Refusal: 'not-found'. */
export const contactChoice = makeAct<Of, ContactChoice>('merge-contacts', choiceOf);

type Two = Omit<ContactPreview, 'turns' | 'contacts'> & { readonly others: readonly Colleague[] };

async function twoOf(step: Step, command: Into): Promise<Outcome<Two>> {
  const found = await choiceOf(step, command);
  if (!found.ok) return found;
  const { organisation, goes, others } = found.value;
  if (goes.id === memberOf(step).memberId) return refuse('merge-yourself', 'staysId');
  const stays = others.find(({ id }) => id === command.staysId);
  if (!stays) return refuse('stays-missing', 'staysId');
  // Rights come with the role: nobody gets more or less of them by this.
  return stays.role === goes.role ? ok({ organisation, goes, stays, others }) : refuse('other-role', 'staysId');
}

/** What moves, in numbers of what the actor may see. Refusals as `mergeContacts`. */
export const previewContacts = makeAct<Into, ContactPreview>('merge-contacts', async (step, command) => {
  const two = await twoOf(step, command);
  if (!two.ok) return two;
  const { organisation, goes, stays } = two.value;
  const { cases } = step.desk;
  const [turns, contacts] = [await cases.heldBy(goes.id), await cases.contactsOf(goes.id)];
  return ok({ organisation, goes, stays, turns: turns.length, contacts: contacts.length });
});

/** Fields that the one who stays gets of the one who goes, because they are empty. */
const emptyAt = (stays: Colleague, goes: Colleague): ContactRestore['filled'] =>
  (['mail', 'phone', 'workDays'] as const).filter((field) => !stays[field]?.length && goes[field]?.length);

/** A number or address that only the one who goes had is kept. */
const filledIn = (stays: Colleague, goes: Colleague) => ({
  mail: stays.mail ?? goes.mail,
  phone: stays.phone ?? goes.phone,
  workDays: stays.workDays.length > 0 ? stays.workDays : goes.workDays,
});

const both = (goes: Colleague, stays: Colleague, step: Step) => ({
  goesId: goes.id,
  staysId: stays.id,
  organisationId: stays.organisationId,
  on: step.today,
  by: memberOf(step).memberId,
});

/** Holds both for writing, always in one order, so that two who merge here wait for each other. False when one left meanwhile. */
async function holdBoth({ desk: { directory } }: Step, { goes, stays }: Two): Promise<boolean> {
  for (const { id } of [goes, stays].toSorted((a, b) => (a.id < b.id ? -1 : 1)))
    await directory.changeContact(id, id === stays.id ? filledIn(stays, goes) : { name: goes.name });
  const now = [await directory.colleague(goes.id), await directory.colleague(stays.id)];
  return now.every((one) => one?.leftOn === null);
}

/**
 * Two entries are one person: what the one has (turns, fixed contacts, hand-overs, stand-in, and what was agreed) is of the
 * other, and the one comes in no more. A wall stays a wall: where the other may not look, the work goes as when somebody
 * leaves. What is past keeps the name that did it. It can be taken apart (unmerge-contacts.ts). Refusals: 'not-found'; at `staysId` 'stays-missing', 'merge-yourself',
 * 'other-role' and why nobody can be on turn.
 */
export const mergeContacts = makeAct<Into, Of>('merge-contacts', async (step, command) => {
  const two = await twoOf(step, command);
  if (!two.ok) return two;
  const { goes, stays, others, organisation } = two.value;
  const { directory, cases, merges, unmerges } = step.desk;
  if (!(await holdBoth(step, two.value))) return refuse('stays-missing', 'staysId');
  const held = await cases.asProgram((program) => program.heldBy(goes.id));
  const around = { organisationId: organisation.id, colleagues: others, can: { named: undefined, noView: [] } };
  const faults = held.length > 0 ? holderFault(around, stays.id) : [];
  if (faults.length > 0) return { ok: false, refusals: faults.map((fault) => ({ ...fault, field: 'staysId' })) };
  // From here nobody can give a turn to the one who goes (colleague-leaves.ts).
  const mergeId = step.newId();
  await unmerges.remember({ ...both(goes, stays, step), id: mergeId, what: 'contact', people: true });
  await directory.changeColleague(goes.id, { leftOn: step.today });
  const standIns = others.filter(({ standInId }) => standInId === goes.id);
  for (const colleague of standIns)
    await directory.changeColleague(colleague.id, { standInId: colleague.id === stays.id ? null : stays.id });
  const leaver = { ...goes, leftOn: step.today };
  const heir = heirs({ today: step.today, leaver, stay: others, toMemberId: stays.id });
  await cases.asProgram(async (program) => {
    await moveTurns(step, program, { memberId: goes.id, heir, because: 'contact-merged' });
    await moveContacts(step, program, { memberId: goes.id, heir });
  });
  const agreed = await merges.moveContactWork({ goesId: goes.id, staysId: stays.id });
  await unmerges.rememberAgreements(mergeId, agreed);
  await unmerges.keep(mergeId, { filled: emptyAt(stays, goes), standInOf: standIns.map(({ id }) => id) });
  return ok({ organisationId: organisation.id, memberId: stays.id });
});
