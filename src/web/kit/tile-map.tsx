export type MapTile = {
  readonly key: string;
  readonly name: string;
  /** The number, or x. */
  readonly value: string;
  readonly column: number;
  readonly row: number;
};
const side = 100;
const room = 6;

/** A long name in two lines, broken at a space or in the middle of a word that is too long. */
function inTwo(name: string): readonly string[] {
  if (name.length <= 11) return [name];
  const space = name.indexOf(' ');
  if (space > 0) return [name.slice(0, space), name.slice(space + 1)];
  return [`${name.slice(0, 9)}-`, name.slice(9)];
}

/**
 * Tiles that lie about as municipalities do, each with its name and number. Nothing is in a colour: what is secret has an x and a
 * broken edge. Never without the table that says the same: `label` says what it is of.
 */
export function TileMap({ label, tiles }: { label: string; tiles: readonly MapTile[] }) {
  const [columns, rows] = [
    Math.max(...tiles.map(({ column }) => column)) + 1,
    Math.max(...tiles.map(({ row }) => row)) + 1,
  ];
  const text = { 'text-anchor': 'middle', fill: 'currentColor', stroke: 'none' } as const;
  return (
    <svg
      role="img"
      preserveAspectRatio="xMinYMin"
      aria-label={label}
      width="100%"
      height={rows * side}
      viewBox={`0 0 ${columns * side} ${rows * side}`}
    >
      {tiles.map(({ key, name, value, column, row }) => {
        const [x, y] = [column * side, row * side];
        const secret = value === 'x';
        return (
          <g key={key}>
            <rect
              x={x + room / 2}
              y={y + room / 2}
              width={side - room}
              height={side - room}
              rx={4}
              stroke-width={secret ? 1 : 2}
              stroke-dasharray={secret ? '5 5' : undefined}
            />
            {inTwo(name).map((part, at) => (
              <text key={part} x={x + side / 2} y={y + 24 + at * 16} font-size={14} {...text}>
                {part}
              </text>
            ))}
            <text x={x + side / 2} y={y + 80} font-size={24} font-weight={700} {...text}>
              {value}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
