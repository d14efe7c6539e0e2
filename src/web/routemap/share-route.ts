import { routeAround, type Route } from '#app/routemap/route-around.ts';
import type { Member } from '#domain/access/actor.ts';
import { municipalityName } from '#domain/directory/merged.ts';
import { endOf, type End } from '#domain/routemap/reach.ts';
import type { Visit } from '#web/door/visit.ts';

export type Visitor = Visit<Member | undefined>;
export const root = '/routekaart';
export const here = `${root}/delen`;

export const nameOf = ({ house }: Visitor, code: string): string => municipalityName(house.places(), code) ?? code;
/** Where the map of a municipality is found, as it is printed and pasted. */
export const addressOf = ({ address = '' }: Visitor, code: string, language = 'nl'): string =>
  `${address}${root}?gemeente=${code}${language === 'nl' ? '' : `&taal=${language}`}`;
/** Who answers for a municipality when nothing else is known of somebody: the last rule. */
export const firstCall = ({ map, around }: Route, place: string): End | undefined =>
  endOf(map, { age: 'unknown', now: 'unknown', paper: 'unknown', wish: 'unknown', place }, around);
/** The number that is answered today. */
export const phoneOf = ({ contact: { closed, organisation } }: End): string =>
  closed?.phone ?? organisation?.publicPhone ?? '';

/** The municipality in the address, when it is of the region. */
export async function routeOf(visit: Visitor) {
  const route = await routeAround(visit.house);
  const code = visit.params['gemeente'] ?? '';
  return route.around.region.includes(code) ? { route, code, name: nameOf(visit, code) } : undefined;
}
