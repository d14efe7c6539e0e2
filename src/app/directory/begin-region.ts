import { neighboursOf } from '#domain/directory/region.ts';
import { ok, refuse, type Outcome, type Refusal } from '#domain/outcome.ts';
import type { House } from '../house.ts';
import { freshToken, makeInvitation } from './invite.ts';
import { textFaults } from './typed.ts';

const founder = { kind: 'system', name: 'founder' } as const;

export type RegionToBegin = {
  /** Municipality code of the contactgemeente, 'GM0307'. */
  readonly contactgemeente: string;
  /** Name of its organisation; '' = after the municipality. */
  readonly name: string;
  readonly admin: string;
  readonly mail: string;
};
type Begun = {
  readonly organisation: string;
  readonly municipalities: readonly string[];
  /** Of the link by which the first functional manager comes in once. */
  readonly token: string;
};

function faults({ admin, mail, name }: RegionToBegin, known: boolean): readonly Refusal[] {
  return [
    ...textFaults({ admin, mail, name }, ['admin', 'mail']),
    ...(known ? [] : refuse('unknown-municipality', 'contactgemeente').refusals),
    ...(/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(mail) ? [] : refuse('no-mail', 'mail').refusals),
  ];
}

/**
 * A region from empty: the contactgemeente with its first functional manager, and its task for each municipality of the
 * Doorstroompunt region in the table that ships. Only in a directory with nobody in it; from the command line, for a web
 * page would let in whoever comes first. Refusals: 'already-founded', 'unknown-municipality', faults by field.
 */
export async function beginRegion(house: House, wish: RegionToBegin): Promise<Outcome<Begun>> {
  const { municipalities } = house.places();
  const seat = municipalities.get(wish.contactgemeente);
  const refusals = faults(wish, seat !== undefined);
  if (!seat || refusals.length > 0) return { ok: false, refusals };
  const today = house.today();
  const around = neighboursOf(house.places(), seat.code, today);
  const made = freshToken(house);
  const organisation = wish.name || `Contactgemeente ${seat.name}`;
  return house.withActor(founder, 'begin-region', async (desk) => {
    const { directory } = desk;
    if ((await directory.organisations()).length > 0) return refuse('already-founded');
    const id = house.newId();
    const numbers = { phone: null, publicPhone: null, worksSo: null, formerNames: [], brin: null };
    const facts = {
      name: organisation,
      shortName: 'Contactgemeente',
      kind: 'contactgemeente' as const,
      hasAccount: true,
    };
    await directory.addOrganisation({ id, ...facts, ...numbers, municipalityCode: seat.code });
    const person = { name: wish.admin, role: 'beheerder' as const, jobTitle: 'functioneel beheerder', mail: wish.mail };
    const absence = { teamId: null, standInId: null, absentFrom: null, absentUntil: null, leftOn: null, phone: null };
    const kept = { workDays: [], confirmedOn: today, mayBePublic: false, told: 'digest' as const, lastSeenOn: null };
    const first = { id: house.newId(), organisationId: id };
    await directory.addColleague({ ...first, ...person, ...absence, ...kept });
    await makeInvitation({ desk, today, newId: house.newId }, first, made);
    const source = 'WEB artikel 9.2.4';
    const task = {
      task: '9.2.4' as const,
      scope: 'residents' as const,
      schoolOrganisationId: null,
      until: null,
      source,
    };
    for (const college of around)
      await directory.addMandate({ id: house.newId(), college, organisationId: id, from: today, ...task });
    const names = around.map((code) => municipalities.get(code)?.name ?? code);
    return ok({ organisation, municipalities: names, token: made.token });
  });
}
