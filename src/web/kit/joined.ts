/**
 * Tables of words as one. Throws when two of them use the same key: the last would speak in the place of the first, on a page
 * that nobody looks at.
 */
export function joined<T>(...tables: readonly Readonly<Record<string, T>>[]): Readonly<Record<string, T>> {
  const keys = tables.flatMap((table) => Object.keys(table));
  const twice = keys.find((key, at) => keys.indexOf(key) !== at);
  if (twice !== undefined) throw new Error(`two tables of words hold '${twice}'`);
  return Object.assign({}, ...tables) as Record<string, T>;
}
