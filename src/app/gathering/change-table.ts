import { checkTable, type Gathering, type Party, type TypedTable } from '#domain/gathering/meeting.ts';
import { kindOn } from '#domain/gathering/table-kind.ts';
import type { NoticeKind } from '#domain/notice/kinds.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import { makeAct, type Step } from '../house.ts';
import { tell } from '../notice/tell.ts';
import { inviteAll } from '../series/invite-all.ts';
import { tableFor, type TableView } from './tables.ts';
import { choices, hoursOf, whoMayNot, type PlanView } from './who-may-sit.ts';

export type ChangeView = { readonly view: TableView; readonly plan: PlanView };
type OnTable = { readonly gatheringId: string };
type Seen = OnTable & { readonly version: number };

/** A table that is still to come, for who called it together. */
async function own(step: Step, gatheringId: string): Promise<Outcome<TableView>> {
  const found = await tableFor(step, gatheringId);
  return found.ok && found.value.changes ? found : notFound;
}

/** What can be changed about a table that did not begin. Refusals: not-found. */
export const seeChange = makeAct<OnTable, ChangeView>('plan-table', async (step, { gatheringId }) => {
  const found = await own(step, gatheringId);
  if (!found.ok) return found;
  return found.value.table.state === 'planned' ? ok({ view: found.value, plan: await choices(step) }) : notFound;
});

/** Everybody who sits there gets it in the own calendar; of the other parties the organisation hears it. */
async function tellAll(
  step: Step,
  { id, sequence }: Pick<Gathering, 'id' | 'sequence'>,
  parties: readonly Pick<Party, 'organisationId'>[],
  kind: NoticeKind & `table-${string}`,
): Promise<void> {
  const seats = await step.desk.gatherings.seats(id);
  const method = kind === 'table-off' ? 'CANCEL' : 'REQUEST';
  await inviteAll(
    step,
    { id, sequence: sequence + 1 },
    seats.map(({ memberId }) => memberId),
    method,
  );
  const seated = new Set(seats.map(({ organisationId }) => organisationId));
  const there = new Set((await step.desk.directory.organisations()).filter((o) => o.hasAccount).map((o) => o.id));
  for (const { organisationId } of parties)
    if (there.has(organisationId) && !seated.has(organisationId))
      await tell(step, { to: { organisationId, teamId: null, memberId: null }, kind, caseId: null });
}

/** A party with young people on its list stays: else nobody would find that list again. */
function whoStays({ parties }: TableView, now: readonly Party[]): Outcome<never> | undefined {
  const gone = parties.filter((one) => !now.some(({ organisationId }) => organisationId === one.organisationId));
  const [first] = gone.filter(({ funnel }) => funnel.listed > 0);
  return first && refuse('party-has-list', 'core', { who: first.name });
}

/**
 * Another day, another place, other times, or somebody else at the table. The lists stay with it. Who sits there gets the change in the
 * own calendar. Refusals as `checkTable`; party-not-in-kind, party-has-list, table-moved-meanwhile; not-found.
 */
export const changeTable = makeAct<Seen & { readonly typed: TypedTable }, OnTable>(
  'plan-table',
  async (step, { gatheringId, version, typed }) => {
    const found = await own(step, gatheringId);
    if (!found.ok) return found;
    const { table, parties: before } = found.value;
    if (table.state !== 'planned' || table.kindId === null) return notFound;
    const checked = checkTable({ ...typed, kindId: table.kindId }, step.today);
    if (!checked.ok) return checked;
    const { onDay, place, parties } = checked.value;
    const kind = kindOn(await step.desk.gatherings.kinds(), table.kindId, onDay);
    const wrong = kind ? ((await whoMayNot(step, kind, parties)) ?? whoStays(found.value, parties)) : notFound;
    if (wrong) return wrong;
    const { gatherings } = step.desk;
    if (!(await gatherings.move(table.id, { onDay, place, ...hoursOf(parties) }, version)))
      return refuse('table-moved-meanwhile', 'onDay');
    await gatherings.setParties(table.id, parties);
    await leaveOut(step, table, parties);
    await tellAll(step, table, [...before, ...parties.filter((one) => isNew(before, one))], 'table-moved');
    return ok({ gatheringId });
  },
);
const isNew = (before: readonly Party[], { organisationId }: Party): boolean =>
  !before.some((one) => one.organisationId === organisationId);

/** Who sat there for a party that comes no more hears that it is off, for them. */
async function leaveOut(
  step: Step,
  { id, sequence }: Pick<Gathering, 'id' | 'sequence'>,
  parties: readonly Party[],
): Promise<void> {
  const stay = new Set(parties.map(({ organisationId }) => organisationId));
  const gone = (await step.desk.gatherings.seats(id)).filter(({ organisationId }) => !stay.has(organisationId));
  for (const organisationId of new Set(gone.map((one) => one.organisationId)))
    await step.desk.gatherings.setSeats(id, organisationId, []);
  const members = gone.map(({ memberId }) => memberId);
  await inviteAll(step, { id, sequence: sequence + 1 }, members, 'CANCEL');
}

async function turnInto(step: Step, { gatheringId, version }: Seen, to: 'cancelled' | 'planned') {
  const found = await own(step, gatheringId);
  if (!found.ok) return found;
  const { table, parties } = found.value;
  if (table.state === to) return notFound;
  if (!(await step.desk.gatherings.setState(table.id, to, version))) return refuse('table-moved-meanwhile', 'onDay');
  await tellAll(step, table, parties, to === 'cancelled' ? 'table-off' : 'table-on');
  return ok({ gatheringId });
}

/**
 * It does not go on: nothing can be put on a list or decided any more, and who lay there comes first on the next list, with the
 * question that was prepared. Refusals: table-moved-meanwhile; not-found.
 */
export const callOffTable = makeAct<Seen, OnTable>('plan-table', (step, command) =>
  turnInto(step, command, 'cancelled'),
);

/** Until its day it can go on after all, as it was. Refusals: table-moved-meanwhile; not-found. */
export const restoreTable = makeAct<Seen, OnTable>('plan-table', (step, command) => turnInto(step, command, 'planned'));
