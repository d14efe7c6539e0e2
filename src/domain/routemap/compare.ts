import type { ContactRole } from '../directory/moments.ts';
import { everyWay, factsOf, otherPlaces, type Answers } from './answers.ts';
import { ruleFor, stepsFor, type RouteMap, type StepId } from './rules.ts';

/** How a map is used: how many ways there are, and how many of them each rule and each sentence takes. */
export type Used = {
  readonly ways: number;
  readonly byRule: ReadonlyMap<string, number>;
  readonly byStep: ReadonlyMap<StepId, number>;
};
const add = <K>(counts: Map<K, number>, key: K): void => void counts.set(key, (counts.get(key) ?? 0) + 1);

/** Walks every combination of answers with these municipalities. A rule with no way stands behind one that takes them all. */
export function usedIn(map: RouteMap, region: readonly string[]): Used {
  const [byRule, byStep] = [new Map<string, number>(), new Map<StepId, number>()];
  const ways = everyWay([...region, ...otherPlaces]);
  for (const given of ways) {
    const facts = factsOf(given);
    add(byRule, ruleFor(map, facts).id);
    for (const step of stepsFor(map, facts)) add(byStep, step);
  }
  return { ways: ways.length, byRule, byStep };
}

/** Ways that came to one party and now come to another; with one of them, to try by hand. */
export type Moved = {
  readonly from: ContactRole;
  readonly to: ContactRole;
  readonly ways: number;
  readonly example: Answers;
};
/** What changes for who asks, when one map follows another. */
export function movedBetween(before: RouteMap, after: RouteMap, region: readonly string[]): readonly Moved[] {
  const found = new Map<string, Moved>();
  for (const given of everyWay([...region, ...otherPlaces])) {
    const facts = factsOf(given);
    const [from, to] = [ruleFor(before, facts).to, ruleFor(after, facts).to];
    if (from === to) continue;
    const key = `${from} ${to}`;
    found.set(key, { from, to, example: given, ...found.get(key), ways: (found.get(key)?.ways ?? 0) + 1 });
  }
  return [...found.values()];
}
