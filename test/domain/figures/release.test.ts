import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { furthest } from '#domain/figures/furthest.ts';
import { between, cellsOf, finest, isIn, type Entry, type Plan } from '#domain/figures/publication.ts';
import { release, secret, type Release } from '#domain/figures/release.ts';
import { attack, interval, linesFor } from './attacker.ts';

const answers = ['yes', 'no', 'unknown'] as const;
/** Two definitions of geen school en geen werk on the same people: who has none by the first has none by the second. */
const never = [
  { neet: 'yes', wide: 'no' },
  { neet: 'yes', wide: 'unknown' },
  { neet: 'no', wide: 'unknown' },
  { neet: 'unknown', wide: 'no' },
  { neet: 'unknown', wide: 'yes' },
];
const planOf = (places: number, more: Partial<Plan> = {}): Plan => ({
  group: 'neet 2026-09',
  axes: {
    place: Array.from({ length: places }, (_, at) => `GM${at}`),
    neet: answers,
    wide: answers,
  },
  answers: ['neet', 'wide'],
  layouts: [[], ['place']],
  never,
  least: 10,
  base: 1, // exact numbers: the strongest attack
  ...more,
});
const made = (outcome: ReturnType<typeof release>): Release => {
  if (!outcome.ok) throw new Error(outcome.refusals[0]?.code);
  return outcome.value;
};
const kinds = [
  { neet: 'yes', wide: 'yes' },
  { neet: 'no', wide: 'yes' },
  { neet: 'no', wide: 'no' },
  { neet: 'unknown', wide: 'unknown' },
] as const;
/** So many people of each kind and place, each known by one of the schools in turn. */
const people = (counts: readonly (readonly number[])[], schools: readonly string[]): readonly Entry[] => {
  let turn = 0;
  return counts.flatMap((row, place) =>
    row.flatMap((count, kind) =>
      Array.from({ length: count }, () => ({
        at: { place: `GM${place}`, ...kinds[kind % kinds.length] },
        knownBy: [schools[turn++ % schools.length] ?? ''],
      })),
    ),
  );
};
const some = fc.oneof(fc.nat(12), fc.nat(60), fc.constantFrom(0, 1, 9, 10, 11));
const table = fc.array(fc.array(some, { minLength: 4, maxLength: 4 }), { minLength: 2, maxLength: 4 });
const shown = ({ printed }: Release) => Object.values(printed).filter((number) => number !== secret).length;

