/**
 * Young people in a publication who are alike: the category on each axis, and which organisations know who this is. `people` is
 * how many they are; left out = one.
 */
export type Entry = {
  readonly at: Readonly<Record<string, string>>;
  readonly knownBy: readonly string[];
  readonly people?: number;
};

/**
 * How one group of people is published. It is fixed for that group: other layouts or definitions of the same people would let
 * somebody subtract one table from another.
 */
export type Plan = {
  /** Who is counted, of which period; the same group is published in one way only. */
  readonly group: string;
  /** Every category on each axis, also those with nobody in it. */
  readonly axes: Readonly<Record<string, readonly string[]>>;
  /** Axes that are answers, one a definition. Definitions of the same people stand in one plan. */
  readonly answers: readonly string[];
  /** Which other axes are crossed with them; [] is everybody together. */
  readonly layouts: readonly (readonly string[])[];
  /** Categories that cannot be together, as everybody knows: at work and not at work in a wider sense. */
  readonly never: readonly Readonly<Record<string, string>>[];
  /** No number under this many, nor over all but this many. Ten, and a region can only raise it. */
  readonly least: number;
  /** Printed numbers are multiples of this. */
  readonly base: number;
};

/** One number that would be printed: everybody in these categories. */
export type Cell = { readonly key: string; readonly at: Readonly<Record<string, string>>; readonly row: string };
type At = Readonly<Record<string, string>>;

const keyOf = (at: At): string =>
  Object.keys(at).toSorted().map((axis) => `${axis}=${at[axis]}`).join('&') || 'all'; // prettier-ignore

/** Every way to take one category of each of these axes. */
function crossed(axes: Plan['axes'], names: readonly string[]): readonly At[] {
  return names.reduce<readonly At[]>(
    (done, name) => done.flatMap((at) => (axes[name] ?? []).map((category) => ({ ...at, [name]: category }))),
    [{}],
  );
}

export const isIn = (at: At, wanted: At): boolean => Object.keys(wanted).every((axis) => at[axis] === wanted[axis]);

/** The finest groups that people can be in. */
export function finest(plan: Plan): readonly At[] {
  const names = [...new Set([...plan.layouts.flat(), ...plan.answers])];
  return crossed(plan.axes, names).filter((at) => !plan.never.some((not) => isIn(at, not)));
}

/** The numbers of a plan: of each row how many, and how many give each answer. */
export function cellsOf(plan: Plan): readonly Cell[] {
  return plan.layouts.flatMap((layout) =>
    crossed(plan.axes, layout).flatMap((row) => [
      { key: keyOf(row), at: row, row: keyOf(row) },
      ...plan.answers.flatMap((answer) =>
        (plan.axes[answer] ?? []).map((category) => {
          const at = { ...row, [answer]: category };
          return { key: keyOf(at), at, row: keyOf(row) };
        }),
      ),
    ]),
  );
}

/** Where two definitions differ, in each row: not printed, and yet somebody may compute it. */
export function between(plan: Plan): readonly At[] {
  if (plan.answers.length < 2) return [];
  return plan.layouts.flatMap((layout) =>
    crossed(plan.axes, [...layout, ...plan.answers]).filter((at) => !plan.never.some((not) => isIn(at, not))),
  );
}

/** So many people who are in the same categories and known by the same organisations. */
export type Alike = Entry & { readonly people: number };

/** Everybody, with who is alike taken together: what is decided hangs on how many there are, and on nothing else. */
export function alike(entries: readonly Entry[]): readonly Alike[] {
  const found = new Map<string, Alike>();
  for (const { at, knownBy, people = 1 } of entries) {
    const key = `${keyOf(at)} ${knownBy.join()}`;
    found.set(key, { at, knownBy, people: (found.get(key)?.people ?? 0) + people });
  }
  return [...found.values()];
}
