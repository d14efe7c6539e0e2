/** What a school does with tips of young people. */
import { notFound, ok, refuse, type Refusal } from '#domain/outcome.ts';
import { findBsn } from '#domain/bsn.ts';
import { mostOfAnswer, type HideReason } from '#domain/tips/tip.ts';
import type { House } from '../house.ts';
import { makeAct } from '../house.ts';
import { tell } from '../notice/tell.ts';
import type { SchoolTip, TipCounts } from '../ports/tips.ts';

type TipsAtSchool = {
  readonly waiting: readonly SchoolTip[];
  /** The last one first. */
  readonly done: readonly SchoolTip[];
  readonly counts: TipCounts;
};
/** Tips for the own school: what waits longest first. With a name only of whom the reader may see. */
export const seeTips = makeAct<Record<never, never>, TipsAtSchool>('see-tips', async ({ desk }) => {
  const all = await desk.tips.atSchool();
  return ok({
    waiting: all.filter(({ answeredOn }) => answeredOn === null),
    done: all.filter(({ answeredOn }) => answeredOn !== null).toReversed(),
    counts: await desk.tips.counts(),
  });
});

type OnTip = { readonly tipId: string };
function wordsFaults(words: string): readonly Refusal[] {
  if (words === '') return [{ code: 'words-missing', field: 'words' }];
  if (findBsn(words).found) return [{ code: 'bsn', field: 'words' }];
  return words.length > mostOfAnswer
    ? [{ code: 'words-too-long', field: 'words', values: { most: mostOfAnswer } }]
    : [];
}
/** What school does with it, in plain words; the young person reads it. Refusals: words-missing, bsn, words-too-long; not-found. */
export const answerTip = makeAct<OnTip & { readonly words: string }, null>('answer-tip', async ({ desk }, command) => {
  const answer = command.words.trim();
  const refusals = wordsFaults(answer);
  if (refusals.length > 0) return { ok: false, refusals };
  return (await desk.tips.answer(command.tipId, { answer })) ? ok(null) : notFound;
});

/** Nobody at school reads this tip any more; the young person reads by whom and why. Refusals: tip-why; not-found. */
export const hideTip = makeAct<OnTip & { readonly because: HideReason | undefined }, null>(
  'answer-tip',
  async ({ desk }, { tipId, because }) => {
    if (because === undefined) return refuse('tip-why', 'because');
    return (await desk.tips.answer(tipId, { hiddenBecause: because })) ? ok(null) : notFound;
  },
);

const sweeper = { kind: 'system', name: 'sweeper' } as const;
/** Each day: who leads a team hears once that a tip waits, and once that its day is over. */
export const sweepTips = (house: House): Promise<void> =>
  house.withActor(sweeper, 'sweep', async (desk) => {
    const step = { desk, actor: sweeper, newId: () => house.newId() };
    for (const what of ['came', 'late'] as const)
      for (const organisationId of await desk.tips.tellable(what, house.today())) {
        const to = { organisationId, teamId: null, memberId: null };
        await tell(step, { to, kind: what === 'came' ? 'tip-came' : 'tip-late', caseId: null });
      }
  });
