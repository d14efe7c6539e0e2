/** What a region calls things: a setting with a day on which it begins, looked at first (decision 0036). */
import { keepsRegion } from '#domain/directory/keeping.ts';
import { settingLast, settingOn, settingView, type Dated, type SettingView } from '#domain/directory/dated.ts';
import { checkTerms, type NewTerms, type TypedTerms } from '#domain/language/choose-terms.ts';
import { shippedTerms, type Terms } from '#domain/language/terms.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import type { Day } from '#law/day.ts';
import { addSetting, readSettings, takeSettingBack } from '../directory/region-settings.ts';
import { makeAct, type House, type Step } from '../house.ts';

const key = 'terms';
export type TermsView = SettingView<Terms>;
const lastOf = (all: readonly Dated<Terms>[], today: Day): Terms => settingLast(all, today)?.value ?? shippedTerms;

/** What the region calls things. For who keeps the region. Refusals: not-found. */
export const seeTerms = makeAct<Record<never, never>, TermsView>('see-terms', async (step) => {
  if (!keepsRegion(step.actor)) return notFound;
  return ok(settingView(await readSettings(step, key, { names: true }), step.today, shippedTerms));
});

type Typed = { readonly typed: TypedTerms };
async function check(step: Step, { typed }: Typed): Promise<Outcome<NewTerms>> {
  if (!keepsRegion(step.actor)) return notFound;
  return checkTerms(typed, { today: step.today, before: lastOf(await readSettings(step, key), step.today) });
}

/** What it would become; nothing is kept. Refusals by field as `checkTerms`; not-found. */
export const tryTerms = makeAct<Typed, NewTerms>('see-terms', check);

/** The region calls things otherwise from a day on. Refusals as before. */
export const keepTerms = makeAct<Typed, null>('keep-terms', async (step, command) => {
  const checked = await check(step, command);
  if (!checked.ok) return checked;
  const { terms, validFrom, why } = checked.value;
  await addSetting(step, key, { value: terms, validFrom, why });
  return ok(null);
});

/** Takes back what did not begin yet. Refusals: wording-began, not-found. */
export const takeTermsBack = makeAct<{ readonly settingId: string }, null>(
  'keep-terms',
  async (step, { settingId }) => {
    if (!keepsRegion(step.actor)) return notFound;
    return (await takeSettingBack(step, key, settingId)) ? ok(null) : refuse('wording-began');
  },
);

const program = { kind: 'system', name: 'sweeper' } as const;
/** For the door: the words of today, read by the program. No young person comes near it. */
export const termsNow = (house: House): Promise<Terms> =>
  house.withActor(program, 'speak-terms', async (desk) => {
    const all = await readSettings({ desk }, key);
    return settingOn(all, house.today())?.value ?? shippedTerms;
  });
