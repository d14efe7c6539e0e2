/** Frozen months in a row, the definition in words, and tiles for municipalities. */
import { describe, expect, it } from 'vitest';
import { conditionLines, profileWords } from '#domain/figures/condition-words.ts';
import { indicators } from '#domain/figures/indicators.ts';
import { anyWork } from '#domain/figures/known.ts';
import { readTilePlaces, tilesOf } from '#domain/figures/tile-places.ts';
import { isOld, isStale, trendOf } from '#domain/figures/trend.ts';
import { html } from '#web/kit/render.ts';
import { LineChart } from '#web/kit/line-chart.tsx';

const month = (countedOn: string, yes: number, version = '1') => ({ countedOn, yes, no: 2, unknown: 1, version });

describe('months of a figure', () => {
  it('stand from old to new, and a month of another definition says so', () => {
    const trend = trendOf([month('2026-08-03', 4, '2'), month('2026-06-01', 3), month('2026-07-01', 5)]);
    expect(trend.map(({ on, yes, changed }) => [on, yes, changed])).toEqual([
      ['2026-06-01', 3, false],
      ['2026-07-01', 5, false],
      ['2026-08-03', 4, true],
    ]);
  });

  it('are drawn without a line over a secret month or over another definition', () => {
    const at = (value: number | null, changed?: string) => ({ label: 'jun', value, changed });
    const lines = (points: Parameters<typeof LineChart>[0]['points']) =>
      html(LineChart({ label: 'Ja per maand', points })).match(/<polyline/g)?.length ?? 0;
    expect(lines([at(1), at(2), at(3)])).toBe(1);
    expect(lines([at(1), at(2), at(null), at(3), at(4)])).toBe(2);
    expect(lines([at(1), at(2), at(3, 'definitie gewijzigd'), at(4)])).toBe(2);
    expect(html(LineChart({ label: 'Ja per maand', points: [at(null)] }))).toContain('>x</text>');
  });

  it('are old when the month after next was not counted, and a table of others after two years', () => {
    expect([isStale('2026-06-01', '2026-07-31'), isStale('2026-06-01', '2026-08-01')]).toEqual([false, true]);
    expect([isOld('2024-12-31', '2026-11-26'), isOld('2015-12-31', '2026-11-26')]).toEqual([false, true]);
  });
});

describe('a definition in words', () => {
  it('says each thing on a line of its own, and every figure has one', () => {
    const old = indicators.find(({ key }) => key === 'vsv-old');
    expect(old && conditionLines(old.population)).toEqual([
      'is jonger dan 22 op 1 oktober ervoor',
      'stond op school (voortgezet onderwijs of mbo) op 1 oktober ervoor',
      'niet: hoeft niet naar school (vrijstelling)',
    ]);
    // What is not true of two things together, and what work is, are two short lines.
    expect(old && conditionLines(old.yes)).toEqual([
      'niet: zit op school',
      'niet: heeft een startkwalificatie',
      'niet allebei: heeft een diploma van entree, en werkt',
      'als werk telt: hoeveel uur ook, elk contract, geen zzp, leren en werken telt mee',
    ]);
    for (const { population, yes } of indicators)
      for (const line of [...conditionLines(population), ...conditionLines(yes)]) expect(line).toMatch(/^\p{Ll}.{5,}/u);
  });

  it('says of work how much, how long, which contract, and whether zzp counts', () => {
    expect(profileWords(anyWork(false))).toBe('hoeveel uur ook, elk contract, geen zzp, leren en werken telt mee');
    expect(profileWords({ minHours: 24, months: 3, contracts: ['permanent'], zzp: true, withLearning: false })).toBe(
      '24 uur of meer, 3 maanden achter elkaar, contract: vast, ook zzp, leren en werken telt niet mee',
    );
  });
});

describe('tiles of municipalities', () => {
  const tiles = readTilePlaces(['GM0308;16;0;0', 'GM0307;16;1;1', 'GM0307;AM1;0;0'].map((row) => row.split(';')));
  it('have a place each, also those that lie in no region of the others', () => {
    const laid = tilesOf(tiles, ['GM0307', 'GM0308', 'GM9998', 'GM9999']);
    expect(laid.find(({ code }) => code === 'GM0307')).toEqual({ code: 'GM0307', column: 1, row: 1 });
    expect(new Set(laid.map(({ column, row }) => `${column} ${row}`)).size).toBe(4);
    expect(Math.min(...laid.slice(2).map(({ row }) => row))).toBe(2);
  });

  it('begin at the north west of who is there', () => {
    expect(tilesOf(tiles, ['GM0307'])).toEqual([{ code: 'GM0307', column: 0, row: 0 }]);
  });

  it('are refused when two stand on one place, and both are named', () => {
    expect(() => readTilePlaces([['GM0307', '16', '1', '1'], ['GM0308', '16', '1', '1']])).toThrow('GM0308 and GM0307'); // prettier-ignore
  });
});
