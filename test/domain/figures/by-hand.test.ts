import { describe, expect, it } from 'vitest';
import type { Condition } from '#domain/figures/condition.ts';
import { countYear } from '#domain/figures/counters.ts';
import { stationKeys } from '#domain/figures/after-school.ts';
import { differenceOf } from '#domain/figures/difference.ts';
import { count, countInTime, type Indicator, type Tally } from '#domain/figures/indicator.ts';
import { indicators } from '#domain/figures/indicators.ts';
import { numberOf } from '#domain/figures/numbers.ts';
import { anyWork, type Known } from '#domain/figures/known.ts';
import { categoryOn } from '#domain/guidance/exit-monitor.ts';
import { read } from '../../house/source.ts';
import { courses, schools, sent, viewers } from './cast.ts';

const day = '2026-09-01';
const doc = read('docs/figures-by-hand.md').get('docs/figures-by-hand.md') ?? '';
/** Rows of the hand tables: `key` and its cells. */
const rows = [...doc.matchAll(/^\| `([^`]+)` \| (.+) \|$/gm)].map(
  ([, key = '', cells = '']) => [key, cells.split(' | ')] as const,
);
const heads = ['De Eik', 'De Linde', 'ROC Eemwijk', 'Doorstroompunt', 'W&I Amersfoort'];
const written = ({ yes, no, unknown }: Tally) => `${yes} / ${no} / ${unknown}`;

/** The fixture definitions of requirement A11: a region writes its own as data, without code. */
const all = (...of: readonly Condition[]): Condition => ({ is: 'all', of });
const not = (of: Condition): Condition => ({ is: 'not', of });
const under23 = all({ is: 'age', under: 23, on: 'day' }, not({ is: 'exempt' }));
const v1 = all(not({ is: 'at-school', on: 'day' }), not({ is: 'startkwalificatie', on: 'day' }));
const v2 = all(v1, not({ is: 'entree-diploma', on: 'day' }));
const v3 = all(v2, not(all({ is: 'left', at: ['pro', 'vso'] }, { is: 'works', profile: anyWork(true), on: 'day' })));
const own = { 'vsv-v1': v1, 'vsv-v2': v2, 'vsv-v3': v3 };
const byKey = new Map<string, Pick<Indicator, 'population' | 'yes'>>([
  ...indicators.map((one) => [one.key, one] as const),
  ...Object.entries(own).map(([key, yes]) => [key, { population: under23, yes }] as const),
]);

function counted(key: string, names: readonly string[], on = day): Tally {
  const people: readonly Known[] = names.flatMap((name) => Object.values(viewers[name] ?? {}));
  if (key === 'taken-over-in-time')
    return countInTime(
      names.flatMap((name) => sent[name] ?? []),
      on,
    );
  const indicator = byKey.get(key);
  if (!indicator) throw new Error(`no indicator ${key}`);
  return count(indicator, people, on);
}

describe('the cast on 1 September 2026 equals what was computed by hand', () => {
  const tallies = rows.filter(
    ([key, cells]) => cells.length === 6 && cells[0]?.includes('/') && !key.startsWith('after:'),
  );
  it.each(tallies)('%s, for each viewer and for the schools together', (key, cells) => {
    const ours = [...heads.map((head) => written(counted(key, [head]))), written(counted(key, schools))];
    expect(ours).toEqual(cells);
  });

  it('has a row for every indicator; work at 6 and 12 months counts nobody of the cast', () => {
    expect(tallies.length).toBe(24);
    const inTable = new Set(tallies.map(([key]) => key));
    const beside = indicators.filter(({ key }) => !inTable.has(key));
    expect(beside.map(({ key }) => key)).toEqual(['work-12h-6', 'work-12h-12', 'work-24h-6', 'work-24h-12']);
    const noah = (head: string) => (head === 'Doorstroompunt' ? '0 / 0 / 1' : '0 / 0 / 0');
    for (const { key } of beside) for (const head of heads) expect(written(counted(key, [head]))).toBe(noah(head));
  });

  it('differs by definition of the same people: at ROC Eemwijk entree makes it of Yusuf, at the Doorstroompunt zzp of Nena', () => {
    const apart = (head: string, one: string, other: string) => {
      const [here, there] = [numberOf(one, indicators), numberOf(other, indicators)];
      return here && there && differenceOf(here, there, Object.values(viewers[head] ?? {}), day);
    };
    expect(apart('ROC Eemwijk', 'vsv-old', 'vsv-old-without-entree')).toEqual({ both: 1, onlyThis: 1, onlyOther: 0, neither: 0, unknown: 0, oneOnly: 0 }); // prettier-ignore
    expect(apart('Doorstroompunt', 'neet', 'neet-without-zzp')).toEqual({ both: 0, onlyThis: 0, onlyOther: 1, neither: 0, unknown: 11, oneOnly: 0 }); // prettier-ignore
    // Ilse is 31: by neither. Pro and vso are counted by the new definition only.
    expect(apart('De Eik', 'vsv-old', 'vsv-new')).toMatchObject({ oneOnly: 7, both: 0 });
  });

  it('puts everybody in a category of the Uitstroommonitor', () => {
    const categories = rows.filter(([key]) => key.startsWith('to:'));
    expect(categories).toHaveLength(6);
    for (const [key, cells] of categories) {
      const inIt = (names: readonly string[]) =>
        names.flatMap((name) => Object.values(viewers[name] ?? {})).filter(({ spells }) => `to:${categoryOn(spells, day).category}` === key).length; // prettier-ignore
      expect([...heads.map((head) => String(inIt([head]))), String(inIt(schools))]).toEqual(cells);
    }
  });

  it('has who left school where they were, so many months later', () => {
    const moments = rows.filter(([key]) => key.startsWith('after:'));
    expect(moments).toHaveLength(5);
    for (const [moment, cells] of moments) {
      const at = (names: readonly string[]) =>
        stationKeys
          .map((station) =>
            count(
              numberOf(`${moment}:${station}`, []),
              names.flatMap((name) => Object.values(viewers[name] ?? {})),
            ),
          ) // prettier-ignore
          .join(' / ');
      expect([moment, ...heads.map((head) => at([head])), at(schools)]).toEqual([moment, ...cells]);
    }
    function count(number: ReturnType<typeof numberOf>, people: readonly Known[]): number {
      return people.filter((known) => number?.of(known, day) === 'yes').length;
    }
  });

  it('counts the year of the Doorstroompunt as the effectrapportage asks', () => {
    const ours = countYear(courses, { from: '2026-01-01', until: day });
    const written = rows.filter(([, cells]) => cells.length === 2 && /^\d+$/.test(cells[0] ?? ''));
    expect(written.length).toBe(17);
    for (const [key, cells] of written)
      expect([key, ...cells]).toEqual([
        key,
        ...(['p-levering', 'other'] as const).map((row) => String(ours[row][key as keyof (typeof ours)['other']])),
      ]);
    expect(ours.continued.signals + ours['p-levering-again'].signals + ours['other-again'].signals).toBe(0);
  });
});

describe('indicators', () => {
  it('lose Kevin on the day on which he becomes 27, and not a day earlier', () => {
    const wi = ['W&I Amersfoort'];
    expect(counted('neet', wi, '2026-09-13')).toMatchObject({ yes: 2 });
    expect(counted('neet', wi, '2026-09-14')).toMatchObject({ yes: 1, no: 0, unknown: 0 });
  });
  it('take what was said half a year ago for unknown: De Linde does not say for ever that Lotte works', () => {
    expect(counted('neet', ['De Linde'], '2026-11-24')).toMatchObject({ unknown: 0 });
    expect(counted('neet', ['De Linde'], '2026-11-25')).toMatchObject({ unknown: 1 });
  });
  it('never stand alone: vsv, geen-school-geen-werk and each split name each other', () => {
    const known = new Map(indicators.map((one) => [one.key, one]));
    for (const { key, beside } of indicators)
      for (const other of beside) expect(known.get(other)?.beside, `${other} names ${key}`).toContain(key);
    expect(known.get('neet')?.beside).toContain('vsv-old');
    expect(known.get('vsv-new')?.beside).toContain('vsv-new-without-entree');
  });
  it('say whose words they are, and may not show fewer than ten outside', () => {
    for (const { source, version, populationWords, least } of indicators) {
      expect([source, version, populationWords].every((words) => words.length > 3)).toBe(true);
      expect(least).toBe(10);
    }
  });
});
