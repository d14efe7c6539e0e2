import { readFileSync } from 'node:fs';
import { distance } from 'fastest-levenshtein';
import type { Distance } from '#domain/directory/similar-names.ts';
import { type Places, readPlaces } from '#domain/directory/place.ts';

const DATA = new URL('../../../data/', import.meta.url);

/** A region as it is called; `code` as data/gebiedsindeling.csv writes it ('16', 'AM14'). */
type Region = { code: string; name: string };

/** The facts that ship in data/, with the measure of likeness that findPlace asks for. */
export type Facts = {
  places: Places;
  distance: Distance;
  doorstroompuntregios: ReadonlyMap<string, Region>;
  arbeidsmarktregios: ReadonlyMap<string, Region>;
};

let loaded: Facts | undefined;

/** Reads data/ from disk at the first call and remembers it. Throws when a file is missing or contradicts another. */
export function facts(): Facts {
  loaded ??= {
    places: readPlaces({
      gemeenten: text('gemeenten.csv'),
      indeling: text('gebiedsindeling.csv'),
      woonplaatsen: text('woonplaatsen.csv'),
      herindelingen: text('herindelingen.csv'),
      tiles: text('tile-places.csv'),
      regions: [text('doorstroompuntregios.csv'), text('arbeidsmarktregios.csv')],
    }),
    distance,
    doorstroompuntregios: regions('doorstroompuntregios.csv'),
    arbeidsmarktregios: regions('arbeidsmarktregios.csv'),
  };
  return loaded;
}

function text(file: string): string {
  return readFileSync(new URL(file, DATA), 'utf8');
}

function regions(file: string): ReadonlyMap<string, Region> {
  const lines = text(file).trimEnd().split('\n').slice(1);
  return new Map(
    lines.map((line) => {
      const [code = '', name = ''] = line.split(';');
      return [code, { code, name }];
    }),
  );
}
