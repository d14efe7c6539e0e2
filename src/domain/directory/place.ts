import type { Day } from '#law/day.ts';
import { readTilePlaces, type TilePlaces } from '../figures/tile-places.ts';
import { type PlaceName, provinceOf, readPlaceName } from './place-name.ts';
import { municipalityName, municipalityOn, readMergers, type Mergers } from './merged.ts';
import { type Distance, similarNames } from './similar-names.ts';

/** A municipality of 2026; `code` as CBS writes it, 'GM0307'. */
type Municipality = { code: string; name: string; province: string };

/** A town, or a municipality by its own name, in the municipality `code`. */
type KnownPlace = { place: string; full: string; code: string; isMunicipality: boolean };

type Layout = 'doorstroompunt' | 'arbeidsmarkt';
type Membership = { kind: string; region: string; from: Day; until: Day };

/** Municipalities by code, towns by name without qualifier, regions by municipality: made once, read often. */
export type Places = {
  municipalities: ReadonlyMap<string, Municipality>;
  byName: ReadonlyMap<string, readonly KnownPlace[]>;
  memberships: ReadonlyMap<string, readonly Membership[]>;
  /** What went into what, by the code that is no more (merged.ts). */
  mergers: Mergers;
  /** Where each municipality stands on the map of tiles of its regions. */
  tiles: TilePlaces;
  /** What a region is called, by its code as in gebiedsindeling.csv: '16', 'AM14'. */
  regions: ReadonlyMap<string, string>;
};

/** The texts of data/gemeenten.csv, gebiedsindeling.csv, woonplaatsen.csv, herindelingen.csv and tile-places.csv. */
type PlaceTexts = { gemeenten: string; indeling: string; woonplaatsen: string; herindelingen?: string; tiles?: string; regions?: readonly string[] }; // prettier-ignore

/**
 * Reads the texts and indexes them. Throws when a row names a municipality that is not known, and when one lies in two
 * regions of a layout on one day: both rows are named.
 */
export function readPlaces(texts: PlaceTexts): Places {
  const municipalities = new Map<string, Municipality>();
  for (const [code = '', name = '', province = ''] of rows(texts.gemeenten)) {
    municipalities.set(code, { code, name, province });
  }
  const mergers = readMergers(rows(texts.herindelingen ?? ''), (code) => municipalities.has(code));
  const known = (code: string): string => {
    if (!municipalities.has(code) && !mergers.has(code)) throw new Error(`unknown municipality ${code} in the facts`);
    return code;
  };
  const byName = new Map<string, KnownPlace[]>();
  const add = (place: string, code: string, isMunicipality: boolean): void => {
    const { base, full } = readPlaceName(place);
    push(byName, base, { place, full, code: known(code), isMunicipality });
  };
  for (const [town = '', code = ''] of rows(texts.woonplaatsen)) add(town, code, false);
  for (const { name, code } of municipalities.values()) add(name, code, true);
  for (const { name, code } of [...mergers.values()].flat()) if (!municipalities.has(code)) add(name, code, true);
  const tiles = readTilePlaces(rows(texts.tiles ?? ''));
  const names = (texts.regions ?? []).flatMap(rows).map(([code = '', name = '']) => [code, name] as const);
  const memberships = readMemberships(texts.indeling, known);
  return { municipalities, byName, memberships, mergers, tiles, regions: new Map(names) };
}

function readMemberships(indeling: string, known: (code: string) => string): ReadonlyMap<string, Membership[]> {
  const memberships = new Map<string, Membership[]>();
  for (const [kind = '', region = '', code = '', from = '', until = ''] of rows(indeling)) {
    const wish = { kind, region, from, until };
    const other = memberships.get(code)?.find((one) => overlap(one, wish));
    if (other) throw new Error(`${code} lies in two regions on one day: ${rowWords(other)} and ${rowWords(wish)}`);
    push(memberships, known(code), wish);
  }
  return memberships;
}
const overlap = (one: Membership, other: Membership): boolean =>
  one.kind === other.kind &&
  (one.until === '' || other.from <= one.until) &&
  (other.until === '' || one.from <= other.until);
const rowWords = ({ kind, region, from, until }: Membership): string => [kind, region, from, until].join(';');

/** Number of the Doorstroompuntregio ('16') a municipality lies in on a day; undefined when the facts do not say. */
export function doorstroompuntOf(places: Places, code: string, onDay: Day): string | undefined {
  return regionOf(places, 'doorstroompunt', code, onDay);
}

/** Code of the arbeidsmarktregio ('AM14') a municipality lies in on a day; undefined when the facts do not say. */
export function arbeidsmarktregioOf(places: Places, code: string, onDay: Day): string | undefined {
  return regionOf(places, 'arbeidsmarkt', code, onDay);
}