describe('what leaves, attacked with linear programming by who knows the own young people', () => {
  it('tells nobody a small number to within fewer than ten, in random tables of two definitions', () => {
    let printed = 0;
    fc.assert(
      fc.property(table, fc.constantFrom(['A', 'B', 'C'], ['A', 'A', 'A', 'B']), (counts, schools) => {
        const entries = people(counts, schools);
        const out = made(release(planOf(counts.length), entries));
        printed += shown(out);
        for (const found of attack(out, entries, 6)) expect(found.width, JSON.stringify(found)).toBeGreaterThan(9.99); // prettier-ignore
      }),
      { seed: 9, numRuns: 6 },
    );
    expect(printed).toBeGreaterThan(10); // it is no art to print nothing
  });

  it('and in a region of seven municipalities, with every small number tried', () => {
    const counts = [
      [120, 14, 310, 60],
      [40, 3, 95, 22],
      [33, 12, 80, 15],
      [18, 0, 44, 31],
      [12, 2, 30, 4],
      [64, 11, 140, 40],
      [3, 1, 6, 2],
    ];
    const entries = people(counts, ['A', 'B', 'C', 'D', 'E', 'F', 'G']);
    const out = made(release(planOf(7), entries));
    const found = attack(out, entries);
    expect(found.length).toBeGreaterThan(60);
    expect(Math.min(...found.map(({ width }) => width))).toBeGreaterThan(9.99);
    expect(shown(out)).toBeGreaterThan(30);
  });

  it('would be broken if only the small numbers were hidden: the attacker finds it', () => {
    const entries = people(
      [
        [30, 30, 30, 3],
        [30, 30, 30, 30],
      ],
      ['A', 'B'],
    );
    const plan = planOf(2);
    const printed = Object.fromEntries(
      cellsOf(plan).map(({ key, at }) => {
        const count = entries.filter((one) => isIn(one.at, at)).length;
        return [key, count < 10 ? secret : count] as const;
      }),
    );
    expect(Math.min(...attack({ plan, printed }, entries).map(({ width }) => width))).toBeLessThan(1);
  });

  it('tells nobody what changed in a month, and prints the old number when little did', () => {
    const schools = ['A', 'B', 'C'];
    const months = [
      [
        [40, 12, 90, 30],
        [25, 15, 60, 20],
      ],
      [
        [41, 12, 88, 31],
        [25, 14, 62, 20],
      ],
      [
        [75, 12, 130, 33],
        [26, 15, 61, 21],
      ],
    ].map((counts) => people(counts, schools));
    const releases: Release[] = [];
    for (const entries of months) releases.push(made(release(planOf(2), entries, releases.at(-1))));
    const [first, second, third] = releases;
    if (!first || !second || !third) throw new Error('three months');
    expect(second.printed['all']).toBe(first.printed['all']);
    expect(third.printed['all']).not.toBe(first.printed['all']);
    const plan = first.plan;
    const groups = finest(plan);
    // Two months at once: counts of the first, then counts of the later one; each printed old number is read as "fewer than ten off".
    for (const [from, to] of [
      [0, 1],
      [1, 2],
      [0, 2],
    ] as const) {
      // prettier-ignore
      for (const who of ['', 'A'])
        for (const { at, key } of cellsOf(plan)) {
          const [before, after] = [months[from] ?? [], months[to] ?? []];
          const others = (entries: readonly Entry[]) =>
            entries.filter((one) => isIn(one.at, at) && !one.knownBy.includes(who)).length;
          if (Math.abs(others(after) - others(before)) >= 10) continue;
          const places = groups.flatMap((group, place) => (isIn(group, at) ? [place] : []));
          const width = (index: number, entries: readonly Entry[]) => {
            const out = releases[index];
            if (!out) return 0;
            const lines = linesFor(out, entries, who).map((line, n) => ({ line, n }));
            const loose = index === 0 ? lines.map(({ line }) => line) : looseLines(out, releases[index - 1], entries, who);
            const [low, high] = interval(loose, places);
            return high - low;
          };
          expect(width(from, before) + width(to, after), `${key} ${from}-${to} ${who}`).toBeGreaterThan(9.99);
        }
    }
  });
});

/** As who reads it knows it: a number that stands as it stood may be up to nine off, a new one is exact. */
function looseLines(out: Release, before: Release | undefined, entries: readonly Entry[], who: string) {
  const lines = linesFor(out, entries, who);
  const keys = cellsOf(out.plan).filter(({ key }) => out.printed[key] !== secret).map(({ key }) => key); // prettier-ignore
  return lines.map((line, at) =>
    before?.last[keys[at] ?? '']?.printed === out.printed[keys[at] ?? '']
      ? { ...line, from: Math.max(0, line.from - 9), to: line.to + 9 }
      : line,
  );
}

