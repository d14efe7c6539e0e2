import type { Member } from '#domain/access/actor.ts';
import { keepsRegion } from '#domain/directory/keeping.ts';
import { addFunnels, emptyFunnel, type Funnel } from '#domain/gathering/agenda.ts';
import { checkTable, type Gathering, type Party, type TypedTable } from '#domain/gathering/meeting.ts';
import { kindOn, kindsOn, type TableKind } from '#domain/gathering/table-kind.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import { makeAct, type Step } from '../house.ts';
import type { Organisation } from '../ports/directory.ts';
import { memberOf } from '../turn/open-turn.ts';
import { choices, hoursOf, whoMayNot, type PlanView } from './who-may-sit.ts';

/** A party with its name, and its numbers for who may know them. */
type PartyView = Party & { readonly name: string; readonly kind: string; readonly funnel: Funnel };
export type TableView = {
  readonly table: Gathering;
  readonly kind: TableKind | undefined;
  readonly parties: readonly PartyView[];
  /** How the own organisation takes part; undefined = it keeps the region and sits there as nobody. */
  readonly own: Party | undefined;
  /** The funnel of everybody for who keeps the region, else of the own organisation. */
  readonly funnel: Funnel;
  /** Of the table of this kind before: how many agreements there are, and how many are done. */
  readonly before: { readonly onDay: string; readonly agreed: number; readonly done: number } | undefined;
  readonly keeps: boolean;
  /** Who looks called it together, and may still change it: nothing was decided yet, and its day is not over. */
  readonly changes: boolean;
};

/** A table as one of the parties, or as who keeps the region, may see it: no young person in it. */
export async function tableFor(step: Step, gatheringId: string): Promise<Outcome<TableView>> {
  const { gatherings, tableLines, directory } = step.desk;
  const me = memberOf(step);
  const table = await gatherings.gathering(gatheringId);
  if (!table || table.sort !== 'table' || table.kindId === null) return notFound;
  const parties = await gatherings.parties(gatheringId);
  const own = parties.find(({ organisationId }) => organisationId === me.organisationId);
  const keeps = keepsRegion(me);
  if (!own && !keeps) return notFound;
  const names = new Map((await directory.organisations()).map((one) => [one.id, one]));
  const counts = new Map((await tableLines.counts(gatheringId)).map((one) => [one.organisationId, one]));
  const kinds = await gatherings.kinds();
  const funnel = addFunnels([...counts.values()]);
  // A school sees its own block, and who sits there for everybody.
  const shown = parties.filter((one) => keeps || own?.part !== 'block' || one.part === 'core' || one === own);
  return ok({
    table,
    kind: kindOn(kinds, table.kindId, table.onDay),
    parties: shown.map((one) => partyView(one, names.get(one.organisationId), counts.get(one.organisationId))),
    own,
    funnel,
    before: await tableBefore(step, table),
    keeps,
    changes: keeps && table.organisationId === me.organisationId && table.onDay >= step.today && funnel.decided === 0,
  });
}

const partyView = (party: Party, named: Organisation | undefined, funnel: Funnel = emptyFunnel): PartyView => ({
  ...party,
  name: named?.shortName ?? '',
  kind: named?.kind ?? '',
  funnel,
});

async function tableBefore(step: Step, { kindId, onDay }: Gathering): Promise<TableView['before']> {
  const { gatherings, tableLines } = step.desk;
  const before = (await gatherings.gatherings()).find(
    (one) => one.kindId === kindId && one.onDay < onDay && one.state !== 'cancelled',
  );
  if (!before) return undefined;
  const { agreed, done } = addFunnels(await tableLines.counts(before.id));
  return agreed === 0 ? undefined : { onDay: before.onDay, agreed, done };
}

export type TablesView = {
  readonly tables: readonly { readonly table: Gathering; readonly name: string; readonly own: Party | undefined }[];
  readonly keeps: boolean;
  readonly hasKinds: boolean;
};
const isTheirs = (me: Member, parties: readonly Party[]): Party | undefined =>
  parties.find(({ organisationId }) => organisationId === me.organisationId);

/** Every table for who keeps the region, else those of the own organisation; the last day first. */
export const seeTables = makeAct<Record<never, never>, TablesView>('see-tables', async (step) => {
  const { gatherings } = step.desk;
  const me = memberOf(step);
  const keeps = keepsRegion(me);
  const [all, parties, kinds] = [
    await gatherings.gatherings(),
    await gatherings.allParties(),
    await gatherings.kinds(),
  ];
  const tables = all.flatMap((table) => {
    if (table.sort !== 'table' || table.kindId === null) return [];
    const own = isTheirs(
      me,
      parties.filter(({ gatheringId }) => gatheringId === table.id),
    );
    const name = kindOn(kinds, table.kindId, table.onDay)?.name ?? table.title;
    return own || keeps ? [{ table, name, own }] : [];
  });
  return ok({ tables, keeps, hasKinds: kindsOn(kinds, step.today).length > 0 });
});

/** One table in numbers. Refusals: not-found. */
export const seeTable = makeAct<{ readonly gatheringId: string }, TableView>('see-tables', (step, { gatheringId }) =>
  tableFor(step, gatheringId),
);

/** Of what a table can be made. Refusals: not-found. */
export const seePlan = makeAct<Record<never, never>, PlanView>('plan-table', async (step) =>
  keepsRegion(step.actor) ? ok(await choices(step)) : notFound,
);

/**
 * A table on a day: the core team, and a block for each sending school. Only who the kind names as a party, each on its ground.
 * Refusals as `checkTable`; party-not-in-kind, with the `who`; not-found.
 */
export const planTable = makeAct<{ readonly typed: TypedTable }, { readonly gatheringId: string }>(
  'plan-table',
  async (step, { typed }) => {
    if (!keepsRegion(step.actor)) return notFound;
    const checked = checkTable(typed, step.today);
    if (!checked.ok) return checked;
    const { kindId, onDay, place, parties } = checked.value;
    const kind = kindsOn(await step.desk.gatherings.kinds(), step.today).find((one) => one.kindId === kindId);
    if (!kind) return refuse('kind-missing', 'kind');
    const wrong = await whoMayNot(step, kind, parties);
    if (wrong) return wrong;
    const { organisationId, memberId } = memberOf(step);
    const id = step.newId();
    const fixed = { sort: 'table', level: 'operational', state: 'planned', sequence: 0, version: 1 } as const;
    await step.desk.gatherings.add(
      { ...fixed, id, organisationId, memberId, kindId, title: kind.name, onDay, place, ...hoursOf(parties) },
      parties,
    );
    return ok({ gatheringId: id });
  },
);
