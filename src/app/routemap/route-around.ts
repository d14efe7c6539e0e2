import { settingOn } from '#domain/directory/dated.ts';
import { regionOf } from '#domain/directory/region.ts';
import { standardTerms, type CallBackTerms } from '#domain/routemap/call-back.ts';
import { isLast } from '#domain/routemap/own-map.ts';
import type { Around } from '#domain/routemap/reach.ts';
import { shippedMap, type RouteMap } from '#domain/routemap/rules.ts';
import { readSettings } from '../directory/region-settings.ts';
import { readKnown } from '../directory/who-is-on-turn.ts';
import type { House } from '../house.ts';
import type { Desk } from '../ports/desk.ts';
import type { Day } from '#law/day.ts';

const doorkeeper = { kind: 'system', name: 'doorkeeper' } as const;
/** What a visitor is answered from: the directory and the map of today. `own`: the region published it. */
export type Route = {
  readonly around: Around;
  readonly map: RouteMap;
  readonly own: boolean;
  readonly terms: CallBackTerms;
};

/** The directory as it will be on a day. */
export async function aroundOn(desk: Desk, today: Day): Promise<Around> {
  const known = await readKnown(desk);
  return { known, today, region: regionOf(known.mandates, known.organisations, today) };
}
/** Inside a transaction: the directory and the map of a day. */
export async function routeOn(desk: Desk, today: Day): Promise<Route> {
  const said = settingOn(await readSettings({ desk }, 'route-map'), today);
  // Without a last rule that always holds a visitor could stand nowhere: such a map is not there.
  const isWhole = said !== undefined && said.value.rules.some(isLast);
  const terms = settingOn(await readSettings({ desk }, 'call-back'), today)?.value ?? standardTerms;
  return { terms, around: await aroundOn(desk, today), map: isWhole ? said.value : shippedMap, own: isWhole };
}

/** The map and the directory as every visitor may ask them: no young person's data, and nothing of who asks. */
export const routeAround = (house: House): Promise<Route> =>
  house.withActor(doorkeeper, 'see-public-directory', (desk) => routeOn(desk, house.today()));
