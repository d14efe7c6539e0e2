import type { Actor } from '#domain/access/actor.ts';
import { keepsRegion } from '#domain/directory/keeping.ts';
import { doorstroompuntOf } from '#domain/directory/place.ts';
import { readPublished, type Published, type TypedPublished } from '#domain/figures/published.ts';
import { notFound, ok, type Outcome } from '#domain/outcome.ts';
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
/** Keeps a table that was read. Refusals: not-found. */
export const keepRead = makeAct<Published, { readonly id: string }>('keep-table', async (step, table) => {
  if (!keepsRegion(step.actor)) return notFound;
  const { organisationId, memberId } = memberOf(step);
  const id = step.newId();
  await step.desk.counts.addTable({ ...table, id, organisationId, memberId, loadedOn: step.today });
  return ok({ id });
});

/**
 * Keeps a table that CBS, DUO or another published: the own region and the country of a file with all regions, any other
 * as it is. For who keeps the region. Refusals: not-found, those of the file, and of readPublished.
 */
export async function keepTable(house: House, actor: Actor, typed: KeepTable): Promise<Outcome<Published>> {
  const region = await ownRegion(house, actor, {});
  if (!region.ok) return region;
  const opened = await openFile(house, typed);
  if (!opened.ok) return opened;
  const { header, rows } = opened.value.table;
  const read = readPublished({ ...typed, header, rows }, region.value, house.today());
  if (!read.ok) return read;
  const kept = await keepRead(house, actor, read.value);
  return kept.ok ? read : kept;
}

/** Takes a published table away. Refusals: not-found. */
export const removeTable = makeAct<{ readonly tableId: string }, void>('keep-table', async (step, { tableId }) =>
  keepsRegion(step.actor) && (await step.desk.counts.removeTable(tableId)) ? ok(undefined) : notFound,
);
