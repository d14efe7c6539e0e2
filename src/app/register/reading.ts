import type { Actor, Member } from '#domain/access/actor.ts';
import type { ActName } from '#domain/access/acts.ts';
import { mayEver } from '#domain/access/may.ts';
import { addWorkingDays } from '#law/working-days.ts';
import { placeFinder } from '#domain/intake/places.ts';
import { ok, refuse, type Outcome } from '#domain/outcome.ts';
import { REGISTER_FIELDS, type RegisterField, type RegisterMapping } from '#domain/register/fields.ts';
import type { ReportContext } from '#domain/register/judge.ts';
import type { House } from '../house.ts';
import { distanceOf } from '../intake/reading.ts';
import type { Desk } from '../ports/desk.ts';
import type { Batch } from '../ports/intake.ts';
import type { RegisterContext } from '../ports/register.ts';

/** Within so many working days somebody speaks with the young person for the first time: a default of ours, no law. */
const DAYS_TO_FIRST_CONTACT = 10;

/** A colleague of a Doorstroompunt who may do this act; everybody else is refused in the same words. */
export function coachFrom(actor: Actor, act: ActName): Outcome<Member> {
  if (actor.kind !== 'member' || !mayEver(actor, act)) return refuse('not-allowed');
  return actor.organisationKind === 'doorstroompunt' ? ok(actor) : refuse('not-a-doorstroompunt');
}

const fields = new Set<string>(REGISTER_FIELDS.map(({ id }) => id));
const isField = (text: string): text is RegisterField => fields.has(text);

/** What this organisation is, chose and answered before. */
export type KnownOfRegister = Pick<ReportContext, 'desk' | 'mandates' | 'answers'> & {
  readonly mappings: ReadonlyMap<string, RegisterField | 'none'>;
};
export const whatIsKnown = (house: House, reader: Member): Promise<KnownOfRegister> =>
  house.withActor(reader, 'see-register-files', async ({ directory, intake }) => {
    const organisation = await directory.organisation(reader.organisationId);
    const mappings = [...(await intake.mappings(reader.organisationId))].flatMap(([key, field]) =>
      field === 'none' || isField(field) ? [[key, field] as const] : [],
    );
    return {
      desk: { id: reader.organisationId, municipalityCode: organisation?.municipalityCode ?? null },
      mandates: await directory.mandates(),
      answers: await intake.answers(reader.organisationId),
      mappings: new Map(mappings),
    };
  });

/** What a row of this register is judged with. */
export function judgingFor(house: House, system: string, known: Omit<KnownOfRegister, 'mappings'>): ReportContext {
  const [places, today] = [house.places(), house.today()];
  const findPlace = placeFinder({ places, distance: distanceOf(house), today, near: known.desk.municipalityCode });
  const { desk, mandates, answers } = known;
  return { system, today, places, findPlace, desk, mandates, answers };
}

/** Field by column number, as a batch keeps it, to a mapping as long as the header. */
export const registerMapping = (header: readonly string[], kept: Readonly<Record<string, string>>): RegisterMapping =>
  header.map((_, column) => [kept[column] ?? ''].find(isField) ?? null);

/** What all new cases of a file have in common: the team of the Doorstroompunt is on turn. */
export async function contextOf(house: House, desk: Desk, reader: Member, batch: Batch): Promise<RegisterContext> {
  const teams = await desk.directory.teams(reader.organisationId);
  const team = teams.find(({ id }) => id === reader.teamId) ?? teams[0];
  return {
    batchId: batch.id,
    system: batch.system ?? '',
    organisationId: reader.organisationId,
    teamId: team?.id ?? null,
    memberId: reader.memberId,
    today: house.today(),
    dueOn: addWorkingDays(house.today(), DAYS_TO_FIRST_CONTACT),
  };
}
