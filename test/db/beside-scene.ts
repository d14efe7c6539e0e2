import type { Region } from '../people.ts';
import { aClimbedQuestion } from './ladder-scene.ts';
import { aNextCoach } from './peer-scene.ts';
import { aStory } from './story-scene.ts';
import { aWish } from './wish-scene.ts';
import { aTip } from './tip-scene.ts';

type Row = { readonly case_id: string; readonly organisation_id: string };
/** What stands beside the guidance of one young person. */
export async function besides(region: Region, row: Row): Promise<void> {
  await aClimbedQuestion(region, row);
  await aNextCoach(region, row);
  await aStory(region, row);
  await aTip(region, row);
  await aWish(region, row);
  await region.house.owner.query(
    `insert into figure_answer (case_id, organisation_id, answers, edition, counted_on, again_on)
     values ($1, $2, 'yn unknown GM0307', 'x', '2026-06-01', '2026-10-02')`,
    [row.case_id, row.organisation_id],
  );
  await region.house.owner.query(`insert into figure_mark (case_id, what) values ($1, 'destination')`, [row.case_id]);
}
