/** The invented region by which a region that sees only x learns what it will see. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { examplePlaces, examplePrinted } from '#domain/figures/example.ts';
import { tilesOf } from '#domain/figures/tile-places.ts';
import { municipalityName } from '#domain/directory/merged.ts';

const codes = [...examplePlaces.municipalities.keys()];
const { people, says } = examplePrinted();

describe('the invented region', () => {
  it('shows a number where there are enough, and an x where there are not', () => {
    const neet = codes.map((code) => people[`neet=yes&place=${code}`]);
    expect(neet.filter((number) => typeof number === 'number').length).toBeGreaterThan(3);
    expect(neet).toContain('x');
    expect(people['all']).toBe(2560);
  });
  it('hides what would tell an x by subtracting: in no row is one answer hidden alone', () => {
    const rows = ['', ...codes.map((code) => `&place=${code}`)];
    const hidden = rows.map(
      (row) => ['yes', 'no', 'unknown'].filter((answer) => people[`neet=${answer}${row}`] === 'x').length,
    );
    expect(hidden).not.toContain(1);
  });
  it('says how it goes', () => {
    expect(says).toEqual({ all: 320, 'says-well=yes': 190, 'says-well=no': 45, 'says-well=unknown': 85 });
  });
  it('has no municipality that exists, each on a tile of its own', () => {
    const real = readFileSync('data/gemeenten.csv', 'utf8');
    for (const code of codes) expect(real).not.toContain(`;${municipalityName(examplePlaces, code)};`);
    expect(new Set(tilesOf(examplePlaces.tiles, codes).map(({ column, row }) => `${column} ${row}`)).size).toBe(7);
  });
});
