import type { Actor } from '#domain/access/actor.ts';
import type { Day } from '#law/day.ts';
import { fullName } from '#domain/person/name.ts';
import { ok, refuse, type Outcome } from '#domain/outcome.ts';
import { sameness } from '#domain/person/same-person.ts';
import { searchName } from '#domain/person/search-name.ts';
import { admit, makeAct, type House, type Step } from '../house.ts';
import type { PersonRecord } from '../ports/people.ts';

/** A record that may be the same young person. */
export type AlikeRecord = {
  readonly caseId: string;
  readonly name: string;
  readonly birthDate: Day;
  readonly place: string;
  readonly phone: string | null;
  readonly source: string | null;
  readonly sourceOn: Day | null;
  readonly active: boolean;
  /** The birth dates differ: whoever merges must be sure. */
  readonly otherDay: boolean;
};
export type Alike = {
  readonly version: number;
  readonly name: string;
  readonly firstName: string;
  readonly birthDate: Day;
  readonly alike: readonly AlikeRecord[];
};
type Sought = { readonly caseId: string; readonly distance: (a: string, b: string) => number };

/**
 * Of the own organisation and in its lead only. Who is afgeschermd is not there, unless one looks from the page of somebody
 * who is afgeschermd too.
 */
async function describe(
  step: Step,
  record: PersonRecord,
  otherDay: boolean,
  walled: boolean,
): Promise<readonly AlikeRecord[]> {
  const { desk } = step;
  const admitted = await admit(step, record.caseId);
  if (!admitted.ok || admitted.value.facts.state === 'linked') return [];
  if (!walled && (await desk.cases.isShielded(record.caseId))) return [];
  const enrolment = await desk.people.enrolment(record.caseId);
  const contact = await desk.people.contact(record.caseId);
  return [
    {
      caseId: record.caseId,
      name: fullName(record),
      birthDate: record.birthDate,
      place: record.place,
      phone: contact?.phone ?? null,
      source: enrolment?.source ?? null,
      sourceOn: enrolment?.sourceOn ?? null,
      active: admitted.value.facts.state === 'active',
      otherDay,
    },
  ];
}

const see = makeAct<Sought, Alike>('merge-records', async (step, { caseId, distance }) => {
  const { desk, actor } = step;
  if (actor.kind !== 'member') return refuse('not-allowed');
  const admitted = await admit(step, caseId);
  if (!admitted.ok) return admitted;
  const { facts } = admitted.value;
  const one = await desk.people.find(caseId);
  if (!one || facts.recordOrganisationId !== actor.organisationId || facts.state === 'linked')
    return refuse('not-found');
  const { organisationId } = actor;
  const born = await desk.people.bornOn(organisationId, one.birthDate);
  const named = await desk.records.named(organisationId, searchName(one.firstName, one.infix, one.familyName));
  const near = new Map([...born, ...named].map((record) => [record.caseId, record]));
  near.delete(caseId);
  const walled = (await desk.cases.isShielded(caseId)) !== undefined;
  const alike: AlikeRecord[] = [];
  for (const record of near.values()) {
    const are = sameness(one, record, distance);
    if (are === 'same' || are === 'other-day')
      alike.push(...(await describe(step, record, are === 'other-day', walled)));
  }
  const { firstName, birthDate } = one;
  return ok({ version: facts.version, name: fullName(one), firstName, birthDate, alike });
});

/** Which records of the own organisation may be the same young person. Twins and who shares a phone are never among them. */
export const seeAlike = (house: House, actor: Actor, caseId: string): Promise<Outcome<Alike>> =>
  see(house, actor, { caseId, distance: (a, b) => house.distance(a, b) });
