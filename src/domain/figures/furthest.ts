/** A sum of counts that somebody knows to within a range: how much lower or higher than it really is it may lie. */
export type KnownSum = { readonly of: readonly number[]; readonly below: number; readonly above: number };
/**
 * What somebody knows of counts: no count is under nothing, and the sums. `real` are the counts as they are, by place, without
 * the people whom this somebody knows by name.
 */
export type Knowledge = { readonly real: readonly number[]; readonly sums: readonly KnownSum[] };

type Sums = Knowledge['sums'];
type Grouping = { readonly placeOf: readonly number[]; readonly size: number; readonly sums: Sums; readonly target: readonly number[] }; // prettier-ignore

function groupingOf(width: number, sums: Sums, target: readonly number[]): Grouping {
  const marks = Array.from({ length: width }, () => '');
  for (const [at, { of }] of [...sums, { of: target }].entries())
    for (const place of of) marks[place] = `${marks[place] ?? ''} ${at}`;
  const places = new Map<string, number>();
  const placeOf = marks.map((mark) => {
    const at = places.get(mark) ?? places.size;
    places.set(mark, at);
    return at;
  });
  const columns = (of: readonly number[]) => [...new Set(of.map((place) => placeOf[place] ?? 0))];
  return { placeOf, size: places.size, sums: sums.map(({ of, ...rest }) => ({ ...rest, of: columns(of) })), target: columns(target) }; // prettier-ignore
}

const groupings = new WeakMap<Sums, WeakMap<readonly number[], Grouping>>();
/** Counts that no sum tells apart are one count: fewer columns, the same answer. Found once for the same sums, whoever asks. */
function merged({ real, sums }: Knowledge, target: readonly number[]) {
  const found = groupings.get(sums) ?? new WeakMap<readonly number[], Grouping>();
  groupings.set(sums, found);
  const grouping = found.get(target) ?? groupingOf(real.length, sums, target);
  found.set(target, grouping);
  const counts = Array.from({ length: grouping.size }, () => 0);
  for (const [place, at] of grouping.placeOf.entries()) counts[at] = (counts[at] ?? 0) + (real[place] ?? 0);
  return { counts, sums: grouping.sums, target: grouping.target };
}

/** A table of the simplex method: rows of slack and, last, what is made as large as possible; the last column is the room. */
type Table = { readonly rows: Float64Array[]; readonly basic: number[]; readonly free: number[] };
const tiny = 1e-9;

/** Each count may grow (one column) and, where somebody is in it, shrink (another column, with a limit). */
function tableOf({ counts, sums, target }: ReturnType<typeof merged>, sign: 1 | -1): Table {
  const shrink = counts.flatMap((count, at) => (count > 0 ? [{ at, count }] : []));
  const width = counts.length + shrink.length;
  const row = (of: readonly number[], by: number, room: number) => {
    const numbers = new Float64Array(width + 1);
    const inIt = new Set(of);
    for (const at of of) numbers[at] = by;
    for (const [place, { at }] of shrink.entries()) if (inIt.has(at)) numbers[counts.length + place] = -by;
    numbers[width] = room;
    return numbers;
  };
  const limits = shrink.map(({ count }, place) => {
    const numbers = new Float64Array(width + 1);
    numbers[counts.length + place] = 1;
    numbers[width] = count;
    return numbers;
  });
  const rows = [
    ...sums.flatMap(({ of, below, above }) => [row(of, 1, above), row(of, -1, below)]),
    ...limits,
    row(target, -sign, 0),
  ];
  return {
    rows,
    basic: rows.map((_, at) => width + at).slice(0, -1),
    free: Array.from({ length: width }, (_, at) => at),
  };
}

/** The column to move: the steepest at first, later the first by number, which never goes round in circles (Bland). */
function entering({ rows, free }: Table, steepest: boolean): number {
  const goal = rows.at(-1) ?? new Float64Array();
  let best = -1;
  for (const [at, name] of free.entries()) {
    const slope = goal[at] ?? 0;
    if (slope >= -tiny) continue;
    if (best < 0 || (steepest ? slope < (goal[best] ?? 0) : name < (free[best] ?? 0))) best = at;
  }
  return best;
}

/** The row that stops it first; -1 = nothing does. */
function leaving({ rows, basic, free }: Table, column: number): number {
  let best = -1;
  let least = Infinity;
  for (const [at, name] of basic.entries()) {
    const by = rows[at]?.[column] ?? 0;
    if (by <= tiny) continue;
    const ratio = (rows[at]?.[free.length] ?? 0) / by;
    if (ratio < least - tiny || (ratio < least + tiny && name < (basic[best] ?? Infinity))) {
      best = at;
      least = ratio;
    }
  }
  return best;
}

function pivot({ rows, basic, free }: Table, at: number, column: number): void {
  const turning = rows[at];
  if (!turning) return;
  const by = turning[column] ?? 1;
  for (let place = 0; place < turning.length; place++) turning[place] = (turning[place] ?? 0) / by;
  turning[column] = 1 / by;
  for (const [other, row] of rows.entries()) {
    const factor = row[column] ?? 0;
    if (other === at || factor === 0) continue;
    row[column] = 0;
    for (let place = 0; place < row.length; place++) row[place] = (row[place] ?? 0) - factor * (turning[place] ?? 0);
  }
  const left = basic[at] ?? 0;
  basic[at] = free[column] ?? 0;
  free[column] = left;
}

/**
 * How far a sum of counts may really lie above (`sign` 1) or below (-1) what it is, for who knows this and can solve linear
 * equations; looking stops at `enough`. The counts as they are fit all that is known, so the method begins there.
 */
export function furthest(knowledge: Knowledge, target: readonly number[], sign: 1 | -1, enough: number): number {
  const table = tableOf(merged(knowledge, target), sign);
  const goal = table.rows.at(-1) ?? new Float64Array();
  for (let step = 0; ; step++) {
    const reached = goal[table.free.length] ?? 0;
    if (reached >= enough) return reached;
    const column = entering(table, step < 60);
    if (column < 0) return reached;
    const row = leaving(table, column);
    if (row < 0) return Infinity;
    pivot(table, row, column);
  }
}
