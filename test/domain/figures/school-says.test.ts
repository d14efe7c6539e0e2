/** How it goes with the young people of all schools, as it may leave. */
import { describe, expect, it } from 'vitest';
import type { Entry } from '#domain/figures/publication.ts';
import { indicators } from '#domain/figures/indicators.ts';
import { leaves } from '#domain/figures/leaving.ts';
import { release } from '#domain/figures/release.ts';
import { saysEntry, saysPlan, withItsTotal } from '#domain/figures/school-says.ts';

type Counts = { readonly yes: number; readonly no: number; readonly unknown: number };
const printed = (schools: Readonly<Record<string, Counts>>) => {
  const entries = Object.entries(schools).flatMap(([school, counts]) =>
    (['yes', 'no', 'unknown'] as const).flatMap((answer): readonly Entry[] => {
      const entry = saysEntry({ of: { 'says-well': answer } }, school, counts[answer]);
      return entry ? [entry] : [];
    }),
  );
  const made = release(saysPlan, entries);
  if (!made.ok) throw new Error('refused');
  return withItsTotal(made.value).printed;
};

describe('how it goes, of all schools', () => {
  it('is printed as multiples of five when each number is large, whoever leaves its own young people out', () => {
    const large = { yes: 42, no: 21, unknown: 23 };
    expect(printed({ eik: large, linde: large, eemwijk: large })).toEqual({
      all: 260,
      'says-well=yes': 125,
      'says-well=no': 65,
      'says-well=unknown': 70,
    });
  });
  it('hides a small number, and another one so that nobody subtracts; of one school it hides everything', () => {
    const few = { yes: 42, no: 2, unknown: 23 };
    const shown = printed({ eik: few, linde: few, eemwijk: few });
    expect(shown['says-well=no']).toBe('x');
    expect(Object.values(shown).filter((number) => number === 'x').length).toBeGreaterThan(1);
    expect(new Set(Object.values(printed({ eik: { yes: 80, no: 40, unknown: 40 } })))).toEqual(new Set(['x']));
  });
  it('tells nothing when its own total is hidden: another publication says how many young people there are', () => {
    // Nearly everybody says well: were the yes alone printed, all young people less the yes would be the few others.
    const most = { yes: 95, no: 2, unknown: 1 };
    const shown = printed({ eik: most, linde: most, eemwijk: most });
    const lone = typeof shown['says-well=yes'] === 'number' && shown['all'] === 'x';
    expect(lone).toBe(false);
    const hidden = withItsTotal({ plan: saysPlan, printed: { all: 'x', 'says-well=yes': 285 }, last: {} });
    expect(hidden.printed).toEqual({ all: 'x', 'says-well=yes': 'x' });
  });
  it('and school and work are all that leaves: each other figure stays with the own organisation', () => {
    expect(indicators.filter(({ key }) => leaves(key)).map(({ key }) => key)).toEqual(['neet', 'neet-without-zzp', 'says-well']); // prettier-ignore
  });
  it('is of nobody who was not asked', () => {
    expect(saysEntry({ of: {} }, 'eik', 3)).toBeUndefined();
  });
});
