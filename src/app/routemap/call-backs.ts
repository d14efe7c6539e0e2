import { settingOn, settingsAfter, type Dated } from '#domain/directory/dated.ts';
import { keepsRegion } from '#domain/directory/keeping.ts';
import { findBsn } from '#domain/bsn.ts';
import { notFound, ok, refuse, type Outcome, type Refusal } from '#domain/outcome.ts';
import {
  checkEnding,
  checkTerms,
  standardTerms,
  type CallBackTerms,
  type TypedEnding,
} from '#domain/routemap/call-back.ts';
import { weekOf, weeksShown, type Count } from '#domain/routemap/counting.ts';
import { addDays, isDay, type Day } from '#law/day.ts';
import { addSetting, readSettings } from '../directory/region-settings.ts';
import { makeAct, type Step } from '../house.ts';
import type { CallBack } from '../ports/call-backs.ts';
import { memberOf } from '../turn/open-turn.ts';

/** Who wants to be called, at the own organisation. */
export const seeCallBacks = makeAct<Record<never, never>, readonly CallBack[]>('see-call-backs', async ({ desk }) =>
  ok(await desk.callBacks.all()),
);
type One = { readonly callBackId: string };
async function found({ desk }: Step, { callBackId }: One): Promise<Outcome<CallBack>> {
  const one = await desk.callBacks.find(callBackId);
  return one ? ok(one) : notFound;
}
/** One of them. Refusal: not-found. */
export const seeCallBack = makeAct<One, CallBack>('see-call-backs', found);

/** "Ik bel": the turn is of this colleague; of another who had it, too. Refusals: not-found, call-done. */
export const takeCallBack = makeAct<One, null>('answer-call-back', async (step, command) => {
  const one = await found(step, command);
  if (!one.ok) return one;
  const taken = await step.desk.callBacks.take(command.callBackId, memberOf(step).memberId);
  return taken ? ok(null) : refuse('call-done');
});

/** It was done: how it ended, in a few words. Refusals: not-found, call-done, and those of `checkEnding`. */
export const endCallBack = makeAct<One & { readonly typed: TypedEnding }, null>(
  'answer-call-back',
  async (step, command) => {
    const one = await found(step, command);
    if (!one.ok) return one;
    const checked = checkEnding(command.typed);
    if (!checked.ok) return checked;
    const done = { on: step.today, by: memberOf(step).memberId, ...checked.value };
    return (await step.desk.callBacks.end(command.callBackId, done)) ? ok(null) : refuse('call-done');
  },
);

export type TermsView = {
  readonly now: CallBackTerms;
  readonly since: Dated<CallBackTerms> | undefined;
  readonly ahead: readonly Dated<CallBackTerms>[];
};
export type StuckView = {
  readonly counts: readonly Count[];
  readonly from: Day;
  readonly terms: TermsView;
  /** How many promises are late, by organisation. */
  readonly late: readonly { readonly name: string; readonly late: number }[];
};
/** Where people get stuck, how many promises are late, and what the region agreed about calling back. */
export const seeStuck = makeAct<Record<never, never>, StuckView>('see-route-map', async (step) => {
  if (!keepsRegion(step.actor)) return notFound;
  const { desk, today } = step;
  const from = addDays(weekOf(today), -7 * (weeksShown - 1));
  const all = await readSettings(step, 'call-back', { names: true });
  const since = settingOn(all, today);
  const names = new Map((await desk.directory.organisations()).map(({ id, name }) => [id, name]));
  const late = await desk.callBacks.lateByOrganisation();
  return ok({
    counts: await desk.routeCounts.since(from),
    from,
    terms: { now: since?.value ?? standardTerms, since, ahead: settingsAfter(all, today) },
    late: late.map((one) => ({ name: names.get(one.organisationId) ?? '', late: one.late })),
  });
});

export type TypedTerms = {
  readonly within: string;
  readonly keep: string;
  readonly validFrom: Day | undefined;
  readonly why: string;
};
/** The region agrees on other terms from a day on. Refusals: call-back-within, call-back-keep, no-day, route-later, route-why, bsn. */
export const keepTerms = makeAct<TypedTerms, null>('keep-route-map', async (step, typed) => {
  if (!keepsRegion(step.actor)) return notFound;
  const checked = checkTerms(typed);
  const { validFrom } = typed;
  const why = typed.why.trim().slice(0, 200);
  const day = validFrom === undefined || !isDay(validFrom) ? 'no-day' : validFrom <= step.today ? 'route-later' : null;
  const refusals: readonly Refusal[] = [
    ...(checked.ok ? [] : checked.refusals),
    ...(day ? [{ code: day, field: 'validFrom' }] : []),
    ...(why === '' ? [{ code: 'route-why', field: 'why' }] : []),
    ...(findBsn(why).found ? [{ code: 'bsn', field: 'why' }] : []),
  ];
  if (refusals.length > 0 || !checked.ok || validFrom === undefined) return { ok: false, refusals };
  await addSetting(step, 'call-back', { value: checked.value, validFrom, why });
  return ok(null);
});
