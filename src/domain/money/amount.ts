import { ok, refuse, type Outcome } from '../outcome.ts';

/** Integer cents: no amount is ever a fraction. */
export type Cents = number;

/** More than any region will ever see: a slip of the finger, not an amount. */
const most: Cents = 100_000_000_000_00;

const whole = (digits: string): number => Number(digits.replaceAll('.', ''));
const part = (digits: string): number => Number(digits.padEnd(2, '0'));

/** What "12.500" can be: with the point between the thousands, and with the point before the cents. */
function bothWays(first: string, last: string): readonly [Cents, Cents] {
  const [thousands, decimals] = [Number(first) * 1000 + Number(last.padEnd(3, '0')), Number(first) + Number(last) / 10 ** last.length];
  return [thousands * 100, Math.round(decimals * 100)];
} // prettier-ignore

function readBare(bare: string, means: string): Outcome<Cents> {
  const plain = /^(\d+)(?:,(\d{1,2}|-|--))?$/.exec(bare) ?? /^(\d{1,3}(?:\.\d{3})+),(\d{1,2}|-|--)$/.exec(bare);
  if (plain) return ok(whole(plain[1] ?? '') * 100 + part((plain[2] ?? '').replaceAll('-', '')));
  if (/^\d{1,3}(\.\d{3}){2,}$/.test(bare)) return ok(whole(bare) * 100);
  const pointed = /^(\d{4,})\.(\d{1,2})$/.exec(bare); // no thousands stand before so many digits
  if (pointed) return ok(Number(pointed[1]) * 100 + part(pointed[2] ?? ''));
  // No thousands stand after a nought: "0,50" is fifty cents, and of "0,001" nobody knows what was meant.
  const cents = /^0+[.,](\d{1,2})$/.exec(bare);
  if (cents) return ok(part(cents[1] ?? ''));
  if (/^0+[.,]/.test(bare)) return refuse('amount-unreadable');
  const unclear = /^(\d{1,3})[.,](\d{3})$/.exec(bare) ?? /^(\d{1,3})\.(\d{1,2})$/.exec(bare);
  if (!unclear) return refuse('amount-unreadable');
  const [high, low] = bothWays(unclear[1] ?? '', unclear[2] ?? '');
  const meant = [high, low].find((cents) => String(cents) === means);
  return meant === undefined ? refuse('amount-unclear', undefined, { high, low }) : ok(meant);
}

/**
 * An amount as somebody in the Netherlands writes it: '€ 12.500,00', '12500', '12500,5', '-500'. Nothing is guessed: '12.500'
 * and '12.50' are asked back with both readings, and `means` is the reading (in cents) that was chosen then. Refusals, all at
 * `field`: amount-missing, amount-unclear (`values` high and low, in cents), amount-unreadable, amount-too-large.
 */
export function readAmount(text: string, means = '', field = 'amount'): Outcome<Cents> {
  const bare = text.replaceAll(/[\s\u00a0\u202f€]|EUR/gi, '').replaceAll(/[−–]/g, '-');
  const negative = bare.startsWith('-');
  const digits = negative ? bare.slice(1) : bare;
  if (digits === '') return refuse('amount-missing', field);
  const read = readBare(digits, means.replace('-', ''));
  if (!read.ok) return { ok: false, refusals: read.refusals.map((refusal) => ({ ...refusal, field })) };
  if (read.value > most) return refuse('amount-too-large', field);
  return ok(negative ? -read.value : read.value);
}

/** '12.500,00': for a cell of a table, where the head says that it is euros. */
export function plainEuro(cents: Cents): string {
  const size = Math.abs(cents);
  const euros = String(Math.floor(size / 100)).replaceAll(/\B(?=(\d{3})+$)/g, '.');
  return `${cents < 0 ? '-' : ''}${euros},${String(size % 100).padStart(2, '0')}`;
}

/** '€ 12.500,00', and '€ -500,00' for what is taken back. The space does not break. */
export const euro = (cents: Cents): string => `€\u00a0${plainEuro(cents)}`;

/** Adds cents. */
export const sum = (amounts: Iterable<Cents>): Cents => {
  let all = 0;
  for (const one of amounts) all += one;
  return all;
};

/**
 * Shares an amount by weight to the cent: the parts add up to the amount, and nobody gets more than a cent more than the share
 * is. Without weights (all nought) everybody gets nought but the first. `weights` is not empty and holds nothing below nought.
 */
export function split(cents: Cents, weights: readonly number[]): readonly Cents[] {
  const all = sum(weights);
  if (all === 0) return weights.map((_, at) => (at === 0 ? cents : 0));
  const exact = weights.map((weight) => (BigInt(cents) * BigInt(weight) * 1_000_000n) / BigInt(all));
  const floors = exact.map((one) => Number(one / 1_000_000n));
  const rests = exact.map((one, at) => ({ at, rest: Number(one % 1_000_000n) }));
  const missing = cents - sum(floors);
  const up = new Set(rests.toSorted((a, b) => (cents < 0 ? a.rest - b.rest : b.rest - a.rest) || a.at - b.at).slice(0, Math.abs(missing)).map(({ at }) => at)); // prettier-ignore
  return floors.map((floor, at) => (up.has(at) ? floor + Math.sign(missing) : floor));
}
