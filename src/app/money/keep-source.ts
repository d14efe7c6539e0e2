import { withoutNumbers } from '#domain/money/free-text.ts';
import { keepsMoneyOf } from '#domain/money/keeping.ts';
import { checkSource, overlapsWith } from '#domain/money/source.ts';
import { readSourceForm, type SourceForm } from '#domain/money/typed.ts';
import { partyOf } from '#domain/programme/programme.ts';
import { notFound, ok, refuse } from '#domain/outcome.ts';
import { makeAct } from '../house.ts';
import { moneyAround } from './see-money.ts';
import { byOf } from './by.ts';

type Kept = { readonly id: string; readonly overlaps: readonly string[] };

/**
 * Writes a source or a pot down. Gives the names of sources of the same subsidy in the same time: a warning. Refusals: not-found
 * (no programme, or not yours), party-missing, bsn, and those of readSourceForm and checkSource.
 */
export const keepSource = makeAct<SourceForm, Kept>('keep-source', async (step, form) => {
  const around = await moneyAround(step);
  if (!around) return notFound;
  const { programme, ledger, measures } = around;
  // Nobody chosen yet: said below with all else that is missing.
  if (form.partyId !== '') {
    if (!partyOf(programme, form.partyId)) return refuse('party-missing', 'partyId');
    if (!keepsMoneyOf(step.actor, programme, form.partyId)) return notFound;
  }
  const clean = withoutNumbers({ name: form.name, conditions: form.conditions });
  if (!clean.ok) return clean;
  const known = new Set(measures.map(({ id }) => id));
  const read = readSourceForm({ ...form, measures: form.measures.filter((id) => known.has(id)) });
  if (!read.ok) return read;
  const checked = checkSource(read.value);
  if (!checked.ok) return checked;
  const source = { ...checked.value, id: step.newId(), archivedOn: null };
  await step.desk.money.addSource(source, { programmeId: programme.id, by: byOf(step), on: step.today });
  return ok({ id: source.id, overlaps: overlapsWith(source, ledger.sources).map(({ name }) => name) });
});

/** Closes a source: nothing is booked on it any more, and what stands there stays. Refusals: not-found. */
export const closeSource = makeAct<{ readonly sourceId: string }, void>('keep-source', async (step, { sourceId }) => {
  const around = await moneyAround(step);
  const source = around?.ledger.sources.find(({ id }) => id === sourceId);
  if (!around || !source || !keepsMoneyOf(step.actor, around.programme, source.partyId)) return notFound;
  return (await step.desk.money.archiveSource(sourceId, step.today)) ? ok(undefined) : notFound;
});
