import { standingOfUse, type StoryAnswers } from '#domain/young/story.ts';
import type { Day } from '#law/day.ts';
import type { Step } from '../house.ts';

/** The own story on the page of who guides: the text as long as it is shared, then for a month that it is shared no more. */
export type SharedStory =
  | { readonly state: 'runs'; readonly until: Day; readonly answers: StoryAnswers }
  | { readonly state: 'over' };

export async function sharedStoryOf({ desk, today }: Step, caseId: string): Promise<SharedStory | null> {
  const shared = await desk.stories.shared(caseId);
  if (!shared) return null;
  const state = standingOfUse(shared, today);
  if (state === 'over') return { state };
  const { until, answers } = shared;
  return state === 'runs' && answers !== null ? { state, until, answers } : null;
}
