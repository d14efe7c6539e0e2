/** The secret address of a colleague's calendar: making it, taking it away, and what a calendar program reads there. */
import type { Member } from '#domain/access/actor.ts';
import { calendarFeed } from '#domain/calendar/calendar-file.ts';
import { meetingEvent } from '#domain/calendar/invitation.ts';
import type { Day } from '#law/day.ts';
import { fieldsOf } from '#domain/exchange/register.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import { memberOf } from '../access/doorkeeper.ts';
import { makeAct, type House } from '../house.ts';

const doorkeeper = { kind: 'system', name: 'doorkeeper' } as const;
/** A calendar asks a few times a day. More than this within an hour is not a calendar, and would fill the log. */
const mostReads = 20;

/** Since when the actor has an address; null without one. */
export const ownCalendar = makeAct<Record<never, never>, { readonly madeOn: Day | null }>(
  'keep-calendar',
  async ({ desk, actor }) => {
    if (actor.kind !== 'member') return refuse('not-allowed');
    return ok({ madeOn: (await desk.calendar.madeOn(actor.memberId)) ?? null });
  },
);

const keep = makeAct<{ readonly tokenHash: Uint8Array }, Record<never, never>>(
  'keep-calendar',
  async ({ desk, actor, today }, { tokenHash }) => {
    if (actor.kind !== 'member') return refuse('not-allowed');
    const { memberId, organisationId } = actor;
    await desk.calendar.keep({ memberId, organisationId, tokenHash, madeOn: today });
    return ok({});
  },
);
/** Makes an address, or another one: the one before opens nothing any more. The token is shown once and not kept. */
export async function makeCalendar(house: House, actor: Member): Promise<Outcome<{ readonly token: string }>> {
  const token = house.secret(32);
  const kept = await keep(house, actor, { tokenHash: house.hash(token) });
  return kept.ok ? ok({ token }) : kept;
}

/** Takes the own address away: it opens nothing any more. */
export const dropCalendar = makeAct<Record<never, never>, Record<never, never>>(
  'keep-calendar',
  async ({ desk, actor }) => {
    if (actor.kind !== 'member') return refuse('not-allowed');
    await desk.calendar.drop(actor.memberId);
    return ok({});
  },
);

/** Whose calendar this is. Who left, and who works where nobody uses Aanzet any more, has none. */
const ownerOf = (house: House, token: string): Promise<Outcome<Member>> =>
  house.withActor(doorkeeper, 'come-in', async ({ calendar, directory }) => {
    const found = await calendar.read(house.hash(token));
    const colleague = found && (await directory.colleague(found.memberId));
    if (!found || !colleague || colleague.leftOn !== null) return notFound;
    const organisation = await directory.organisation(colleague.organisationId);
    if (!organisation?.hasAccount) return notFound;
    // This is the one refusal that writes: the reading itself must count.
    return found.reads > mostReads ? refuse('too-often') : ok(memberOf(colleague, organisation));
  });

const read = makeAct<Record<never, never>, { readonly file: string }>(
  'read-calendar',
  async ({ desk, actor, today }) => {
    if (actor.kind !== 'member') return refuse('not-allowed');
    const appointments = await desk.calendar.appointments(actor.memberId, today);
    const lastDays = await desk.calendar.lastDays(actor.memberId, today);
    const open = fieldsOf('agenda', await desk.exchanges.narrowed());
    const entries = open.has('time') ? appointments : appointments.map((one) => ({ ...one, at: null }));
    const meetings = open.has('meeting-facts')
      ? [
          ...(await desk.series.invited(actor.memberId, today)),
          ...(await desk.gatherings.seated(actor.memberId, today)),
        ]
      : [];
    const events = meetings.flatMap((one) => meetingEvent(one, today));
    return ok({ file: calendarFeed(actor.memberId, entries, open.has('turns-due') ? lastDays : [], today, events) });
  },
);
/**
 * What a calendar program gets at the address, under the rights that the colleague has now. Refusals: 'not-found' (no such
 * address, taken away, or a colleague who left), 'too-often'.
 */
export async function readCalendar(house: House, token: string): Promise<Outcome<{ readonly file: string }>> {
  const owner = await ownerOf(house, token);
  return owner.ok ? read(house, owner.value, {}) : owner;
}
