/**
 * One number of a table as an arrow between two sums: what flows into a sum equals what flows out of it. A cell of a
 * table flows from its row to its column, a row total from the grand total to the row, and so on. `value` is a count.
 */
export type Arrow = { readonly from: string; readonly to: string; readonly value: number };

/** Counts under this many young people are hidden, and no hidden count may be told more precisely than this (ux.md 4.10). */
export const least = 10;

/**
 * Which numbers must be hidden, by place in the list: those from 1 up to `least`, and then as many more, smallest first,
 * until nobody can compute a hidden one to within fewer than `least` from the numbers shown. Zeros are shown, so who
 * looks knows that a hidden number is at least 1.
 */
export function toHide(arrows: readonly Arrow[]): readonly boolean[] {
  const hidden = arrows.map(({ value }) => value > 0 && value < least);
  for (;;) {
    const weak = arrows.findIndex((_, at) => hidden[at] && spread(arrows, hidden, at) < least);
    if (weak < 0) return hidden;
    const next = nextToHide(arrows, hidden, weak);
    if (next < 0) return hidden; // everything but zeros is hidden
    hidden[next] = true;
  }
}

/** The smallest shown number beside the weak one, else the smallest of all. */
function nextToHide(arrows: readonly Arrow[], hidden: readonly boolean[], weak: number): number {
  const at = arrows[weak];
  const beside = ({ from, to }: Arrow) => [from, to].some((sum) => sum === at?.from || sum === at?.to);
  const shown = arrows.flatMap((arrow, place) => (hidden[place] || arrow.value === 0 ? [] : [{ arrow, place }]));
  const near = shown.filter(({ arrow }) => beside(arrow));
  const candidates = (near.length > 0 ? near : shown).toSorted(
    (a, b) => a.arrow.value - b.arrow.value || a.place - b.place,
  );
  return candidates[0]?.place ?? -1;
}

/**
 * How far apart the highest and lowest value of a hidden number lie that fit everything shown. The rest of the hidden
 * numbers can make room for it by moving round in rings, so each direction is a largest flow from one end to the other.
 */
export function spread(arrows: readonly Arrow[], hidden: readonly boolean[], at: number): number {
  const arrow = arrows[at];
  if (!arrow) return 0;
  const others = arrows.filter((_, place) => hidden[place] && place !== at);
  const up = largestFlow(others, arrow.to, arrow.from);
  const down = Math.min(arrow.value - 1, largestFlow(others, arrow.from, arrow.to));
  return up + down;
}

type Pipe = { readonly from: string; readonly to: string; room: number; back: Pipe | undefined };

/** How much more can flow from a source to a sink: hidden numbers may grow freely and shrink to 1. */
function largestFlow(arrows: readonly Arrow[], source: string, sink: string): number {
  if (source === sink) return Infinity;
  const pipes: Pipe[] = arrows.flatMap(({ from, to, value }) => {
    const there: Pipe = { from, to, room: Infinity, back: undefined };
    const back: Pipe = { from: to, to: from, room: value - 1, back: there };
    there.back = back;
    return [there, back];
  });
  let flow = 0;
  for (let path = findPath(pipes, source, sink); path; path = findPath(pipes, source, sink)) {
    const room = Math.min(...path.map((pipe) => pipe.room));
    flow += room;
    if (room === Infinity || flow >= least) return flow;
    for (const pipe of path) {
      pipe.room -= room;
      if (pipe.back) pipe.back.room += room;
    }
  }
  return flow;
}

function findPath(pipes: readonly Pipe[], source: string, sink: string): readonly Pipe[] | undefined {
  const by = new Map<string, Pipe | undefined>([[source, undefined]]);
  for (const sum of by.keys())
    for (const pipe of pipes) if (pipe.from === sum && pipe.room > 0 && !by.has(pipe.to)) by.set(pipe.to, pipe);
  if (!by.has(sink)) return undefined;
  const path: Pipe[] = [];
  for (let pipe = by.get(sink); pipe; pipe = by.get(pipe.from)) path.unshift(pipe);
  return path;
}
