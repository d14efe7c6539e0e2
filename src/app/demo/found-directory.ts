import type { Member, Role } from '#domain/access/actor.ts';
import { ok, refuse, type Outcome } from '#domain/outcome.ts';
import type { Mandate } from '#domain/directory/mandate.ts';
import { memberOf } from '../access/doorkeeper.ts';
import type { Closure } from '#domain/calendar/closures.ts';
import type { House } from '../house.ts';
import type { Desk } from '../ports/desk.ts';
import type { Colleague, Organisation } from '../ports/directory.ts';

const founder = { kind: 'system', name: 'founder' } as const;

/** A colleague to be; the stand-in by name, within the same organisation. */
export type NewColleague = {
  readonly name: string;
  readonly role: Role;
  readonly jobTitle: string;
  readonly mail: string;
  readonly phone: string;
  readonly inTeam: boolean;
  readonly standIn?: string;
  readonly told?: Colleague['told'];
  /** One person with two employers: colleagues of different organisations with the same word here. */
  readonly person?: string;
  /** Up to which change this colleague read about Aanzet. */
  readonly newsSeen?: number;
} & Partial<Pick<Colleague, 'workDays' | 'confirmedOn' | 'mayBePublic'>>;
/** An organisation to be, with its team (none = nobody there holds a turn) and its colleagues. */
export type NewOrganisation = Omit<Organisation, 'id'> & {
  readonly team: string | null;
  readonly colleagues: readonly NewColleague[];
  /** What it carries out for which college, for who lives there. */
  readonly mandates?: readonly Omit<Mandate, 'id' | 'organisationId' | 'scope' | 'schoolOrganisationId' | 'until'>[];
  /** When it is closed, and who answers then. */
  readonly closures?: readonly Omit<Closure, 'id' | 'organisationId'>[];
};

const absentNever = {
  standInId: null,
  absentFrom: null,
  absentUntil: null,
  leftOn: null,
  lastSeenOn: null,
};

const keptOf = ({ workDays = [], confirmedOn = null, mayBePublic = false }: Partial<Colleague>) => ({
  workDays,
  confirmedOn,
  mayBePublic,
});

async function addColleagues(desk: Desk, house: House, organisation: Organisation, wish: NewOrganisation) {
  const teamId = wish.team === null ? null : house.newId();
  if (teamId !== null && wish.team !== null)
    await desk.directory.addTeam({ id: teamId, organisationId: organisation.id, name: wish.team });
  const ids = new Map(wish.colleagues.map(({ name }) => [name, house.newId()]));
  const members: Member[] = [];
  for (const { name, role, jobTitle, mail, phone, inTeam, told = 'digest', newsSeen, ...more } of wish.colleagues) {
    const colleague: Colleague = {
      ...absentNever,
      ...keptOf(more),
      id: ids.get(name) ?? '',
      organisationId: organisation.id,
      teamId: inTeam ? teamId : null,
      name,
      role,
      jobTitle,
      mail,
      phone,
      told,
    };
    await desk.directory.addColleague(colleague);
    if (newsSeen !== undefined) await desk.directory.changeColleague(colleague.id, { newsSeen });
    members.push(memberOf(colleague, organisation));
  }
  for (const { name, standIn } of wish.colleagues)
    if (standIn !== undefined)
      await desk.directory.changeColleague(ids.get(name) ?? '', { standInId: ids.get(standIn) ?? null });
  return members;
}

/** Colleagues who are the same person at different employers. */
async function joinEmployers(desk: Desk, house: House, wishes: readonly NewOrganisation[], members: readonly Member[]) {
  const persons = new Map<string, string[]>();
  const colleagues = wishes.flatMap((wish) => wish.colleagues);
  for (const [at, { person }] of colleagues.entries())
    if (person !== undefined) persons.set(person, [...(persons.get(person) ?? []), members[at]?.memberId ?? '']);
  for (const [first = '', ...others] of persons.values())
    for (const other of others) await desk.daily.join(first, other, house.newId());
}

/**
 * Founds the organisations of a region with their teams and colleagues, in one go. Refuses when there is one already: a
 * region is founded once. Returns everybody who works there.
 */
export const foundDirectory = (house: House, wishes: readonly NewOrganisation[]): Promise<Outcome<readonly Member[]>> =>
  house.withActor(founder, 'found-region', async (desk) => {
    if ((await desk.directory.organisations()).length > 0) return refuse('already-founded');
    const members: Member[] = [];
    for (const wish of wishes) {
      const { team: _team, colleagues: _colleagues, mandates = [], closures = [], ...facts } = wish;
      const organisation = { id: house.newId(), ...facts };
      await desk.directory.addOrganisation(organisation);
      for (const mandate of mandates)
        await desk.directory.addMandate({
          ...mandate,
          id: house.newId(),
          organisationId: organisation.id,
          scope: 'residents',
          schoolOrganisationId: null,
          until: null,
        });
      for (const closure of closures)
        await desk.directory.addClosure({ ...closure, id: house.newId(), organisationId: organisation.id });
      members.push(...(await addColleagues(desk, house, organisation, wish)));
    }
    await joinEmployers(desk, house, wishes, members);
    return ok(members);
  });
