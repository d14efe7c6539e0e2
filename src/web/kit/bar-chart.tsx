/** How a piece of a bar is drawn: by pattern, never by colour alone. */
type BarLook = 'full' | 'lines' | 'dots' | 'none';
type BarPiece = { readonly label: string; readonly value: number; readonly look: BarLook };
type Bar = { readonly label: string; readonly pieces: readonly BarPiece[] };

const wide = 320;
const [legendHigh, barHigh, rowHigh, edge] = [24, 16, 68, 1];
const text = { 'font-size': 15, fill: 'currentColor', stroke: 'none' } as const;

/** Lines from top to bottom through a piece, each so far apart. */
const linesIn = (x: number, width: number, y: number): string =>
  Array.from({ length: Math.max(0, Math.ceil(width / 5) - 1) }, (_, at) => `M${x + 5 * (at + 1)} ${y}v${barHigh}`).join(
    '',
  );

type PieceProps = { look: BarLook; x: number; y: number; width: number };
function Drawn({ look, x, y, width }: PieceProps) {
  if (look === 'none') return <path d={`M${x} ${y + barHigh / 2}h${width}`} stroke-width={1} />;
  return (
    <>
      <rect
        x={x}
        y={y}
        width={width}
        height={barHigh}
        stroke-width={1}
        fill={look === 'full' ? 'currentColor' : undefined}
        stroke-dasharray={look === 'dots' ? '2 4' : undefined}
      />
      {look === 'lines' && <path d={linesIn(x, width, y)} stroke-width={1} />}
    </>
  );
}

const placed = (pieces: readonly BarPiece[], unit: number) => {
  let x = edge;
  return pieces
    .filter(({ value }) => value > 0)
    .map((piece) => {
      const at = { ...piece, x, width: piece.value * unit };
      x += at.width;
      return at;
    });
};

function One({ bar, unit, y }: { bar: Bar; unit: number; y: number }) {
  return (
    <>
      <text x={0} y={y + 14} {...text}>
        {bar.label}
      </text>
      {placed(bar.pieces, unit).map(({ label, look, value, x, width }) => (
        <g key={label}>
          <Drawn look={look} x={x} y={y + 20} width={width} />
          {width >= 9 * String(value).length && (
            <text x={x + width / 2} y={y + 52} text-anchor="middle" {...text}>
              {value}
            </text>
          )}
        </g>
      ))}
    </>
  );
}

/** What each pattern says, two on a line. */
function Legend({ pieces }: { pieces: readonly Omit<BarPiece, 'value'>[] }) {
  return (
    <>
      {pieces.map(({ label, look }, at) => {
        const [x, y] = [(at % 2) * (wide / 2) + edge, Math.floor(at / 2) * legendHigh];
        return (
          <g key={label}>
            <Drawn look={look} x={x} y={y + edge} width={24} />
            <text x={x + 32} y={y + 14} {...text}>
              {label}
            </text>
          </g>
        );
      })}
    </>
  );
}

/**
 * Bars below each other on one scale, each in the same pieces, with the number under each piece. Never without the table that says the
 * same: `label` says what it is of.
 */
export function BarChart({ label, bars }: { label: string; bars: readonly Bar[] }) {
  const most = Math.max(1, ...bars.map(({ pieces }) => pieces.reduce((sum, { value }) => sum + value, 0)));
  const legend = bars[0]?.pieces ?? [];
  const top = Math.ceil(legend.length / 2) * legendHigh + 8;
  const high = top + bars.length * rowHigh;
  return (
    <svg
      role="img"
      preserveAspectRatio="xMinYMin"
      aria-label={label}
      width="100%"
      height={high}
      viewBox={`0 0 ${wide} ${high}`}
    >
      <Legend pieces={legend} />
      {bars.map((bar, at) => (
        <One key={bar.label} bar={bar} unit={(wide - 2 * edge) / most} y={top + at * rowHigh} />
      ))}
    </svg>
  );
}
