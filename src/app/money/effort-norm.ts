/** The norm of the region: kinds of guidance, hours and what an hour costs; a dated agreement like the others. */
import { settingView, type Dated } from '#domain/directory/dated.ts';
import { keepsRegion } from '#domain/directory/keeping.ts';
import type { Norm } from '#domain/money/effort.ts';
import { checkNorm, type TypedNorm } from '#domain/money/norm.ts';
import { notFound, ok, refuse } from '#domain/outcome.ts';
import { addSetting, readSettings, takeSettingBack } from '../directory/region-settings.ts';
import { makeAct, type Step } from '../house.ts';

const key = 'effort-norm';
export type AgreedNorm = Dated<Norm>;

/** What the region starts from when it agreed nothing: no norm at all. */
const none: Norm = { kinds: [], rate: null };

/** The norm that holds, else the first that is to begin; and what is ahead. */
export async function normsOf(step: Step): Promise<{
  readonly norm: AgreedNorm | undefined;
  readonly ahead: readonly AgreedNorm[];
}> {
  const { since, ahead } = settingView(await readSettings(step, key, { names: true }), step.today, none);
  return { norm: since ?? ahead[0], ahead };
}

/** Agrees a norm from a day on. Refusals: not-found; those of checkNorm. */
export const agreeNorm = makeAct<TypedNorm, null>('agree-effort', async (step, typed) => {
  if (!keepsRegion(step.actor)) return notFound;
  const checked = checkNorm(typed, step.today);
  if (!checked.ok) return checked;
  const { norm, validFrom, why } = checked.value;
  await addSetting(step, key, { value: norm, validFrom, why });
  return ok(null);
});

/** Takes back a norm that did not begin yet. Refusals: norm-began, not-found. */
export const takeNormBack = makeAct<{ readonly settingId: string }, null>(
  'agree-effort',
  async (step, { settingId }) => {
    if (!keepsRegion(step.actor)) return notFound;
    return (await takeSettingBack(step, key, settingId)) ? ok(null) : refuse('norm-began');
  },
);
