/** Where the municipalities of one region stand on a map of tiles, in columns and rows from the north west, by their code. */
type Laid = ReadonlyMap<string, readonly [column: number, row: number]>;
/** By region ('16', 'AM14'). */
export type TilePlaces = ReadonlyMap<string, Laid>;

/** Reads the rows of data/tile-places.csv (scripts/lay-tiles.ts). Throws when two stand in one place, or one stands in two. */
export function readTilePlaces(rows: readonly (readonly string[])[]): TilePlaces {
  const regions = new Map<string, Map<string, readonly [number, number]>>();
  const taken = new Map<string, string>();
  for (const [code = '', region = '', column = '', row = ''] of rows) {
    const place = [region, column, row].join(';');
    const laid = regions.get(region) ?? new Map<string, readonly [number, number]>();
    if (taken.has(place)) throw new Error(`${code} and ${taken.get(place)} stand on one tile: ${place}`);
    if (laid.has(code)) throw new Error(`${code} stands on two tiles of region ${region}`);
    taken.set(place, code);
    regions.set(region, laid.set(code, [Number(column), Number(row)]));
  }
  return regions;
}

type Tile = { readonly code: string; readonly column: number; readonly row: number };
const fewestColumns = 4;

/**
 * Every municipality on a place of its own, after the region in which most of them lie; who does not lie there follows below, in the
 * order given. Rows and columns begin at nought.
 */
export function tilesOf(tiles: TilePlaces, codes: readonly string[]): readonly Tile[] {
  const within = (laid: Laid) => codes.filter((code) => laid.has(code)).length;
  const laid = [...tiles.values()].reduce<Laid>((best, one) => (within(one) > within(best) ? one : best), new Map());
  const placed = codes.flatMap((code): readonly Tile[] => {
    const at = laid.get(code);
    return at ? [{ code, column: at[0], row: at[1] }] : [];
  });
  const [left, top] = [Math.min(...placed.map(({ column }) => column)), Math.min(...placed.map(({ row }) => row))];
  const shown = placed.map(({ code, column, row }) => ({ code, column: column - left, row: row - top }));
  const below = shown.length === 0 ? 0 : Math.max(...shown.map(({ row }) => row)) + 1;
  const columns = Math.max(fewestColumns, ...shown.map(({ column }) => column + 1));
  const rest = codes.filter((code) => !laid.has(code));
  return [...shown, ...rest.map((code, at) => ({ code, column: at % columns, row: below + Math.floor(at / columns) }))];
}
