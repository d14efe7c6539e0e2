import { isItEnough } from '#domain/money/effort.ts';
import { enoughSaid } from '#domain/money/effort-said.ts';
import type { Step } from '../house.ts';

/** Whether there is enough for the region by its last estimate, in sentences for a paper; undefined = nobody worked it out. */
export async function enoughForRegion({ desk }: Pick<Step, 'desk'>): Promise<readonly string[] | undefined> {
  const estimate = (await desk.effort.estimates()).find(({ forRegion }) => forRegion);
  const answer = estimate && isItEnough(estimate.norm, estimate.groups, estimate.there);
  return estimate && answer?.ok ? enoughSaid(estimate, answer.value) : undefined;
}
