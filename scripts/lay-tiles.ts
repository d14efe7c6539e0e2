// Lays the municipalities of each region on a grid: north stays north, and neighbours stay near. Reads a TopoJSON that is given to it
// (CBS/Kadaster, CC BY 4.0; `gm_features`, property `code`), and writes data/tile-places.csv. The same file gives the same tiles.
//   node --import tsx scripts/lay-tiles.ts gemeenten.topo.json
import { readFileSync, writeFileSync } from 'node:fs';

type Spot = readonly [x: number, y: number];
type Topology = {
  readonly transform: { readonly scale: Spot; readonly translate: Spot };
  readonly arcs: readonly (readonly Spot[])[];
  readonly objects: Readonly<Record<string, { readonly geometries: readonly Shape[] }>>;
};
type Shape =
  | { readonly type: 'Polygon'; readonly arcs: readonly (readonly number[])[]; readonly properties: { code: string } }
  | {
      readonly type: 'MultiPolygon';
      readonly arcs: readonly (readonly (readonly number[])[])[];
      readonly properties: { code: string };
    };
type Municipality = { readonly code: string; readonly middle: Spot; readonly area: number; readonly arcs: Set<number> };

/** Kilometres east and south, near enough for a map of tiles. */
const flat = ([longitude, latitude]: Spot): Spot => [longitude * 68.2, -latitude * 111.2];
const arcAt = (arc: number): number => (arc < 0 ? ~arc : arc);

function municipalitiesOf({ transform, arcs, objects }: Topology): readonly Municipality[] {
  const { scale, translate } = transform;
  const lines = arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]) => {
      [x, y] = [x + dx, y + dy];
      return flat([x * scale[0] + translate[0], y * scale[1] + translate[1]]);
    });
  });
  const ringOf = (ring: readonly number[]) =>
    ring.flatMap((arc) => (arc < 0 ? (lines[~arc]?.toReversed() ?? []) : (lines[arc] ?? [])));
  return (objects['gm_features']?.geometries ?? []).map((shape) => {
    const outer = shape.type === 'Polygon' ? [shape.arcs[0] ?? []] : shape.arcs.map(([ring]) => ring ?? []);
    const parts = outer.map(ringOf).map(middleOf);
    const largest = parts.toSorted((a, b) => b.area - a.area)[0] ?? { middle: [0, 0] as Spot, area: 0 };
    return { code: shape.properties.code, ...largest, arcs: new Set(shape.arcs.flat(2).map(arcAt)) };
  });
}

function middleOf(ring: readonly Spot[]): { readonly middle: Spot; readonly area: number } {
  const [x0, y0] = ring[0] ?? [0, 0];
  let [twice, x, y] = [0, 0, 0];
  ring.forEach(([ax, ay], at) => {
    const [bx, by] = ring[(at + 1) % ring.length] ?? [0, 0];
    const cross = (ax - x0) * (by - y0) - (bx - x0) * (ay - y0);
    twice += cross;
    x += (ax + bx - 2 * x0) * cross;
    y += (ay + by - 2 * y0) * cross;
  });
  return { middle: [x0 + x / (3 * twice), y0 + y / (3 * twice)], area: Math.abs(twice / 2) };
}

/** Numbers that look random and are the same each time. */
function dice(): () => number {
  let state = 20260101;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** How badly it lies: neighbours not beside one another or in another direction, and far from where it is on the map. */
function costOf(of: readonly Municipality[], wanted: readonly Spot[]) {
  const beside = of.map((one) => of.flatMap((other, at) => (other !== one && [...one.arcs].some((arc) => other.arcs.has(arc)) ? [at] : []))); // prettier-ignore
  return (at: number, cells: readonly Spot[]): number => {
    const [x, y] = cells[at] ?? [0, 0];
    const [wx, wy] = wanted[at] ?? [0, 0];
    let cost = 0.4 * ((x - wx) ** 2 + (y - wy) ** 2);
    for (const other of beside[at] ?? []) {
      const [ox, oy] = cells[other] ?? [0, 0];
      const [vx, vy] = wanted[other] ?? [0, 0];
      const far = Math.hypot(vx - wx, vy - wy) || 1;
      cost += (ox - x - (1.1 * (vx - wx)) / far) ** 2 + (oy - y - (1.1 * (vy - wy)) / far) ** 2;
    }
    return cost;
  };
}

/** Cells of one region, by cooling down slowly from a first guess: two swap, or one moves to an empty cell. */
function layRegion(of: readonly Municipality[]): readonly Spot[] {
  const side = Math.sqrt(of.reduce((sum, { area }) => sum + area, 0) / of.length);
  const [left, top] = [0, 1].map((axis) => Math.min(...of.map(({ middle }) => middle[axis] ?? 0)) / side);
  const wanted = of.map(({ middle: [x, y] }): Spot => [x / side - (left ?? 0), y / side - (top ?? 0)]);
  const [columns, rows] = [0, 1].map((axis) => Math.ceil(Math.max(...wanted.map((spot) => spot[axis] ?? 0))) + 2);
  const free = Array.from({ length: (columns ?? 1) * (rows ?? 1) }, (_, at): Spot => [at % (columns ?? 1), Math.floor(at / (columns ?? 1))]); // prettier-ignore
  const cells = of.map((): Spot => free.shift() ?? [0, 0]);
  const cost = costOf(of, wanted);
  const all = () => cells.reduce((sum, _, at) => sum + cost(at, cells), 0);
  const roll = dice();
  let now = all();
  let best = { cost: now, cells: [...cells] };
  const steps = 40_000;
  for (let step = 0; step < steps; step++) {
    const heat = 6 * (1 - step / steps) ** 2 + 0.01;
    const one = Math.floor(roll() * cells.length);
    const other = Math.floor(roll() * (cells.length + free.length));
    const list = other < cells.length ? cells : free;
    const at = other < cells.length ? other : other - cells.length;
    const swap = () => ([cells[one], list[at]] = [list[at] ?? [0, 0], cells[one] ?? [0, 0]]);
    swap();
    const then = all();
    if (then > now && roll() > Math.exp((now - then) / heat)) swap();
    else now = then;
    if (now < best.cost - 1e-9) best = { cost: now, cells: [...cells] };
  }
  const [west, north] = [0, 1].map((axis) => Math.min(...best.cells.map((cell) => cell[axis] ?? 0)));
  return best.cells.map(([x, y]) => [x - (west ?? 0), y - (north ?? 0)]);
}

const [path] = process.argv.slice(2);
if (path === undefined) throw new Error('give it a TopoJSON of municipalities');
const known = new Map(
  municipalitiesOf(JSON.parse(readFileSync(path, 'utf8')) as Topology).map((one) => [one.code, one]),
);
const data = new URL('../data/', import.meta.url);
const layout = readFileSync(new URL('gebiedsindeling.csv', data), 'utf8').trimEnd().split('\n').slice(1);
const regions = Map.groupBy(
  layout.map((line) => line.split(';')).filter(([, , , , until]) => until === ''),
  ([, region = '']) => region,
);
const lines = [...regions].flatMap(([region, members]) => {
  const of = members.flatMap(([, , code = '']) => known.get(code) ?? []);
  return layRegion(of).map(([column, row], at) => [of[at]?.code, region, column, row].join(';'));
});
writeFileSync(
  new URL('tile-places.csv', data),
  ['code;region;column;row', ...lines.toSorted()].join('\n').concat('\n'),
);
