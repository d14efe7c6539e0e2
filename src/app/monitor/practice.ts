import { settingLast, settingView, type SettingView } from '#domain/directory/dated.ts';
import { keepsRegion } from '#domain/directory/keeping.ts';
import {
  checkPractice,
  noPractices,
  withoutPractice,
  type Practices,
  type TypedPractice,
} from '#domain/monitor/practice.ts';
import { notFound, ok } from '#domain/outcome.ts';
import type { Reason } from '#domain/turn/not-picked-up.ts';
import { addDays } from '#law/day.ts';
import { addSetting, readSettings } from '../directory/region-settings.ts';
import { makeAct, type Step } from '../house.ts';

const key = 'stuck-practice';

/** What holds today, for every colleague who sees where it stalls. */
export const practicesNow = async (step: Pick<Step, 'desk' | 'today'>): Promise<Practices> =>
  settingView(await readSettings(step, key), step.today, noPractices).now;

const last = async (step: Step): Promise<Practices> =>
  settingLast(await readSettings(step, key), step.today)?.value ?? noPractices;
/** From tomorrow on: what stands on a page that is read today in a meeting does not change under it. */
const keepFromTomorrow = (step: Step, value: Practices, why: string): Promise<void> =>
  addSetting(step, key, { value, validFrom: addDays(step.today, 1), why });

/** What the region wrote down of others: what holds, what comes tomorrow and what was. Refusal: not-found. */
export const seePractices = makeAct<Record<never, never>, SettingView<Practices>>('keep-practice', async (step) =>
  keepsRegion(step.actor) ? ok(settingView(await readSettings(step, key), step.today, noPractices)) : notFound,
);

/** Writes down how another region does it, for one reason, from tomorrow on. Refusals by field as `checkPractice`; not-found. */
export const keepPractice = makeAct<TypedPractice, null>('keep-practice', async (step, typed) => {
  if (!keepsRegion(step.actor)) return notFound;
  const checked = checkPractice(typed, await last(step));
  if (!checked.ok) return checked;
  await keepFromTomorrow(step, checked.value, typed.source.trim());
  return ok(null);
});

/** Takes that of one reason away, from tomorrow on. Refusal: not-found. */
export const dropPractice = makeAct<{ readonly reason: Reason }, null>('keep-practice', async (step, { reason }) => {
  const left = keepsRegion(step.actor) ? withoutPractice(await last(step), reason) : undefined;
  if (!left) return notFound;
  await keepFromTomorrow(step, left, 'weggehaald');
  return ok(null);
});
