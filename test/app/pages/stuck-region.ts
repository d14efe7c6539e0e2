import { countStuck } from '#app/monitor/count-stuck.ts';
import type { EngineName } from '../../engines.ts';
import { aYoungPerson } from '../../people.ts';
import { aSent, aStage } from '../handover/stage.ts';

/** Family names that occur nowhere else, so that a page that leaks one is caught. */
export const familyNames = ['Zwaluwstein', 'Kwartelberg', 'Roerdompveld'] as const;

/**
 * A region on Monday 15 June 2026: eleven of De Eik and three of Soest were not picked up, and one hand-over waits for
 * Leusden since 8 June. Counted.
 */
export async function aStuckRegion(engine: EngineName) {
  const region = await aStage(engine);
  const { house, soest, soestTeam } = region;
  const [eik, other, sent] = familyNames;
  for (let at = 0; at < 11; at++)
    await aYoungPerson(region, { familyName: eik, turn: { since: at === 0 ? '2026-05-20' : '2026-06-03' } });
  for (let at = 0; at < 3; at++)
    await aYoungPerson(region, {
      of: soest,
      team: soestTeam,
      familyName: other,
      municipalityCode: 'GM0342',
      turn: { since: '2026-06-01' },
    });
  const caseId = await aYoungPerson(region, { familyName: sent, turnOf: region.karin, contact: region.karin });
  await aSent(region, { caseId });
  house.setToday('2026-06-15');
  await countStuck(house);
  return region;
}
