import type { ActName } from '../access/acts.ts';
import type { OrganisationKind } from '../access/actor.ts';
import { openFields, pass, type Exchange, type Narrowed } from './exchange.ts';
import type { FieldId } from './fields.ts';
import { alongRows } from './rows/along.ts';
import { tableRows } from './rows/tables.ts';
import { arrivingRows } from './rows/arriving.ts';
import { betweenRows } from './rows/between.ts';
import { handoverRows } from './rows/handovers.ts';
import { mailRows } from './rows/mails.ts';
import { openRows } from './rows/open.ts';

/**
 * The register of exchanges: every way in which something about somebody leaves Aanzet or comes in. What leaves asks here
 * which fields may go (docs/decisions/0016-the-register-of-exchanges.md). A way out without a row does not exist.
 */
export const exchanges: readonly Exchange[] = [
  ...handoverRows,
  ...betweenRows,
  ...alongRows,
  ...tableRows,
  ...mailRows,
  ...openRows,
  ...arrivingRows,
];

/** One row. Throws for an id that is not in the register: nothing may leave by a way that nobody described. */
export function exchange(id: string): Exchange {
  const row = exchanges.find((one) => one.id === id);
  if (!row) throw new Error(`no exchange is called ${id}`);
  return row;
}
export const findExchange = (id: string): Exchange | undefined => exchanges.find((one) => one.id === id);

/** By which row an act takes a list along. Throws when none does. */
export function exchangeOf(act: ActName): Exchange {
  const row = exchanges.find(
    ({ direction, acts }) => (direction === 'along' || direction === 'mail') && acts.includes(act),
  );
  if (!row) throw new Error(`no exchange goes by ${act}`);
  return row;
}

/** The fields that may go through an exchange now, for an organisation that narrowed some. */
export const fieldsOf = (id: string, narrowed: readonly Narrowed[] = []): ReadonlySet<FieldId> =>
  openFields(exchange(id), narrowed);

/** What of a record may go through an exchange. */
export const leaves = <T extends Partial<Record<FieldId, unknown>>>(
  id: string,
  record: T,
  narrowed: readonly Narrowed[] = [],
): Partial<T> => pass(fieldsOf(id, narrowed), record);

/** A field without which the exchange does nothing. Throws when its row does not name it: then it must not go. */
export function whole<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('an exchange misses a field that it needs');
  return value;
}

/** Whether an organisation of this kind sends or takes by this row. */
export const isOf = (row: Exchange, kind: OrganisationKind): boolean => row.from === 'all' || row.from.includes(kind);
