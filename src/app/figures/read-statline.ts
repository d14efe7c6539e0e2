import type { Actor } from '#domain/access/actor.ts';
import { findBsn } from '#domain/bsn.ts';
import { keepsRegion } from '#domain/directory/keeping.ts';
import { arbeidsmarktregioOf, doorstroompuntOf } from '#domain/directory/place.ts';
import type { Published, TypedPublished } from '#domain/figures/published.ts';
import type { Choice } from '#domain/figures/statline-choice.ts';
import type { OwnRegion } from '#domain/figures/statline-codes.ts';
import { statlineReader, type Slice } from '#domain/figures/statline-slice.ts';
import { statlineTable } from '#domain/figures/statline-table.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import { makeAct, type House } from '../house.ts';
import { refuseForbidden } from '../intake/reading.ts';
import { keepRead } from './keep-table.ts';

type ArrivingTable = { readonly fileName: string; readonly pieces: AsyncIterable<Uint8Array> };

/** The own Doorstroompuntregio and labour market region, by the contactgemeente. */
const ownRegion = makeAct<Record<never, never>, OwnRegion>('keep-table', async (step) => {
  if (!keepsRegion(step.actor)) return notFound;
  const organisations = await step.desk.directory.organisations();
  const code = organisations.find(({ kind }) => kind === 'contactgemeente')?.municipalityCode;
  const [places, { today }] = [step.places(), step];
  const doorstroompunt = code ? doorstroompuntOf(places, code, today) : undefined;
  return ok({ places, today, doorstroompunt, labour: code ? arbeidsmarktregioOf(places, code, today) : undefined });
});

/**
 * Reads a file of CBS StatLine while it comes in and holds what is about the own region and the country; nothing is kept.
 * Undefined = this is no file of StatLine. For who keeps the region. Refusals: not-found, number-in-name, quote-open,
 * forbidden-column, those of statlineReader.
 */
export async function openStatline(
  house: House,
  actor: Actor,
  { fileName, pieces }: ArrivingTable,
): Promise<Outcome<Slice | undefined>> {
  const own = await ownRegion(house, actor, {});
  if (!own.ok) return own;
  if (findBsn(fileName).found) return refuse('number-in-name', 'file');
  const reader = statlineReader(own.value);
  const sieved = await house.sieveText(pieces, reader.keep, reader.row);
  if (!reader.isOne()) return ok(undefined);
  if (!sieved.ok) return sieved;
  const forbidden = refuseForbidden({ encoding: 'utf-8', separator: ';', header: reader.header(), rows: [] }, []);
  if (!forbidden.ok) return forbidden;
  const slice = reader.done();
  const [id] = /\d{5}[A-Z]{3}/i.exec(fileName) ?? [];
  return slice.ok && id ? ok({ ...slice.value, title: slice.value.title || `StatLine ${id.toUpperCase()}` }) : slice;
}

type KeepStatline = Pick<TypedPublished, 'title' | 'source' | 'about' | 'target'> & {
  readonly slice: Slice;
  readonly choice: Choice;
  /** The table of this name that is replaced, when somebody said so. */
  readonly replaces?: string | undefined;
};

/** Keeps what was chosen of a file of StatLine as a published table. Refusals: those of keepRead and statlineTable. */
export async function keepStatline(house: House, actor: Actor, wish: KeepStatline): Promise<Outcome<Published>> {
  const read = statlineTable(wish.slice, wish.choice, wish, house.today());
  if (!read.ok) return read;
  const kept = await keepRead(house, actor, { ...read.value, replaces: wish.replaces });
  return kept.ok ? read : kept;
}
