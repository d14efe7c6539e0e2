import type { Actor, Member } from '#domain/access/actor.ts';
import { addWorkingDays } from '#domain/calendar/working-days.ts';
import { findPlace } from '#domain/directory/place.ts';
import { personKeys } from '#domain/intake/person.ts';
import { ok, refuse, type Outcome } from '#domain/outcome.ts';
import { checkNewPerson, isSchool, type TypedPerson } from '#domain/person/new-person.ts';
import { searchName } from '#domain/person/search-name.ts';
import type { Turn } from '#domain/turn/turn.ts';
import { makeAct, type House, type Step } from '../house.ts';
import { tell } from '../notice/tell.ts';
import type { NewPerson } from '../ports/people.ts';

export type AddYoungPerson = TypedPerson & {
  /** Chosen when a town lies in more than one municipality. */
  readonly municipalityCode?: string;
  /** 'me' = I am on turn and the fixed contact person; 'team' = my team picks it up. */
  readonly who: 'me' | 'team';
};
export type Added = { readonly caseId: string };
type Placed = AddYoungPerson & { readonly placeFound: string; readonly codeFound: string | null };

const daysToTalk = 10;

function turnOf(step: Step, me: Member, caseId: string, team: boolean): Turn {
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

const recordOf = (me: Member, command: Placed, more: { caseId: string; key: string; today: string }): NewPerson => {
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
  const checked = checkNewPerson(command, me.organisationKind, step.today);
  if (!checked.ok) return checked;
  if (command.who === 'team' && me.teamId === null) return refuse('no-team', 'who');
  const { nameKey } = personKeys({ ...command, infix: command.infix.trim() || null, studentNumber: null });
  const there = await step.desk.people.withKey(me.organisationId, nameKey);
  // Only within the own organisation: another's young people are never looked at (house rule 4).
  if (there !== undefined) return refuse('already-there', 'familyName', { caseId: there });
  return save(step, me, command, nameKey);
});

/** Adds one young person by hand, with a turn and a contact person. Refuses by field; a town in two municipalities is asked. */
export async function addYoungPerson(house: House, actor: Actor, command: AddYoungPerson): Promise<Outcome<Added>> {
  const typed = {
    place: command.place,
    ...(command.municipalityCode && { municipalityCode: command.municipalityCode }),
  };
  const distance = (a: string, b: string): number => house.distance(a, b);
  const found = findPlace(house.places(), typed, { distance, onDay: house.today() });
  if (found.kind === 'ambiguous')
    return refuse('ambiguous-place', 'place', {
      options: found.options.map((o) => `${o.code} ${o.municipality}`).join('; '),
    });
  if (found.kind === 'unknown' && command.place.trim() !== '')
    return refuse('unknown-place', 'place', { suggestions: found.suggestions.join('; ') });
  const isTown = found.kind === 'found';
  return add(house, actor, {
    ...command,
    placeFound: isTown ? found.place : command.place.trim(),
    codeFound: isTown ? found.municipalityCode : null,
  });
}
