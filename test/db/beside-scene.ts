import type { Region } from '../people.ts';
import { aClimbedQuestion } from './ladder-scene.ts';
import { aNextCoach } from './peer-scene.ts';
import { aStory } from './story-scene.ts';
import { aTip } from './tip-scene.ts';

type Row = { readonly case_id: string; readonly organisation_id: string };
/** What stands beside the guidance of one young person. */
export async function besides(region: Region, row: Row): Promise<void> {
  await aClimbedQuestion(region, row);
  await aNextCoach(region, row);
  await aStory(region, row);
  await aTip(region, row);
}
