import { mayNarrow, type Exchange } from '#domain/exchange/exchange.ts';
import { exchanges, findExchange, isOf } from '#domain/exchange/register.ts';
import { notFound, ok, refuse } from '#domain/outcome.ts';
import { addYears } from '#law/day.ts';
import { makeAct } from '../house.ts';
import type { KeptNarrowed, Used } from '../ports/exchanges.ts';
import { memberOf } from '../turn/open-turn.ts';

/** A row with how it stands at the own organisation. */
export type OwnExchange = {
  readonly row: Exchange;
  /** Whether this kind of organisation sends or takes by it. */
  readonly ours: boolean;
  /** What the privacy officer took out. */
  readonly narrowed: readonly KeptNarrowed[];
  /** In the last year: sent or taken along, and got; null where nothing counts it. */
  readonly used: { readonly out: number; readonly in: number } | null;
};

/** Under which name the counts of a row come, when that is not its own. */
const countedAs: Readonly<Record<string, string>> = {
  'F14-vraag': 'F14',
  'lijst-van-school': 'import-leavers',
  register: 'import-register',
};

/** Hand-overs, questions, lists and files that came in are counted; a mail, an answer and a page are not. */
const isCounted = ({ id, direction }: Exchange): boolean =>
  countedAs[id] !== undefined ||
  direction === 'along' ||
  (direction === 'out' && id !== 'F14-antwoord') ||
  id === 'agenda';

function usedOf(row: Exchange, used: readonly Used[]): OwnExchange['used'] {
  const keys = new Set([countedAs[row.id] ?? row.id, ...(row.direction === 'along' ? row.acts : [])]);
  const found = used.filter(({ exchange }) => keys.has(exchange));
  if (found.length === 0) return isCounted(row) ? { out: 0, in: 0 } : null;
  return { out: found.reduce((n, one) => n + one.out, 0), in: found.reduce((n, one) => n + one.in, 0) };
}

/** Every exchange, with what the own organisation took out of it and how often it used it in the last year. */
export const seeExchanges = makeAct<Record<never, never>, readonly OwnExchange[]>('see-exchanges', async (step) => {
  const { organisationKind } = memberOf(step);
  const narrowed = await step.desk.exchanges.narrowed();
  const used = await step.desk.exchanges.used(addYears(step.today, -1));
  return ok(
    exchanges.map((row) => ({
      row,
      ours: isOf(row, organisationKind),
      narrowed: narrowed.filter(({ exchange }) => exchange === row.id),
      used: usedOf(row, used),
    })),
  );
});

type Narrow = { readonly exchange: string; readonly closed: readonly string[] };

/**
 * Takes fields out of an exchange for the own organisation, or puts them back. It can only take out what is a choice; from
 * the next sending on they stay here. Refusals: not-found (no such exchange, or not of this kind of organisation), not-ours.
 */
export const narrowExchange = makeAct<Narrow, void>('narrow-exchange', async (step, { exchange: id, closed }) => {
  const { organisationId, organisationKind, memberId } = memberOf(step);
  const row = findExchange(id);
  if (!row || !isOf(row, organisationKind)) return notFound;
  if (!closed.every((field) => mayNarrow(row, field))) return refuse('not-ours', 'open');
  await step.desk.exchanges.keep(row.id, [...new Set(closed)], { organisationId, memberId, on: step.today });
  return ok(undefined);
});
