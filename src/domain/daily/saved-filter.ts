import { findBsn } from '../bsn.ts';
import { ok, refuse, type Outcome } from '../outcome.ts';

/** Lists whose filters stand in the address, by the name in that address. */
export type FilteredList = 'jongeren' | 'meldingen';
/** Choices of a list under a name of one's own. `query` is canonical: known choices only, never a search. */
export type SavedFilter = {
  readonly id: string;
  readonly list: FilteredList;
  readonly name: string;
  readonly query: string;
};
const mostLetters = 40;
/** More than these and nobody finds the right one. */
export const mostFilters = 12;

/**
 * May this be kept under this name, beside what is there? Refusals at field 'filternaam': 'filter-name-missing',
 * 'filter-name-long', 'bsn', 'filter-name-taken', 'filters-full', 'filter-empty'.
 */
export function checkFilter(
  wish: Pick<SavedFilter, 'name' | 'query'>,
  there: readonly SavedFilter[],
): Outcome<Pick<SavedFilter, 'name' | 'query'>> {
  const name = wish.name.trim().replaceAll(/\s+/g, ' ');
  const no = (code: string) =>
    refuse(code, 'filternaam', { most: code === 'filters-full' ? mostFilters : mostLetters });
  if (name === '') return no('filter-name-missing');
  if (findBsn(name).found) return no('bsn');
  if (name.length > mostLetters) return no('filter-name-long');
  if (wish.query === '' || new URLSearchParams(wish.query).has('zoek')) return no('filter-empty');
  if (there.some((one) => one.name.toLowerCase() === name.toLowerCase())) return no('filter-name-taken');
  return there.length >= mostFilters ? no('filters-full') : ok({ name, query: wish.query });
}
