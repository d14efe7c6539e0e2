import type { OrganisationKind } from '#domain/access/actor.ts';
import type { Exchange, Firmness } from '#domain/exchange/exchange.ts';
import type { OwnExchange } from '#app/exchange/see-exchanges.ts';
import { kindWords } from '#web/directory/directory-words.ts';

export const firmWords: Readonly<Record<Firmness, string>> = {
  law: 'Staat in de wet',
  needed: 'Nodig',
  ours: 'Onze keuze',
};
export const fixedWords: Readonly<Record<Exchange['fixedBy'], string>> = {
  law: 'De wet',
  ours: 'Onze keuze',
};
/** 'praktijkschool, vso'. */
export const fromWords = (from: readonly OrganisationKind[] | 'all'): string =>
  from === 'all' ? 'Elke organisatie met een account' : from.map((kind) => kindWords[kind]).join(', ');

const times = (n: number): string => (n === 0 ? 'nooit' : n === 1 ? '1 keer' : `${n} keer`);
/** How often in the last year; empty where nothing counts it. */
export function usedWords({ row, used, ours }: OwnExchange): string {
  if (used === null) return '';
  if (row.direction === 'in') return times(used.in);
  if (row.direction !== 'out') return times(used.out);
  return [ours ? `gegeven: ${times(used.out)}` : '', used.in > 0 || !ours ? `gekregen: ${times(used.in)}` : '']
    .filter(Boolean)
    .join(', ');
}
/** Does this organisation have to do with it? */
export const concerns = ({ ours, used }: OwnExchange): boolean => ours || (used !== null && used.in + used.out > 0);
