import { ok, refuse, type Outcome } from '../outcome.ts';
import { furthest, type KnownSum } from './furthest.ts';
import { alike, between, cellsOf, finest, isIn, type Alike, type Cell, type Entry, type Plan } from './publication.ts';

/** The sign of CBS for a number that is kept secret. */
export const secret = 'x';
type Printed = number | typeof secret;
/** A number that was once printed, with how many of those each organisation knew then. */
type Last = { readonly printed: number; readonly counted: number; readonly known: Readonly<Record<string, number>> };
/** A frozen publication. Only `printed` leaves; `last` stays here, to compare the next one with. */
export type Release = {
  readonly plan: Plan;
  readonly printed: Readonly<Record<string, Printed>>;
  readonly last: Readonly<Record<string, Last>>;
};

type Counted = Cell & { readonly count: number; readonly known: Readonly<Record<string, number>> };
/** kept = as it was printed before, because too little changed. */
type State = 'secret' | 'exact' | 'kept';

/** Somebody outside, who knows nobody. */
const outsider = '';

function countCell(cell: Cell, entries: readonly Alike[]): Counted {
  const known: Record<string, number> = {};
  let count = 0;
  for (const { at, knownBy, people } of entries) {
    if (!isIn(at, cell.at)) continue;
    count += people;
    for (const who of knownBy) known[who] = (known[who] ?? 0) + people;
  }
  return { ...cell, count, known };
}

/** Whether too few are in it for somebody: for nobody in particular, or for an organisation that leaves its own out. */
const small = ({ count, known }: Counted, knowers: readonly string[], least: number): boolean =>
  knowers.some((who) => count - (known[who] ?? 0) < least);

/** How a number may be printed when it was printed before: as it was, anew, or not at all. */
function stateOf(cell: Counted, last: Last | undefined, knowers: readonly string[], least: number): State {
  if (small(cell, knowers, least)) return 'secret';
  if (!last) return 'exact';
  if (Math.abs(cell.count - last.printed) < least) return 'kept';
  // What changed among the people whom an organisation does not know must be many as well.
  const few = knowers.some(
    (who) => Math.abs(cell.count - last.counted - ((cell.known[who] ?? 0) - (last.known[who] ?? 0))) < least,
  );
  return few ? 'secret' : 'exact';
}

/** The whole of what is decided: the counts, and how each is printed. */
type Draft = {
  readonly plan: Plan;
  readonly cells: readonly Counted[];
  readonly states: State[];
  readonly last: Release['last'];
  /** The finest groups of people in these categories, by their place; the same list each time that it is asked. */
  readonly placesOf: (at: Readonly<Record<string, string>>) => readonly number[];
};

/** Finds the finest groups in categories, once for each. */
function finder(groups: readonly Readonly<Record<string, string>>[]): Draft['placesOf'] {
  const found = new Map<Readonly<Record<string, string>>, readonly number[]>();
  return (at) => {
    const places = found.get(at) ?? groups.flatMap((group, place) => (isIn(group, at) ? [place] : []));
    found.set(at, places);
    return places;
  };
}

/** What is printed, as sums that somebody who reads it knows. */
function sumsOf({ cells, states, last, plan, placesOf }: Draft): readonly KnownSum[] {
  return cells.flatMap(({ at, count, key }, place): readonly KnownSum[] => {
    if (states[place] === 'secret') return [];
    const of = placesOf(at);
    if (states[place] === 'exact') return [{ of, below: 0, above: 0 }];
    const printed = last[key]?.printed ?? count;
    return [{ of, below: count - printed + plan.least - 1, above: printed + plan.least - 1 - count }];
  });
}

/**
 * Printed numbers in the order in which they are given up: of the same row, then with the same answer elsewhere, then the rest;
 * totals last, a later definition before an earlier one, a small number before a large one.
 */
function toGiveUp({ cells, states, plan }: Draft, at: Readonly<Record<string, string>>): readonly number[] {
  const { answers } = plan;
  const rowAt = Object.fromEntries(Object.entries(at).filter(([axis]) => !answers.includes(axis)));
  const rank = (cell: Counted): readonly number[] => {
    const own = answers.findIndex((answer) => cell.at[answer] !== undefined);
    const sameRow =
      isIn(cell.at, rowAt) && Object.keys(cell.at).length === Object.keys(rowAt).length + (own < 0 ? 0 : 1);
    const sameAnswer = own >= 0 && answers.some((answer) => at[answer] !== undefined && at[answer] === cell.at[answer]);
    return [sameRow ? 0 : sameAnswer ? 1 : 2, own < 0 ? 1 : 0, -own, cell.count];
  };
  return cells
    .flatMap((cell, place) => (states[place] === 'secret' ? [] : [{ rank: rank(cell), place }]))
    .toSorted((a, b) => {
      const at = a.rank.findIndex((number, n) => number !== b.rank[n]);
      return at < 0 ? a.place - b.place : (a.rank[at] ?? 0) - (b.rank[at] ?? 0);
    })
    .map(({ place }) => place);
}

