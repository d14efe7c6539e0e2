import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { arbeidsmarktregioOf, doorstroompuntOf, findPlace } from '#domain/directory/place.ts';
import { facts } from '#outside/facts/facts.ts';

const file = (name: string): string => readFileSync(new URL(`../../data/${name}`, import.meta.url), 'utf8');
const rows = (name: string): string[][] =>
  file(name)
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(';'));

describe('the facts that ship', () => {
  test('are 342 municipalities, 40 Doorstroompuntregio’s and 35 arbeidsmarktregio’s', () => {
    const { places, doorstroompuntregios, arbeidsmarktregios } = facts();
    expect(places.municipalities.size).toBe(342);
    expect(doorstroompuntregios.size).toBe(40);
    expect(arbeidsmarktregios.size).toBe(35);
    expect(doorstroompuntregios.has('14')).toBe(false);
  });

  test('put each municipality in one region of each layout, and leave no region empty', () => {
    const { places, doorstroompuntregios, arbeidsmarktregios } = facts();
    const codes = [...places.municipalities.keys()];
    const doorstroompunten = new Set(codes.map((code) => doorstroompuntOf(places, code, '2026-06-08')));
    const markets = new Set(codes.map((code) => arbeidsmarktregioOf(places, code, '2026-06-08')));
    expect(doorstroompunten).toEqual(new Set(doorstroompuntregios.keys()));
    expect(markets).toEqual(new Set(arbeidsmarktregios.keys()));
    expect(rows('gebiedsindeling.csv')).toHaveLength(2 * 342);
  });

  test('put each municipality on one tile in each of its regions, and no two on one', () => {
    const { places } = facts();
    const own = rows('gebiedsindeling.csv').map(([, region, code]) => `${code} ${region}`);
    const laid = [...places.tiles].flatMap(([region, of]) => [...of.keys()].map((code) => `${code} ${region}`));
    expect(laid.toSorted()).toEqual(own.toSorted());
    for (const of of places.tiles.values()) expect(new Set([...of.values()].map(String)).size).toBe(of.size);
  });

  test('keep the north in the north on the tiles, and the sea of Zeeland in the west', () => {
    const at = (region: string, code: string) =>
      facts().places.tiles.get(region)?.get(code) ?? [Number.NaN, Number.NaN];
    const [bunschoten, rhenen] = [at('16', 'GM0313'), at('16', 'GM0340')];
    expect(bunschoten[1]).toBeLessThan(rhenen[1]);
    const [schouwen, reimerswaal] = [at('31', 'GM1676'), at('31', 'GM0703')];
    expect(schouwen[1]).toBeLessThan(reimerswaal[1]);
    expect(schouwen[0]).toBeLessThan(reimerswaal[0]);
  });

  // Counted by hand: tail -n +2 data/woonplaatsen.csv | cut -d';' -f1 | sort | uniq -d | wc -l
  test('know 2,426 names of towns, of which 70 lie in more than one municipality', () => {
    const municipalitiesOf = new Map<string, Set<string>>();
    for (const [town = '', code = ''] of rows('woonplaatsen.csv')) {
      municipalitiesOf.set(town, (municipalitiesOf.get(town) ?? new Set()).add(code));
    }
    expect(municipalitiesOf.size).toBe(2426);
    expect([...municipalitiesOf.values()].filter((codes) => codes.size > 1)).toHaveLength(70);
  });

  test('find every town under its own name in its own municipality, alone or among the options', () => {
    const { places, distance } = facts();
    const lost = rows('woonplaatsen.csv').filter(([town = '', code]) => {
      const answer = findPlace(places, { place: town }, { distance, onDay: '2026-06-08' });
      if (answer.kind === 'found') return answer.municipalityCode !== code;
      return answer.kind !== 'ambiguous' || !answer.options.some((option) => option.code === code);
    });
    expect(lost).toEqual([]);
  });

  test('say where Amersfoort, Barneveld, Eemnes and Putten belong', () => {
    const { places, doorstroompuntregios, arbeidsmarktregios } = facts();
    const belongs = (code: string): (string | undefined)[] => [
      doorstroompuntregios.get(doorstroompuntOf(places, code, '2026-06-08') ?? '')?.name,
      arbeidsmarktregios.get(arbeidsmarktregioOf(places, code, '2026-06-08') ?? '')?.name,
    ];
    expect(belongs('GM0307')).toEqual(['Eem en Vallei', 'Amersfoort']);
    expect(belongs('GM0203')).toEqual(['Eem en Vallei', 'FoodValley']);
    expect(doorstroompuntOf(places, 'GM0317', '2026-06-08')).toBe('20');
    expect(doorstroompuntOf(places, 'GM0273', '2026-06-08')).toBe('17');
  });

  test('are read once', () => {
    expect(facts()).toBe(facts());
  });

  test('are sorted, without double rows, each file named with its source in the README', () => {
    for (const name of [
      'gemeenten',
      'doorstroompuntregios',
      'arbeidsmarktregios',
      'gebiedsindeling',
      'woonplaatsen',
      'herindelingen',
    ]) {
      const keys = rows(`${name}.csv`).map((row) => row.join('\u0000'));
      expect(keys).toEqual([...new Set(keys)].toSorted());
      expect(file('README.md')).toContain(`\`${name}.csv\``);
    }
  });
});