describe('the rules of what leaves', () => {
  const flat = (yes: number, no: number, unknown: number): readonly Entry[] => people([[yes, 0, no, unknown]], ['A', 'B', 'C']); // prettier-ignore
  const single: Partial<Plan> = { answers: ['neet'], never: [], layouts: [[]] };
  const of = (entries: readonly Entry[], more: Partial<Plan> = {}, before?: Release) =>
    release(planOf(1, { ...single, ...more }), entries, before);

  it('none and everybody are disclosures: they are hidden like small numbers', () => {
    expect(made(of(flat(0, 60, 0))).printed).toEqual({ all: 60, 'neet=yes': 'x', 'neet=no': 'x', 'neet=unknown': 'x' });
    expect(made(of(flat(60, 60, 60))).printed).toEqual({ all: 180, 'neet=yes': 60, 'neet=no': 60, 'neet=unknown': 60 });
  });
  it('of the cast on 1 September nothing leaves at all', () => {
    const out = made(release(planOf(1), people([[2, 0, 8, 2]], ['De Eik', 'De Linde', 'ROC Eemwijk'])));
    expect(new Set(Object.values(out.printed))).toEqual(new Set(['x']));
  });
  it('numbers are printed to a multiple of five', () => {
    expect(made(of(flat(61, 62, 63), { base: 5 })).printed).toMatchObject({ 'neet=yes': 60, 'neet=no': 60, 'neet=unknown': 65 }); // prettier-ignore
  });
  it('one organisation that has nearly all of them hides the number: the rest would be told', () => {
    const one = { at: { place: 'GM0', neet: 'yes', wide: 'yes' } };
    const nearly = [...Array.from({ length: 95 }, () => ({ ...one, knownBy: ['A'] })), ...Array.from({ length: 5 }, () => ({ ...one, knownBy: ['B'] }))]; // prettier-ignore
    expect(made(of([...nearly, ...flat(0, 60, 60)])).printed['neet=yes']).toBe('x');
  });
  it('the same people are published in one way only, and ten is never lowered', () => {
    const first = made(of(flat(60, 60, 60)));
    expect(of(flat(60, 60, 60), { layouts: [[], ['place']] }, first)).toMatchObject({ refusals: [{ code: 'layout-fixed' }] }); // prettier-ignore
    expect(of(flat(60, 60, 60), { answers: ['wide'] }, first)).toMatchObject({ refusals: [{ code: 'layout-fixed' }] });
    expect(of(flat(60, 60, 60), { least: 9 })).toMatchObject({ refusals: [{ code: 'least-too-low' }] });
    const raised = made(of(flat(60, 60, 60), { least: 20 }, first));
    expect(of(flat(60, 60, 60), {}, raised)).toMatchObject({ refusals: [{ code: 'least-lowered' }] });
  });
  it('a plan that comes back from the database in another order is the same plan', () => {
    const first = made(of(flat(60, 60, 60)));
    const turned = Object.fromEntries(Object.entries(first.plan.axes).toReversed());
    expect(made(of(flat(60, 60, 60), {}, { ...first, plan: { ...first.plan, axes: turned } })).printed).toEqual(first.printed); // prettier-ignore
  });
  it('a number that was hidden for a month is compared with the last one that was printed', () => {
    const first = made(of(flat(60, 60, 60)));
    const hidden = made(of(flat(3, 60, 60), {}, first));
    expect(hidden.printed['neet=yes']).toBe('x');
    expect(made(of(flat(64, 60, 60), {}, hidden)).printed['neet=yes']).toBe(60);
  });
  it('the program and HiGHS find the same room', () => {
    fc.assert(
      fc.property(table, fc.nat(200), (counts, at) => {
        const plan = planOf(counts.length);
        const entries = people(counts, ['A', 'B']);
        const groups = finest(plan);
        const real = groups.map((group) => entries.filter((one) => isIn(one.at, group)).length);
        const out = made(release(plan, entries));
        const lines = linesFor(out, entries, '');
        const wanted = [...cellsOf(plan).map((cell) => cell.at), ...between(plan)];
        const target = groups.flatMap((group, place) => (isIn(group, wanted[at % wanted.length] ?? {}) ? [place] : [])); // prettier-ignore
        const now = target.reduce((sum, place) => sum + (real[place] ?? 0), 0);
        const [low, high] = interval(lines, target);
        const sums = lines.map((line) => ({ of: line.of, below: 0, above: 0 }));
        expect(Math.min(9_000, furthest({ real, sums }, target, 1, Infinity))).toBeCloseTo(Math.min(9_000, high - now));
        expect(furthest({ real, sums }, target, -1, Infinity)).toBeCloseTo(now - low);
      }),
      { seed: 10, numRuns: 15 },
    );
  });
});
