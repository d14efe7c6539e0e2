/** Who wants to know more than is printed: takes the table, leaves the own young people out, and lets HiGHS solve the rest. */
import highsModule from 'highs';
import { between, cellsOf, finest, isIn, type Entry } from '#domain/figures/publication.ts';
import { secret, type Release } from '#domain/figures/release.ts';

type At = Readonly<Record<string, string>>;
/** A sum of unknown counts that lies between two numbers. */
export type Line = { readonly of: readonly number[]; readonly from: number; readonly to: number };

// Its types speak of the shape for require; what an import gives is the function itself.
const loadHighs = highsModule as unknown as typeof highsModule.default;
const highs = await loadHighs();
const plus = (of: readonly number[]) => of.map((place) => `x${place}`).join(' + ');

/** The lowest and highest value of a sum of counts that are never negative and fit all lines, by HiGHS. */
export function interval(lines: readonly Line[], target: readonly number[]): readonly [number, number] {
  const rules = lines
    .filter(({ of }) => of.length > 0)
    .flatMap(({ of, from, to }, at) => [
      ` a${at}: ${plus(of)} >= ${from}`,
      ...(Number.isFinite(to) ? [` b${at}: ${plus(of)} <= ${to}`] : []),
    ]);
  const solve = (goal: 'Minimize' | 'Maximize') => {
    const { Status, ObjectiveValue } = highs.solve(
      `${goal}\n goal: ${plus(target)}\nSubject To\n${rules.join('\n')}\n all: ${plus(target)} <= 100000\nEnd`,
    );
    if (Status !== 'Optimal') throw new Error(`HiGHS says ${Status}`);
    return ObjectiveValue;
  };
  return [solve('Minimize'), solve('Maximize')];
}

/** What one organisation reads in a release about the people of others. '' = somebody outside, who knows nobody. */
export function linesFor(
  { plan, printed }: Pick<Release, 'plan' | 'printed'>,
  entries: readonly Entry[],
  who: string,
): readonly Line[] {
  const groups = finest(plan);
  return cellsOf(plan).flatMap(({ key, at }) => {
    const number = printed[key];
    if (number === undefined || number === secret) return [];
    const own = entries.filter((one) => isIn(one.at, at) && one.knownBy.includes(who)).length;
    // Printed to a multiple of the base: half of it to either side.
    const half = Math.floor(plan.base / 2);
    const of = groups.flatMap((group, place) => (isIn(group, at) ? [place] : []));
    return [{ of, from: Math.max(0, number - half - own), to: number + half - own }];
  });
}

type Found = { readonly at: At; readonly who: string; readonly others: number; readonly width: number };

/** Every small number of other people's, printed or not and also where definitions differ, with how wide it can be told. */
export function attack(
  release: Pick<Release, 'plan' | 'printed'>,
  entries: readonly Entry[],
  every = 1,
): readonly Found[] {
  const { plan } = release;
  const groups = finest(plan);
  const knowers = ['', ...new Set(entries.flatMap(({ knownBy }) => knownBy))];
  const wanted = [...cellsOf(plan).map(({ at }) => at), ...between(plan)];
  let seen = 0;
  return knowers.flatMap((who) => {
    const lines = linesFor(release, entries, who);
    return wanted.flatMap((at): readonly Found[] => {
      const others = entries.filter((one) => isIn(one.at, at) && !one.knownBy.includes(who)).length;
      if (others >= plan.least || seen++ % every > 0) return [];
      const [low, high] = interval(lines, groups.flatMap((group, place) => (isIn(group, at) ? [place] : []))); // prettier-ignore
      return [{ at, who, others, width: high - low }];
    });
  });
}