function regionOf(places: Places, layout: Layout, code: string, onDay: Day): string | undefined {
  return places.memberships
    .get(municipalityOn(places, code, onDay))
    ?.find(({ kind, from, until }) => kind === layout && from <= onDay && (until === '' || onDay <= until))?.region;
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function rows(text: string): string[][] {
  const lines = text.split(/\r?\n/).filter((line) => line !== '');
  return lines.slice(1).map((line) => line.split(';'));
}

/** A place as it stands in a file or a form. A postcode is taken and not used: no table of postcodes ships. */
export type TypedPlace = { place: string; postcode?: string; municipalityCode?: string };

/** Where somebody can live without living in a town we know. */
export type SpecialPlace = 'geen vast adres' | 'briefadres' | 'buitenland' | 'instelling' | 'azc';

/** What a typed place turns out to be; only 'found' and 'special' need no question. */
export type PlaceAnswer =
  | { kind: 'found'; place: string; municipalityCode: string; municipality: string }
  | { kind: 'special'; value: SpecialPlace; municipalityCode: undefined }
  | { kind: 'ambiguous'; options: { municipality: string; code: string }[] }
  | { kind: 'unknown'; suggestions: string[] };

/**
 * `near` is the municipality of the school: options in its arbeidsmarktregio (as it is on `onDay`) come first.
 * `distance` counts the edits between two texts.
 */
export type FindOptions = { distance: Distance; onDay: Day; near?: string };

const SPECIAL: ReadonlyMap<string, SpecialPlace> = new Map(
  (['geen vast adres', 'briefadres', 'buitenland', 'instelling', 'azc'] as const).map((value) => [
    readPlaceName(value).full,
    value,
  ]),
);

/**
 * Finds the municipality of a typed place, and never guesses: more than one municipality is 'ambiguous', also when a
 * known municipality code contradicts the place. A code that fits decides; a code that no longer exists is ignored.
 */
export function findPlace(places: Places, typed: TypedPlace, options: FindOptions): PlaceAnswer {
  const name = readPlaceName(typed.place);
  const value = SPECIAL.get(name.full);
  if (value) return { kind: 'special', value, municipalityCode: undefined };
  const given = places.municipalities.get(
    municipalityOn(places, fullCode(typed.municipalityCode ?? ''), options.onDay),
  );
  const candidates = candidatesFor(places, name, options);
  if (given) return withCode(places, typed.place, candidates, given, options);
  const codes = new Set(candidates.map((candidate) => candidate.code));
  const [first] = candidates;
  if (!first) return { kind: 'unknown', suggestions: similarNames(places.byName, name.base, options.distance) };
  if (codes.size > 1) return ambiguous(places, codes, options);
  return found(first.place, places.municipalities.get(first.code));
}

function withCode(
  places: Places,
  typed: string,
  candidates: readonly KnownPlace[],
  given: Municipality,
  options: FindOptions,
): PlaceAnswer {
  const fitting = candidates.find((candidate) => candidate.code === given.code);
  if (fitting) return found(fitting.place, given);
  // A hamlet or a district stands in no list of towns; the code says enough.
  if (candidates.length === 0) return found(typed.trim() || given.name, given);
  return ambiguous(places, new Set([...candidates.map((candidate) => candidate.code), given.code]), options);
}

/** 'GM0307', also written as 0307 or 307. */
function fullCode(text: string): string {
  const digits = /^(?:gm)?(\d{1,4})$/i.exec(text.trim())?.[1];
  return digits === undefined ? '' : `GM${digits.padStart(4, '0')}`;
}

function found(place: string, municipality: Municipality | undefined): PlaceAnswer {
  if (!municipality) throw new Error('a town lies in a municipality that is not in the list');
  return { kind: 'found', place, municipalityCode: municipality.code, municipality: municipality.name };
}

function candidatesFor(places: Places, name: PlaceName, options: FindOptions): readonly KnownPlace[] {
  const namesakes = (places.byName.get(name.base) ?? []).map((one) => ({
    ...one,
    code: municipalityOn(places, one.code, options.onDay),
  }));
  const exact = namesakes.filter((known) => known.full === name.full && !known.isMunicipality);
  if (name.qualifier !== undefined) {
    return exact.length > 0 ? exact : namesakes.filter((known) => fits(places, known, name.qualifier ?? ''));
  }
  // 'Hengelo' is a town, but pupils of 'Hengelo (Gld)' write it too. Only when the plain name lies in the school's own
  // arbeidsmarktregio do namesakes elsewhere drop out.
  const isNear = nearness(places, options);
  return exact.some((known) => isNear(known.code))
    ? namesakes.filter((known) => exact.includes(known) || isNear(known.code))
    : namesakes;
}

function fits(places: Places, known: KnownPlace, qualifier: string): boolean {
  const municipality = places.municipalities.get(known.code);
  if (!municipality) return false;
  return provinceOf(qualifier) === municipality.province || readPlaceName(municipality.name).base === qualifier;
}

function nearness(places: Places, { near, onDay }: FindOptions): (code: string) => boolean {
  const home = near === undefined ? undefined : arbeidsmarktregioOf(places, near, onDay);
  return (code) => home !== undefined && arbeidsmarktregioOf(places, code, onDay) === home;
}

/** The school's own arbeidsmarktregio first, then by name. */
function ambiguous(places: Places, codes: ReadonlySet<string>, options: FindOptions): PlaceAnswer {
  const isNear = nearness(places, options);
  const sorted = [...codes]
    .map((code) => ({ municipality: municipalityName(places, code) ?? code, code }))
    .toSorted((a, b) => Number(isNear(b.code)) - Number(isNear(a.code)) || (a.municipality < b.municipality ? -1 : 1));
  return { kind: 'ambiguous', options: sorted };
}
