export type ChartPoint = {
  /** Under the line: 'jan 2026'. */
  readonly label: string;
  /** null = not known or secret: the line is open there. */
  readonly value: number | null;
  /** What changed here; the line is broken and the words stand at it. */
  readonly changed?: string | undefined;
  /** What stands at the point, when it is not the number itself or x. */
  readonly words?: string;
  /** Of another, on the same scale: a broken line without numbers. */
  readonly beside?: number | null;
};
type Placed = ChartPoint & { readonly x: number; readonly y: number | null; readonly besideY: number | null };

const [high, left, right, top, bottom] = [220, 40, 40, 28, 40];
/** A few points fit on a telephone as they are; with more the drawing keeps its width, and moves in a frame of its own. */
const fewest = 6;
const wideOf = (points: number): number => (points <= fewest ? 320 : 640);
const most = (points: readonly ChartPoint[]): number =>
  Math.max(1, ...points.flatMap(({ value, beside }) => [value ?? 0, beside ?? 0]));

function placed(points: readonly ChartPoint[]): readonly Placed[] {
  const wide = wideOf(points.length);
  const step = (wide - left - right) / Math.max(1, points.length - 1);
  const unit = (high - top - bottom) / most(points);
  const height = (value: number | null): number | null =>
    value === null ? null : Math.round(high - bottom - value * unit);
  return points.map((point, at) => ({
    ...point,
    x: Math.round(left + (points.length === 1 ? (wide - left - right) / 2 : at * step)),
    y: height(point.value),
    besideY: height(point.beside ?? null),
  }));
}

/** The pieces of the line: it stops where nothing is known and where something changed. */
function pieces(points: readonly Placed[]): readonly string[] {
  const lines: string[][] = [[]];
  for (const { x, y, changed } of points) {
    if (y === null || changed !== undefined) lines.push([]);
    if (y !== null) lines.at(-1)?.push(`${x},${y}`);
  }
  return lines.filter((line) => line.length > 1).map((line) => line.join(' '));
}

const isNamed = (at: number, all: number): boolean => at === 0 || at === all - 1 || (all > fewest && at % 3 === 0 && at < all - 2); // prettier-ignore

/** A drawn line with its numbers at the points. Never without the table that says the same: `label` says what it is of. */
export function LineChart({ label, points }: { label: string; points: readonly ChartPoint[] }) {
  if (points.length <= fewest) return <Drawn label={label} points={points} />;
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={`Grafiek: ${label}`}>
      <Drawn label={label} points={points} />
    </div>
  );
}

function Drawn({ label, points }: { label: string; points: readonly ChartPoint[] }) {
  const wide = wideOf(points.length);
  const at = placed(points);
  const text = { 'font-size': 15, fill: 'currentColor', stroke: 'none' } as const;
  return (
    <svg
      role="img"
      preserveAspectRatio="xMinYMin"
      aria-label={label}
      width={points.length <= fewest ? '100%' : wide}
      height={high}
      viewBox={`0 0 ${wide} ${high}`}
    >
      <path d={`M${left - 12} ${high - bottom}H${wide - right + 12}`} stroke-width={1} />
      {pieces(at).map((line) => (
        <polyline key={line} points={line} />
      ))}
      {pieces(at.map((one) => ({ ...one, y: one.besideY }))).map((line) => (
        <polyline key={line} points={line} stroke-dasharray="5 5" />
      ))}
      {at.map(({ x, y, value, label: month, changed, words, besideY }, n) => (
        <g key={x}>
          {changed !== undefined && (
            <path d={`M${x} ${top - 8}V${high - bottom}`} stroke-width={1} stroke-dasharray="4 4" />
          )}
          {besideY !== null && <circle cx={x} cy={besideY} r={4} stroke-width={1} />}
          {y !== null && <circle cx={x} cy={y} r={4} fill="currentColor" />}
          <text x={x} y={(y ?? high - bottom) - 10} text-anchor="middle" {...text}>
            {words ?? value ?? 'x'}
          </text>
          {isNamed(n, at.length) && (
            <text x={x} y={high - bottom + 22} text-anchor="middle" {...text}>
              {month}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}
