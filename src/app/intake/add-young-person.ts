import type { Actor, Member } from '#domain/access/actor.ts';
import { mayEver } from '#domain/access/may.ts';
import { addWorkingDays } from '#law/working-days.ts';
import { findPlace } from '#domain/directory/place.ts';
import { personKeys } from '#domain/intake/person.ts';
import { ok, refuse, type Outcome } from '#domain/outcome.ts';
import { checkNewPerson, isSchool, type TypedPerson } from '#domain/person/new-person.ts';
import { searchName } from '#domain/person/search-name.ts';
import type { Turn } from '#domain/turn/turn.ts';
import { makeAct, type House, type Step } from '../house.ts';
import { tell } from '../notice/tell.ts';
import type { NewPerson } from '../ports/people.ts';
import { findAlike } from './find-alike.ts';

export type AddYoungPerson = TypedPerson & {
  /** Chosen when a town lies in more than one municipality. */
  readonly municipalityCode?: string;
  /** 'me' = I am on turn and the fixed contact person; 'team' = my team picks it up. */
  readonly who: 'me' | 'team';
  /** Told that somebody looks like this one, the colleague said that it is another. */
  readonly isAnother?: boolean;
};
export type Added = { readonly caseId: string };
type Found = { readonly placeFound: string; readonly codeFound: string | null };
type Placed = AddYoungPerson & Found;

const daysToTalk = 10;

/** The first turn of who was added by hand. */
export function turnOf(step: Step, me: Member, caseId: string, team: boolean): Turn {
  return {
    caseId,
    holder: { organisationId: me.organisationId, teamId: team ? me.teamId : null, memberId: team ? null : me.memberId },
    waitsFor: 'self',
    verb: team ? 'choose-contact' : 'talk-about-after-school',
    words: null,
    why: 'added-by-hand',
    whyWords: null,
    dueOn: addWorkingDays(step.today, daysToTalk),
    since: step.today,
    givenBy: { organisationId: me.organisationId, memberId: me.memberId },
    alsoOrganisationId: null,
  };
}

const enrolmentOf = (me: Member, command: Placed, today: string) => ({
  schoolKind: me.organisationKind,
  schoolName: me.organisationName,
  studentNumber: null,
  year: null,
  profile: null,
  expectedEnd: command.expectedEnd,
  leftOn: null,
  paper: null,
  paperOn: null,
  destination: null,
  mentor: me.name,
  source: 'hand',
  sourceOn: today,
});

/** What was typed, as the record that is kept. */
export const recordOf = (
  me: Member,
  command: Placed,
  more: { caseId: string; key: string; today: string },
): NewPerson => {
  const [firstName, familyName] = [command.firstName.trim(), command.familyName.trim()];
  const infix = command.infix.trim() || null;
  return {
    caseId: more.caseId,
    organisationId: me.organisationId,
    firstName,
    infix,
    familyName,
    birthDate: command.birthDate,
    place: command.placeFound,
    municipalityCode: command.codeFound,
    key: more.key,
    searchName: searchName(firstName, infix, familyName),
    enrolment: isSchool(me.organisationKind) ? enrolmentOf(me, command, more.today) : null,
    contact: { phone: command.phone.trim() || null, mail: null, postcode: null, parentContact: null },
  };
};

async function save(step: Step, me: Member, command: Placed, key: string): Promise<Outcome<Added>> {
  const { desk, today } = step;
  const caseId = step.newId();
  const team = command.who === 'team';
  const turn = turnOf(step, me, caseId, team);
  const { organisationId, memberId } = me;
  await desk.cases.open({
    caseId,
    organisationId,
    openedOn: today,
    openedAs: 'by-hand',
    pseudonym: step.newId(),
    turn,
  });
  if (!team) await desk.cases.setContact(caseId, memberId);
  await desk.people.add(recordOf(me, command, { caseId, key, today }));
  const event = { id: step.newId(), caseId, organisationId, alsoOrganisationId: null, memberId };
  await desk.writing.addEvent({ ...event, kind: 'added-by-hand', onDay: today, details: {} });
  if (team) await tell(step, { to: turn.holder, kind: 'turn', caseId });
  return ok({ caseId });
}

const add = makeAct<Placed, Added>('add-young-person', async (step, command) => {
  const me = step.actor;
  if (me.kind !== 'member') return refuse('not-allowed');
  const { nameKey } = personKeys({ ...command, infix: command.infix.trim() || null, studentNumber: null });
  const there = await step.desk.people.withKey(me.organisationId, nameKey);
  if (there !== undefined) return refuse('already-there', 'familyName', { caseId: there });
  return save(step, me, command, nameKey);
});

/** The town and municipality of what was typed; asks when it is in more than one, or is none that we know. */
export function placeOf(
  house: House,
  { place, municipalityCode }: Pick<AddYoungPerson, 'place' | 'municipalityCode'>,
): Outcome<Found> {
  const typed = { place, ...(municipalityCode && { municipalityCode }) };
  const distance = (a: string, b: string): number => house.distance(a, b);
  const found = findPlace(house.places(), typed, { distance, onDay: house.today() });
  if (found.kind === 'ambiguous')
    return refuse('ambiguous-place', 'place', {
      options: found.options.map((o) => `${o.code} ${o.municipality}`).join('; '),
    });
  if (found.kind === 'unknown' && place.trim() !== '')
    return refuse('unknown-place', 'place', { suggestions: found.suggestions.join('; ') });
  return found.kind === 'found'
    ? ok({ placeFound: found.place, codeFound: found.municipalityCode })
    : ok({ placeFound: place.trim(), codeFound: null });
}

/** Only within the own organisation: a likeness to another's young person would tell that the other knows somebody. */
async function notThereYet(house: House, me: Member, command: AddYoungPerson): Promise<Outcome<undefined>> {
  const sought = { ...command, infix: command.infix.trim() || null };
  const found = await findAlike(house, me, { ...sought, distance: (a, b) => house.distance(a, b) });
  if (!found.ok) return found;
  const { alike } = found.value;
  if (alike === undefined || (command.isAnother && !alike.same)) return ok(undefined);
  const { caseId, name } = alike;
  return refuse(alike.same ? 'already-there' : 'looks-like', 'familyName', { caseId, name });
}

/**
 * Adds one young person by hand, with a turn and a contact person. Refuses by field, all at once; asks about a town in two
 * municipalities ('ambiguous-place') and about somebody of the own organisation who looks the same ('looks-like').
 */
export async function addYoungPerson(house: House, actor: Actor, command: AddYoungPerson): Promise<Outcome<Added>> {
  if (actor.kind !== 'member' || !mayEver(actor, 'add-young-person')) return refuse('not-allowed');
  const checked = checkNewPerson(command, actor.organisationKind, house.today());
  const placed = placeOf(house, command);
  const refusals = [checked, placed].flatMap((outcome) => (outcome.ok ? [] : outcome.refusals));
  if (command.who === 'team' && actor.teamId === null) refusals.push({ code: 'no-team', field: 'who' });
  if (!placed.ok || refusals.length > 0) return { ok: false, refusals };
  const free = await notThereYet(house, actor, command);
  return free.ok ? add(house, actor, { ...command, ...placed.value }) : free;
}
