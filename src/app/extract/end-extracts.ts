import { isReadable, type Extract } from '#domain/extract/extract.ts';
import type { Step } from '../house.ts';

/** Takes back one extract: its page and its link are gone at the next request, and so is what could be read. */
export async function takeBack({ desk, today }: Pick<Step, 'desk' | 'today'>, extract: Extract): Promise<void> {
  await desk.extracts.move(extract, { state: 'withdrawn', closedOn: today });
  await desk.cases.endShare(extract.caseId, extract.id, today);
}

/** Where the begeleiding stops, what was given beside it stops too: nobody is there to ask or to take it back. */
export async function endExtracts(step: Pick<Step, 'desk' | 'today'>, caseId: string): Promise<void> {
  for (const extract of await step.desk.extracts.ofCase(caseId))
    if (isReadable(extract.state)) await takeBack(step, extract);
}
