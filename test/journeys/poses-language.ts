/** The poses of the words of a region. */
import { opensEmpty, pose, type Poses, pressed } from './pose.ts';

const [rik, at] = ['Rik Post', '/regio/woorden'];
export const languagePoses: Record<string, Poses> = {
  [`GET ${at}`]: {
    filled: pose(rik, at),
    empty: opensEmpty,
    wrong: pose(rik, at, pressed('Bekijk eerst hoe het wordt')),
    preview: pose(
      rik,
      at,
      pressed('Bekijk eerst hoe het wordt', async (page) => {
        await page.locator('[name=one-guide]').fill('overstapcoach');
        await page.locator('[name=many-guide]').fill('overstapcoaches');
        for (const [name, value] of Object.entries({ day: '1', month: '9', year: '2026' }))
          await page.locator(`[name=validFrom-${name}]`).fill(value);
        await page.getByLabel('Waarom?').fill('Zo zeggen onze scholen het.');
      }),
    ),
  },
};
