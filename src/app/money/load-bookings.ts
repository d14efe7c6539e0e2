import type { Actor } from '#domain/access/actor.ts';
import type { Table } from '#domain/intake/table.ts';
import { readBookings } from '#domain/money/bookings-file.ts';
import { keepsMoneyOf } from '#domain/money/keeping.ts';
import { notFound, ok, type Outcome } from '#domain/outcome.ts';
import { makeAct, type House } from '../house.ts';
import { openFile, type ListFile } from '../intake/begin-import.ts';
import { byOf } from './by.ts';
import { moneyAround } from './see-money.ts';
import { tellWaiting } from './tell-waiting.ts';

export type Loaded = { readonly fresh: number; readonly same: number };
const load = makeAct<Pick<Table, 'header' | 'rows' | 'encoding'>, Loaded>('load-bookings', async (step, table) => {
  const seen = await moneyAround(step);
  if (!seen) return notFound;
  const mine = seen.ledger.sources.filter(({ partyId }) => keepsMoneyOf(step.actor, seen.programme, partyId));
  await step.desk.money.hold(mine.map(({ id }) => id));
  const { lines } = await step.desk.money.overview(); // after holding: what somebody else wrote a moment ago
  const { today, newId } = step;
  const read = readBookings(table, { around: { sources: mine, measures: seen.measures, lines }, today, newId, by: byOf(step) }); // prettier-ignore
  if (!read.ok) return read;
  await step.desk.money.addLines(read.value.fresh, byOf(step), today);
  await tellWaiting(step, seen, read.value.fresh);
  return ok({ fresh: read.value.fresh.length, same: read.value.same });
});

/**
 * Reads bookings of a file of the financial administration; they wait for somebody else. The same file twice changes nothing.
 * Refusals: not-found, those of the file, and of readBookings.
 */
export async function loadBookings(house: House, actor: Actor, file: ListFile): Promise<Outcome<Loaded>> {
  const opened = await openFile(house, file);
  return opened.ok ? load(house, actor, opened.value.table) : opened;
}
