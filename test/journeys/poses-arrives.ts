/** The poses of what arrives by law, and of two cases of one young person. */
import type { Known } from './known.ts';
import { opensEmpty, pose, pressed, type Other, type Poses } from './pose.ts';

const mo = 'Mo Achterberg';
const bea = 'Bea Groen';

export const arrivalPoses: Record<string, Poses | Other> = {
  'GET /jongeren/overdragen': {
    filled: pose(bea, '/jongeren/overdragen'),
    empty: opensEmpty,
    wrong: pose(bea, '/jongeren/overdragen', pressed('Overdragen')),
    'no turn any more': pose(bea, ({ arrived }: Known) => arrived),
  },
  'GET /jongeren/:caseId/koppelen': {
    filled: pose(mo, ({ arrived }: Known) => `${arrived}/koppelen`),
    empty: pose(mo, ({ arrivedNew }: Known) => `${arrivedNew}/koppelen`),
    wrong: pose(mo, ({ arrived }: Known) => `${arrived}/koppelen`, pressed('Koppel')),
    arrived: pose(
      mo,
      ({ arrived }: Known) => arrived,
      async (page) => {
        await page.getByRole('link', { name: 'Bekijk de overdracht' }).click();
      },
    ),
  },
};
