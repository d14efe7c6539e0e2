import { kindOn } from '#domain/figures/known.ts';
import { follows, goalOf, type Said } from '#domain/wish/wish.ts';
import type { Step } from '../house.ts';
import type { WishDecision } from '../ports/wishes.ts';

/** What a young person wants, as the own organisation knows it, beside what that person does. */
export type WishNow = {
  /** Newest first, without mistakes. */
  readonly said: readonly Said[];
  /** Whether what runs now is what was wanted last, as figures say it; null = nobody can say. */
  readonly followed: boolean | null;
  /** What was decided or told last beside the newest wish. */
  readonly decision: WishDecision | undefined;
};

/** The wish, and what became of it. */
export async function wishOf({ desk, today }: Pick<Step, 'desk' | 'today'>, caseId: string): Promise<WishNow> {
  const said = await desk.wishes.said(caseId);
  const [newest] = said;
  if (!newest) return { said, followed: null, decision: undefined };
  const doing = kindOn({ spells: await desk.lasting.spells(caseId) }, today);
  return {
    said,
    followed: follows(goalOf(newest.wish), doing),
    decision: await desk.wishes.decision(caseId, newest.wish),
  };
}
