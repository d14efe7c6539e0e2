import type { Actor } from '#domain/access/actor.ts';
import { keepsRegion } from '#domain/directory/keeping.ts';
import { doorstroompuntOf } from '#domain/directory/place.ts';
import { readPublished, type Published, type TypedPublished } from '#domain/figures/published.ts';
import { changeOf, isSameName } from '#domain/figures/same-table.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import { makeAct, type House } from '../house.ts';
import { openFile, type ListFile } from '../intake/begin-import.ts';
import { memberOf } from '../turn/open-turn.ts';

type KeepTable = Omit<ListFile, 'leaveOut'> & Pick<TypedPublished, 'title' | 'source' | 'about' | 'target'>;

/** The number of the own Doorstroompunt region, by its contactgemeente; undefined = no table says. */
const ownRegion = makeAct<Record<never, never>, string | undefined>('keep-table', async (step) => {
  if (!keepsRegion(step.actor)) return notFound;
  const organisations = await step.desk.directory.organisations();
  const code = organisations.find(({ kind }) => kind === 'contactgemeente')?.municipalityCode;
  return ok(code ? doorstroompuntOf(step.places(), code, step.today) : undefined);
});
type KeepRead = Published & {
  /** The table of this name that somebody looked at and said yes to: it is replaced. */
  readonly replaces?: string | undefined;
};
/**
 * Keeps a table that was read. One that is there already under its name, source and day is refused when nothing is other, and else
 * asked about: the older one stays, as replaced. Refusals: not-found, table-there, table-differs (with `values.table`).
 */
export const keepRead = makeAct<KeepRead, { readonly id: string }>(
  'keep-table',
  async (step, { replaces, ...table }) => {
    if (!keepsRegion(step.actor)) return notFound;
    const there = (await step.desk.counts.tables()).filter((one) => isSameName(one, table));
    const [last] = there.toSorted((a, b) => (a.id < b.id ? 1 : -1));
    const same = there.find((one) => changeOf(one, table) === undefined);
    if (same) return refuse('table-there', 'file', { on: same.loadedOn });
    if (last && last.id !== replaces) return refuse('table-differs', 'file', { on: last.loadedOn, table: last.id });
    const { organisationId, memberId } = memberOf(step);
    const id = step.newId();
    await step.desk.counts.addTable({
      ...table,
      id,
      organisationId,
      memberId,
      loadedOn: step.today,
      replaces: last?.id ?? null,
    });
    return ok({ id });
  },
);

/**
 * Reads a table that CBS, DUO or another published and keeps nothing: the own region and the country of a file with all regions, any
 * other as it is. For who keeps the region. Refusals: not-found, those of the file, and of readPublished.
 */
export async function readTable(house: House, actor: Actor, typed: KeepTable): Promise<Outcome<Published>> {
  const region = await ownRegion(house, actor, {});
  if (!region.ok) return region;
  const opened = await openFile(house, typed);
  if (!opened.ok) return opened;
  const { header, rows } = opened.value.table;
  return readPublished({ ...typed, header, rows }, region.value, house.today());
}

/** Reads a table and keeps it. Refusals: those of readTable and keepRead. */
export async function keepTable(
  house: House,
  actor: Actor,
  { replaces, ...typed }: KeepTable & Pick<KeepRead, 'replaces'>,
): Promise<Outcome<Published>> {
  const read = await readTable(house, actor, typed);
  if (!read.ok) return read;
  const kept = await keepRead(house, actor, { ...read.value, replaces });
  return kept.ok ? read : kept;
}

/** Takes a published table away. Refusals: not-found. */
export const removeTable = makeAct<{ readonly tableId: string }, void>('keep-table', async (step, { tableId }) =>
  keepsRegion(step.actor) && (await step.desk.counts.removeTable(tableId)) ? ok(undefined) : notFound,
);