type Target = { readonly at: Readonly<Record<string, string>>; readonly who: string };

/** Everything that nobody may compute to within fewer than `least`: what is hidden or kept, and small differences. */
function targetsOf(draft: Draft, entries: readonly Alike[], knowers: readonly string[]): Target[] {
  const hidden = draft.cells.filter((_, place) => draft.states[place] !== 'exact').map(({ at }) => at);
  const differences = between(draft.plan)
    .map((at) => countCell({ at, key: '', row: '' }, entries))
    .flatMap((cell) => knowers.filter((who) => cell.count - (cell.known[who] ?? 0) < draft.plan.least).map((who) => ({ at: cell.at, who }))); // prettier-ignore
  return [...knowers.flatMap((who) => hidden.map((at) => ({ at, who }))), ...differences];
}

/** Hides more, until nobody can compute a target: the program does what an attacker would do, before it prints. */
function hideMore(draft: Draft, entries: readonly Alike[], knowers: readonly string[]): void {
  const { plan, cells, states, placesOf } = draft;
  const real = new Map(
    knowers.map((who) => [
      who,
      finest(plan).map((at) =>
        entries.reduce((sum, one) => (isIn(one.at, at) && !one.knownBy.includes(who) ? sum + one.people : sum), 0),
      ),
    ]),
  );
  const targets = targetsOf(draft, entries, knowers);
  const before = [...states];
  let sums = sumsOf(draft);
  const print = (place: number, state: State): void => {
    states[place] = state;
    sums = sumsOf(draft);
  };
  const room = ({ at, who }: Target): number => {
    const knowledge = { real: real.get(who) ?? [], sums };
    const places = placesOf(at);
    const up = furthest(knowledge, places, 1, plan.least);
    return up >= plan.least ? up : up + furthest(knowledge, places, -1, plan.least - up);
  };
  for (let target = targets.pop(); target; target = targets.pop()) {
    const now = target;
    const weak = () => room(now) < plan.least;
    const given: number[] = [];
    for (const place of weak() ? toGiveUp(draft, now.at) : []) {
      given.push(place);
      print(place, 'secret');
      if (!weak()) break;
    }
    // What was given up and turns out not to be needed is printed after all, the most telling first.
    for (const place of given.toReversed()) {
      print(place, before[place] ?? 'secret');
      if (weak()) print(place, 'secret');
      else continue;
      for (const who of knowers) targets.push({ at: cells[place]?.at ?? {}, who });
    }
  }
}

/** A plan comes back from the database with its names in another order: that is no other plan. */
const inOrder = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** The same group may be printed in one way only, and never with smaller cells than before. */
function mayFollow(plan: Plan, before: Release): Outcome<void> {
  const shape = ({ axes, answers, layouts, never, base }: Plan) =>
    JSON.stringify([axes, answers, layouts, never, base], inOrder);
  if (plan.group !== before.plan.group || shape(plan) !== shape(before.plan)) return refuse('layout-fixed');
  return plan.least < before.plan.least ? refuse('least-lowered') : ok(undefined);
}

/**
 * What may leave of a group of people, after what left before. Small numbers are x, and as many more until nobody, also no
 * organisation that leaves its own people out, can compute one to within fewer than `least`; nor where two definitions
 * differ, nor what changed since. Refusals: layout-fixed, least-lowered, least-too-low.
 */
export function release(plan: Plan, everybody: readonly Entry[], before?: Release): Outcome<Release> {
  if (plan.least < 10 || plan.base < 1) return refuse('least-too-low');
  const may = before ? mayFollow(plan, before) : ok(undefined);
  if (!may.ok) return may;
  const last = before?.last ?? {};
  const entries = alike(everybody);
  const knowers = [outsider, ...new Set(entries.flatMap(({ knownBy }) => knownBy))];
  const cells = cellsOf(plan).map((cell) => countCell(cell, entries));
  const states = cells.map((cell) => stateOf(cell, last[cell.key], knowers, plan.least));
  hideMore({ plan, cells, states, last, placesOf: finder(finest(plan)) }, entries, knowers);
  const printed: Record<string, Printed> = {};
  const next: Record<string, Last> = { ...last };
  for (const [place, { key, count, known }] of cells.entries()) {
    const state = states[place];
    const number = state === 'kept' ? (last[key]?.printed ?? 0) : Math.round(count / plan.base) * plan.base;
    printed[key] = state === 'secret' ? secret : number;
    if (state === 'exact') next[key] = { printed: number, counted: count, known };
  }
  return ok({ plan, printed, last: next });
}
