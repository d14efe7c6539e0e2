import { settingLast, settingView, type Dated, type SettingView } from '#domain/directory/dated.ts';
import {
  checkWording,
  standardWording,
  type NewWording,
  type TypedWording,
  type Wording,
} from '#domain/document/wording.ts';
import { keepsRegion } from '#domain/directory/keeping.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import type { Day } from '#law/day.ts';
import { addSetting, readSettings, takeSettingBack } from '../directory/region-settings.ts';
import { makeAct, type Step } from '../house.ts';

const key = 'document-words';
export type WordingView = SettingView<Wording>;
const lastOf = (all: readonly Dated<Wording>[], today: Day): Wording =>
  settingLast(all, today)?.value ?? standardWording;

/** How the region asks in the overgangsdocument. For who keeps the region. Refusals: not-found. */
export const seeWording = makeAct<Record<never, never>, WordingView>('see-wording', async (step) => {
  if (!keepsRegion(step.actor)) return notFound;
  return ok(settingView(await readSettings(step, key, { names: true }), step.today, standardWording));
});

type Typed = { readonly typed: TypedWording };
async function check(step: Step, { typed }: Typed): Promise<Outcome<NewWording>> {
  if (!keepsRegion(step.actor)) return notFound;
  const before = lastOf(await readSettings(step, key), step.today);
  return checkWording(typed, { today: step.today, before, newId: step.newId });
}

/** What it would become; nothing is kept. Refusals by field as `checkWording`; not-found. */
export const tryWording = makeAct<Typed, NewWording>('see-wording', check);

/** The region asks otherwise from a day on. What was read and shared before keeps the words of its day. Refusals as before. */
export const keepWording = makeAct<Typed, null>('keep-wording', async (step, command) => {
  const checked = await check(step, command);
  if (!checked.ok) return checked;
  const { wording, validFrom, why } = checked.value;
  await addSetting(step, key, { value: wording, validFrom, why });
  return ok(null);
});

/** Takes back what did not begin yet. Refusals: wording-began, not-found. */
export const takeWordingBack = makeAct<{ readonly settingId: string }, null>(
  'keep-wording',
  async (step, { settingId }) => {
    if (!keepsRegion(step.actor)) return notFound;
    return (await takeSettingBack(step, key, settingId)) ? ok(null) : refuse('wording-began');
  },
);
