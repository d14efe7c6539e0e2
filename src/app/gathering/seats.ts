import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import type { Member } from '#domain/access/actor.ts';
import { canGuide } from '#domain/turn/staff.ts';
import { makeAct, type Step } from '../house.ts';
import type { Colleague, Organisation } from '../ports/directory.ts';
import { inviteAll } from '../series/invite-all.ts';
import { memberOf } from '../turn/open-turn.ts';
import { tableFor, type TableView } from './tables.ts';

type Person = { readonly id: string; readonly name: string };
/** One party, and who sits there for it. */
export type Seated = {
  readonly organisationId: string;
  readonly name: string;
  readonly hasAccount: boolean;
  readonly people: readonly Person[];
  /** Of whom may be chosen, for who may say so; undefined = another says it. */
  readonly choices: readonly Person[] | undefined;
};
export type SeatsView = { readonly view: TableView; readonly parties: readonly Seated[] };

/** For the own organisation a colleague who guides; for who has no account, who called the table together. */
function mayName(me: Member, { changes, table }: TableView, party: Pick<Organisation, 'id' | 'hasAccount'>): boolean {
  if (table.state !== 'planned') return false;
  if (party.id === me.organisationId) return canGuide(me.role);
  return !party.hasAccount && changes;
}
/** A colleague who guides; who has no account is reached by mail only. */
const canSit = ({ leftOn, mail, role }: Colleague, { hasAccount }: Pick<Organisation, 'hasAccount'>): boolean =>
  leftOn === null && (hasAccount ? canGuide(role) : mail !== null);

/** Who sits at a table for each party: colleagues, and nobody else. Refusals: not-found. */
export const seeSeats = makeAct<{ readonly gatheringId: string }, SeatsView>(
  'see-tables',
  async (step, { gatheringId }) => {
    const found = await tableFor(step, gatheringId);
    if (!found.ok) return found;
    const view = found.value;
    const { directory, gatherings } = step.desk;
    const seats = await gatherings.seats(gatheringId);
    const all = await directory.allColleagues();
    const there = new Map((await directory.organisations()).map((one) => [one.id, one]));
    const parties = view.parties.flatMap(({ organisationId, name }): readonly Seated[] => {
      const party = there.get(organisationId);
      if (!party) return [];
      const own = all.filter((one) => one.organisationId === organisationId && canSit(one, party));
      const people = own.filter(({ id }) => seats.some(({ memberId }) => memberId === id)).map(person);
      const choices = mayName(memberOf(step), view, party) ? own.map(person) : undefined;
      return [{ organisationId, name, hasAccount: party.hasAccount, people, choices }];
    });
    return ok({ view, parties });
  },
);
const person = ({ id, name }: Colleague): Person => ({ id, name });

type Seat = { readonly gatheringId: string; readonly organisationId: string; readonly memberIds: readonly string[] };
/**
 * Says who sits at a table for a party. Who is new gets an invitation by mail, who goes hears that it is off; a calendar address carries
 * it. It gives nobody a look at anybody. Refusals: not-found, seat-unknown.
 */
export const seatAtTable = makeAct<Seat, { readonly gatheringId: string }>(
  'seat-at-table',
  async (step, { gatheringId, organisationId, memberIds }): Promise<Outcome<{ readonly gatheringId: string }>> => {
    const found = await tableFor(step, gatheringId);
    if (!found.ok) return found;
    const { table, parties } = found.value;
    const party = await step.desk.directory.organisation(organisationId);
    const sits = parties.some((one) => one.organisationId === organisationId) && table.onDay >= step.today;
    if (!party || !sits || !mayName(memberOf(step), found.value, party)) return notFound;
    const may = await choosable(step, party);
    const now = [...new Set(memberIds)];
    if (now.some((id) => !may.has(id))) return refuse('seat-unknown', 'memberIds');
    const before = (await step.desk.gatherings.seats(gatheringId))
      .filter((one) => one.organisationId === organisationId)
      .map(({ memberId }) => memberId);
    await step.desk.gatherings.setSeats(gatheringId, organisationId, now);
    const fresh = now.filter((id) => !before.includes(id));
    const gone = before.filter((id) => !now.includes(id));
    await inviteAll(step, table, fresh, 'REQUEST', { first: true });
    await inviteAll(step, table, gone, 'CANCEL');
    return ok({ gatheringId });
  },
);
const choosable = async ({ desk }: Step, party: Organisation): Promise<ReadonlySet<string>> => {
  const all = await desk.directory.allColleagues();
  return new Set(all.filter((one) => one.organisationId === party.id && canSit(one, party)).map(({ id }) => id));
};
