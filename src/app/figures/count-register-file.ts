import type { Actor } from '#domain/access/actor.ts';
import { doorstroompuntOf, type Places } from '#domain/directory/place.ts';
import { readPlaceName } from '#domain/directory/place-name.ts';
import { findBsn } from '#domain/bsn.ts';
import { registerCounter, type RegisterCount } from '#domain/figures/register-count.ts';
import { isLayout, readFileName, type RegisterLayout } from '#domain/figures/register-layouts.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import { makeAct, type House } from '../house.ts';
import type { StoredCount } from '../ports/register-counts.ts';
import { coachFrom } from '../register/reading.ts';
import { memberOf } from '../turn/open-turn.ts';

/** A file that is still on its way in. */
type ArrivingFile = { readonly fileName: string; readonly pieces: AsyncIterable<Uint8Array> };
type CountRegisterFile = ArrivingFile & {
  /** Which file it is, when its name does not say; '' = by its name. */
  readonly layout: string;
};
type Kept = RegisterCount & Pick<StoredCount, 'period' | 'edition'>;

const ownRegion = makeAct<Record<never, never>, string | undefined>('count-register-file', async (step) => {
  const organisations = await step.desk.directory.organisations();
  const code = organisations.find(({ kind }) => kind === 'contactgemeente')?.municipalityCode;
  return ok(code ? doorstroompuntOf(step.places(), code, step.today) : undefined);
});
/** The same file of the same month is there once: the last one stays. */
const keep = makeAct<Kept, void>('count-register-file', async (step, kept) => {
  const { organisationId, memberId } = memberOf(step);
  const counts = step.desk.registerCounts;
  const same = (one: StoredCount) =>
    one.period !== null && one.layout === kept.layout && one.period === kept.period && one.edition === kept.edition;
  for (const { id } of (await counts.all()).filter(same)) await counts.remove(id);
  await counts.add({ ...kept, id: step.newId(), organisationId, memberId, loadedOn: step.today });
  return ok(undefined);
});

const municipalityIn = (places: Places) => (text: string) =>
  places.municipalities.has(text)
    ? text
    : places.byName.get(readPlaceName(text).base)?.find(({ isMunicipality }) => isMunicipality)?.code;

function layoutOf(fileName: string, said: string): Outcome<RegisterLayout> {
  if (isLayout(said)) return ok(said);
  const { layout } = readFileName(fileName);
  return layout ? ok(layout) : refuse('layout-missing', 'layout');
}

/**
 * Counts the lines of a file of DUO while it comes in; what is in no axis is dropped letter by letter and never in memory as a
 * whole. For who guides at a Doorstroompunt. Refusals: not-allowed, not-a-doorstroompunt, number-in-name, layout-missing,
 * layout-other, about-ahead, empty-file, unreadable, quote-open, no-lines.
 */
export async function countRegisterFile(
  house: House,
  actor: Actor,
  { fileName, pieces, layout: said }: CountRegisterFile,
): Promise<Outcome<Kept>> {
  const reader = coachFrom(actor, 'count-register-file');
  if (!reader.ok) return reader;
  if (findBsn(fileName).found) return refuse('number-in-name', 'file');
  const layout = layoutOf(fileName, said);
  if (!layout.ok) return layout;
  const named = readFileName(fileName);
  const [period, edition] =
    named.layout === layout.value ? [named.period ?? null, named.edition ?? null] : [null, null];
  if (period !== null && period > house.today().slice(0, period.length)) return refuse('about-ahead', 'file');
  const region = await ownRegion(house, actor, {});
  if (!region.ok) return region;
  const municipality = municipalityIn(house.places());
  const counter = registerCounter(layout.value, { municipality, region: region.value });
  const sieved = await house.sieveText(pieces, counter.keep, counter.row);
  if (!sieved.ok) return sieved;
  const counted = counter.done();
  if (!counted) return refuse('layout-other', 'file', { layout: layout.value, columns: counter.lacks().join(', ') });
  if (counted.lines === 0) return refuse('no-lines', 'file', { odd: counted.odd.lines });
  const kept = { ...counted, period, edition };
  const done = await keep(house, actor, kept);
  return done.ok ? ok(kept) : done;
}

/** Takes a counted file away. Refusals: not-found. */
export const removeRegisterCount = makeAct<{ readonly countId: string }, void>(
  'count-register-file',
  async (step, { countId }) => ((await step.desk.registerCounts.remove(countId)) ? ok(undefined) : notFound),
);
