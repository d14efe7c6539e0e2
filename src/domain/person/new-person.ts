import type { OrganisationKind } from '../access/actor.ts';
import { ageOn, isDay, type Day } from '#law/day.ts';
import { findBsn } from '../bsn.ts';
import { ok, refuse, type Outcome, type Refusal } from '../outcome.ts';

/** Which organisations may begin a case by hand: schools their own pupils, Doorstroompunt and W&I who comes to them. */
export const mayBegin = (kind: OrganisationKind): boolean =>
  ['pro', 'vso', 'mbo', 'doorstroompunt', 'wi'].includes(kind);
export const isSchool = (kind: OrganisationKind): boolean => ['pro', 'vso', 'mbo'].includes(kind);

/** What a colleague types: six fields, and who begins. */
export type TypedPerson = {
  readonly firstName: string;
  readonly infix: string;
  readonly familyName: string;
  readonly birthDate: Day;
  readonly place: string;
  readonly phone: string;
  /** The day on which school ends; a school needs it. */
  readonly expectedEnd: Day | null;
};
const longest = 80;

function nameFaults(person: TypedPerson): readonly Refusal[] {
  const needed = ['firstName', 'familyName', 'place'] as const;
  const missing = needed.filter((field) => person[field].trim() === '').map((field) => ({ code: 'missing', field }));
  const texts = [...needed, 'infix', 'phone'] as const;
  const long = texts.filter((field) => person[field].length > longest).map((field) => ({ code: 'too-long', field }));
  // A phone number may look like one and is no BSN; a name never holds nine digits.
  const bsn = [...needed, 'infix' as const].filter((field) => findBsn(person[field]).found);
  return [...missing, ...long, ...bsn.map((field) => ({ code: 'bsn', field }))];
}

/** Refuses what cannot be right, all at once and by field: names, birth date (age 11 to 40), and the end of school. */
export function checkNewPerson(person: TypedPerson, kind: OrganisationKind, today: Day): Outcome<TypedPerson> {
  const age = isDay(person.birthDate) ? ageOn(person.birthDate, today) : undefined;
  const faults: Refusal[] = [...nameFaults(person)];
  if (age === undefined) faults.push({ code: 'no-date', field: 'birthDate' });
  else if (age < 11 || age > 40) faults.push({ code: 'age', field: 'birthDate', values: { age } });
  if (isSchool(kind) && person.expectedEnd === null) faults.push({ code: 'missing', field: 'expectedEnd' });
  if (person.expectedEnd !== null && !isDay(person.expectedEnd)) faults.push({ code: 'no-date', field: 'expectedEnd' });
  if (!mayBegin(kind)) return refuse('not-allowed');
  return faults.length > 0 ? { ok: false, refusals: faults } : ok(person);
}
