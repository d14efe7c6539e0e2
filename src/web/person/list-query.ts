import type { ListFilter } from '#app/ports/work.ts';
import { isDay } from '#law/day.ts';

const turns = { ik: 'me', team: 'team', ander: 'other' } as const;
const contacts = { ik: 'me', niemand: 'nobody' } as const;
const orders = { datum: 'due' } as const;
const destinations = { bekend: 'known', onbekend: 'unknown' } as const;
const states = { actief: 'active', gestopt: 'ended' } as const;
const said = { 'geen-hulp': 'rest', 'geen-contact': 'lost', 'niet-benaderen': 'not-approach' } as const;
const keys = [
  'aan-zet',
  'contact',
  'stopt',
  'bestemming',
  'gemeente',
  'opgepakt',
  'status',
  'volgorde',
  'zoek',
] as const;
export type Key = (typeof keys)[number];

const pick = <T>(table: Readonly<Record<string, T>>, value: string | null): T | undefined =>
  value !== null && Object.hasOwn(table, value) ? table[value] : undefined;

/** The filters in an address; what is not understood is left out. No name ever stands there, only the id of a search. */
export function readFilter(query: URLSearchParams): ListFilter {
  const stops = query.get('stopt');
  const municipality = query.get('gemeente');
  return {
    turn: pick(turns, query.get('aan-zet')),
    contact: pick(contacts, query.get('contact')),
    leavesBy: stops !== null && isDay(stops) ? stops : undefined,
    destination: pick(destinations, query.get('bestemming')),
    municipalityCode: municipality !== null && /^GM\d{4}$/.test(municipality) ? municipality : undefined,
    notPickedUp: query.get('opgepakt') === 'niet' ? true : undefined,
    state: pick(states, query.get('status')),
    outcome: pick(said, query.get('status')),
    order: pick(orders, query.get('volgorde')),
  };
}
export const readPage = (query: URLSearchParams): number =>
  Math.max(1, Number.parseInt(query.get('bladzijde') ?? '1', 10) || 1);

/** What is chosen now, without empty values and unknown keys. */
export const chosenOf = (query: URLSearchParams): ReadonlyMap<Key, string> =>
  new Map(keys.flatMap((key) => (query.get(key) ? [[key, query.get(key) ?? ''] as const] : [])));

/** The address of the list with these choices. */
export function listHref(chosen: ReadonlyMap<Key, string>, without?: Key, page = 1): string {
  const left = new URLSearchParams([...chosen].filter(([key]) => key !== without));
  if (page > 1) left.set('bladzijde', String(page));
  const query = left.toString();
  return query ? `/jongeren?${query}` : '/jongeren';
}

/** The choices that may be kept under a name: values of the lists above, a day or a municipality; never a search. */
export function keptQuery(chosen: ReadonlyMap<Key, string>): string {
  const kept = new URLSearchParams([...chosen].filter(([key]) => key !== 'zoek'));
  const read = readFilter(kept);
  const understood: Readonly<Record<Exclude<Key, 'zoek'>, unknown>> = {
    'aan-zet': read.turn,
    contact: read.contact,
    stopt: read.leavesBy,
    bestemming: read.destination,
    gemeente: read.municipalityCode,
    opgepakt: read.notPickedUp,
    status: read.state ?? read.outcome,
    volgorde: read.order,
  };
  const known = keys.filter((key) => key !== 'zoek' && kept.has(key) && understood[key] !== undefined);
  return new URLSearchParams(known.map((key) => [key, kept.get(key) ?? ''])).toString();
}
