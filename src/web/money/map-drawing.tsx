import type { MoneyMap } from '#domain/money/map.ts';

/** A, B, C: what a source is called in the drawing and above its column. */
export const sourceMark = (at: number): string => String.fromCodePoint(65 + (at % 26)).repeat(1 + Math.floor(at / 26));

const width = 320;
const gap = 10;
const bar = 10;
const [left, right] = [24, width - 34];

type Node = { readonly mark: string; readonly y: number; readonly height: number };
/** Nodes under one another, as high as their money. */
function stack(amounts: readonly { readonly mark: string; readonly cents: number }[], scale: number): readonly Node[] {
  let y = gap;
  return amounts.map(({ mark, cents }) => {
    const node = { mark, y, height: Math.max(2, cents * scale) };
    y += node.height + gap;
    return node;
  });
}

type Ribbon = { readonly from: number; readonly to: number; readonly cents: number };
const shape = (x1: number, y1: number, x2: number, y2: number, height: number): string => {
  const middle = (x1 + x2) / 2;
  return `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}v${height}C${middle} ${y2 + height} ${middle} ${y1 + height} ${x1} ${y1 + height}z`;
};

/** Ribbons of money, each beginning where the one before it at that side ended. */
function ribbonPaths(ribbons: readonly Ribbon[], froms: readonly Node[], tos: readonly Node[], scale: number) {
  const [usedFrom, usedTo] = [froms.map(() => 0), tos.map(() => 0)];
  return ribbons.map(({ from, to, cents }) => {
    const height = Math.max(1, cents * scale);
    const y1 = (froms[from]?.y ?? 0) + (usedFrom[from] ?? 0);
    const y2 = (tos[to]?.y ?? 0) + (usedTo[to] ?? 0);
    usedFrom[from] = (usedFrom[from] ?? 0) + height;
    usedTo[to] = (usedTo[to] ?? 0) + height;
    return { key: `${from} ${to}`, d: shape(left + bar, y1, right, y2, height) };
  });
}

/** Sources at the left, what they pay at the right, in the colour of the text: also in the dark and on paper. */
export function MapDrawing({ map }: { map: MoneyMap }) {
  const sources = map.sources.map((_, at) => ({ mark: sourceMark(at), cents: Math.max(0, map.totals[at] ?? 0) }));
  const rows = map.rows.map(({ total }, at) => ({ mark: String(at + 1), cents: Math.max(0, total) }));
  const most = Math.max(1, sources.reduce((all, { cents }) => all + cents, 0)); // prettier-ignore
  const scale = 200 / most;
  const [froms, tos] = [stack(sources, scale), stack(rows, scale)];
  const ribbons = map.sources.flatMap((_, from) =>
    map.rows.flatMap(({ cells }, to) => ((cells[from] ?? 0) > 0 ? [{ from, to, cents: cells[from] ?? 0 }] : [])),
  );
  const bottom = (nodes: readonly Node[]) => Math.max(0, ...nodes.map(({ y, height }) => y + height));
  const height = Math.max(bottom(froms), bottom(tos)) + gap;
  return (
    <svg
      role="img"
      aria-label="Tekening van het geld. Links de bronnen, rechts waar het heen gaat. Alles staat ook in de lijsten."
      viewBox={`0 0 ${width} ${height}`}
      width="100%"
      height="360"
    >
      {ribbonPaths(ribbons, froms, tos, scale).map(({ key, d }) => (
        <path key={key} d={d} fill="currentColor" fill-opacity="0.25" stroke="none" />
      ))}
      {[
        ...froms.map((node) => ({ ...node, x: left, at: left - 14 })),
        ...tos.map((node) => ({ ...node, x: right, at: right + 16 })),
      ].map(({ mark, x, y, height: tall, at }) => (
        <g key={mark} fill="currentColor" stroke="none">
          <rect x={x} y={y} width={bar} height={tall} />
          <text x={at} y={y + tall / 2 + 4} font-size="12">
            {mark}
          </text>
        </g>
      ))}
    </svg>
  );
}
