/** Where a municipality stands on a map of tiles, in columns and rows from the north west. Drawn by hand, so that neighbours lie about
 * right; a municipality that is not here stands below the map, by name. Region 16, after its layout of 2026. */
const drawn: Readonly<Record<string, readonly [column: number, row: number]>> = {
  GM0308: [0, 0],
  GM0313: [1, 0],
  GM0267: [2, 0],
  GM0342: [0, 1],
  GM0307: [1, 1],
  GM0203: [2, 1],
  GM0327: [1, 2],
  GM0279: [2, 2],
  GM0228: [3, 2],
  GM0351: [1, 3],
  GM0339: [2, 3],
  GM0345: [3, 3],
  GM0340: [2, 4],
  GM0289: [3, 4],
};
const columns = 4;

type Tile = { readonly code: string; readonly column: number; readonly row: number };

/** Every municipality on a place of its own; who was not drawn follows in the order given. */
export function tilesOf(codes: readonly string[]): readonly Tile[] {
  const placed = codes.flatMap((code): readonly Tile[] => {
    const at = drawn[code];
    return at ? [{ code, column: at[0], row: at[1] }] : [];
  });
  const below = placed.length === 0 ? 0 : Math.max(...placed.map(({ row }) => row)) + 1;
  const rest = codes.filter((code) => !drawn[code]);
  return [
    ...placed,
    ...rest.map((code, at) => ({ code, column: at % columns, row: below + Math.floor(at / columns) })),
  ];
}
