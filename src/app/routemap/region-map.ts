import { settingLast, settingView, type SettingView } from '#domain/directory/dated.ts';
import { keepsRegion } from '#domain/directory/keeping.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import { movedBetween, usedIn, type Moved, type Used } from '#domain/routemap/compare.ts';
import { checkMap, type NewMap, type Publishing } from '#domain/routemap/own-map.ts';
import { deadEnds, type DeadEnd } from '#domain/routemap/reach.ts';
import { shippedMap, type RouteMap } from '#domain/routemap/rules.ts';
import { addSetting, readSettings, takeSettingBack } from '../directory/region-settings.ts';
import { makeAct, type Step } from '../house.ts';
import { aroundOn } from './route-around.ts';

const key = 'route-map';
export type RouteMapView = SettingView<RouteMap> & {
  readonly baseIsOwn: boolean;
  readonly used: Used;
  /** Where nobody of the own party can be called today. */
  readonly dead: readonly DeadEnd[];
};
/** The route map of the region as it is, as it will be, and where it ends nowhere today. For who keeps the region. */
export const seeRouteMap = makeAct<Record<never, never>, RouteMapView>('see-route-map', async (step) => {
  if (!keepsRegion(step.actor)) return notFound;
  const all = await readSettings(step, key, { names: true });
  const around = await aroundOn(step.desk, step.today);
  const view = settingView(all, step.today, shippedMap);
  return ok({
    ...view,
    baseIsOwn: settingLast(all, step.today) !== undefined,
    used: usedIn(view.base, around.region),
    dead: deadEnds(view.now, around),
  });
});

export type Tried = NewMap & {
  readonly moved: readonly Moved[];
  readonly used: Used;
  /** Ways that end nowhere on the day on which it begins: with one, it is not published. */
  readonly dead: readonly DeadEnd[];
};
async function check(step: Step, publishing: Publishing): Promise<Outcome<Tried>> {
  if (!keepsRegion(step.actor)) return notFound;
  const last = settingLast(await readSettings(step, key), step.today);
  const before = last?.value ?? shippedMap;
  const checked = checkMap(publishing, { ...step, before, own: last !== undefined });
  if (!checked.ok) return checked;
  const { map, validFrom } = checked.value;
  const around = await aroundOn(step.desk, validFrom);
  return ok({
    ...checked.value,
    moved: movedBetween(before, map, around.region),
    used: usedIn(map, around.region),
    dead: deadEnds(map, around),
  });
}

/** What it would become, and for whom it changes; nothing is kept. Refusals as `checkMap`. */
export const tryRouteMap = makeAct<Publishing, Tried>('see-route-map', check);

/**
 * Publishes the map from a day on. Every combination of answers is tried with the directory of that day; one that ends nowhere is
 * named and nothing is published. Refusals: route-dead for each dead end {place, role, gap, ways}, and those of `checkMap`.
 */
export const publishRouteMap = makeAct<Publishing, null>('keep-route-map', async (step, publishing) => {
  const tried = await check(step, publishing);
  if (!tried.ok) return tried;
  const { map, validFrom, why, dead } = tried.value;
  if (dead.length > 0)
    return {
      ok: false,
      refusals: dead.map(({ place, role, gap, ways, example }) => ({
        code: 'route-dead',
        values: { ...example, place, role, gap, ways },
      })),
    };
  await addSetting(step, key, { value: map, validFrom, why });
  return ok(null);
});

/** Takes back what did not begin yet. Refusals: route-began, not-found. */
export const takeRouteMapBack = makeAct<{ readonly settingId: string }, null>(
  'keep-route-map',
  async (step, { settingId }) => {
    if (!keepsRegion(step.actor)) return notFound;
    return (await takeSettingBack(step, key, settingId)) ? ok(null) : refuse('route-began');
  },
);
