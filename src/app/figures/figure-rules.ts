import { settingOn, settingView, type Dated, type SettingView } from '#domain/directory/dated.ts';
import { keepsRegion } from '#domain/directory/keeping.ts';
import type { Indicator } from '#domain/figures/indicator.ts';
import { countedWith } from '#domain/figures/indicators.ts';
import { checkRules, standardRules, type FigureRules, type TypedRules } from '#domain/figures/own-rules.ts';
import { notFound, ok, refuse } from '#domain/outcome.ts';
import type { Day } from '#law/day.ts';
import { addSetting, readSettings, takeSettingBack } from '../directory/region-settings.ts';
import { makeAct, type Step } from '../house.ts';

const key = 'figure-rules';
type Said = readonly Dated<FigureRules>[];

/** What is counted on a day: every indicator of Aanzet, and work by the profile that the region chose then. */
const listOn = (said: Said, day: Day): readonly Indicator[] => {
  const rules = settingOn(said, day);
  return rules?.value.work
    ? countedWith({ profile: rules.value.work, since: rules.validFrom })
    : countedWith(undefined);
};
/** The indicators that were counted on a day, by the rules of the region. */
export const indicatorsOn = async (step: Pick<Step, 'desk'>, day: Day): Promise<readonly Indicator[]> =>
  listOn(await readSettings(step, key), day);
/** The least number that may leave on a day. It is raised only: also what begins later, or was before, counts. */
export async function leastOn(step: Pick<Step, 'desk'>, day: Day): Promise<number> {
  const said = (await readSettings(step, key)).filter(({ takenBack, validFrom }) => !takenBack && validFrom <= day);
  return Math.max(standardRules.least, ...said.map(({ value }) => value.least));
}

/** What the region agreed about figures: what holds, what comes and what was. */
export const seeFigureRules = makeAct<Record<never, never>, SettingView<FigureRules>>(
  'keep-figure-rules',
  async (step) => ok(settingView(await readSettings(step, key, { names: true }), step.today, standardRules)),
);

/** Agrees the least number and the own profile from a day on. Refusals: not-found, and those of checkRules. */
export const keepFigureRules = makeAct<TypedRules, null>('keep-figure-rules', async (step, typed) => {
  if (!keepsRegion(step.actor)) return notFound;
  const said = (await readSettings(step, key)).filter(({ takenBack }) => !takenBack);
  const before = Math.max(standardRules.least, ...said.map(({ value }) => value.least));
  const checked = checkRules(typed, before, step.today);
  if (!checked.ok) return checked;
  const { validFrom, why, ...value } = checked.value;
  await addSetting(step, key, { value, validFrom, why });
  return ok(null);
});

/** Takes back what did not begin yet. Refusals: rules-began, not-found. */
export const takeFigureRulesBack = makeAct<{ readonly settingId: string }, null>(
  'keep-figure-rules',
  async (step, { settingId }) => {
    if (!keepsRegion(step.actor)) return notFound;
    return (await takeSettingBack(step, key, settingId)) ? ok(null) : refuse('rules-began');
  },
);
