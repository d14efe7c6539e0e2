import { closedOn, type Closure } from '#domain/calendar/closures.ts';
import type { Day } from '#law/day.ts';
import { doorstroompuntOf, type Places } from '#domain/directory/place.ts';
import type { Handover } from '#domain/handover/handover.ts';
import type { Desk } from '../ports/desk.ts';
import type { CallNow } from './young-person-view.ts';

type Asked = {
  /** Organisations that a reader would call, the first one first: who is on turn, then who keeps the contact. */
  readonly organisationIds: readonly string[];
  readonly handover: Handover | undefined;
  readonly municipalityCode: string | null;
};
type Number = NonNullable<CallNow['number']>;

/** Who answers at this organisation on a day on which it may be closed. */
async function atOrganisation({ directory }: Desk, id: string, closure: Closure | undefined): Promise<Number | null> {
  const organisation = await directory.organisation(id);
  if (!organisation) return null;
  const phone = closure ? closure.phone : (organisation.phone ?? organisation.publicPhone);
  return phone === null ? null : { who: closure?.answeredBy ?? organisation.name, phone };
}

/** The Doorstroompunt where the young person lives; when that is not known, one that works with Aanzet. */
async function atDoorstroompunt(desk: Desk, places: Places, code: string | null, today: Day): Promise<Number | null> {
  const region = (municipality: string | null) =>
    municipality === null ? undefined : doorstroompuntOf(places, municipality, today);
  const all = (await desk.directory.organisations()).filter(({ kind }) => kind === 'doorstroompunt');
  const home = all.filter(
    ({ municipalityCode }) => region(code) !== undefined && region(municipalityCode) === region(code),
  );
  for (const { id } of [...home, ...all.filter(({ hasAccount }) => hasAccount)]) {
    const closure = closedOn(today, await desk.directory.closures(id));
    const found = await atOrganisation(desk, id, closure);
    if (found) return found;
  }
  return null;
}

/**
 * Whom to call today when an organisation around the young person is closed: who answers for it, else the next one that
 * is open, else the Doorstroompunt. Null when all are open: then the numbers on the page hold.
 */
export async function whoAnswers(desk: Desk, places: Places, asked: Asked, today: Day): Promise<CallNow | null> {
  const { handover } = asked;
  const ids = [...new Set(asked.organisationIds)];
  const closures = new Map<string, Closure>();
  for (const id of ids) {
    const closure = closedOn(today, await desk.directory.closures(id));
    if (closure) closures.set(id, closure);
  }
  const [first] = ids.filter((id) => closures.has(id));
  if (first === undefined) return null;
  const names = await desk.directory.names([...closures.keys()]);
  const closed = [...closures].map(([id, { until }]) => ({ organisation: names.get(id) ?? '', until }));
  // What the sender asked when sending goes before what stands in the calendar.
  if (handover?.answersName && handover.answersPhone && ids[0] === handover.toOrganisationId && closures.has(ids[0]))
    return { closed, number: { who: handover.answersName, phone: handover.answersPhone } };
  for (const id of ids) {
    const number = await atOrganisation(desk, id, closures.get(id));
    if (number) return { closed, number };
  }
  return { closed, number: await atDoorstroompunt(desk, places, asked.municipalityCode, today) };
}
